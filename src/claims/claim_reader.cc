#include "claims/claim_reader.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <simdjson.h>
#include <sstream>
#include <utility>
#include <variant>

#include "annotate/value_json.h"
#include "base/json_file.h"
#include "claims/claim_json.h"
#include "claims/json_line.h"

namespace crosscheck {
namespace {

using Node = JsonLine::Node;

static_assert(LineStream::kPadding >= simdjson::SIMDJSON_PADDING);
constexpr size_t kMostFaults = 50;  // of one file that are named each
constexpr size_t kMebibytes = LineStream::kLongestLine >> 20;

template <class Enum, size_t N>
Enum choice(JsonLine& line, const Node& object, std::string_view name,
            const std::string_view (&names)[N]) {
  return line.choice(object, name, static_cast<Enum>(N - 1),
                     [&](Enum value) { return names[static_cast<size_t>(value)]; });
}

template <class Enum>
Enum choice(JsonLine& line, const Node& object, std::string_view name, Enum last) {
  return line.choice(object, name, last, [](Enum value) { return to_string(value); });
}

// The end of a year 9999 is in the year 10000, which no partial date can say: "10000-01-01".
std::optional<Minute> parse_long_year(std::string_view text) {
  int year = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, year);
  if (error != std::errc{} || std::string_view(rest, end) != "-01-01") return std::nullopt;
  if (std::chrono::year y(year); y.ok()) return Minute(std::chrono::sys_days(y / 1 / 1));
  return std::nullopt;
}

std::optional<Minute> minute(JsonLine& line, const Node& object, std::string_view name) {
  const std::string text = line.optional_string(object, name);
  if (text.empty()) return std::nullopt;
  if (const auto interval = parse_partial_date(text)) return interval->from;
  if (const auto found = parse_long_year(text)) return found;
  line.fault(*line.find(object, name), "must be a date such as 2024-10-30 or 2024-10-30T18:05");
  return std::nullopt;
}

TimeInterval time_interval(JsonLine& line, const Node& object) {
  const TimeInterval interval{minute(line, object, "from"), minute(line, object, "to")};
  if (interval.known() && *interval.to < *interval.from)
    line.fault(object, "ends before it begins");
  return interval;
}

Interval interval(JsonLine& line, const Node& object) {
  const Interval read{.min = line.number(object, "min").value_or(-kInfinity),
                      .max = line.number(object, "max").value_or(kInfinity),
                      .min_open = line.boolean(object, "min_open", false),
                      .max_open = line.boolean(object, "max_open", false)};
  if (read.min > read.max) line.fault(object, "has its 'min' above its 'max'");
  return read;
}

Quantity quantity(JsonLine& line, const Node& object) {
  Quantity read{.number = line.number(object, "number"),
                .hard = interval(line, object),
                .soft = {},
                .unit = line.optional_string(object, "unit"),
                .approximate = line.boolean(object, "approximate", false),
                .vague = line.boolean(object, "vague", false),
                .step = line.number(object, "step").value_or(1),
                .decimals = static_cast<uint8_t>(line.count(object, "decimals", 0)),
                .rounded = line.boolean(object, "rounded", false)};
  const auto soft = line.find(object, "soft");
  read.soft = soft ? interval(line, *soft) : read.hard;
  if (line.find(object, "role")) {
    read.role = choice<QuantityRole>(line, object, "role", kRoleNames);
  }
  line.each(object, "readings", [&](const Node& item) {
    double reading = 0;
    if (item.json.get(reading) == simdjson::SUCCESS) return read.readings.push_back(reading);
    line.fault(item, "must be a number");
  });
  return read;
}

std::optional<int> written_part(JsonLine& line, const Node& object, std::string_view name) {
  if (!line.find(object, name)) return std::nullopt;
  return static_cast<int>(line.count(object, name, 0));
}

WrittenTime written_time(JsonLine& line, const Node& object) {
  return {.weekday = written_part(line, object, "weekday"),
          .day = written_part(line, object, "day"),
          .month = written_part(line, object, "month"),
          .year = written_part(line, object, "year"),
          .hour = written_part(line, object, "hour"),
          .minute = written_part(line, object, "minute"),
          .zone = written_part(line, object, "zone"),
          .weekday_span = line.span(object, "weekday_span", false),
          .date_span = line.span(object, "date_span", false)};
}

TimeExpression time_expression(JsonLine& line, const Node& object) {
  TimeExpression read;
  read.timex = choice(line, object, "timex", Timex::set);
  read.value = line.string(object, "value");
  read.interval = time_interval(line, object);
  read.basis = choice(line, object, "basis", TimeBasis::publication);
  read.granularity = choice<Granularity>(line, object, "granularity", kGranularityNames);
  if (line.find(object, "direction")) {
    read.direction = choice<TimeDirection>(line, object, "direction", kDirectionNames);
  }
  if (line.find(object, "relation")) {
    read.relation = choice<TimeRelationWord>(line, object, "relation", kRelationNames);
  }
  if (const auto written = line.find(object, "written"))
    read.written = written_time(line, *written);
  return read;
}

// What kind of value it is shows in the members that it has.
ClaimValue claim_value(JsonLine& line, const Node& object) {
  if (!object.json.is_object()) {
    line.fault(object, "must be an object");
    return Quantity{};
  }
  if (line.find(object, "timex")) return time_expression(line, object);
  if (line.find(object, "stance")) {
    return StanceValue{line.string(object, "stance"), line.optional_string(object, "side")};
  }
  if (line.find(object, "term")) return TermValue{line.string(object, "term")};
  if (line.find(object, "name")) {
    return NameValue{line.optional_string(object, "entity"), line.string(object, "name")};
  }
  if (!line.find(object, "min") && !line.find(object, "max") && !line.find(object, "unit") &&
      object.json["min_open"].error() != simdjson::SUCCESS) {
    line.fault(object, "must be a quantity, time, stance, name or term");
    return Quantity{};
  }
  return quantity(line, object);
}

std::vector<KeyPart> claim_key(JsonLine& line, const Node& object) {
  std::vector<KeyPart> key;
  simdjson::dom::object members;
  if (object.json.get(members) != simdjson::SUCCESS) line.fault(object, "must be an object");
  for (const auto& [slot, value] : members) {
    std::string_view id;
    if (value.get(id) == simdjson::SUCCESS) {
      key.push_back({std::string(slot), std::string(id)});
    } else {
      line.fault({.json = value, .outer = &object, .name = slot, .index = 0}, "must be a string");
    }
  }
  return key;
}

void read_attribution(JsonLine& line, const Node& root, Claim& claim) {
  line.each(root, "attribution", [&](const Node& item) {
    claim.attribution.push_back({.text = line.string(item, "text"),
                                 .span = line.span(item, "span", true),
                                 .entity = line.optional_string(item, "entity")});
  });
  line.each(root, "context", [&](const Node& item) {
    claim.context.push_back({line.string(item, "slot"), line.span(item, "span", true)});
  });
}

Event read_event(JsonLine& line, const Node& object) {
  return {.type = line.string(object, "type"),
          .place = line.optional_string(object, "place"),
          .date = line.optional_string(object, "date"),
          .name = line.optional_string(object, "name"),
          .when = time_interval(line, object),
          .in_title = line.optional_string(object, "field") == "title",
          .span = line.span(object, "span", false)};
}

void read_citation(JsonLine& line, const Node& root, Claim& claim) {
  claim.article = line.string(root, "article");
  if (line.optional_string(root, "field") == "title") claim.field = Field::title;
  claim.line = line.count(root, "line", 1);
  claim.column = line.count(root, "column", 1);
  claim.span = line.span(root, "span", true);
  claim.quote = line.string(root, "quote");
  claim.match = line.span(root, "match", true);
  claim.value_span = line.span(root, "value_span", false);
  if (!line.failed() && claim.quote.size() != claim.span.size()) {
    line.fault(*line.find(root, "quote"), "is not as long as its 'span' says");
  }
}

Surroundings read_surroundings(JsonLine& line, const Node& object) {
  return {.byte_column = line.count(object, "byte_column", 1),
          .offset = line.count(object, "offset", 0),
          .before = line.optional_string(object, "before"),
          .after = line.optional_string(object, "after")};
}

Claim read_claim(JsonLine& line, const Node& root) {
  Claim claim;
  claim.id = line.string(root, "id");
  claim.rule = line.string(root, "rule");
  if (const auto key = line.require(root, "key")) claim.key = claim_key(line, *key);
  if (const auto value = line.require(root, "value")) claim.value = claim_value(line, *value);
  claim.modality = choice(line, root, "modality", Modality::denied);
  claim.polarity = choice(line, root, "polarity", Polarity::negated);
  read_attribution(line, root, claim);
  if (const auto event = line.find(root, "event")) claim.event = read_event(line, *event);
  if (const auto as_of = line.require(root, "as_of")) {
    claim.as_of.interval = time_interval(line, *as_of);
    claim.as_of.basis = choice(line, *as_of, "basis", TimeBasis::publication);
  }
  read_citation(line, root, claim);
  if (const auto around = line.find(root, "surroundings"))
    claim.surroundings = read_surroundings(line, *around);
  claim.slot = line.optional_string(root, "slot");
  claim.dated = line.boolean(root, "dated", false);
  claim.corrected = line.boolean(root, "corrected", false);
  claim.contrast = line.boolean(root, "contrast", false);
  return claim;
}

Publication read_publication(JsonLine& line, const Node& object) {
  Publication read{.interval = time_interval(line, object),
                   .basis = choice(line, object, "basis", PublicationBasis::unknown),
                   .candidates = {}};
  line.each(object, "candidates",
            [&](const Node& item) { read.candidates.push_back(time_interval(line, item)); });
  return read;
}

ArticleRecord read_article(JsonLine& line, const Node& object) {
  ArticleRecord article{.id = line.string(object, "id"),
                        .title = line.optional_string(object, "title"),
                        .source = line.optional_string(object, "source"),
                        .path = line.string(object, "path"),
                        .url = line.optional_string(object, "url"),
                        .language = line.optional_string(object, "lang"),
                        .story = line.optional_string(object, "story"),
                        .publication = {},
                        .first_line = line.count(object, "first_line", 1),
                        .mapped = line.boolean(object, "mapped", false)};
  if (const auto published = line.require(object, "published")) {
    article.publication = read_publication(line, *published);
  }
  return article;
}

// The record of a line that says by its schema that it describes an article.
ArticleRecord read_article_line(JsonLine& line, const Node& root, const Node& schema) {
  if (line.string(root, "schema") != kClaimsSchema) {
    line.fault(schema, "must be \"" + std::string(kClaimsSchema) + "\"");
    return {};
  }
  const auto record = line.require(root, "article");
  return record ? read_article(line, *record) : ArticleRecord{};
}

using Line = std::variant<ArticleRecord, Claim>;

// What the line says; worth nothing if reading it failed.
Line read_line(JsonLine& line, const Node& root) {
  if (!root.json.is_object()) {
    line.fault(root, "must be an object");
    return {};
  }
  if (const auto schema = line.find(root, "schema")) return read_article_line(line, root, *schema);
  return read_claim(line, root);
}

}  // namespace

