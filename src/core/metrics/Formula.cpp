#include "metrics/Formula.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace attain {
namespace {

namespace mp = boost::multiprecision;
using Exact = mp::cpp_rational;
using Values = std::function<std::optional<Figure>(const std::string&)>;

enum class Operation {
    Number,
    Field,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Equal,
    Unequal,
    If,
    Min,
    Max,
    Round,
    Clamp,
    Abs,
};

struct Function {
    std::string_view name;
    Operation operation;
    std::size_t least, most; ///< arguments
};
constexpr std::size_t kMany = 100;
constexpr std::array kFunctions{Function{"IF", Operation::If, 3, 3},       Function{"MIN", Operation::Min, 1, kMany},
                                Function{"MAX", Operation::Max, 1, kMany}, Function{"ROUND", Operation::Round, 2, 2},
                                Function{"CLAMP", Operation::Clamp, 3, 3}, Function{"ABS", Operation::Abs, 1, 1}};

/// Longer ones first.
constexpr std::array kComparisons{
    std::pair{std::string_view{"<="}, Operation::AtMost},  std::pair{std::string_view{"≤"}, Operation::AtMost},
    std::pair{std::string_view{">="}, Operation::AtLeast}, std::pair{std::string_view{"≥"}, Operation::AtLeast},
    std::pair{std::string_view{"<>"}, Operation::Unequal}, std::pair{std::string_view{"≠"}, Operation::Unequal},
    std::pair{std::string_view{"<"}, Operation::Less},     std::pair{std::string_view{">"}, Operation::Greater},
    std::pair{std::string_view{"="}, Operation::Equal}};

mp::cpp_int powerOfTen(int exponent)
{
    return mp::pow(mp::cpp_int{10}, static_cast<unsigned>(exponent));
}

/// × 10^decimals, half away from zero.
mp::cpp_int rounded(const Exact& value, int decimals)
{
    const Exact moved = value * powerOfTen(decimals);
    const mp::cpp_int above = mp::abs(mp::numerator(moved));
    const mp::cpp_int below = mp::denominator(moved);
    const mp::cpp_int magnitude = (above * 2 + below) / (below * 2);
    return moved < 0 ? mp::cpp_int{-magnitude} : magnitude;
}

} // namespace

struct Formula::Node {
    Operation operation = Operation::Number;
    Exact number{};
    std::string field{};
    std::vector<Node> parts{};

    std::optional<Exact> evaluate(const Values& values) const;

private:
    std::optional<Exact> ofTwo(const Exact& a, const Exact& b) const;
    std::optional<Exact> call(const std::vector<Exact>& arguments) const;
};

std::optional<Exact> Formula::Node::ofTwo(const Exact& a, const Exact& b) const
{
    switch (operation) {
    case Operation::Add: return a + b;
    case Operation::Subtract: return a - b;
    case Operation::Multiply: return a * b;
    case Operation::Divide: return b == 0 ? std::nullopt : std::optional<Exact>{a / b};
    case Operation::Less: return Exact{a < b ? 1 : 0};
    case Operation::AtMost: return Exact{a <= b ? 1 : 0};
    case Operation::Greater: return Exact{a > b ? 1 : 0};
    case Operation::AtLeast: return Exact{a >= b ? 1 : 0};
    case Operation::Equal: return Exact{a == b ? 1 : 0};
    case Operation::Unequal: return Exact{a != b ? 1 : 0};
    default: return {};
    }
}

