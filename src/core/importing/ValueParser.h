#pragma once

#include "importing/DateFormat.h"
#include "importing/Encoding.h"
#include "importing/NumberFormat.h"

#include <optional>
#include <string>
#include <string_view>

namespace attain {

/// Reads cells as they lie in the file: in the file's encoding, plain ASCII forms without transcoding.
class ValueParser {
public:
    explicit ValueParser(const Encoding& encoding) : m_transcoder{encoding} { }

    NumberCell number(std::string_view raw, NumberFormat format)
    {
        NumberCell cell{NumberCell::State::Good, false, 0};
        if (format == NumberFormat::Point && readPlainNumber(raw, cell.scaled))
            return cell;
        return slowNumber(raw, format, 4);
    }
    NumberCell number(std::string_view raw, NumberFormat format, int decimals)
    {
        return slowNumber(raw, format, decimals);
    }
    std::optional<Date> date(std::string_view raw, DateFormat format);

    /// UTF-8, without spaces around it and without the guard of our exports. Nothing when the bytes are no text.
    std::optional<std::string> text(std::string_view raw);
    /// For showing a cell that may be broken.
    std::string shown(std::string_view raw) { return m_transcoder.toUtf8Lossy(raw); }

private:
    NumberCell slowNumber(std::string_view raw, NumberFormat format, int decimals);

    Transcoder m_transcoder;
};

/// What a spreadsheet does to long order numbers: "5.10322E+17", or 16 and more digits of which all behind the fifteenth
/// are zeros.
bool looksDamagedByExcel(std::string_view order);

} // namespace attain
