#include "language/time_words.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace crosscheck {
namespace {

const std::string kRoot = CROSSCHECK_SOURCE_DIR;

// A form's sequences, classes in braces: "pekan lalu | minggu lalu".
std::string written(const std::vector<TimeForm>& forms) {
  std::string all;
  for (const TimeForm& form : forms) {
    if (!all.empty()) all += " | ";
    for (size_t i = 0; i < form.size(); ++i) {
      if (i > 0) all += ' ';
      all += form[i].what == TimeClass::literal ? form[i].word : "{}";
    }
  }
  return all;
}

TEST_CASE("a form stands for plain sequences") {
  struct Row {
    const char* form;
    const char* sequences;
  };
  for (const Row& row :
       {Row{"hari ini", "hari ini"}, Row{"(pekan|minggu) lalu", "pekan lalu | minggu lalu"},
        Row{"[hari] {weekday}", "hari {} | {}"},
        Row{"{unit} [yang (lalu|silam)]", "{} yang lalu | {} yang silam | {}"},
        Row{"'(' {day} / {month} ')'", "( {} / {} )"}, Row{"{decade} ''s'", "{} 's"},
        Row{"{month} [,] {year}", "{} , {} | {} {}"}}) {
    CAPTURE(row.form);
    const ExpandedForm expanded = expand_time_form(row.form);
    CHECK(expanded.fault == "");
    CHECK(written(expanded.forms) == row.sequences);
  }
}

TEST_CASE("a form that can't be read says where and why") {
  struct Row {
    const char* form;
    const char* fault;
    Span where;
  };
  for (const Row& row :
       {Row{"{weekdy} lalu", "unknown class 'weekdy'; did you mean 'weekday'?", {0, 8}},
        Row{"[hari] [ini", "this bracket is never closed", {7, 8}},
        Row{"hari ini)", "a bracket closes here that none opened", {8, 9}},
        Row{"[hari]", "a form must not be empty or all optional", {0, 6}},
        Row{"{unit", "this bracket is never closed", {0, 1}},
        Row{"'( lalu", "quotation marks must close and hold a word", {0, 1}}}) {
    CAPTURE(row.form);
    const ExpandedForm expanded = expand_time_form(row.form);
    CHECK(expanded.fault == row.fault);
    CHECK(expanded.where == row.where);
  }
}

TEST_CASE("the shipped languages load") {
  for (const char* language : {"id", "en"}) {
    CAPTURE(language);
    Result<TimeWords> words =
        TimeWords::load(kRoot + "/rules/languages/" + language + "/times.json");
    if (!words) {
      for (const Diagnostic& fault : words.faults()) MESSAGE(to_string(fault));
    }
    REQUIRE(words);
    std::vector<bool> months(13), weekdays(8);
    for (const TimeWord& word : words->months) months[word.value] = true;
    for (const TimeWord& word : words->weekdays) weekdays[word.value] = true;
    for (int month = 1; month <= 12; ++month) CHECK(months[month]);
    for (int day = 1; day <= 7; ++day) CHECK(weekdays[day]);
  }
}

TEST_CASE("all faults of a file are told with their place") {
  Result<TimeWords> words = TimeWords::load(kRoot + "/fixtures/bad_languages/times.json");
  REQUIRE(!words);
  struct Row {
    uint32_t line;
    uint32_t column;
    const char* message;
  };
  const std::vector<Row> rows = {
      {2, 26, "must lie between 1 and 7"},
      {4, 22, "needs the earliest and the latest year"},
      {6, 16, "unknown class 'weekdy'; did you mean 'weekday'?"},
      {7, 23, "this bracket is never closed"},
      {8, 16, "a form must not be empty or all optional"},
      {9, 5, "a shift needs \"by\": how many units, or with a {count} its sign"},
  };
  for (const Row& row : rows) {
    bool found = false;
    for (const Diagnostic& fault : words.faults()) {
      found = found || (fault.line == row.line && fault.column == row.column &&
                        fault.message == row.message);
    }
    CAPTURE(row.message);
    CHECK(found);
  }
  for (const Diagnostic& fault : words.faults()) INFO(to_string(fault));
  CHECK(words.faults().size() == 9);
}

}  // namespace
}  // namespace crosscheck