struct ClaimReader::Parser {
  simdjson::dom::parser json;
};

ClaimReader::ClaimReader(Ids passed_over)
    : passed_over_(std::move(passed_over)), parser_(std::make_unique<Parser>()) {}
ClaimReader::~ClaimReader() = default;

void ClaimReader::add_file(const std::string& path) {
  Result<std::ifstream> file = open_file(path);
  if (file) return add(path, *file);
  read_.faults.insert(read_.faults.end(), file.faults().begin(), file.faults().end());
}

void ClaimReader::add(const std::string& path, std::istream& content) {
  const std::string& name = paths_.emplace_back(path);
  const size_t most = read_.faults.size() + kMostFaults;
  size_t more = 0;
  repeated_.clear();
  PackedStream bytes(content);
  LineStream lines(bytes);
  while (const auto line = lines.next()) {
    switch (line->state) {
      case TextLine::State::whole:
        read(name, *line);
        break;
      case TextLine::State::too_long:
        fault({&name, line->number}, fmt::format("the line is longer than {} MiB", kMebibytes));
        break;
      case TextLine::State::broken_off:
        fault({&name, line->number}, bytes.fault(),
              line_and_column(line->text, line->text.size()).column);
    }
    if (read_.faults.size() <= most) continue;
    more += read_.faults.size() - most;
    read_.faults.resize(most);
  }
  if (more > 0) fault({&name, 0}, fmt::format("has {} more faults", more), 0);
}

