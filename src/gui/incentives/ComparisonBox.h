#pragma once

#include "common/ChoiceBox.h"
#include "common/IncentiveWords.h"

#include <array>

inline void fillComparisons(QComboBox& box, attain::Comparison chosen)
{
    using attain::Comparison;
    constexpr std::array kAll{Comparison::AtLeast, Comparison::MoreThan, Comparison::AtMost, Comparison::LessThan};
    ChoiceBox::fill(box, kAll, chosen, IncentiveWords::comparison);
}
