// What a quantity or a time means stands in its own words: cut out of its sentence it means the
// same, unless a neighbour is named below that it needs.
#include <doctest/doctest.h>
#include <initializer_list>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "annotate/annotations.h"
#include "annotate/overlaps.h"
#include "annotate/quantities.h"
#include "annotate/time_resolver.h"
#include "annotate/times.h"
#include "base/json_file.h"
#include "text/article_reader.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

const std::string kRoot = CROSSCHECK_SOURCE_DIR;

struct Read {
  Document document;
  Annotations annotations;
};

class Reader {
 public:
  explicit Reader(const std::string& language) {
    const std::string folder = kRoot + "/rules/languages/" + language;
    const Result<NumberWords> numbers = NumberWords::load(folder + "/numbers.json");
    REQUIRE(numbers);
    const Result<TimeWords> times = TimeWords::load(folder + "/times.json");
    REQUIRE(times);
    Result<TextRules> rules = TextRules::load(folder + "/text.json");
    REQUIRE(rules);
    rules_ = *std::move(rules);
    quantities_ = std::make_unique<QuantityScanner>(*numbers, vocabulary_);
    times_ = std::make_unique<TimeScanner>(*times, vocabulary_);
  }

  Read read(std::string_view text, const Publication& publication) const {
    Read read{.document = make_document(text, vocabulary_, rules_), .annotations = {}};
    quantities_->scan(read.document, read.annotations.quantities);
    times_->scan(read.document, read.annotations.times);
    settle(read.annotations);
    resolve(read.annotations.times, publication, read.document);
    return read;
  }

 private:
  Vocabulary vocabulary_;
  TextRules rules_;
  std::unique_ptr<QuantityScanner> quantities_;
  std::unique_ptr<TimeScanner> times_;
};

// Why a value may differ where its words stand alone.
using Reason = std::string_view;
constexpr Reason kNone = "";
constexpr Reason kAge = "the words around say that it is an age";
constexpr Reason kList = "the last of its list says it for all: 6.25 or 6.50 percent";
constexpr Reason kMarks = "the other numbers show whose marks these are: 7.5 persen untuk 24,300";
constexpr Reason kHedgeBehindNoun = "its hedge stands behind the noun: 100 boats or more";
constexpr Reason kScaleOrMeters = "what follows tells millions from meters: 35m of its phones";
constexpr Reason kShare = "what follows tells the share from other senses: a quarter of the wells";
constexpr Reason kRate = "what follows tells money from a road: US150 per barrel";
constexpr Reason kYear = "a year needs a word before it: since 2023";
constexpr Reason kMonth = "a month that is another word too needs one before it: in May";
constexpr Reason kDirection = "a word of the clause says which way it lies: will resume on Friday";
constexpr Reason kFeast = "a feast that is more than that needs a word before it: menjelang Natal";
constexpr Reason kFocus = "counts from the day last spoken of: hari yang sama";

// Its role stands in the words beside it, always.
bool same(Quantity a, Quantity b) {
  a.role = b.role = QuantityRole::total;
  return a == b;
}

// So does its relation: "since", "until".
bool same(const TimeExpression& a, const TimeExpression& b) {
  const auto numbers = [](const WrittenTime& written) {
    return std::tie(written.weekday, written.day, written.month, written.year, written.hour,
                    written.minute);
  };
  return a.timex == b.timex && a.value == b.value && a.interval == b.interval &&
         a.basis == b.basis && a.granularity == b.granularity &&
         numbers(a.written) == numbers(b.written);
}

bool ends_with_digit(std::string_view words) {
  return !words.empty() && words.back() >= '0' && words.back() <= '9';
}

bool begins_list(std::string_view after) {
  for (const char* joiner : {", ", " dan ", " atau ", " and ", " or "}) {
    if (after.starts_with(joiner)) return true;
  }
  return false;
}

