#pragma once

#include "common/Theme.h"

#include <QLocale>
#include <QObject>
#include <QSettings>
#include <QVariant>

#include <memory>

/// What the user chose for this computer, not for a workspace: language, theme, the window's state. Without a store
/// nothing is kept: for pictures and tests.
class Preferences : public QObject {
    Q_OBJECT
public:
    explicit Preferences(std::unique_ptr<QSettings> store, QObject* parent = nullptr);

    /// "system", "zh_CN" or "en".
    QString language() const;
    void setLanguage(const QString& language);
    /// What the window speaks: Chinese or English. A system in any other language gets English.
    QLocale locale() const;

    Theme::Mode theme() const;
    void setTheme(Theme::Mode mode);

    /// Anything else that is remembered ("window/geometry").
    QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();

private:
    std::unique_ptr<QSettings> m_store;
    QVariantMap m_values; ///< without a store
};
