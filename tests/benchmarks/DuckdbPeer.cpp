// duckdb_peer LIBDUCKDB DATABASE < STATEMENTS.sql: runs SQL statements, each ended by a line with nothing but ";", in DuckDB, and
// prints the rows of the last one. DuckDB is what bench.py compares with where somebody has it; nothing is linked against it:
// its C API is looked up in the library that is named (the npm package @duckdb/node-bindings-linux-x64 carries one).
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>

#include <dlfcn.h>

namespace {

/// As in duckdb.h; the fields are DuckDB's own business.
struct DuckResult {
    std::uint64_t columnCount, rowCount, rowsChanged;
    void* columns;
    char* message;
    void* data;
};

class Duckdb {
public:
    Duckdb(const char* library, const char* database) : m_library{dlopen(library, RTLD_NOW)}
    {
        if (m_library == nullptr)
            throw std::runtime_error{dlerror()};
        call<int (*)(const char*, void**)>("duckdb_open", database, &m_database);
        call<int (*)(void*, void**)>("duckdb_connect", m_database, &m_connection);
    }
    Duckdb(const Duckdb&) = delete;
    Duckdb& operator=(const Duckdb&) = delete;
    ~Duckdb()
    {
        find<void (*)(void**)>("duckdb_disconnect")(&m_connection);
        find<void (*)(void**)>("duckdb_close")(&m_database);
    }

    void run(const std::string& statement, bool print)
    {
        DuckResult result{};
        if (find<int (*)(void*, const char*, DuckResult*)>("duckdb_query")(m_connection, statement.c_str(), &result)
            != 0)
            throw std::runtime_error{find<const char* (*)(DuckResult*)>("duckdb_result_error")(&result)};
        if (print)
            write(result);
        find<void (*)(DuckResult*)>("duckdb_destroy_result")(&result);
    }

private:
    template<class Function>
    Function find(const char* name)
    {
        void* const symbol = dlsym(m_library, name);
        if (symbol == nullptr)
            throw std::runtime_error{std::string{"no such function: "} + name};
        return reinterpret_cast<Function>(symbol); // NOLINT: what dlsym is for
    }

    template<class Function, class... Arguments>
    void call(const char* name, Arguments... arguments)
    {
        if (find<Function>(name)(arguments...) != 0)
            throw std::runtime_error{std::string{name} + " failed"};
    }

    void write(DuckResult& result)
    {
        const auto columns = find<std::uint64_t (*)(DuckResult*)>("duckdb_column_count")(&result);
        const auto rows = find<std::uint64_t (*)(DuckResult*)>("duckdb_row_count")(&result);
        const auto text = find<char* (*)(DuckResult*, std::uint64_t, std::uint64_t)>("duckdb_value_varchar");
        const auto release = find<void (*)(void*)>("duckdb_free");
        for (std::uint64_t row = 0; row < rows; ++row) {
            for (std::uint64_t column = 0; column < columns; ++column) {
                char* const value = text(&result, column, row);
                std::printf(column == 0 ? "%s" : "|%s", value == nullptr ? "" : value);
                release(value);
            }
            std::printf("\n");
        }
    }

    void* m_library;
    void* m_database = nullptr;
    void* m_connection = nullptr;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "duckdb_peer LIBDUCKDB DATABASE < STATEMENTS.sql\n";
        return 2;
    }
    try {
        Duckdb duckdb{argv[1], std::strcmp(argv[2], ":memory:") == 0 ? nullptr : argv[2]};
        std::string statement, line;
        while (std::getline(std::cin, line)) {
            if (line != ";") {
                statement += line + '\n';
                continue;
            }
            duckdb.run(statement, std::cin.peek() == EOF);
            statement.clear();
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
