#include "ImportBench.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>

using namespace attain;

namespace {

/// What imports, replacements and undoing must come to, said in the simplest way: of the lines of one key the one of the
/// latest import that still stands counts.
struct Model {
    struct Batch {
        std::map<int, int> amounts; ///< of the stored lines, by key
        bool active = true;
    };
    std::map<std::int64_t, Batch> batches;

    std::map<int, int> counting() const
    {
        std::map<int, int> lines;
        for (const auto& [id, batch] : batches)
            if (batch.active)
                for (const auto& [key, amount] : batch.amounts)
                    lines[key] = amount;
        return lines;
    }
    std::string revenue() const
    {
        int sum = 0;
        for (const auto& [key, amount] : counting())
            sum += amount;
        return std::to_string(sum) + ".00";
    }
};

class RandomDocument : public ImportBench {
public:
    explicit RandomDocument(unsigned seed) : m_random{seed}
    {
        addPerson("E1", "王芳");
        addPerson("E2", "刘洋");
    }

    void step()
    {
        switch (number(6)) {
        case 0: undoImport(); break;
        case 1: undo(); break;
        case 2: redo(); break;
        default: import(); break;
        }
    }
    const Model& model() const { return m_done.empty() ? m_empty : m_done.back(); }

    std::string figure(GroupBy by) const
    {
        ActualsQuery query;
        query.groupBy = by;
        return orThrow(sales.actuals(query)).total(Metric::Revenue)->toText();
    }

private:
    int number(int below) { return std::uniform_int_distribution<int>{0, below - 1}(m_random); }

    void import()
    {
        const bool replace = number(3) > 0;
        Model next = model();
        const auto before = next.counting();
        std::map<int, int> stored;
        std::int64_t replaced = 0;
        std::string csv = "日期,订单号,行号,业务员,金额,业绩分成\n";
        for (int key = 0; key < 12; ++key) {
            if (number(3) > 0)
                continue;
            const int amount = number(4);
            csv += "2026-0" + std::to_string(1 + key % 9) + "-05,SO" + std::to_string(key) + ",1,E1,"
                + std::to_string(amount) + (key % 3 == 0 ? ",E1:30%;E2:70%\n" : ",\n");
            const auto known = before.find(key);
            if (known == before.end() || (replace && known->second != amount)) {
                stored[key] = amount;
                replaced += known != before.end() ? 1 : 0;
            }
        }
        ImportOptions options;
        options.replaceConflicts = replace;
        const auto result = ImportBench::import("sales", csv, options);
        REQUIRE(result);
        CHECK(result->accepted == std::ssize(stored));
        CHECK(result->replaced == replaced);
        CHECK(result->records == result->accepted + result->duplicates + result->conflicts);
        if (stored.empty())
            return;
        next.batches[result->batch.value] = {stored, true};
        done(next);
    }

    void undoImport()
    {
        std::vector<std::int64_t> active;
        for (const auto& [id, batch] : model().batches)
            if (batch.active)
                active.push_back(id);
        if (active.empty())
            return;
        const auto id = active[static_cast<std::size_t>(number(static_cast<int>(active.size())))];
        REQUIRE(sales.undoImport(BatchId{id}));
        Model next = model();
        next.batches[id].active = false;
        done(next);
    }

    void undo()
    {
        if (m_done.empty())
            return;
        REQUIRE(log().undo());
        m_undone.push_back(m_done.back());
        m_done.pop_back();
    }

    void redo()
    {
        if (m_undone.empty())
            return;
        REQUIRE(log().redo());
        m_done.push_back(m_undone.back());
        m_undone.pop_back();
    }

    void done(const Model& next)
    {
        m_done.push_back(next);
        m_undone.clear();
    }

    std::mt19937 m_random;
    Model m_empty;
    std::vector<Model> m_done; ///< after each step that is not undone
    std::vector<Model> m_undone;
};

} // namespace

TEST_CASE("Whatever is imported, replaced, undone and redone: the latest line that stands counts, sums are conserved",
          "[importing][replacement][property]")
{
    const auto seed = GENERATE(range(1U, 13U));
    CAPTURE(seed);
    RandomDocument document{seed};
    for (int step = 0; step < 40; ++step) {
        CAPTURE(step);
        document.step();
        REQUIRE(document.revenue() == document.model().revenue());
        REQUIRE(document.figure(GroupBy::Person) == document.model().revenue());
        REQUIRE(orThrow(document.sales.select({})).size() == document.model().counting().size());
        REQUIRE(orThrow(document.sales.check()).empty());
    }
}
