#include "common/MetricBox.h"

#include "common/Formats.h"

#include <QComboBox>

Q_DECLARE_METATYPE(attain::Metric)

void MetricBox::fill(QComboBox& box, const attain::MetricService& metrics, std::optional<attain::Metric> chosen)
{
    const auto known = metrics.metrics();
    for (const auto& metric : known.value_or(std::vector<attain::Metric>{}))
        box.addItem(Formats::metric(metric), QVariant::fromValue(metric));
    for (int i = 0; chosen && i < box.count(); ++i)
        if (const QVariant data = box.itemData(i); data.isValid() && data.value<attain::Metric>() == *chosen)
            box.setCurrentIndex(i);
}

std::optional<attain::Metric> MetricBox::metric(const QComboBox& box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? std::optional{data.value<attain::Metric>()} : std::nullopt;
}
