#include "importing/Encoding.h"

#include "importing/ByteSource.h"

#include <catch2/catch.hpp>

using namespace attain;
using namespace std::string_literals;

namespace {

const std::string kHeaderGb = "\xC8\xD5\xC6\xDA,\xBD\xF0\xB6\xEE\n"; // 日期,金额

} // namespace

TEST_CASE("The encoding is found by mark, UTF-8, NUL pattern, GB18030, in this order", "[importing][encoding]")
{
    CHECK(detectEncoding("\xEF\xBB\xBF日期", true).encoding.name() == "UTF-8");
    CHECK(detectEncoding("\xEF\xBB\xBF日期", true).bomBytes == 3);
    CHECK(detectEncoding("\xFF\xFE"
                         "a\0"s,
                         true)
              .encoding.name()
          == "UTF-16LE");
    CHECK(detectEncoding("\xFE\xFF"
                         "\0a"s,
                         true)
              .encoding.name()
          == "UTF-16BE");
    CHECK(detectEncoding("date,amount\n", true).encoding.name() == "UTF-8");
    CHECK(detectEncoding("日期,金额\n", true).encoding.name() == "UTF-8");
    CHECK(detectEncoding("d\0a\0t\0e\0,\0\n\0"s, true).encoding.name() == "UTF-16LE");
    CHECK(detectEncoding("\0d\0a\0t\0e\0,\0\n"s, true).encoding.name() == "UTF-16BE");
    CHECK(detectEncoding(kHeaderGb, true).encoding.name() == "GB18030");
    CHECK(detectEncoding("Toms Spezialit\xE4ten, caf\xE9 \xFC"
                         "ber",
                         true)
              .encoding.name()
          == "WINDOWS-1252");
    CHECK(detectEncoding("", true).encoding.name() == "UTF-8");
}

TEST_CASE("A head that ends inside a character and a few broken cells do not change the guess", "[importing][encoding]")
{
    const std::string text = "日期,金额";
    CHECK(detectEncoding(std::string_view{text}.substr(0, text.size() - 1), false).encoding.name() == "UTF-8");
    std::string broken;
    for (int i = 0; i < 100; ++i)
        broken += "日期,金额\n";
    CHECK(detectEncoding(broken + "\xFF,1\n", true).encoding.name() == "UTF-8");
    std::string brokenGb;
    for (int i = 0; i < 100; ++i)
        brokenGb += kHeaderGb;
    CHECK(detectEncoding(brokenGb + "\xFF,1\n", true).encoding.name() == "GB18030");
}

TEST_CASE("An encoding can be named in common ways; an unknown one is an error", "[importing][encoding]")
{
    CHECK(Encoding::named("utf8")->isUtf8());
    CHECK(Encoding::named("GBK")->name() == "GB18030");
    CHECK(Encoding::named("gb2312")->name() == "GB18030");
    CHECK(Encoding::named("klingon").error().code == ErrorCode::EncodingUnknown);
    CHECK(Encoding::named("UTF-8//IGNORE").error().code == ErrorCode::EncodingUnknown);
    CHECK(Encoding::named("GB18030")->splitsByBytes(','));
    CHECK_FALSE(Encoding::named("GB18030")->splitsByBytes('|'));
    CHECK_FALSE(Encoding::named("UTF-16LE")->splitsByBytes(','));
    for (const auto& name : commonEncodings())
        CHECK(Encoding::named(name).has_value());
}

TEST_CASE("Texts become UTF-8 or are refused, never guessed", "[importing][encoding]")
{
    Transcoder gb{*Encoding::named("GB18030")};
    CHECK(gb.toUtf8("\xC8\xD5\xC6\xDA") == "日期");
    CHECK(gb.toUtf8("\x95\x32\x82\x36") == "\xF0\xA0\x80\x80"); // a character of four bytes
    CHECK_FALSE(gb.toUtf8("\xFF\xFF"));
    CHECK_FALSE(gb.toUtf8("\xC8\xD5\xC6"));
    CHECK(gb.toUtf8Lossy("\xC8\xD5\xFF!") == "日\xEF\xBF\xBD!");
    Transcoder utf8{Encoding::utf8()};
    CHECK(utf8.toUtf8("日期") == "日期");
    CHECK_FALSE(utf8.toUtf8("\xC0\xAF"));
    CHECK_FALSE(utf8.toUtf8("\xED\xA0\x80"));
    CHECK_FALSE(utf8.toUtf8("a\0b"s));
    CHECK_FALSE(utf8.toUtf8("\xEF\xBF\xBD"));
}

TEST_CASE("A source is transcoded piece by piece without tearing characters", "[importing][encoding]")
{
    std::string expected;
    std::string utf16;
    for (int i = 0; i < 70'000; ++i) {
        expected += "日a";
        utf16 += "\xE5\x65"
                 "a\0"s;
    }
    TranscodedSource source{std::make_unique<MemorySource>(utf16), *Encoding::named("UTF-16LE")};
    std::string text;
    for (auto piece = source.next(); !piece.empty(); piece = source.next())
        text += piece;
    CHECK(text == expected);
}
