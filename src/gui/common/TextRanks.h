#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// The place of each text among all of them in the order of the user's language, as GridFilter sorts: the
/// attain::TextRanking of the window. Texts that the language does not tell apart share a place. On any thread.
std::vector<std::int32_t> ranksByLanguage(std::span<const std::string_view> texts);