Reason reason_for(const Quantity& value, std::string_view words, std::string_view after) {
  const bool time_unit =
      value.unit == "a" || value.unit == "mo" || value.unit == "wk" || value.unit == "d";
  if (time_unit) return kAge;
  if (!value.readings.empty()) return kMarks;
  if (begins_list(after)) return kList;
  if (after.starts_with(" per ")) return kRate;
  if (words.ends_with("m") && ends_with_digit(words.substr(0, words.size() - 1)))
    return kScaleOrMeters;
  if (after.find("or more") < after.find('.') || after.find("atau lebih") < after.find('.'))
    return kHedgeBehindNoun;
  if (words == "a quarter" && after.starts_with(" of")) return kShare;
  return kNone;
}

Reason reason_for(const TimeExpression& value, std::string_view words, std::string_view) {
  const bool one_word = words.find(' ') == words.npos;
  if (value.reading.by_cue) return kDirection;
  if (value.reading.from_focus) return kFocus;
  if (value.reading.feast && !value.written.year && value.reading.day_shift == 0) return kFeast;
  if (one_word && value.granularity == Granularity::month) return kMonth;
  if (one_word && value.granularity == Granularity::year) return kYear;
  return kNone;
}

const std::vector<QuantityMention>& mentions_of(const Read& read, const QuantityMention&) {
  return read.annotations.quantities;
}
const std::vector<TimeMention>& mentions_of(const Read& read, const TimeMention&) {
  return read.annotations.times;
}

// Checks texts of one language, one mention after the other.
class Alone {
 public:
  explicit Alone(const std::string& language) : reader_(language) {}

  void check(std::string_view text, const Publication& publication) {
    const Read read = reader_.read(text, publication);
    for (const QuantityMention& mention : read.annotations.quantities)
      check(mention, text, publication);
    for (const TimeMention& mention : read.annotations.times) check(mention, text, publication);
  }

  size_t checked() const { return checked_; }

 private:
  template <class Mention>
  void check(const Mention& mention, std::string_view text, const Publication& publication) {
    ++checked_;
    const std::string words(mention.span.of(text));
    const Read alone = reader_.read(words, publication);
    const auto& found = mentions_of(alone, mention);
    if (found.size() == 1 && found[0].span.size() == words.size() &&
        same(found[0].value, mention.value))
      return;
    const Reason reason = reason_for(mention.value, words, text.substr(mention.span.end));
    INFO("'" << words << "' of '" << text << "', not alone");
    CHECK(reason != kNone);
  }

  const Reader reader_;
  size_t checked_ = 0;
};

std::string without(std::string text, std::initializer_list<std::string_view> marks) {
  for (std::string_view mark : marks) {
    const size_t at = text.find(mark);
    if (at != std::string::npos) text.erase(at, mark.size());
  }
  return text;
}

// The phrases of a list of a corpus file, each under one value.
std::vector<std::string> phrases_of(const std::string& path, std::string_view list,
                                    std::string_view phrases) {
  const Result<JsonFile> file = read_json_file(path);
  REQUIRE(file);
  Diagnostics faults;
  JsonReader json(*file, faults);
  std::vector<std::string> all;
  for (const JsonValue& entry : json.array(file->root, list)) {
    for (const std::string& phrase : json.strings(entry, phrases))
      all.push_back(without(phrase, {"«", "»", "<", ">"}));
  }
  CHECK(faults.empty());
  return all;
}

void check_language(const std::string& language) {
  Alone alone(language);
  Publication publication;
  publication.interval = *parse_partial_date("2024-08-08");
  const std::string folder = kRoot + "/fixtures/corpus/" + language;
  for (const auto& text : phrases_of(folder + "/quantities.json", "quantities", "phrasings"))
    alone.check(text, publication);
  for (const auto& text : phrases_of(folder + "/times.json", "times", "phrases"))
    alone.check(text, publication);

  std::istringstream nothing;
  const ReadArticles read = read_articles({kRoot + "/fixtures/articles"}, {}, nothing);
  for (const Article& article : read.articles) {
    publication.interval = article.published;
    if (article.language == language) alone.check(article.text, publication);
  }
  CHECK(alone.checked() > 200);
}

TEST_CASE("Indonesian quantities and times mean the same where they stand alone") {
  check_language("id");
}
TEST_CASE("English quantities and times mean the same where they stand alone") {
  check_language("en");
}

}  // namespace
}  // namespace crosscheck
