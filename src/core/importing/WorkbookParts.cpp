#include "importing/WorkbookParts.h"

#include <expat.h>
#include <vector>
#include <zip.h>

namespace attain {
namespace {

/// Ten times what a sheet with a million lines of sales unpacks to would not be one any more.
constexpr std::size_t kMostUnpacked = std::size_t{1024} * 1024 * 1024;
constexpr int kPiece = 64 * 1024;

std::string_view localName(const char* name)
{
    const std::string_view whole{name};
    const auto colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// An exception must not pass through the C library: it waits here.
struct Reading {
    const WorkbookParts::Handler& handler;
    XML_Parser parser = nullptr;
    std::exception_ptr failure{};

    template<class Call>
    void guard(Call&& call)
    {
        try {
            call();
        } catch (...) {
            failure = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

void onOpen(void* data, const char* name, const char** attributes)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.guard([&] {
        std::vector<std::pair<std::string_view, std::string_view>> pairs;
        for (; *attributes != nullptr; attributes += 2)
            pairs.emplace_back(localName(attributes[0]), attributes[1]);
        reading.handler.open(localName(name), pairs);
    });
}

void onClose(void* data, const char* name)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.guard([&] { reading.handler.close(localName(name)); });
}

void onText(void* data, const char* text, int size)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.guard([&] { reading.handler.text({text, static_cast<std::size_t>(size)}); });
}

} // namespace

void WorkbookParts::Closed::operator()(zip* archive) const
{
    zip_discard(archive);
}

WorkbookParts::WorkbookParts(std::string_view bytes, std::string shownName) : m_shownName{std::move(shownName)}
{
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (archive == nullptr && source != nullptr)
        zip_source_free(source);
    zip_error_fini(&error);
    if (archive == nullptr)
        refuse("damaged");
    m_archive.reset(archive);
}

WorkbookParts::~WorkbookParts() = default;

bool WorkbookParts::contains(const std::string& part) const
{
    return zip_name_locate(m_archive.get(), part.c_str(), 0) >= 0;
}

void WorkbookParts::read(const std::string& part, const Handler& handler)
{
    const std::unique_ptr<zip_file_t, decltype([](zip_file_t* file) { zip_fclose(file); })> file{
        zip_fopen(m_archive.get(), part.c_str(), 0)};
    const std::unique_ptr<XML_ParserStruct, decltype([](XML_Parser parser) { XML_ParserFree(parser); })> parser{
        XML_ParserCreate(nullptr)};
    if (!file || !parser)
        refuse("damaged");
    Reading reading{handler, parser.get()};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onOpen, onClose);
    XML_SetCharacterDataHandler(parser.get(), onText);
    for (bool last = false; !last;) {
        void* piece = XML_GetBuffer(parser.get(), kPiece);
        const auto size = piece != nullptr ? zip_fread(file.get(), piece, kPiece) : -1;
        if (size < 0)
            refuse("damaged");
        m_unpacked += static_cast<std::size_t>(size);
        if (m_unpacked > kMostUnpacked)
            refuse("too_large");
        last = size == 0;
        const auto status = XML_ParseBuffer(parser.get(), static_cast<int>(size), last ? XML_TRUE : XML_FALSE);
        if (reading.failure)
            std::rethrow_exception(reading.failure);
        if (status != XML_STATUS_OK)
            refuse("damaged");
    }
}

void WorkbookParts::refuse(const char* why) const
{
    throw Failure{Error{ErrorCode::WorkbookNotReadable, "xlsx", {m_shownName, why}}};
}

std::string_view WorkbookParts::attribute(Attributes attributes, std::string_view name)
{
    for (const auto& [key, value] : attributes)
        if (key == name)
            return value;
    return {};
}

} // namespace attain
