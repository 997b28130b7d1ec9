#pragma once

#include "common/Desk.h"
#include "common/Page.h"

#include <QCoreApplication>

#include <span>

/// One entry of the navigation.
struct PageEntry {
    enum class Group { Main, Data, Team, Output, Program };

    QString key; ///< as Place::page and the command line name it
    Group group;
    QString iconName;
    const char* title; ///< of the context "PageList"
    Page* (*make)(const Desk& desk, QWidget* parent);
};

/// The pages of the window, in the order of the navigation: the one place where a page is registered. Only pages that
/// exist are here: nothing leads nowhere.
class PageList {
    Q_DECLARE_TR_FUNCTIONS(PageList)
public:
    static std::span<const PageEntry> entries();
    static const PageEntry* find(const QString& key);
    static QString titleOf(const PageEntry& entry) { return tr(entry.title); }
    /// Empty for the groups without a heading.
    static QString headingOf(PageEntry::Group group);
};
