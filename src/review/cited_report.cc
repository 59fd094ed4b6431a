#include "review/cited_report.h"

#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/json_file.h"

namespace crosscheck {
namespace {

constexpr std::string_view kSchema = "crosscheck/report/1";

class CitationReader {
 public:
  CitationReader(const JsonFile& file, Diagnostics& faults)
      : file_(file), faults_(faults), json_(file, faults) {}

  CitedReport read() {
    const JsonValue* schema = json_.required(file_.root, "schema");
    if (schema == nullptr) return {};
    if (!schema->is(JsonValue::Kind::string) || schema->string != kSchema) {
      json_.fault(*schema, fmt::format("expected a report, \"{}\"", kSchema));
      return {};
    }
    for (const JsonValue& article : json_.array(file_.root, "articles")) read_article(article);
    for (const JsonValue& claim : json_.array(file_.root, "claims")) read_claim(claim);
    return std::move(report_);
  }

 private:
  void read_article(const JsonValue& object) {
    CitedArticle article{.id = json_.required_string(object, "id"),
                         .path = json_.required_string(object, "path"),
                         .first_line = count(object, "first_line", 1),
                         .citations = {}};
    if (by_id_.emplace(article.id, report_.articles.size()).second) {
      report_.articles.push_back(std::move(article));
    } else {
      json_.fault(object, fmt::format("article '{}' is described twice", article.id));
    }
  }

  void read_claim(const JsonValue& object) {
    const std::string article = json_.required_string(object, "article");
    const auto found = by_id_.find(article);
    if (found == by_id_.end()) {
      if (faults_.empty()) json_.fault(object, fmt::format("there is no article '{}'", article));
      return;
    }
    Citation quote{.claim = json_.required_string(object, "id"),
                   .rule = json_.required_string(object, "rule"),
                   .field = json_.string(object, "field") == "title" ? Field::title : Field::text,
                   .line = count(object, "line", 1),
                   .column = count(object, "column", 1)};
    if (!read_words(object, "quote", quote)) return;
    const auto match = span(object, "match");
    if (match && quote.span.contains(*match)) quote.match = match->begin - quote.span.begin;
    std::vector<Citation>& citations = report_.articles[found->second].citations;
    for (const JsonValue& said : json_.array(object, "attribution")) {
      Citation speaker = quote;
      speaker.kind = Citation::Kind::speaker;
      speaker.match = 0;
      const bool is_read = read_words(said, "text", speaker);
      if (is_read && !quote.span.contains(speaker.span)) citations.push_back(std::move(speaker));
    }
    citations.push_back(std::move(quote));
  }

  bool read_words(const JsonValue& object, std::string_view name, Citation& citation) {
    citation.text = json_.required_string(object, name);
    const auto where = span(object, "span");
    if (!where || !faults_.empty()) return false;
    citation.span = *where;
    if (citation.text.size() == where->size()) return true;
    json_.fault(*object.find(name), fmt::format("'{}' is not as long as its 'span' says", name));
    return false;
  }

  std::optional<Span> span(const JsonValue& object, std::string_view name) {
    const JsonValue* value = json_.required(object, name);
    if (value == nullptr) return std::nullopt;
    if (value->is(JsonValue::Kind::array) && value->items.size() == 2) {
      const auto begin = whole(value->items[0]), end = whole(value->items[1]);
      if (begin && end && *begin <= *end) return Span{*begin, *end};
    }
    json_.fault(*value, fmt::format("'{}' must be two offsets, the smaller first", name));
    return std::nullopt;
  }

  uint32_t count(const JsonValue& object, std::string_view name, uint32_t fallback) {
    const JsonValue* value = object.find(name);
    if (value == nullptr) return fallback;
    if (const auto number = whole(*value)) return *number;
    json_.fault(*value, fmt::format("'{}' must be a whole number", name));
    return fallback;
  }

  static std::optional<uint32_t> whole(const JsonValue& value) {
    const double number = value.number;
    if (!value.is(JsonValue::Kind::number) || number < 0 || number != std::floor(number) ||
        number > std::numeric_limits<uint32_t>::max())
      return std::nullopt;
    return static_cast<uint32_t>(number);
  }

  const JsonFile& file_;
  Diagnostics& faults_;
  JsonReader json_;
  CitedReport report_;
  std::unordered_map<std::string, size_t> by_id_;
};

}  // namespace

Result<CitedReport> read_citations(const std::string& path) {
  const Result<JsonFile> file = read_json_file(path);
  if (!file) return file.faults();
  Diagnostics faults;
  CitedReport report = CitationReader(*file, faults).read();
  if (!faults.empty()) return faults;
  return report;
}

std::string_view to_string(Citation::Kind kind) {
  return kind == Citation::Kind::quote ? "quote" : "speaker";
}

}  // namespace crosscheck
