#include "common/PlainText.h"

QString PlainText::forLabel(const QString& data)
{
    QString text = data;
    return text.replace(u'&', QStringLiteral("&&"));
}

QString PlainText::forToolTip(const QString& data)
{
    return QStringLiteral("<span>") + data.toHtmlEscaped() + QStringLiteral("</span>");
}
