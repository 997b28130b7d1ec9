#include "common/Preferences.h"

namespace {

const QString kLanguage = QStringLiteral("language");
const QString kTheme = QStringLiteral("theme");
const QString kSystem = QStringLiteral("system");

} // namespace

Preferences::Preferences(std::unique_ptr<QSettings> store, QObject* parent) : QObject{parent}, m_store{std::move(store)}
{
}

QVariant Preferences::value(const QString& key, const QVariant& otherwise) const
{
    return m_store ? m_store->value(key, otherwise) : m_values.value(key, otherwise);
}

void Preferences::setValue(const QString& key, const QVariant& value)
{
    if (m_store)
        m_store->setValue(key, value);
    else
        m_values.insert(key, value);
}

QString Preferences::language() const
{
    return value(kLanguage, kSystem).toString();
}

void Preferences::setLanguage(const QString& language)
{
    if (language == this->language())
        return;
    setValue(kLanguage, language);
    Q_EMIT languageChanged();
}

QLocale Preferences::locale() const
{
    const QString chosen = language();
    const QLocale wanted = chosen == kSystem ? QLocale::system() : QLocale{chosen};
    if (wanted.language() == QLocale::Chinese)
        return QLocale{QLocale::Chinese, QLocale::China};
    return QLocale{QLocale::English, QLocale::UnitedStates};
}

Theme::Mode Preferences::theme() const
{
    return Theme::modeFromText(value(kTheme).toString());
}

void Preferences::setTheme(Theme::Mode mode)
{
    if (mode == theme())
        return;
    setValue(kTheme, Theme::modeToText(mode));
    Q_EMIT themeChanged();
}
