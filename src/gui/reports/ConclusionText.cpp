#include "reports/ConclusionText.h"

#include <QLocale>

using attain::Conclusion;
using attain::ConclusionCode;
using attain::Figure;
using attain::NamedFigure;
using attain::Ratio;

namespace {

QString nameOf(const NamedFigure& named)
{
    return QString::fromStdString(named.name);
}

std::optional<Ratio> magnitude(std::optional<Ratio> ratio)
{
    return ratio && *ratio < Ratio{} ? -*ratio : ratio;
}

bool isNegative(std::optional<Ratio> ratio)
{
    return ratio && *ratio < Ratio{};
}

/// "a", "a and b", "a, b and c".
QString listed(const QStringList& parts, const QString& comma, const QString& last)
{
    if (parts.size() < 2)
        return parts.join(comma);
    return QStringList{parts.begin(), parts.end() - 1}.join(comma) + last + parts.last();
}

/// Opens a new paragraph; the others go on with the one before.
bool opensParagraph(ConclusionCode code)
{
    switch (code) {
    case ConclusionCode::NoSales:
    case ConclusionCode::NoTarget:
    case ConclusionCode::Result:
    case ConclusionCode::Shortfall:
    case ConclusionCode::Surplus:
    case ConclusionCode::Running:
    case ConclusionCode::PeopleReached:
    case ConclusionCode::Months: return true;
    case ConclusionCode::Growth:
    case ConclusionCode::Exceeded:
    case ConclusionCode::RequiredPerDay:
    case ConclusionCode::PeopleBehind:
    case ConclusionCode::Margin:
    case ConclusionCode::Returns:
    case ConclusionCode::NewCustomers: return false;
    }
    return true;
}

template<class Word>
QStringList paragraphs(const std::vector<Conclusion>& conclusions, const QString& between, Word word)
{
    QStringList result;
    for (const Conclusion& conclusion : conclusions) {
        const QString sentence = word(conclusion);
        if (sentence.isEmpty())
            continue;
        if (result.isEmpty() || opensParagraph(conclusion.code))
            result << sentence;
        else
            result.last() += between + sentence;
    }
    return result;
}

} // namespace

QStringList ConclusionText::chinese(const std::vector<Conclusion>& conclusions) const
{
    return paragraphs(conclusions, {}, [this](const Conclusion& conclusion) { return inChinese(conclusion); });
}

QStringList ConclusionText::english(const std::vector<Conclusion>& conclusions) const
{
    return paragraphs(conclusions, QStringLiteral(" "),
                      [this](const Conclusion& conclusion) { return inEnglish(conclusion); });
}

QString ConclusionText::gapsInChinese(const std::vector<NamedFigure>& names) const
{
    QStringList parts;
    for (const NamedFigure& named : names)
        parts << nameOf(named) + QStringLiteral("（%1）").arg(m_words.amount(named.figure));
    return listed(parts, QStringLiteral("、"), QStringLiteral("和"));
}

QString ConclusionText::gapsInEnglish(const std::vector<NamedFigure>& names) const
{
    QStringList parts;
    for (const NamedFigure& named : names)
        parts << nameOf(named) + QStringLiteral(" (%1)").arg(m_words.amount(named.figure));
    return listed(parts, QStringLiteral(", "), QStringLiteral(" and "));
}

