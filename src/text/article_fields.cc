#include "text/article_fields.h"

#include <fmt/format.h>

namespace crosscheck {

FieldFault set_field(Article& article, std::string_view name, std::string_view value) {
  if (name == "id")
    article.id = value;
  else if (name == "title")
    article.title = value;
  else if (name == "source")
    article.source = value;
  else if (name == "url")
    article.url = value;
  else if (name == "lang")
    article.language = value;
  else if (name == "story")
    article.story = value;
  else if (name == "text")
    article.text = value;
  else if (name != "published")
    return FieldFault::unknown_name;
  else if (const auto published = parse_partial_date(value))
    article.published = *published;
  else
    return FieldFault::not_a_date;
  return FieldFault::none;
}

void fill_missing(Article& article, const Article& metadata) {
  for (auto field : {&Article::id, &Article::title, &Article::source, &Article::url,
                     &Article::language, &Article::story}) {
    if ((article.*field).empty()) article.*field = metadata.*field;
  }
  if (article.published.unknown()) article.published = metadata.published;
}

std::string unknown_field_message(std::string_view name) {
  const std::string_view near = nearest_name(name, kArticleFields);
  if (near.empty()) return fmt::format("unknown key '{}' is ignored", name);
  return fmt::format("unknown key '{}' is ignored; did you mean '{}'?", name, near);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\v\f") == text.npos;
}

std::string text_fault(std::string_view text) {
  if (text.find('\0') != text.npos) return "holds NUL bytes, so it is no text";
  if (is_blank(text)) return std::string(kOnlyBlanks);
  return "";
}

}  // namespace crosscheck
