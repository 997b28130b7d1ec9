#pragma once

#include "importing/NumberFormat.h"
#include "support/Result.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// An amount that is computed from other columns: numbers, fields, + - * / and brackets. Computed exactly and rounded
/// once, half away from zero, at the fourth decimal.
class AmountFormula {
public:
    /// Decimals of the values that evaluate() is given.
    static constexpr int kDecimals = 8;

    /// InvalidValue{"amount_formula", text} when it does not read.
    static Result<AmountFormula> parse(std::string_view text);

    const std::string& text() const { return m_text; }
    /// The fields it names, each once: the order of evaluate()'s values.
    const std::vector<std::string>& fields() const { return m_fields; }
    /// Range when the result does not fit, Syntax for a division by zero.
    NumberCell evaluate(std::span<const std::int64_t> values) const;

private:
    enum class Kind { Number, Field, Add, Subtract, Multiply, Divide, Negate };
    struct Step {
        Kind kind;
        std::int64_t number = 0; ///< scaled by kDecimals, or index of a field
    };
    class Parser;

    std::string m_text;
    std::vector<std::string> m_fields;
    std::vector<Step> m_steps; ///< in the order of a stack machine
};

} // namespace attain
