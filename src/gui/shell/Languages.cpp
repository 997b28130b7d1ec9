#include "shell/Languages.h"

#include <QCoreApplication>

Languages::Languages(const Preferences& preferences, QObject* parent) : QObject{parent}, m_preferences{preferences}
{
    connect(&preferences, &Preferences::languageChanged, this, &Languages::apply);
    apply();
}

void Languages::apply()
{
    const QLocale locale = m_preferences.locale();
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (locale.language() == QLocale::English) {
        if (m_own.load(QStringLiteral(":/i18n/attain_en.qm"))) // the plurals; all else is English in the source
            QCoreApplication::installTranslator(&m_own);
        return;
    }
    if (m_qt.load(QStringLiteral(":/i18n/qtbase_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/attain_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_own);
}
