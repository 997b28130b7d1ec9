#pragma once

#include "sales/Metric.h"
#include "support/Result.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// A formula over other metrics: numbers, metrics, + − × ÷ (also * and /), brackets, and the functions
/// IF(a < b, then, else), MIN, MAX, ROUND(x, decimals), CLAMP(x, least, most) and ABS, in any case. A metric is named by its
/// code, or by its Chinese or English name in square brackets: revenue / [市场容量]. Computed exactly, rounded once, half
/// away from zero, where the unit of the result ends. What cannot be computed is "not available": a metric without a value,
/// a division by zero. IF looks only at the branch that it takes.
class Formula {
public:
    static constexpr std::size_t kLongest = 1000; ///< bytes
    static constexpr int kDeepest = 50;           ///< brackets within brackets

    /// InvalidValue{"formula", what stands where reading ended; the whole text when it is too long or too deep}.
    static Result<Formula> parse(std::string_view text);

    const std::string& text() const { return m_text; }
    /// What it names, each once, as written, in the order of the text.
    const std::vector<std::string>& fields() const { return m_fields; }
    /// The text with other names: for showing it, and for storing it with codes.
    std::string with(const std::function<std::string(const std::string& field)>& name) const;

    /// Scaled as `unit`. Failure{Overflow} when it does not fit.
    std::optional<std::int64_t> evaluate(const std::function<std::optional<Figure>(const std::string& field)>& value,
                                         Unit unit) const;

    struct Node;

private:
    class Parser;
    struct Place {
        std::size_t begin, end; ///< of a field in the text, with its brackets
        std::string field;
    };

    std::string m_text;
    std::vector<std::string> m_fields;
    std::vector<Place> m_places;
    std::shared_ptr<const Node> m_root;
};

} // namespace attain
