#include "importing/AmountFormula.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <limits>

namespace attain {
namespace {

namespace mp = boost::multiprecision;
using Wide = mp::number<mp::cpp_int_backend<1023, 1023, mp::signed_magnitude, mp::checked, void>>;

/// An exact decimal number: digits ÷ 10^decimals.
struct Exact {
    Wide digits;
    int decimals = 0;
};

Wide powerOfTen(int exponent)
{
    return mp::pow(Wide{10}, static_cast<unsigned>(exponent));
}

void align(Exact& a, Exact& b)
{
    auto& shorter = a.decimals < b.decimals ? a : b;
    const auto decimals = std::max(a.decimals, b.decimals);
    shorter.digits *= powerOfTen(decimals - shorter.decimals);
    shorter.decimals = decimals;
}

/// digits ÷ 10^places rounded half away from zero.
Wide dropDecimals(const Wide& digits, int places, bool& inexact)
{
    const Wide divisor = powerOfTen(places);
    Wide quotient = digits / divisor;
    const Wide rest = abs(Wide{digits - quotient * divisor});
    inexact = inexact || rest != 0;
    if (rest * 2 >= divisor)
        quotient += digits < 0 ? -1 : 1;
    return quotient;
}

constexpr int kQuotientDecimals = 24;

} // namespace

class AmountFormula::Parser {
public:
    explicit Parser(AmountFormula& formula) : m_formula{formula}, m_rest{formula.m_text} { }

    bool parse() { return sum() && (skipSpaces(), m_rest.empty()); }

private:
    void skipSpaces()
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest.remove_prefix(1);
    }
    bool take(char c)
    {
        skipSpaces();
        if (!m_rest.starts_with(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool sum()
    {
        if (!product())
            return false;
        for (;;) {
            const bool plus = take('+');
            if (!plus && !take('-'))
                return true;
            if (!product())
                return false;
            m_formula.m_steps.push_back({plus ? Kind::Add : Kind::Subtract});
        }
    }
    bool product()
    {
        if (!factor())
            return false;
        for (;;) {
            const bool times = take('*');
            if (!times && !take('/'))
                return true;
            if (!factor())
                return false;
            m_formula.m_steps.push_back({times ? Kind::Multiply : Kind::Divide});
        }
    }
    bool factor()
    {
        if (++m_depth > 50)
            return false;
        const bool good = atom();
        --m_depth;
        return good;
    }
    bool atom()
    {
        if (take('-')) {
            if (!factor())
                return false;
            m_formula.m_steps.push_back({Kind::Negate});
            return true;
        }
        if (take('('))
            return sum() && take(')');
        const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
        const auto end = std::ranges::find_if_not(m_rest, [&](char c) { return isDigit(c) || isLetter(c); });
        const auto word = m_rest.substr(0, static_cast<std::size_t>(end - m_rest.begin()));
        m_rest.remove_prefix(word.size());
        if (word.empty())
            return false;
        if (isDigit(word.front())) {
            const auto number = readNumber(word, NumberFormat::Point, kDecimals);
            m_formula.m_steps.push_back({Kind::Number, number.scaled});
            return number.good() && !number.rounded;
        }
        auto& fields = m_formula.m_fields;
        const auto known = std::ranges::find(fields, word);
        m_formula.m_steps.push_back({Kind::Field, known - fields.begin()});
        if (known == fields.end())
            fields.emplace_back(word);
        return true;
    }

    AmountFormula& m_formula;
    std::string_view m_rest;
    int m_depth = 0;
};

Result<AmountFormula> AmountFormula::parse(std::string_view text)
{
    AmountFormula formula;
    formula.m_text = text;
    if (text.size() > 1000 || !Parser{formula}.parse())
        return Error{ErrorCode::InvalidValue, "formula does not read", {"amount_formula", std::string{text}}};
    return formula;
}

NumberCell AmountFormula::evaluate(std::span<const std::int64_t> values) const
{
    std::vector<Exact> stack;
    bool inexact = false;
    try {
        for (const auto& step : m_steps) {
            if (step.kind == Kind::Number || step.kind == Kind::Field) {
                const auto value
                    = step.kind == Kind::Number ? step.number : values[static_cast<std::size_t>(step.number)];
                stack.push_back({Wide{value}, kDecimals});
                continue;
            }
            if (step.kind == Kind::Negate) {
                stack.back().digits = -stack.back().digits;
                continue;
            }
            auto right = std::move(stack.back());
            stack.pop_back();
            auto& left = stack.back();
            if (step.kind == Kind::Multiply) {
                left.digits *= right.digits;
                left.decimals += right.decimals;
            } else if (step.kind == Kind::Divide) {
                if (right.digits == 0)
                    return {NumberCell::State::Syntax, false, 0};
                align(left, right);
                left.digits *= powerOfTen(kQuotientDecimals);
                const Wide quotient = left.digits / right.digits;
                inexact = inexact || quotient * right.digits != left.digits;
                left = {quotient, kQuotientDecimals};
            } else {
                align(left, right);
                left.digits += step.kind == Kind::Add ? right.digits : Wide{-right.digits};
            }
        }
        auto& result = stack.back();
        const Wide amount = result.decimals > 4 ? dropDecimals(result.digits, result.decimals - 4, inexact)
                                                : Wide{result.digits * powerOfTen(4 - result.decimals)};
        if (abs(amount) > std::numeric_limits<std::int64_t>::max())
            return {NumberCell::State::Range, false, 0};
        return {NumberCell::State::Good, inexact, static_cast<std::int64_t>(amount)};
    } catch (const std::exception&) { // more than 1 023 bits
        return {NumberCell::State::Range, false, 0};
    }
}

} // namespace attain
