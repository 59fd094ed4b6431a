#include "annotate/quantities.h"

#include <cmath>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <memory>

#include "annotate/overlaps.h"
#include "base/json_file.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRoot = CROSSCHECK_SOURCE_DIR;

// What the scanner needs of one language, and a text that it looked at.
struct Scanned {
  std::string text;
  Document document;
  std::vector<QuantityMention> found;
};

class Language {
 public:
  explicit Language(const std::string& code) : folder_(kRoot + "/rules/languages/" + code) {
    Result<NumberWords> words = NumberWords::load(folder_ + "/numbers.json");
    REQUIRE(words);
    Result<TextRules> rules = TextRules::load(folder_ + "/text.json");
    REQUIRE(rules);
    rules_ = *std::move(rules);
    scanner_ = std::make_unique<QuantityScanner>(*words, vocabulary_);
  }

  void scan(std::string text, Scanned& into) const {
    into.text = std::move(text);
    into.document = make_document(into.text, vocabulary_, rules_);
    scanner_->scan(into.document, into.found);
  }

 private:
  std::string folder_;
  Vocabulary vocabulary_;
  TextRules rules_;
  std::unique_ptr<QuantityScanner> scanner_;
};

std::string end_text(double end) {
  return std::isinf(end) ? "inf" : fmt::format("{:.6g}", end);
}

std::string describe(const Interval& i) {
  return fmt::format("{}{}, {}{}", i.min_open ? '(' : '[', end_text(i.min), end_text(i.max),
                     i.max_open || std::isinf(i.max) ? ')' : ']');
}

// As the corpora write values.
std::string describe(const Quantity& q) {
  constexpr std::string_view kRoles[] = {"", " change", " part", " before"};
  std::string text = q.hard.min == q.hard.max ? end_text(q.hard.min) : describe(q.hard);
  if (q.soft.min != q.hard.min || q.soft.max != q.hard.max) text += " ~ " + describe(q.soft);
  if (!q.unit.empty()) text += " " + q.unit;
  return text + std::string(kRoles[static_cast<size_t>(q.role)]);
}

std::string describe(const std::vector<QuantityMention>& mentions, std::string_view text) {
  std::string all;
  for (const QuantityMention& m : mentions)
    all += fmt::format("'{}' = {}; ", m.span.of(text), describe(m.value));
  return all;
}

// "a «b» c" without its marks, and where b stands.
Span take_marks(std::string& text) {
  constexpr std::string_view kOpen = "«", kClose = "»";
  const size_t open = text.find(kOpen);
  text.erase(open, kOpen.size());
  const size_t close = text.find(kClose);
  text.erase(close, kClose.size());
  return {static_cast<uint32_t>(open), static_cast<uint32_t>(close)};
}

void check_phrasing(const Language& language, std::string text, const std::string& value) {
  const Span marked = take_marks(text);
  Scanned scanned;
  language.scan(text, scanned);
  CAPTURE(text);
  CAPTURE(describe(scanned.found, text));
  bool seen = false;
  for (const QuantityMention& mention : scanned.found) {
    if (mention.span != marked) continue;
    seen = true;
    CHECK(describe(mention.value) == value);
  }
  CHECK_MESSAGE(seen, "nothing found at '", marked.of(text), "'");
}

void check_corpus(const std::string& code) {
  const Language language(code);
  Result<JsonFile> file = read_json_file(kRoot + "/fixtures/corpus/" + code + "/quantities.json");
  REQUIRE(file);
  Diagnostics faults;
  JsonReader reader(*file, faults);
  for (const JsonValue& entry : reader.array(file->root, "quantities")) {
    const std::string value = reader.required_string(entry, "value");
    for (const std::string& text : reader.strings(entry, "phrasings"))
      check_phrasing(language, text, value);
  }
  for (const JsonValue& entry : reader.array(file->root, "readings")) {
    Scanned scanned;
    language.scan(reader.required_string(entry, "text"), scanned);
    CAPTURE(scanned.text);
    REQUIRE(scanned.found.size() == 1);
    std::vector<double> wanted;
    for (const JsonValue& item : reader.array(entry, "values")) wanted.push_back(item.number);
    CHECK(scanned.found[0].value.readings == wanted);
  }
  for (const std::string& text : reader.strings(file->root, "nothing")) {
    Scanned scanned;
    language.scan(text, scanned);
    CAPTURE(text);
    CHECK(describe(scanned.found, text) == "");
  }
  CHECK(faults.empty());
}

TEST_CASE("Indonesian quantities") {
  check_corpus("id");
}
TEST_CASE("English quantities") {
  check_corpus("en");
}

