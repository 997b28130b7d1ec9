#pragma once

#include "incentives/Measure.h"
#include "metrics/MetricService.h"

#include <QWidget>

#include <memory>

namespace Ui {
class MeasureBox;
}

/// Chooses a number that a plan looks at: what of which metric, whose, when.
class MeasureBox : public QWidget {
    Q_OBJECT
public:
    explicit MeasureBox(QWidget* parent = nullptr);
    ~MeasureBox() override;

    /// Before anything else.
    void setUp(const attain::MetricService& metrics);
    void setMeasure(const attain::Measure& measure);
    attain::Measure measure() const;

Q_SIGNALS:
    void changed();

private:
    void showParts();
    std::unique_ptr<Ui::MeasureBox> m_ui;
};