QString ConclusionText::inChinese(const Conclusion& conclusion) const
{
    const auto money = [&](std::optional<Figure> figure) { return m_words.amountInChinese(figure, true); };
    const auto percent = [&](std::optional<Ratio> ratio) { return m_words.percent(magnitude(ratio)); };
    const auto change = [&](std::optional<Ratio> points) {
        if (!points)
            return QString{};
        if (*points == Ratio{})
            return QStringLiteral("，与去年同期持平");
        return QStringLiteral("，较去年同期%1 %2 个百分点")
            .arg(isNegative(points) ? QStringLiteral("下降") : QStringLiteral("上升"),
                 m_words.points(magnitude(points)).remove(u'+'));
    };
    switch (conclusion.code) {
    case ConclusionCode::NoSales: return QStringLiteral("本期没有销售数据，以下各表仅列出目标。");
    case ConclusionCode::NoTarget:
        return QStringLiteral("本期实现销售额 %1；尚未设定目标，因此不计算达成率与差额。")
            .arg(money(conclusion.amount));
    case ConclusionCode::Result:
        return QStringLiteral("本期实现销售额 %1，目标 %2，达成率 %3。")
            .arg(m_words.amountInChinese(conclusion.amount), money(conclusion.secondAmount),
                 m_words.percent(conclusion.ratio));
    case ConclusionCode::Growth:
        if (conclusion.ratio == Ratio{})
            return QStringLiteral("销售额与去年同期持平。");
        return QStringLiteral("较去年同期（%1）%2 %3。")
            .arg(m_words.amountInChinese(conclusion.amount),
                 isNegative(conclusion.ratio) ? QStringLiteral("下降") : QStringLiteral("增长"),
                 percent(conclusion.ratio));
    case ConclusionCode::Shortfall:
        if (conclusion.names.empty())
            return QStringLiteral("距目标尚缺 %1。").arg(money(conclusion.amount));
        return QStringLiteral("距目标尚缺 %1，缺口主要来自%2。")
            .arg(money(conclusion.amount), gapsInChinese(conclusion.names));
    case ConclusionCode::Surplus: {
        const QString result = conclusion.amount && conclusion.amount->scaled == 0
            ? QStringLiteral("恰好完成目标")
            : QStringLiteral("超出目标 %1").arg(money(conclusion.amount));
        if (conclusion.names.empty())
            return result + QStringLiteral("，各部门均已完成目标。");
        return result + QStringLiteral("；未完成的部门：%1。").arg(gapsInChinese(conclusion.names));
    }
    case ConclusionCode::Exceeded: {
        QStringList parts;
        for (const NamedFigure& named : conclusion.names)
            parts << nameOf(named) + QStringLiteral("（%1）").arg(m_words.percent(named.ratio));
        return listed(parts, QStringLiteral("、"), QStringLiteral("和")) + QStringLiteral("完成或超额完成目标。");
    }
    case ConclusionCode::Running: {
        const QString behind = conclusion.names.empty()
            ? QString{}
            : QStringLiteral("落后于应达进度的主要是%1。").arg(gapsInChinese(conclusion.names));
        return QStringLiteral("期间尚未结束：按季节与工作日计算，截至目前应达 %1，进度指数 %2；照此进度，期末预计 %3。")
                   .arg(money(conclusion.amount), m_words.percent(conclusion.ratio),
                        m_words.amountInChinese(conclusion.secondAmount))
            + behind;
    }
    case ConclusionCode::RequiredPerDay:
        return QStringLiteral("剩余 %1 个工作日，每天需完成 %2（目前日均 %3）。")
            .arg(m_words.count(conclusion.count), money(conclusion.amount),
                 m_words.amountInChinese(conclusion.secondAmount));
    case ConclusionCode::PeopleReached: {
        const QString best = conclusion.names.empty()
            ? QString{}
            : QStringLiteral("，达成率最高的是%1（%2）")
                  .arg(nameOf(conclusion.names.front()), m_words.percent(conclusion.names.front().ratio));
        if (conclusion.count == 0)
            return QStringLiteral("%1 名有目标的人员中尚无人完成目标%2。").arg(m_words.count(conclusion.total), best);
        return QStringLiteral("%1 名有目标的人员中 %2 人完成目标%3。")
            .arg(m_words.count(conclusion.total), m_words.count(conclusion.count), best);
    }
    case ConclusionCode::PeopleBehind: {
        QStringList parts;
        for (const NamedFigure& named : conclusion.names)
            parts << nameOf(named) + QStringLiteral("（%1）").arg(m_words.percent(named.ratio));
        const QString more
            = conclusion.count > static_cast<std::int64_t>(parts.size()) ? QStringLiteral("等") : QString{};
        return QStringLiteral("%1 人低于应达进度的 80%：%2%3。")
            .arg(m_words.count(conclusion.count), parts.join(QStringLiteral("、")), more);
    }
    case ConclusionCode::Months: {
        if (conclusion.names.size() < 2)
            return {};
        const auto month = [](const NamedFigure& named) {
            return QStringLiteral("%1 月").arg(QString::fromStdString(named.name).section(u'-', 1).toInt());
        };
        return QStringLiteral("分月看，%1达成率最高（%2），%3最低（%4）。")
            .arg(month(conclusion.names.front()), m_words.percent(conclusion.names.front().ratio),
                 month(conclusion.names.back()), m_words.percent(conclusion.names.back().ratio));
    }
    case ConclusionCode::Margin:
        return QStringLiteral("毛利率 %1%2。").arg(m_words.percent(conclusion.ratio), change(conclusion.secondRatio));
    case ConclusionCode::Returns:
        return QStringLiteral("退货率 %1%2。").arg(m_words.percent(conclusion.ratio), change(conclusion.secondRatio));
    case ConclusionCode::NewCustomers:
        return QStringLiteral("成交客户 %1 家，其中新客户 %2 家。")
            .arg(m_words.count(conclusion.total), m_words.count(conclusion.count));
    }
    return {};
}

