#include "shell/AboutDialog.h"

#include "shell/ui_AboutDialog.h"

#include <QCoreApplication>

AboutDialog::AboutDialog(QWidget* parent) : QDialog{parent}
{
    Ui::AboutDialog ui;
    ui.setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    ui.versionLabel->setPlainText(tr("Version %1").arg(QCoreApplication::applicationVersion()));
    ui.partsLabel->setPlainText(tr("Made with Qt %1, SQLite, Lucide icons (ISC); see the third-party notices.")
                                    .arg(QString::fromLatin1(qVersion())));
}
