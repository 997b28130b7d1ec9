#pragma once

#include "common/TargetWords.h"
#include "targets/TargetSheet.h"

#include <QString>

#include <optional>

/// Numbers of plans as they are typed: "12000", "1.2万", "95%".
namespace TypedNumber {

inline QString of(attain::Unit unit, std::int64_t scaled)
{
    return TargetWords::editable({unit, scaled}, 1);
}
inline QString of(const std::optional<attain::Money>& amount)
{
    return amount ? of(attain::Unit::Money, amount->scaled()) : QString{};
}
inline QString of(attain::Ratio ratio)
{
    return of(attain::Unit::Ratio, ratio.scaled());
}

/// Reads several texts and remembers the first that is no number.
class Reader {
public:
    /// Nothing for an empty text.
    std::optional<std::int64_t> number(const QString& text, attain::Unit unit)
    {
        const auto typed = attain::parseCell(text.trimmed().toStdString(), unit, 1, std::nullopt);
        if (!typed && m_wrong.isNull())
            m_wrong = text.trimmed();
        return typed ? *typed : std::nullopt;
    }
    std::optional<attain::Money> money(const QString& text)
    {
        const auto scaled = number(text, attain::Unit::Money);
        return scaled ? std::optional{attain::Money::fromScaled(*scaled)} : std::nullopt;
    }
    std::optional<attain::Ratio> ratio(const QString& text)
    {
        const auto scaled = number(text, attain::Unit::Ratio);
        return scaled ? std::optional{attain::Ratio::fromScaled(*scaled)} : std::nullopt;
    }
    /// Null where everything could be read.
    const QString& wrong() const { return m_wrong; }

private:
    QString m_wrong;
};

} // namespace TypedNumber
