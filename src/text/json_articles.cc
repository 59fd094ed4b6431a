#include "text/json_articles.h"

#include <algorithm>
#include <simdjson.h>

#include "base/unicode.h"
#include "text/article_fields.h"
#include "text/ninjs.h"

namespace crosscheck {
static_assert(JsonArticles::kPadding >= simdjson::SIMDJSON_PADDING);

struct JsonArticles::Parser {
  simdjson::dom::parser json;
};

JsonArticles::JsonArticles(const std::string& path, Diagnostics& faults)
    : path_(path), faults_(faults), parser_(std::make_unique<Parser>()) {}

JsonArticles::~JsonArticles() = default;

void JsonArticles::read_one(std::string_view text, size_t readable, const Sink& sink) {
  read({.text = text, .readable = readable}, sink);
}

void JsonArticles::read_lines(std::string_view text, size_t readable, const Sink& sink) {
  for (size_t begin = 0; begin < text.size(); ++next_line_) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view record = text.substr(begin, end - begin);
    if (!is_blank(record))
      read({.text = record, .readable = readable - begin, .line = next_line_}, sink);
    begin = end + 1;
  }
}

void JsonArticles::read(const Record& record, const Sink& sink) {
  Article article{.path = path_, .first_line = record.line};
  if (!read_fast(record, article)) {
    article = {.path = path_, .first_line = record.line};
    if (!read_slowly(record, article)) return;
  }
  sink(std::move(article));
}

// False on anything out of the ordinary; `read_slowly` then finds out what it was.
bool JsonArticles::read_fast(const Record& record, Article& article) {
  if (record.readable < record.text.size() + kPadding) return false;
  simdjson::dom::object object;
  constexpr bool kCopy = false;
  if (parser_->json.parse(record.text.data(), record.text.size(), kCopy).get(object)) return false;
  uint32_t seen = 0;
  for (const auto& [name, value] : object) {
    const auto known = std::find(kArticleFields.begin(), kArticleFields.end(), name);
    if (known == kArticleFields.end()) {
      if (warned_.contains(name)) continue;
      return false;
    }
    const uint32_t bit = 1u << (known - kArticleFields.begin());
    if (seen & bit) return false;
    seen |= bit;
    if (value.is_null() && name != "text") continue;
    std::string_view content;
    if (value.get_string().get(content)) return false;
    if (content.empty()) continue;
    if (set_field(article, name, content) != FieldFault::none) return false;
  }
  return text_fault(article.text).empty();
}

bool JsonArticles::read_slowly(const Record& record, Article& article) {
  if (const auto broken = first_invalid_utf8(record.text)) {
    const auto at = static_cast<uint32_t>(*broken);
    add_fault(diagnose(path_, record.text, {at, at + 1}, "not valid UTF-8"), record);
    return false;
  }
  const Result<JsonFile> json = parse_json(path_, std::string(record.text));
  if (json) return read_value(*json, record, article);
  for (const Diagnostic& fault : json.faults()) add_fault(fault, record);
  return false;
}

bool JsonArticles::read_value(const JsonFile& json, const Record& record, Article& article) {
  Diagnostics faults;
  JsonReader reader(json, faults);
  if (is_ninjs(json.root)) {
    const bool readable = read_ninjs(json, article, faults);
    for (Diagnostic& fault : faults) add_fault(std::move(fault), record);
    return readable;
  }
  const JsonValue* text = reader.required(json.root, "text");
  if (text == nullptr) {
    for (Diagnostic& fault : faults) add_fault(std::move(fault), record);
    return false;
  }
  for (const auto& [name, where, value] : json.root.members) {
    if (value.is(JsonValue::Kind::null) && name != "text") continue;
    if (std::find(kArticleFields.begin(), kArticleFields.end(), name) == kArticleFields.end())
      warn_unknown(record, name, where);
    else if (reader.expect(value, JsonValue::Kind::string) && !value.string.empty() &&
             set_field(article, name, value.string) == FieldFault::not_a_date)
      reader.fault(value, std::string(kNotADate));
  }
  bool usable = text->is(JsonValue::Kind::string);
  if (std::string fault = text_fault(text->string); usable && !fault.empty()) {
    reader.fault(*text, std::move(fault));
    usable = false;
  }
  for (Diagnostic& fault : faults) add_fault(std::move(fault), record);
  return usable;
}

void JsonArticles::warn_unknown(const Record& record, std::string_view name, Span where) {
  if (warned_.contains(name)) return;
  warned_.emplace(name);
  Diagnostic warning = diagnose(path_, record.text, where, unknown_field_message(name));
  warning.severity = Severity::warning;
  add_fault(std::move(warning), record);
}

void JsonArticles::add_fault(Diagnostic fault, const Record& record) {
  if (fault.line > 0) fault.line += record.line - 1;
  faults_.push_back(std::move(fault));
}

}  // namespace crosscheck
