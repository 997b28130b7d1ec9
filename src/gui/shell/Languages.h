#pragma once

#include "common/Preferences.h"

#include <QTranslator>

/// Keeps the application's translators in step with the chosen language; every widget is told by LanguageChange.
class Languages : public QObject {
    Q_OBJECT
public:
    explicit Languages(const Preferences& preferences, QObject* parent = nullptr);

private:
    void apply();
    const Preferences& m_preferences;
    QTranslator m_own;
    QTranslator m_qt;
};
