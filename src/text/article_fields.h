// The fields that metadata can give an article, by name: in JSON, front matter and metadata files.
//
//   set_field(article, "published", "2024-11")  ==  FieldFault::none
//   set_field(article, "published", "kemarin")  ==  FieldFault::not_a_date
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "text/article.h"

namespace crosscheck {

inline constexpr std::array<std::string_view, 8> kArticleFields = {
    "id", "title", "published", "source", "url", "lang", "story", "text"};

inline constexpr std::string_view kNotADate =
    "not a date; write 2024, 2024-11, 2024-11-27 or 2024-11-27T08:11";

inline constexpr std::string_view kOnlyBlanks = "there is no text, only blanks";

enum class FieldFault : uint8_t { none, unknown_name, not_a_date };

FieldFault set_field(Article& article, std::string_view name, std::string_view value);

// Fills what the article does not say itself, except its text.
void fill_missing(Article& article, const Article& metadata);

// The warning about a name that is not a field: the same words for all formats.
std::string unknown_field_message(std::string_view name);

// Whether nothing is there but blanks and line ends.
bool is_blank(std::string_view text);

// What keeps bytes from being an article's text, as a message; empty if nothing does. Valid UTF-8
// is checked elsewhere, as its faults have a place.
std::string text_fault(std::string_view text);

}  // namespace crosscheck