TEST_CASE("rounding as it is written") {
  const Language language("id");
  struct Row {
    std::string text;
    double step;
    int decimals;
    bool rounded;
  };
  const Row rows[] = {
      {"Ada 412 rumah.", 1, 0, false},        {"Ada 2,9 juta rumah.", 100'000, 1, true},
      {"Ada 412 ribu rumah.", 1000, 0, true}, {"Ada 412.000 rumah.", 1000, 0, true},
      {"Ada 412.870 rumah.", 1, 0, false},    {"Ada 10.000 rumah.", 1000, 0, true},
      {"Bunga 7,25 persen.", 0.01, 2, false}, {"Ada setengah juta rumah.", 100'000, 0, true},
  };
  for (const Row& row : rows) {
    Scanned scanned;
    language.scan(row.text, scanned);
    CAPTURE(row.text);
    REQUIRE(scanned.found.size() == 1);
    const Quantity& q = scanned.found[0].value;
    CHECK(q.step == doctest::Approx(row.step));
    CHECK(q.decimals == row.decimals);
    CHECK(q.rounded == row.rounded);
  }
}

TEST_CASE("mentions keep the order of the text and never overlap") {
  const Language language("id");
  Scanned scanned;
  language.scan(
      "Antara 3 dan 5 dari 12 orang, Rp 2-3 juta - 4, minus -5, 1.2.3.4, 7/8/9, setengah setengah "
      "juta "
      "ribu triliun belas, sekitar lebih dari hampir 10 persen persen, 3--4, koma nol nol, ribuan "
      "ribu juta.\n"
      "dari dari antara 5 hingga\n12 lebih",
      scanned);
  uint32_t end = 0;
  for (const QuantityMention& mention : scanned.found) {
    CHECK(mention.span.begin >= end);
    CHECK(mention.span == scanned.document.span_of(mention.tokens));
    end = mention.span.end;
  }
}

QuantityMention quantity_at(Span span, std::string unit = "") {
  QuantityMention mention;
  mention.span = span;
  mention.value.unit = std::move(unit);
  return mention;
}

TimeMention time_at(Span span) {
  TimeMention mention;
  mention.span = span;
  return mention;
}

TEST_CASE("a share or an age outweighs the duration that it would be") {
  struct Row {
    const char* quantity;
    double number;
    std::string unit;
    bool time_stays;
  };
  const Row rows[] = {
      {"three quarters", 0.75, "", false},
      {"46 tahun", 46, "a", false},
      {"30", 30, "", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.quantity);
    Annotations annotations;
    annotations.quantities = {quantity_at({4, 18}, row.unit)};
    annotations.quantities[0].value.number = row.number;
    annotations.times = {time_at({4, 18})};
    annotations.times[0].value.timex = Timex::duration;
    settle(annotations);
    CHECK(annotations.times.size() == (row.time_stays ? 1 : 0));
    CHECK(annotations.quantities.size() == (row.time_stays ? 0 : 1));
  }
}

TEST_CASE("a time that cuts into an amount is none, and no stretch lasts ten thousand") {
  struct Row {
    const char* text;  // quantity and time as they overlap
    Span quantity;
    std::optional<double> number;
    std::string unit;
    Timex timex;
    bool time_stays;
  };
  const Row rows[] = {
      {"US$3,5 miliar tahun", {0, 13}, 3.5e9, "USD", Timex::duration, false},
      {"300 ribu tahun ini", {3, 12}, 3e5, "", Timex::duration, false},
      {"30 tahun", {3, 5}, 30, "", Timex::duration, true},
      {"5-10 tahun", {1, 11}, std::nullopt, "a", Timex::duration, false},
      {"5-10 tahun lalu", {1, 11}, std::nullopt, "a", Timex::date, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Annotations annotations;
    annotations.quantities = {quantity_at(row.quantity, row.unit)};
    annotations.quantities[0].value.number = row.number;
    annotations.times = {time_at({3, 18})};
    annotations.times[0].value.timex = row.timex;
    settle(annotations);
    CHECK(annotations.times.size() == (row.time_stays ? 1 : 0));
    CHECK(annotations.quantities.size() == (row.time_stays ? 0 : 1));
  }
}

TEST_CASE("times beat quantities, both beat entities") {
  Annotations annotations;
  annotations.quantities = {quantity_at({0, 5}), quantity_at({10, 12}), quantity_at({20, 32}, "a")};
  annotations.times = {time_at({3, 8}), time_at({20, 28})};
  EntityMention under_time, under_quantity, free;
  under_time.span = {6, 9};
  under_quantity.span = {11, 15};
  free.span = {15, 18};
  annotations.entities = {under_time, under_quantity, free};
  settle(annotations);
  REQUIRE(annotations.quantities.size() == 2);
  CHECK(annotations.quantities[0].span == Span{10, 12});
  CHECK(annotations.quantities[1].span == Span{20, 32});
  REQUIRE(annotations.times.size() == 1);
  CHECK(annotations.times[0].span == Span{3, 8});
  REQUIRE(annotations.entities.size() == 1);
  CHECK(annotations.entities[0].span == Span{15, 18});
}

}  // namespace
}  // namespace crosscheck
