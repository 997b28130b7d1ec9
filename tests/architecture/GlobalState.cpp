#include "Rules.h"

#include <regex>

namespace {

/// Reads a file's code as statements and finds variables that outlive a function and can change. It knows no types: it
/// sees `static`, `thread_local` and definitions between the braces of namespaces, and asks for const or constexpr.
class StatementReader {
public:
    explicit StatementReader(const SourceFile& file) : m_file{file} { }

    Violations variables()
    {
        for (std::size_t line = 0; line < m_file.code.size(); ++line) {
            const auto& text = m_file.code[line];
            const auto first = text.find_first_not_of(' ');
            const bool continued = m_directive;
            m_directive = (continued || (first != std::string::npos && text[first] == '#')) && text.ends_with('\\');
            if (continued || (first != std::string::npos && text[first] == '#'))
                continue;
            for (const char c : text)
                take(c, static_cast<int>(line) + 1);
            take(' ', static_cast<int>(line) + 1);
        }
        return m_found;
    }

private:
    /// What an opening brace opens; inside a namespace (and only there) definitions are global.
    enum class Scope { Namespace, Other };

    bool global() const
    {
        for (const auto scope : m_scopes) {
            if (scope != Scope::Namespace)
                return false;
        }
        return true;
    }

    void take(char c, int line)
    {
        if (c == '{') {
            static const std::regex space{R"(^\s*(inline\s+)?(namespace\b|extern\s*$))"};
            judge();
            m_scopes.push_back(std::regex_search(m_statement, space) ? Scope::Namespace : Scope::Other);
            m_statement.clear();
        } else if (c == '}') {
            if (!m_scopes.empty())
                m_scopes.pop_back();
            m_statement.clear();
        } else if (c == ';') {
            judge();
            m_statement.clear();
        } else if (c == ':' && m_statement.ends_with("public")) {
            m_statement.clear();
        } else {
            if (m_statement.empty()) {
                if (c == ' ')
                    return;
                m_line = line;
            }
            m_statement += c;
        }
    }

    void judge()
    {
        static const std::regex harmless{
            R"(\b(const|constexpr|consteval|using|typedef|class|struct|union|enum|template|namespace|friend|static_assert|operator|extern|return|concept|goto)\b|^\s*Q_|^\s*TEST_|\()"};
        static const std::regex lasting{R"(\b(static|thread_local)\b)"};
        static const std::regex definition{R"(^[A-Za-z_][\w:<>,\s*&]*[\s*&>]\w+(\[\w*\])?\s*(=[\s\S]*)?$)"};
        // Only what stands before the value: the value may well call functions.
        const auto head = m_statement.substr(0, m_statement.find('='));
        if (head.find_first_not_of(' ') == std::string::npos || std::regex_search(head, harmless))
            return;
        if (std::regex_search(head, lasting) || (global() && std::regex_search(m_statement, definition)))
            m_found.push_back({m_file.path, m_line, "a variable that everyone shares and anyone can change"});
    }

    const SourceFile& m_file;
    Violations m_found;
    std::vector<Scope> m_scopes;
    std::string m_statement;
    int m_line = 0;
    bool m_directive = false;
};

} // namespace

Violations globalState(const SourceTree& tree)
{
    static const std::regex singleton{R"((^|[^:\w])(\w+::)?instance\s*\(\s*\))"};
    static const std::regex ofQt{R"(\bQ\w+::instance\s*\()"};
    Violations found;
    for (const auto& file : tree.files()) {
        if (!file.isBelow("src/") || !file.isCpp())
            continue;
        for (std::size_t i = 0; i < file.code.size(); ++i) {
            if (std::regex_search(file.code[i], singleton) && !std::regex_search(file.code[i], ofQt))
                found.push_back({file.path, static_cast<int>(i) + 1, "a singleton: pass a reference instead"});
        }
        const auto variables = StatementReader{file}.variables();
        found.insert(found.end(), variables.begin(), variables.end());
    }
    return found;
}
