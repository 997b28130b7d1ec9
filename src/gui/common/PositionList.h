#pragma once

#include "organisation/Organisation.h"

#include <QListWidget>

#include <algorithm>
#include <vector>

/// A list of all positions to tick.
namespace PositionList {

inline void fill(QListWidget& list, const attain::Organisation& organisation,
                 const std::vector<attain::PositionId>& chosen)
{
    for (const auto& position : organisation.positions()) {
        auto* item = new QListWidgetItem{QString::fromStdString(position.name), &list};
        item->setData(Qt::UserRole, QVariant::fromValue(static_cast<qint64>(position.id.value)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        const bool ticked = std::ranges::find(chosen, position.id) != chosen.end();
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
}

inline std::vector<attain::PositionId> chosenIn(const QListWidget& list)
{
    std::vector<attain::PositionId> chosen;
    for (int row = 0; row < list.count(); ++row)
        if (const auto* item = list.item(row); item->checkState() == Qt::Checked)
            chosen.push_back(attain::PositionId{item->data(Qt::UserRole).toLongLong()});
    return chosen;
}

} // namespace PositionList
