#include "sample/SampleTalks.h"

#include "Workspace.h"

namespace attain::sample {
namespace {

struct Said {
    const char* person;
    TalkKind kind;
    std::optional<std::int64_t> percent; ///< of the target as it is; nothing: no number
    const char* note;
    const char* who; ///< empty: the person
    const char* at;
};

const std::vector<Said>& said()
{
    static const std::vector<Said> all{
        {"HX007", TalkKind::Proposal, 92, "两家老客户上半年停产检修", "", "2026-01-06T01:12:00Z"},
        {"HX007", TalkKind::CounterProposal, 100, "停产影响已计入季节权重，年内可补回", "周建国",
         "2026-01-06T08:40:00Z"},
        {"HX007", TalkKind::Agreement, 100, "同意，下半年请求一名助理支持", "", "2026-01-07T02:05:00Z"},
        {"HX012", TalkKind::Agreement, 100, "", "", "2026-01-07T03:30:00Z"},
        {"HX013", TalkKind::Agreement, 100, "", "", "2026-01-07T06:11:00Z"},
        {"HX015", TalkKind::Appeal, 90, "新签框架客户二季度才开始供货，全年计算不合理", "", "2026-01-12T02:20:00Z"},
        {"HX015", TalkKind::Comment, {}, "已向客户索取供货计划，周五前补充", "周建国", "2026-01-12T09:00:00Z"},
        {"HX009", TalkKind::Comment, {}, "华东二组的客户划分还没有确认", "", "2026-01-08T05:45:00Z"},
    };
    return all;
}

} // namespace

void storeTalks(Workspace& workspace)
{
    const auto organisation = workspace.organisation().current();
    TalkTopic topic;
    topic.period = *workspace.calendar().fiscalCalendar().parse("2026");
    const auto book = workspace.targets().current(topic.scenario);
    for (const auto& line : said()) {
        const auto* person = organisation->personByCode(line.person);
        if (person == nullptr)
            continue;
        topic.person = person->id;
        const auto target = book->cell(topic.metric, Subject::of(person->id), topic.period).levels.target;
        if (!target)
            continue;
        TalkEntry entry{0, line.kind, {}, line.note, *line.who ? line.who : person->name, line.at};
        if (line.percent)
            entry.target = *target / 100 * *line.percent;
        if (line.percent == 100)
            entry.target = *target;
        workspace.talks().store(topic, entry);
    }
}

} // namespace attain::sample
