#pragma once

#include "common/Desk.h"
#include "importing/ImportOptions.h"
#include "importing/ImportResult.h"
#include "importing/ImportSource.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

/// One import after another, as the wizard steps through it: preview at once, check and import on a worker thread. Every
/// change of an option makes the preview and the check anew. Holds state only; ImportWizard shows it.
class ImportFlow : public QObject {
    Q_OBJECT
public:
    explicit ImportFlow(const Desk& desk, QObject* parent = nullptr);
    ~ImportFlow() override;

    /// Starts with the first source; the others follow, one after the other. Without a kind each source is asked what it
    /// holds, and what others refer to comes first: departments, people, targets, sales.
    void start(const QString& kind, std::vector<attain::ImportSource> sources);
    /// The same with files; the workbooks among them are unpacked on a worker thread.
    void startFiles(const QString& kind, const std::vector<std::filesystem::path>& files);
    /// Gives up; nothing is imported. A running check or import is cancelled.
    void stop();

    const attain::ImportOptions& options() const { return m_options; }
    void setOptions(attain::ImportOptions options);
    const std::optional<attain::ImportPreview>& preview() const { return m_preview; }
    const std::optional<attain::ImportCheck>& check() const { return m_check; }
    const std::optional<attain::ImportResult>& result() const { return m_result; }
    bool isBusy() const { return m_job != nullptr; }
    int sourceNumber() const { return static_cast<int>(m_current) + 1; }
    int sourceCount() const { return static_cast<int>(m_sources.size()); }
    const attain::ImportSource& source() const { return m_sources[m_current]; }
    /// The source so many after the current one; nothing when there is none.
    const attain::ImportSource* sourceAfter(std::size_t steps) const
    {
        return m_current + steps < m_sources.size() ? &m_sources[m_current + steps] : nullptr;
    }

    void import();
    /// The next source; false when there is none.
    bool next();

Q_SIGNALS:
    /// Preview, check, result or isBusy() changed.
    void changed();
    void failed(const attain::Error& error);

private:
    void startUnpacked(const QString& kind, attain::Result<std::vector<attain::ImportSource>> sources);
    void recognise();
    void readPreview();
    void readAll();
    template<typename Outcome, typename Work>
    void run(const QString& text, Work work, void (ImportFlow::*then)(attain::Result<Outcome>));
    void checked(attain::Result<attain::ImportCheck> check);
    void imported(attain::Result<attain::ImportResult> result);
    void showPeriodOfSales();

    const Desk& m_desk;
    attain::ImportOptions m_options;
    std::vector<attain::ImportSource> m_sources;
    std::vector<std::string> m_kinds; ///< of the sources, where they were recognised
    std::size_t m_current = 0;
    std::optional<attain::ImportPreview> m_preview;
    std::optional<attain::ImportCheck> m_check;
    std::optional<attain::ImportResult> m_result;
    WorkerJob* m_job = nullptr;
};
