// Any date, in any form that names it whole, is read back: our tables of names against ICU's.
#include <chrono>
#include <cstdint>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <memory>
#include <random>
#include <string>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <vector>

#include "annotate/time_resolver.h"
#include "annotate/times.h"
#include "base/calendar.h"
#include "text/sentences.h"

namespace crosscheck {
namespace {

using Names = std::vector<std::string>;
using Symbols = icu::DateFormatSymbols;

// The formats of fmt: the arguments are named as in `write`.
const Names kIndonesianForms = {
    "{day} {month} {year}",
    "{day:02} {month} {year}",
    "tanggal {day} {month} {year}",
    "{day} bulan {month} tahun {year}",
    "{day} {short_month} {year}",
    "{weekday}, {day} {month} {year}",
    "{weekday} {day} {month} {year}",
    "hari {weekday}, {day} {month} {year}",
    "hari {weekday} tanggal {day} {month} {year}",
    "{weekday} ({day} {month} {year})",
    "{weekday} ({day}/{number}/{year})",
    "{weekday} ({day}-{number}-{year})",
    "{weekday} ({day:02}/{number:02}/{year})",
    "{weekday} ({day}/{number}/{year_of_century:02})",
    "{weekday}, {day}/{number}/{year}",
    "{day}/{number}/{year}",
    "{day:02}-{number:02}-{year}",
    "{day:02}.{number:02}.{year}",
    "{year}-{number:02}-{day:02}",
};
const Names kEnglishForms = {
    "{month} {day}, {year}",
    "{month} {day} {year}",
    "{month} {day}{ordinal}, {year}",
    "{day} {month} {year}",
    "{day:02} {month} {year}",
    "{day}{ordinal} {month} {year}",
    "the {day}{ordinal} of {month}, {year}",
    "{short_month} {day}, {year}",
    "{pointed_month} {day}, {year}",
    "{weekday}, {month} {day}, {year}",
    "{weekday}, {day} {month} {year}",
    "{weekday} {day} {month} {year}",
    "{weekday}, the {day}{ordinal} of {month}, {year}",
    "{weekday} ({month} {day}, {year})",
    "{weekday} ({day}/{number}/{year})",
    "{number}/{day}/{year}",
    "{year}-{number:02}-{day:02}",
};

Names names_of(const icu::UnicodeString* names, int32_t count) {
  Names list(static_cast<size_t>(count));
  for (int32_t i = 0; i < count; ++i) names[i].toUTF8String(list[static_cast<size_t>(i)]);
  return list;
}

// A language's names as ICU has them, and its scanner.
class Calendar {
 public:
  explicit Calendar(const std::string& code) {
    UErrorCode status = U_ZERO_ERROR;
    const Symbols symbols(icu::Locale(code.c_str()), status);
    REQUIRE(U_SUCCESS(status));
    int32_t count = 0;
    const auto* names = symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE);
    months_ = names_of(names, count);
    names = symbols.getMonths(count, Symbols::FORMAT, Symbols::ABBREVIATED);
    short_months_ = names_of(names, count);
    names = symbols.getWeekdays(count, Symbols::FORMAT, Symbols::WIDE);
    weekdays_ = names_of(names, count);  // the first is empty, then from Sunday

    const std::string folder = std::string(CROSSCHECK_SOURCE_DIR) + "/rules/languages/" + code;
    const Result<TimeWords> words = TimeWords::load(folder + "/times.json");
    REQUIRE(words);
    Result<TextRules> rules = TextRules::load(folder + "/text.json");
    REQUIRE(rules);
    rules_ = *std::move(rules);
    scanner_ = std::make_unique<TimeScanner>(*words, vocabulary_);
  }

  std::string write(const std::string& form, std::chrono::year_month_day date) const {
    constexpr const char* kOrdinals[] = {"th", "st", "nd", "rd"};
    const std::chrono::weekday weekday{std::chrono::sys_days(date)};
    const auto day = static_cast<unsigned>(date.day()), month = static_cast<unsigned>(date.month());
    const int year = static_cast<int>(date.year());
    const bool teen = day / 10 == 1;
    using fmt::arg;
    return fmt::format(fmt::runtime(form), arg("day", day), arg("number", month), arg("year", year),
                       arg("year_of_century", year % 100), arg("month", months_[month - 1]),
                       arg("short_month", short_months_[month - 1]),
                       arg("pointed_month", pointed_month(month - 1)),
                       arg("weekday", weekdays_[weekday.c_encoding() + 1]),
                       arg("ordinal", kOrdinals[teen || day % 10 > 3 ? 0 : day % 10]));
  }

  // "Oct.", but "May": that is not cut short.
  std::string pointed_month(size_t index) const {
    const std::string& name = short_months_[index];
    return name == months_[index] ? name : name + '.';
  }

  // `text` names the date and nothing else.
  void check_read(const std::string& text, std::chrono::year_month_day date) const {
    const Document document = make_document(text, vocabulary_, rules_);
    std::vector<TimeMention> found;
    scanner_->scan(document, found);
    resolve(found, {}, document);
    CAPTURE(text);
    CHECK(found.size() == 1);
    if (found.size() != 1) return;
    const TimeInterval day = day_interval(date);
    CHECK(found[0].span.of(text) == text);
    CHECK(found[0].value.value == to_iso(*day.from));
    CHECK(found[0].value.interval == day);
    CHECK(found[0].value.basis == TimeBasis::explicit_words);
  }

 private:
  Names months_, short_months_, weekdays_;
  Vocabulary vocabulary_;
  TextRules rules_;
  std::unique_ptr<TimeScanner> scanner_;
};

void check_language(const std::string& code, const Names& forms) {
  using namespace std::chrono;
  const Calendar calendar(code);
  const sys_days first = 1900y / January / 1, last = 2100y / December / 31;
  const auto days = static_cast<uint64_t>((last - first).count()) + 1;
  std::mt19937_64 random(20141228);
  for (const std::string& form : forms) {
    // A year of two digits is one of the century around now.
    const bool short_year = form.find("year_of_century") != std::string::npos;
    for (int i = 0; i < 1500; ++i) {
      const year_month_day date = first + std::chrono::days(static_cast<int>(random() % days));
      if (short_year && (date.year() < 2000y || date.year() > 2030y)) continue;
      calendar.check_read(calendar.write(form, date), date);
    }
  }
}

TEST_CASE("Indonesian dates from 1900 to 2100, in each form") {
  check_language("id", kIndonesianForms);
}
TEST_CASE("English dates from 1900 to 2100, in each form") {
  check_language("en", kEnglishForms);
}

}  // namespace
}  // namespace crosscheck