void ClaimReader::add(const std::string& path, std::string content) {
  std::istringstream stream(std::move(content));
  add(path, stream);
}

void ClaimReader::read(const std::string& path, const TextLine& line) {
  if (line.text.find_first_not_of(" \t\r") == std::string_view::npos) return;
  JsonLine json(path, line.number, line.text, read_.faults);
  Node root;
  constexpr bool kCopy = false;
  const auto parsed = parser_->json.parse(line.text.data(), line.text.size(), kCopy);
  if (const auto error = parsed.get(root.json))
    return json.fault_in_syntax(simdjson::error_message(error));
  Line read = read_line(json, root);
  if (json.failed()) return;
  const Origin origin{&path, line.number};
  if (auto* article = std::get_if<ArticleRecord>(&read)) keep(std::move(*article), origin);
  if (auto* claim = std::get_if<Claim>(&read)) keep(std::move(*claim), origin);
}

void ClaimReader::keep(ArticleRecord article, const Origin& origin) {
  if (passed_over_.contains(article.id)) return;
  if (!article_ids_.insert(article.id).second) {
    fault(origin, "article '" + article.id + "' is described twice");
    repeated_.insert(std::move(article.id));
    return;
  }
  read_.articles.push_back(std::move(article));
}

void ClaimReader::keep(Claim claim, const Origin& origin) {
  if (passed_over_.contains(claim.article) || repeated_.contains(claim.article)) return;
  if (!claim_ids_.insert(claim.id).second) {
    return fault(origin, "claim '" + claim.id + "' stands twice");
  }
  read_.claims.push_back(std::move(claim));
  claim_origins_.push_back(origin);
}

ReadClaims ClaimReader::finish() && {
  std::vector<Claim> kept;
  kept.reserve(read_.claims.size());
  for (size_t i = 0; i < read_.claims.size(); ++i) {
    Claim& claim = read_.claims[i];
    if (article_ids_.contains(claim.article)) {
      kept.push_back(std::move(claim));
    } else {
      fault(claim_origins_[i], "no line describes the article '" + claim.article + "'");
    }
  }
  read_.claims = std::move(kept);
  return std::move(read_);
}

void ClaimReader::fault(const Origin& origin, std::string message, uint32_t column) {
  Diagnostic found = diagnose_file(*origin.path, std::move(message));
  found.line = origin.line;
  found.column = column;
  read_.faults.push_back(std::move(found));
}

}  // namespace crosscheck