std::optional<Exact> Formula::Node::call(const std::vector<Exact>& arguments) const
{
    switch (operation) {
    case Operation::Negate: return Exact{-arguments[0]};
    case Operation::Abs: return Exact{mp::abs(arguments[0])};
    case Operation::Min: return *std::ranges::min_element(arguments);
    case Operation::Max: return *std::ranges::max_element(arguments);
    case Operation::Clamp:
        return arguments[2] < arguments[1] ? std::nullopt
                                           : std::optional{std::clamp(arguments[0], arguments[1], arguments[2])};
    case Operation::Round: {
        const Exact& places = arguments[1];
        if (mp::denominator(places) != 1 || places < 0 || places > 9)
            return {};
        const int decimals = static_cast<int>(mp::numerator(places));
        return Exact{rounded(arguments[0], decimals), powerOfTen(decimals)};
    }
    default: return ofTwo(arguments[0], arguments[1]);
    }
}

std::optional<Exact> Formula::Node::evaluate(const Values& values) const
{
    if (operation == Operation::Number)
        return number;
    if (operation == Operation::Field) {
        const auto figure = values(field);
        if (!figure)
            return {};
        return Exact{mp::cpp_int{figure->scaled}, powerOfTen(decimalsOf(figure->unit))};
    }
    if (operation == Operation::If) {
        const auto holds = parts[0].evaluate(values);
        return holds ? parts[*holds != 0 ? 1 : 2].evaluate(values) : std::nullopt;
    }
    std::vector<Exact> arguments;
    for (const auto& part : parts) {
        auto value = part.evaluate(values);
        if (!value)
            return {};
        arguments.push_back(*std::move(value));
    }
    return call(arguments);
}

/// Reads by descent: comparison, sum, product, sign, atom.
class Formula::Parser {
public:
    explicit Parser(Formula& formula) : m_formula{formula}, m_text{formula.m_text} { }

