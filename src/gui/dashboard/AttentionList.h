#pragma once

#include "common/Formats.h"
#include "common/Theme.h"
#include "reporting/Attention.h"

#include <QScrollArea>

class QVBoxLayout;

/// What needs attention, one thing under the other: a dot in the colour of its level, what it is, what is behind it.
/// Things that lead somewhere are buttons.
class AttentionList : public QScrollArea {
    Q_OBJECT
public:
    AttentionList(const Theme& theme, const Formats& formats, QWidget* parent = nullptr);

    void setItems(std::vector<attain::AttentionItem> items);
    int count() const { return static_cast<int>(m_items.size()); }

Q_SIGNALS:
    void chosen(const attain::AttentionItem& item);

private:
    QWidget* entry(const attain::AttentionItem& item);

    const Theme& m_theme;
    const Formats& m_formats;
    std::vector<attain::AttentionItem> m_items;
    QVBoxLayout* m_layout;
};
