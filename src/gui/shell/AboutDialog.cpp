#include "shell/AboutDialog.h"

#include "common/Surfaces.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QVBoxLayout>

AboutDialog::AboutDialog(QWidget* parent) : QDialog{parent}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Attain"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(24, 20, 24, 16);
    column->addWidget(new PlainLabel{QStringLiteral("Attain 达标"), PlainLabel::Style::Headline});
    column->addWidget(new PlainLabel{tr("Version %1").arg(QCoreApplication::applicationVersion())});
    column->addSpacing(8);
    column->addWidget(new PlainLabel{tr("Sales target management. MIT licence.")});
    column->addWidget(new PlainLabel{tr("Made with Qt %1, SQLite, Lucide icons (ISC); see the third-party notices.")
                                         .arg(QString::fromLatin1(qVersion())),
                                     PlainLabel::Style::Caption});
    column->addSpacing(12);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Close};
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}
