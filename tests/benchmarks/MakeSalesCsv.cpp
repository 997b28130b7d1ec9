// make_sales_csv ROWS PEOPLE OUT.csv [gb18030]: sales lines for the benchmarks, the same bytes on every run.
// Beside OUT.csv it writes OUT.people.csv (code,name,department,hired). Orders of one to four lines, three years by day,
// Chinese names, two decimals. Sizes grow as in a real company: twenty customers a person, a product for two people.
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <iconv.h>

namespace {

std::uint64_t nextRandom(std::uint64_t& state)
{
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::string numbered(const char* prefix, std::uint64_t number, std::size_t width)
{
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < width ? width - digits.size() : 0, '0');
    return prefix + digits;
}

std::string money(std::uint64_t fen)
{
    const auto cents = fen % 100;
    return std::to_string(fen / 100) + (cents < 10 ? ".0" : ".") + std::to_string(cents);
}

std::string encoded(const std::string& utf8, bool gb18030)
{
    if (!gb18030)
        return utf8;
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    std::string out(utf8.size() * 2, '\0');
    char* from = const_cast<char*>(utf8.data()); // iconv's signature, it does not write there
    char* to = out.data();
    std::size_t left = utf8.size();
    std::size_t room = out.size();
    iconv(converter, &from, &left, &to, &room);
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4) {
        std::cerr << "make_sales_csv ROWS PEOPLE OUT.csv [gb18030]\n";
        return 2;
    }
    const std::uint64_t rows = std::stoull(argv[1]);
    const std::uint64_t people = std::stoull(argv[2]);
    const std::string path = argv[3];
    const bool gb18030 = argc > 4;
    constexpr std::array<const char*, 5> kDepartments{"华东一部", "华东二部", "华南部", "华北部", "大客户部"};
    constexpr std::array<const char*, 3> kChannels{"线下", "线上", "经销"};
    constexpr std::array<const char*, 6> kRegions{"上海", "江苏", "浙江", "广东", "北京", "山东"};

    std::ofstream staff{path + ".people.csv", std::ios::binary};
    staff << "code,name,department,hired\n";
    for (std::uint64_t i = 0; i < people; ++i)
        staff << numbered("P", i, 5) << "," << numbered("销售员", i, 5) << "," << kDepartments[i % 5]
              << ",2020-01-01\n";

    std::ofstream csv{path, std::ios::binary};
    csv << encoded("日期,订单编号,业务员,部门,客户,产品,渠道,地区,数量,金额,成本\n", gb18030);
    std::uint64_t state = 1;
    std::string piece;
    constexpr std::uint64_t kDays = 1096; // 2023-01-01 …
    for (std::uint64_t row = 0, order = 0; row < rows; ++order) {
        const auto draw = nextRandom(state);
        const auto day = row * kDays / rows;
        const auto dayOfYear = day < 365 ? day : day < 731 ? day - 365 : day - 731;
        const auto year = day < 365 ? 2023 : day < 731 ? 2024 : 2025;
        const auto month = dayOfYear / 31 + 1;
        const auto person = draw % people;
        const auto customer = person * 20 + (draw >> 20) % 20;
        const auto lines = 1 + (draw >> 28) % 4;
        for (std::uint64_t line = 0; line < lines && row < rows; ++line, ++row) {
            const auto value = nextRandom(state);
            const auto quantity = 1 + value % 40;
            const auto amount = quantity * (1500 + (value >> 8) % 90000);
            piece += numbered("", static_cast<std::uint64_t>(year), 4) + "-" + numbered("", month, 2) + "-"
                + numbered("", dayOfYear % 28 + 1, 2) + "," + numbered("SO", order, 9) + "," + numbered("P", person, 5)
                + "," + kDepartments[person % 5] + "," + numbered("客户", customer, 6) + ","
                + numbered("产品", ((draw >> 32) + line * 7) % (people / 2 + 4), 5) + "," + kChannels[(draw >> 40) % 3]
                + "," + kRegions[(draw >> 44) % 6] + "," + std::to_string(quantity) + "," + money(amount) + ","
                + money(amount * 3 / 4) + "\n";
        }
        if (piece.size() > 1'000'000 || row >= rows) {
            csv << encoded(piece, gb18030);
            piece.clear();
        }
    }
    return csv ? 0 : 1;
}
