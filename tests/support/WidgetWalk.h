#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

/// Looks at all the widgets of a page, for rules that hold for every page.
class WidgetWalk {
public:
    explicit WidgetWalk(const QWidget& root) : m_root{root} { }

    /// Everything that is shown, or can be by choosing another tab. Qt's own parts of widgets are left out.
    QList<QWidget*> widgets() const
    {
        QList<QWidget*> found;
        for (auto* widget : m_root.findChildren<QWidget*>()) {
            if (mayBeShown(*widget) && !isPartOfQt(*widget))
                found.append(widget);
        }
        return found;
    }

    /// "QLineEdit filterLineEdit in GridPanel": to find it in the code.
    static QString describe(const QWidget& widget)
    {
        QString text = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
        for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
            if (*parent->metaObject()->className() != 'Q')
                return text + QStringLiteral(" in ") + QString::fromLatin1(parent->metaObject()->className());
        }
        return text;
    }

    /// What a screen reader says of it: its own name, its text, or the label that belongs to it.
    static QString nameOf(QWidget& widget)
    {
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget);
        if (!widget.accessibleName().isEmpty() || !accessible)
            return widget.accessibleName();
        for (const auto& [label, relation] : accessible->relations(QAccessible::Label))
            return label->text(QAccessible::Name);
        // A box says what is chosen in it instead of a name.
        return qobject_cast<QComboBox*>(&widget) ? QString{} : accessible->text(QAccessible::Name);
    }

    /// Painted by the project's own code: a class of the project without parts.
    static bool isPainted(const QWidget& widget)
    {
        return *widget.metaObject()->className() != 'Q' && !widget.layout() && !widget.inherits("QLabel");
    }

    static bool isShortened(const QLabel& label)
    {
        return label.text() != label.accessibleName() && label.text().endsWith(u'…');
    }

    /// Every text that is not data's alone: labels, buttons, tabs, names, hints, headers and the first rows of tables.
    QStringList texts() const
    {
        QStringList all;
        const auto add = [&all](const QString& text) {
            if (!text.trimmed().isEmpty())
                all.append(text);
        };
        for (QWidget* widget : widgets()) {
            add(widget->accessibleName());
            if (const auto* label = qobject_cast<QLabel*>(widget); label && isShortened(*label))
                continue; // to the width there is; its name is the whole
            else if (label)
                add(label->text());
            add(widget->toolTip());
            if (const auto* button = qobject_cast<QAbstractButton*>(widget))
                add(button->text());
            if (const auto* line = qobject_cast<QLineEdit*>(widget))
                add(line->placeholderText());
            if (const auto* edit = qobject_cast<QPlainTextEdit*>(widget))
                add(edit->placeholderText());
            if (const auto* box = qobject_cast<QComboBox*>(widget)) {
                for (int i = 0; i < box->count(); ++i)
                    add(box->itemText(i));
            }
            if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
                addTable(*view->model(), add);
        }
        for (const auto* tabs : m_root.findChildren<QTabBar*>()) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
        }
        std::sort(all.begin(), all.end());
        return all;
    }

private:
    bool mayBeShown(const QWidget& widget) const
    {
        for (const QWidget* at = &widget; at && at != &m_root; at = at->parentWidget()) {
            const auto* stack = qobject_cast<const QStackedWidget*>(at->parentWidget());
            const bool isTab = stack && qobject_cast<const QTabWidget*>(stack->parentWidget());
            if (at->isWindow() || (at->isHidden() && !isTab))
                return false;
        }
        return true;
    }

    bool isPartOfQt(const QWidget& widget) const
    {
        for (const QWidget* at = &widget; at && at != &m_root; at = at->parentWidget()) {
            if (qobject_cast<const QHeaderView*>(at))
                return true;
        }
        const bool named = widget.objectName().startsWith(QStringLiteral("qt_"));
        const auto* box = qobject_cast<QComboBox*>(widget.parentWidget());
        return named || box || widget.inherits("QScrollBar") || widget.inherits("QSplitterHandle");
    }

    template<class Add>
    static void addTable(const QAbstractItemModel& model, const Add& add)
    {
        constexpr int kRows = 12;
        for (int column = 0; column < model.columnCount(); ++column) {
            add(model.headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < std::min(kRows, model.rowCount()); ++row)
                add(model.index(row, column).data().toString());
        }
    }

    const QWidget& m_root;
};
