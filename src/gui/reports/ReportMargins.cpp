#include "reports/ReportMargins.h"

#include "reports/ReviewSections.h"

QString reportSource(const ReportWords& words, const std::string& sealHash)
{
    QString source = ReviewSections::amountsIn(words);
    const QString seal = QString::fromStdString(sealHash).left(16);
    if (!seal.isEmpty())
        source += QStringLiteral("  ·  ") + words.line(QStringLiteral("封印"), QStringLiteral("seal")) + u' ' + seal;
    return source;
}

void addMargins(ReportFlow& flow, const ReportMargins& margins)
{
    const ReportWords& words = flow.words();
    std::vector<ReportPage> pages = std::move(flow.pages());
    flow.pages().clear();
    const auto total = static_cast<int>(pages.size());
    int number = 0;
    for (ReportPage& page : pages) {
        ++number;
        flow.pages().push_back(std::move(page));
        const double left = flow.left();
        const double width = flow.width();
        const double foot = flow.pageSize().height() - 34;
        const QString of = words.line(QStringLiteral("第 %1 页 / 共 %2 页").arg(number).arg(total),
                                      QStringLiteral("Page %1 of %2").arg(number).arg(total));
        flow.add(LineMark{{left, foot}, {left + width, foot}, 0.4, ReportInk::Faint});
        flow.textAt({left, foot + 4}, of, ReportFont::Tiny, ReportInk::Muted, width, Qt::AlignRight);
        flow.textAt({left, foot + 4}, margins.source, ReportFont::Tiny, ReportInk::Muted, width * 0.75);
        if (number == 1 && margins.bareFirst)
            continue;
        flow.textAt({left, 28}, margins.company + QStringLiteral("  ·  ") + margins.title.joined(), ReportFont::Small,
                    ReportInk::Muted, width * 0.82);
        flow.textAt({left, 28}, ReviewSections::confidential(words).joined(), ReportFont::Small, ReportInk::Muted,
                    width, Qt::AlignRight);
        flow.add(LineMark{{left, 44}, {left + width, 44}, 0.4, ReportInk::Faint});
    }
}

void addSignature(ReportFlow& flow, QPointF place, double width, const ReportLabel& who)
{
    flow.add(LineMark{place, {place.x() + width, place.y()}, 0.6, ReportInk::Text});
    flow.textAt({place.x(), place.y() + 3},
                who.joined() + QStringLiteral(" · ")
                    + flow.words().line(QStringLiteral("签字 / 日期"), QStringLiteral("signature, date")),
                ReportFont::Tiny, ReportInk::Muted, width);
}
