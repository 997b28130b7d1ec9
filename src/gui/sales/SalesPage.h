#pragma once

#include "common/Desk.h"
#include "common/GridView.h"
#include "common/Page.h"

#include <memory>

class BatchesView;
class ImportWizard;
class SaleLinesView;

namespace Ui {
class SalesPage;
}

/// Sales data: the sale lines of the context, every import with what became of its rows, and the import wizard.
class SalesPage : public Page {
    Q_OBJECT
public:
    explicit SalesPage(const Desk& desk, QWidget* parent = nullptr);
    ~SalesPage() override;

    ContextFields contextFields() const override { return ContextField::Period | ContextField::Department; }
    QList<QAction*> pageActions() const override;
    bool canExportTable() const override { return true; }
    void exportTable() override;
    /// Task "import", "import-people", "import-targets", "import-kpi" or "import-departments" opens the wizard with the place's files.
    void showPlace(const Place& place) override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    void startImport(const QString& kind, const QStringList& files);

    const Desk& m_desk;
    std::unique_ptr<Ui::SalesPage> m_ui;
    SaleLinesView* m_lines;
    BatchesView* m_batches;
    ImportWizard* m_wizard;
    QAction* m_import;
};
