#pragma once

#include <QString>

/// Text from data for places that would read it as markup or as a mnemonic.
namespace PlainText {

/// For labels of buttons, menus and tabs: an ampersand stays an ampersand.
QString forLabel(const QString& data);
/// For tooltips and other places that detect rich text by themselves: markup is shown, not rendered.
QString forToolTip(const QString& data);

} // namespace PlainText
