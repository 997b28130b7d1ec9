#pragma once

#include "common/Formats.h"
#include "common/Icons.h"
#include "explaining/Explanation.h"
#include "support/Result.h"

#include <QFrame>
#include <QObject>

#include <memory>
#include <vector>

class QTreeWidgetItem;

namespace Ui {
class WhyPanel;
}

/// Where pages ask "Why?"; the window shows the answer in its WhyPanel.
class Why : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// `title` names the number: "华东一部 · 2026 年第 3 季度 · 达成率".
    void show(const QString& title, const attain::Result<attain::Explanation>& explanation)
    {
        if (explanation)
            Q_EMIT explained(title, *explanation);
        else
            Q_EMIT failed(explanation.error());
    }

Q_SIGNALS:
    void explained(const QString& title, const attain::Explanation& explanation);
    void failed(const attain::Error& error);
};

/// Words for the steps of an explanation.
class ExplanationText {
    Q_DECLARE_TR_FUNCTIONS(ExplanationText)
public:
    /// The workspace's own metrics, which an explanation names by their codes.
    using Metrics = std::vector<attain::Metric>;

    /// "attainment" → "Attainment"; a code without words stays as it is.
    static QString step(const std::string& code, const Metrics& own = {});
    /// The step as its row is headed: a metric that a formula names by its own name.
    static QString title(const attain::Explanation& explanation, const Metrics& own);
    static QString value(const attain::ExplainedValue& value, const Formats& formats);
    /// Of an input: codes are worded, too.
    static QString value(const std::string& input, const attain::ExplainedValue& value, const Formats& formats,
                         const Metrics& own);
    /// The rule with its numbers: "actual ÷ target: 36,912,450 ÷ 48,000,000".
    static QString formula(const attain::Explanation& step, const Formats& formats, const Metrics& own);
};

/// The side panel that shows how a number came about, as a tree down to the sale line with its file and line. Plain text
/// throughout; can be copied whole. Escape closes it.
class WhyPanel : public QFrame {
    Q_OBJECT
public:
    WhyPanel(const Formats& formats, const Icons& icons, QWidget* parent = nullptr);
    ~WhyPanel() override;
    void explain(const QString& title, const attain::Explanation& explanation);
    QString asText() const;

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void add(QTreeWidgetItem* parent, const attain::Explanation& step, int depth);

    const Formats& m_formats;
    ExplanationText::Metrics m_own;
    std::unique_ptr<Ui::WhyPanel> m_ui;
};
