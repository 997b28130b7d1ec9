#pragma once

#include <QComboBox>

/// A box of the values of an enumeration, each with its word.
namespace ChoiceBox {

template<class Choices, class Value, class Words>
void fill(QComboBox& box, const Choices& choices, Value chosen, Words&& words)
{
    for (const auto choice : choices)
        box.addItem(words(choice), static_cast<int>(choice));
    box.setCurrentIndex(box.findData(static_cast<int>(chosen)));
}

template<class Value>
Value chosenIn(const QComboBox& box)
{
    return static_cast<Value>(box.currentData().toInt());
}

} // namespace ChoiceBox