    bool parse(Node& root)
    {
        const bool good = sum(root);
        skipSpaces();
        return good && m_at == m_text.size();
    }
    std::string_view rest() const { return m_text.substr(std::min(m_at, m_text.size())); }

private:
    void skipSpaces()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n'))
            ++m_at;
    }
    bool take(std::string_view token)
    {
        skipSpaces();
        if (!m_text.substr(m_at).starts_with(token))
            return false;
        m_at += token.size();
        return true;
    }
    bool takeOneOf(std::initializer_list<std::string_view> tokens)
    {
        return std::ranges::any_of(tokens, [&](std::string_view token) { return take(token); });
    }
    static void join(Node& left, Operation operation, Node right)
    {
        Node both{operation};
        both.parts.push_back(std::move(left));
        both.parts.push_back(std::move(right));
        left = std::move(both);
    }
    bool condition(Node& node)
    {
        if (!sum(node))
            return false;
        for (const auto& [token, operation] : kComparisons)
            if (take(token)) {
                Node right;
                if (!sum(right))
                    return false;
                join(node, operation, std::move(right));
                return true;
            }
        return false;
    }
    bool sum(Node& node)
    {
        if (!product(node))
            return false;
        for (;;) {
            const bool plus = takeOneOf({"+", "＋"});
            if (!plus && !takeOneOf({"-", "−", "－"}))
                return true;
            Node right;
            if (!product(right))
                return false;
            join(node, plus ? Operation::Add : Operation::Subtract, std::move(right));
        }
    }
    bool product(Node& node)
    {
        if (!factor(node))
            return false;
        for (;;) {
            const bool times = takeOneOf({"*", "×"});
            if (!times && !takeOneOf({"/", "÷"}))
                return true;
            Node right;
            if (!factor(right))
                return false;
            join(node, times ? Operation::Multiply : Operation::Divide, std::move(right));
        }
    }
    bool factor(Node& node)
    {
        if (++m_depth > kDeepest)
            return false;
        const bool good = atom(node);
        --m_depth;
        return good;
    }
    bool atom(Node& node)
    {
        if (takeOneOf({"-", "−", "－"})) {
            node.operation = Operation::Negate;
            return factor(node.parts.emplace_back());
        }
        if (takeOneOf({"(", "（"}))
            return sum(node) && takeOneOf({")", "）"});
        skipSpaces();
        const std::size_t begin = m_at;
        if (take("["))
            return bracketed(node, begin);
        const auto isWord = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        };
        const bool isNumber = m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9';
        while (m_at < m_text.size() && (isWord(m_text[m_at]) || (isNumber && m_text[m_at] == '.')))
            ++m_at;
        const std::size_t end = m_at;
        const auto word = m_text.substr(begin, end - begin);
        if (word.empty())
            return false;
        if (isNumber)
            return number(node, word);
        if (take("(") || take("（"))
            return function(node, word);
        return field(node, begin, end, std::string{word});
    }
    bool bracketed(Node& node, std::size_t begin)
    {
        const auto end = m_text.find(']', m_at);
        if (end == std::string_view::npos || end == m_at)
            return false;
        const std::string name{m_text.substr(m_at, end - m_at)};
        m_at = end + 1;
        return field(node, begin, m_at, name);
    }
    bool field(Node& node, std::size_t begin, std::size_t end, const std::string& name)
    {
        node.operation = Operation::Field;
        node.field = name;
        m_formula.m_places.push_back({begin, end, name});
        if (std::ranges::find(m_formula.m_fields, name) == m_formula.m_fields.end())
            m_formula.m_fields.push_back(name);
        return true;
    }
    /// Of any size: "10000000000", "0.5".
    bool number(Node& node, std::string_view word)
    {
        const auto point = word.find('.');
        const auto fraction = point == std::string_view::npos ? std::string_view{} : word.substr(point + 1);
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if ((point != std::string_view::npos && fraction.empty()) || !std::ranges::all_of(fraction, isDigit)
            || !std::ranges::all_of(word.substr(0, point), isDigit))
            return false;
        mp::cpp_int digits;
        for (const char c : word)
            if (isDigit(c))
                digits = digits * 10 + (c - '0');
        node.number = Exact{digits, powerOfTen(static_cast<int>(fraction.size()))};
        if (takeOneOf({"%", "％"}))
            node.number /= 100;
        return true;
    }
    bool function(Node& node, std::string_view word)
    {
        std::string name{word};
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
        const auto known = std::ranges::find(kFunctions, name, &Function::name);
        if (known == kFunctions.end())
            return false;
        node.operation = known->operation;
        do {
            Node argument;
            const bool first = node.parts.empty();
            if (first && node.operation == Operation::If ? !condition(argument) : !sum(argument))
                return false;
            node.parts.push_back(std::move(argument));
        } while (takeOneOf({",", "，"}));
        return node.parts.size() >= known->least && node.parts.size() <= known->most && takeOneOf({")", "）"});
    }

    Formula& m_formula;
    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
};

Result<Formula> Formula::parse(std::string_view text)
{
    Formula formula;
    formula.m_text = text;
    const auto refused = [](std::string_view where) {
        return Error{ErrorCode::InvalidValue, "a formula that does not read", {"formula", std::string{where}}};
    };
    if (text.size() > kLongest)
        return refused(text);
    auto root = std::make_shared<Node>();
    Parser parser{formula};
    if (!parser.parse(*root))
        return refused(parser.rest().empty() ? text : parser.rest());
    formula.m_root = std::move(root);
    return formula;
}

std::string Formula::with(const std::function<std::string(const std::string& field)>& name) const
{
    std::string text;
    std::size_t at = 0;
    for (const auto& place : m_places) {
        text += m_text.substr(at, place.begin - at) + name(place.field);
        at = place.end;
    }
    return text + m_text.substr(at);
}

std::optional<std::int64_t> Formula::evaluate(const Values& values, Unit unit) const
{
    const auto exact = m_root->evaluate(values);
    if (!exact)
        return {};
    const mp::cpp_int scaled = rounded(*exact, decimalsOf(unit));
    if (mp::abs(scaled) > std::numeric_limits<std::int64_t>::max())
        throw Failure{Error{ErrorCode::Overflow, "too large", {"formula"}}};
    return static_cast<std::int64_t>(scaled);
}

} // namespace attain
