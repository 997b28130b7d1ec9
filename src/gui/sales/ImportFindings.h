#pragma once

#include "common/Desk.h"
#include "importing/ImportOptions.h"
#include "importing/ImportResult.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ImportFindings;
}

/// What the check of a file found (left) and what the import would change (right), line by line with counts.
class ImportFindings : public QWidget {
    Q_OBJECT
public:
    explicit ImportFindings(const Desk& desk, QWidget* parent = nullptr);
    ~ImportFindings() override;

    void showCheck(const attain::ImportCheck& check, const attain::ImportOptions& options);
    void showResult(const attain::ImportResult& result);
    void showMessage(const QString& text);

Q_SIGNALS:
    /// The user says who is meant by a salesperson cell; an empty code leaves it to the general rule.
    void personChosen(const QString& text, const QString& code);
    /// Whether stored lines with other content give way to the file's.
    void replacingChosen(bool replace);
    /// Whether rows whose status says cancelled are left out.
    void skippingChosen(bool skip);

private:
    void addFinding(const QString& count, Tone tone, const QString& text, QWidget* extra = nullptr);
    void addProblems(const attain::ImportResult& result);
    void addConflicts(const attain::ImportCheck& check, bool replaces);
    void addStatuses(const attain::ImportResult& result, bool skips);
    void addFurther(const attain::ImportResult& result, const QString& can);
    void addUnknownPeople(const attain::ImportCheck& check);
    void addEffect(const QString& label, const QString& value, Tone tone = Tone::Neutral);
    void addEffects(const attain::ImportCheck& check);
    void clear();

    const Desk& m_desk;
    std::unique_ptr<Ui::ImportFindings> m_ui;
};
