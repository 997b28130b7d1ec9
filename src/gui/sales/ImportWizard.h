#pragma once

#include "common/Desk.h"
#include "sales/ImportFlow.h"

#include <QWidget>

#include <memory>

class ColumnChoiceHeader;
class EmptyState;
class ImportFindings;
class ImportPreviewModel;

namespace Ui {
class ImportWizard;
}

/// Import in four steps on one surface: file, columns, check, import. Nothing is changed before the last button.
class ImportWizard : public QWidget {
    Q_OBJECT
public:
    explicit ImportWizard(const Desk& desk, QWidget* parent = nullptr);
    ~ImportWizard() override;

    /// `kind` is "sales", "people", "departments" or "targets". Without files it asks for them.
    void start(const QString& kind, const QStringList& files);
    void retranslate();

Q_SIGNALS:
    void closed();
    /// After an import: the next step is the overview.
    void overviewRequested();

private:
    void setUpPages();
    void connectButtons();
    void connectFindings();
    void chooseFiles();
    void paste();
    void show();
    void showSteps();
    void showPreview();
    void changeOption(const std::function<void(attain::ImportOptions&)>& change);
    void chooseField(int column, const QString& field);
    void chooseFormat(int column, const QString& format);
    void exportRejected();
    void saveProfile();
    void finish();
    void keepDraft();
    void dropDraft();

    const Desk& m_desk;
    QString m_kind; ///< empty: told by the file
    Draft m_draft;  ///< the files that are not imported yet
    ImportFlow* m_flow;
    ImportPreviewModel* m_previewModel;
    ImportFindings* m_findings;
    EmptyState* m_choose;
    ColumnChoiceHeader* m_header;
    QAction* m_chooseAction;
    QAction* m_pasteAction;
    std::unique_ptr<Ui::ImportWizard> m_ui;
    QList<Pill*> m_steps;
};