QString ConclusionText::inEnglish(const Conclusion& conclusion) const
{
    const auto money = [&](std::optional<Figure> figure) { return m_words.amountInEnglish(figure, true); };
    const auto percent = [&](std::optional<Ratio> ratio) { return m_words.percent(magnitude(ratio)); };
    const auto change = [&](std::optional<Ratio> points) {
        if (!points)
            return QString{};
        if (*points == Ratio{})
            return QStringLiteral(", the same as last year");
        return QStringLiteral(", %1 %2 points on last year")
            .arg(isNegative(points) ? QStringLiteral("down") : QStringLiteral("up"),
                 m_words.points(magnitude(points)).remove(u'+'));
    };
    const auto withRatio = [&](const std::vector<NamedFigure>& names) {
        QStringList parts;
        for (const NamedFigure& named : names)
            parts << nameOf(named) + QStringLiteral(" (%1)").arg(m_words.percent(named.ratio));
        return parts;
    };
    switch (conclusion.code) {
    case ConclusionCode::NoSales:
        return QStringLiteral("There are no sales in this period; the tables below show targets only.");
    case ConclusionCode::NoTarget:
        return QStringLiteral("Sales came to %1. No target is set, so attainment and gap are not available.")
            .arg(money(conclusion.amount));
    case ConclusionCode::Result:
        return QStringLiteral("Sales came to %1 against a target of %2: an attainment of %3.")
            .arg(m_words.amountInEnglish(conclusion.amount), money(conclusion.secondAmount),
                 m_words.percent(conclusion.ratio));
    case ConclusionCode::Growth:
        if (conclusion.ratio == Ratio{})
            return QStringLiteral("That is the same as a year earlier.");
        return QStringLiteral("That is %1 %2 on the same time last year (%3).")
            .arg(isNegative(conclusion.ratio) ? QStringLiteral("down") : QStringLiteral("up"),
                 percent(conclusion.ratio), m_words.amountInEnglish(conclusion.amount));
    case ConclusionCode::Shortfall:
        if (conclusion.names.empty())
            return QStringLiteral("The gap to target is %1.").arg(money(conclusion.amount));
        return QStringLiteral("The gap to target is %1; most of it lies with %2.")
            .arg(money(conclusion.amount), gapsInEnglish(conclusion.names));
    case ConclusionCode::Surplus: {
        const QString result = conclusion.amount && conclusion.amount->scaled == 0
            ? QStringLiteral("The target was met exactly")
            : QStringLiteral("The target was exceeded by %1").arg(money(conclusion.amount));
        if (conclusion.names.empty())
            return result + QStringLiteral(", and every department met its own.");
        return result + QStringLiteral("; short of their own were %1.").arg(gapsInEnglish(conclusion.names));
    }
    case ConclusionCode::Exceeded:
        return QStringLiteral("At or above target: %1.")
            .arg(listed(withRatio(conclusion.names), QStringLiteral(", "), QStringLiteral(" and ")));
    case ConclusionCode::Running: {
        const QString behind = conclusion.names.empty()
            ? QString{}
            : QStringLiteral(" Behind what pace expects of them are mainly %1.").arg(gapsInEnglish(conclusion.names));
        return QStringLiteral(
                   "The period is still running: by season and working days %1 was expected by now, a pace index of "
                   "%2; at this pace it will end at %3.")
                   .arg(money(conclusion.amount), m_words.percent(conclusion.ratio),
                        m_words.amountInEnglish(conclusion.secondAmount))
            + behind;
    }
    case ConclusionCode::RequiredPerDay:
        return QStringLiteral("The remaining %1 working days need %2 each (so far %3 a day).")
            .arg(m_words.count(conclusion.count), money(conclusion.amount),
                 m_words.amountInEnglish(conclusion.secondAmount));
    case ConclusionCode::PeopleReached: {
        const QString best = conclusion.names.empty()
            ? QString{}
            : QStringLiteral("; the best was %1").arg(withRatio(conclusion.names).constFirst());
        if (conclusion.count == 0)
            return QStringLiteral("None of the %1 people with a target has met it yet%2.")
                .arg(m_words.count(conclusion.total), best);
        return QStringLiteral("%1 of %2 people with a target met it%3.")
            .arg(m_words.count(conclusion.count), m_words.count(conclusion.total), best);
    }
    case ConclusionCode::PeopleBehind:
        if (conclusion.count > static_cast<std::int64_t>(conclusion.names.size()))
            return QStringLiteral("%1 are below 80% of pace, among them %2.")
                .arg(m_words.count(conclusion.count),
                     listed(withRatio(conclusion.names), QStringLiteral(", "), QStringLiteral(" and ")));
        return QStringLiteral("Below 80% of pace: %1.")
            .arg(listed(withRatio(conclusion.names), QStringLiteral(", "), QStringLiteral(" and ")));
    case ConclusionCode::Months: {
        if (conclusion.names.size() < 2)
            return {};
        const auto month = [](const NamedFigure& named) {
            return QLocale{QLocale::English}.standaloneMonthName(
                QString::fromStdString(named.name).section(u'-', 1).toInt());
        };
        return QStringLiteral("By month, %1 had the highest attainment (%2) and %3 the lowest (%4).")
            .arg(month(conclusion.names.front()), m_words.percent(conclusion.names.front().ratio),
                 month(conclusion.names.back()), m_words.percent(conclusion.names.back().ratio));
    }
    case ConclusionCode::Margin:
        return QStringLiteral("The gross margin was %1%2.")
            .arg(m_words.percent(conclusion.ratio), change(conclusion.secondRatio));
    case ConclusionCode::Returns:
        return QStringLiteral("Returns were %1 of sales%2.")
            .arg(m_words.percent(conclusion.ratio), change(conclusion.secondRatio));
    case ConclusionCode::NewCustomers:
        return QStringLiteral("%1 customers bought, %2 of them for the first time.")
            .arg(m_words.count(conclusion.total), m_words.count(conclusion.count));
    }
    return {};
}
