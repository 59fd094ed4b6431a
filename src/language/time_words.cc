#include "language/time_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/json_file.h"

namespace crosscheck {
namespace {

class TimeWordsReader {
 public:
  TimeWordsReader(const JsonFile& file, Diagnostics& faults) : reader_(file, faults) {}

  TimeWords read(const JsonValue& root) {
    reader_.only(root, {"weekdays",     "short_weekdays", "months",          "name_like_months",
                        "short_months", "units",          "single_units",    "ordinals",
                        "zones",        "vague_counts",   "day_parts",       "meridiems",
                        "seasons",      "numbers",        "modifiers",       "tails",
                        "joiners",      "range_words",    "relations",       "future_cues",
                        "cue_stops",    "copyright",      "candidate_years", "patterns"});
    read_calendar(root);
    read_units(root);
    read_parts(root);
    read_numbers(root);
    read_neighbours(root);
    for (const JsonValue& pattern : reader_.array(root, "patterns")) read_pattern(pattern);
    return std::move(words_);
  }

 private:
  // "'Minggu'" must have a capital; the quotes go.
  static TimeWord named(const JsonMember& member, int value) {
    TimeWord word{.word = member.name, .value = value};
    if (word.word.size() > 2 && word.word.front() == '\'' && word.word.back() == '\'') {
      word.word = word.word.substr(1, word.word.size() - 2);
      word.capital = true;
    }
    return word;
  }

  std::vector<TimeWord> numbered(const JsonValue& root, std::string_view name, int low, int high) {
    std::vector<TimeWord> all;
    for (const JsonMember& member : reader_.object(root, name)) {
      if (!reader_.expect(member.value, JsonValue::Kind::number)) continue;
      const int value = static_cast<int>(member.value.number);
      if (value < low || value > high) {
        reader_.fault(member.value,
                      "must lie between " + std::to_string(low) + " and " + std::to_string(high));
      }
      all.push_back(named(member, value));
    }
    return all;
  }

  void read_calendar(const JsonValue& root) {
    words_.weekdays = numbered(root, "weekdays", 1, 7);
    for (TimeWord& word : numbered(root, "short_weekdays", 1, 7)) {
      word.short_form = true;
      words_.weekdays.push_back(std::move(word));
    }
    words_.months = numbered(root, "months", 1, 12);
    for (TimeWord& word : numbered(root, "name_like_months", 1, 12)) {
      word.name = false;
      words_.months.push_back(std::move(word));
    }
    for (TimeWord& word : numbered(root, "short_months", 1, 12)) {
      word.short_form = true;
      words_.months.push_back(std::move(word));
    }
    words_.ordinals = numbered(root, "ordinals", 1, 100);
    words_.zones = numbered(root, "zones", -12 * 60, 14 * 60);
    const auto& years = reader_.array(root, "candidate_years");
    if (years.size() == 2) {
      words_.years.earliest = static_cast<int>(years[0].number);
      words_.years.latest = static_cast<int>(years[1].number);
    } else if (const JsonValue* list = root.find("candidate_years")) {
      reader_.fault(*list, "needs the earliest and the latest year");
    }
  }

  TimeUnit unit(const JsonValue& value) {
    return static_cast<TimeUnit>(
        reader_.choice(value,
                       {"second", "minute", "hour", "day", "week", "weekend", "month", "quarter",
                        "half", "year", "decade", "century"},
                       0));
  }

  void read_units(const JsonValue& root) {
    for (const JsonMember& member : reader_.object(root, "units")) {
      words_.units.push_back(named(member, static_cast<int>(unit(member.value))));
    }
    for (const JsonMember& member : reader_.object(root, "single_units")) {
      words_.single_units.push_back(named(member, static_cast<int>(unit(member.value))));
    }
    for (const std::string& word : reader_.strings(root, "vague_counts")) {
      words_.vague_counts.push_back({.word = word});
    }
  }

  std::vector<TimeWord> day_parts(const JsonValue& root, std::string_view name) {
    std::vector<TimeWord> all;
    for (const JsonMember& member : reader_.object(root, name)) {
      reader_.only(member.value, {"value", "hours"});
      const auto& hours = reader_.array(member.value, "hours");
      if (hours.size() != 2) {
        reader_.fault(member.value, "needs \"hours\": its first and the hour after its last");
        continue;
      }
      all.push_back(named(member, static_cast<int>(words_.parts.size())));
      words_.parts.push_back({reader_.string(member.value, "value"),
                              static_cast<int>(hours[0].number),
                              static_cast<int>(hours[1].number)});
    }
    return all;
  }

  void read_parts(const JsonValue& root) {
    words_.day_parts = day_parts(root, "day_parts");
    words_.meridiems = day_parts(root, "meridiems");
    for (const JsonMember& member : reader_.object(root, "seasons")) {
      if (!reader_.expect(member.value, JsonValue::Kind::string)) continue;
      words_.seasons.push_back(named(member, static_cast<int>(words_.season_values.size())));
      words_.season_values.push_back(member.value.string);
    }
  }

  void read_numbers(const JsonValue& root) {
    const JsonValue* numbers = reader_.required(root, "numbers");
    if (!numbers) return;
    reader_.only(*numbers, {"words", "teens", "multipliers"});
    for (const JsonMember& member : reader_.object(*numbers, "words")) {
      words_.number_words.emplace_back(member.name, member.value.number);
    }
    words_.teen_words = reader_.strings(*numbers, "teens");
    for (const JsonMember& member : reader_.object(*numbers, "multipliers")) {
      words_.multiplier_words.emplace_back(member.name, member.value.number);
    }
  }

  void read_neighbours(const JsonValue& root) {
    for (const JsonMember& member : reader_.object(root, "modifiers")) {
      static constexpr std::array<std::string_view, 4> kNames = {"START", "MID", "END", "APPROX"};
      const size_t which = reader_.choice(member.value, {"START", "MID", "END", "APPROX"}, 0);
      words_.modifiers.emplace_back(member.name, kNames[which]);
    }
    for (const JsonMember& member : reader_.object(root, "tails")) {
      words_.tails.emplace_back(member.name, direction(&member.value));
    }
    for (const JsonMember& member : reader_.object(root, "relations")) {
      words_.relations.emplace_back(
          member.name, static_cast<TimeRelationWord>(
                           reader_.choice(member.value, {"at", "since", "until", "during"}, 0)));
    }
    words_.joiners = reader_.strings(root, "joiners");
    words_.range_words = reader_.strings(root, "range_words");
    words_.future_cues = reader_.strings(root, "future_cues");
    words_.cue_stops = reader_.strings(root, "cue_stops");
    words_.copyright = reader_.strings(root, "copyright");
  }

  TimeDirection direction(const JsonValue* value) {
    if (!value) return TimeDirection::none;
    return static_cast<TimeDirection>(
        reader_.choice(*value, {"none", "past", "present", "future"}, 0));
  }

  void read_pattern(const JsonValue& json) {
    reader_.only(json, {"form", "is", "unit", "by", "direction", "value", "after", "after_name",
                        "joins_date", "from_focus", "eve", "minutes", "month", "day"});
    TimePattern pattern;
    if (const JsonValue* meaning = json.find("is")) {
      pattern.meaning = static_cast<TimeMeaning>(reader_.choice(
          *meaning, {"calendar", "shift", "duration", "set", "reference", "none"}, 0));
    }
    if (const JsonValue* value = json.find("unit")) pattern.unit = unit(*value);
    if (json.find("by")) pattern.by = static_cast<int>(reader_.number(json, "by", 0));
    pattern.direction = direction(json.find("direction"));
    pattern.value = reader_.string(json, "value");
    pattern.after = reader_.strings(json, "after");
    pattern.after_name = reader_.boolean(json, "after_name", false);
    pattern.joins_date = reader_.boolean(json, "joins_date", false);
    pattern.from_focus = reader_.boolean(json, "from_focus", false);
    pattern.eve = reader_.boolean(json, "eve", false);
    pattern.minutes = static_cast<int>(reader_.number(json, "minutes", 0));
    pattern.month = within(json, "month", 12);
    pattern.day = within(json, "day", 31);
    read_forms(json, pattern);
    check(json, pattern);
    words_.patterns.push_back(std::move(pattern));
  }

  std::optional<int> within(const JsonValue& json, std::string_view name, int most) {
    const JsonValue* found = json.find(name);
    if (!found) return std::nullopt;
    const double value = reader_.number(json, name, 0);
    if (value >= 1 && value <= most) return static_cast<int>(value);
    reader_.fault(*found, "must lie between 1 and " + std::to_string(most));
    return std::nullopt;
  }

  void read_forms(const JsonValue& json, TimePattern& pattern) {
    const JsonValue* form = reader_.required(json, "form");
    if (!form) return;
    const bool list = form->is(JsonValue::Kind::array);
    const size_t count = list ? form->items.size() : 1;
    for (size_t i = 0; i < count; ++i) {
      const JsonValue& text = list ? form->items[i] : *form;
      if (!reader_.expect(text, JsonValue::Kind::string)) continue;
      ExpandedForm expanded = expand_time_form(text.string);
      if (!expanded.fault.empty()) {
        reader_.fault(JsonReader::inside(text, expanded.where), expanded.fault);
        continue;
      }
      std::move(expanded.forms.begin(), expanded.forms.end(), std::back_inserter(pattern.forms));
    }
  }

  void check(const JsonValue& json, const TimePattern& pattern) {
    if (pattern.meaning == TimeMeaning::shift && !pattern.by) {
      reader_.fault(json, "a shift needs \"by\": how many units, or with a {count} its sign");
    }
    if (pattern.meaning == TimeMeaning::reference && pattern.value.empty()) {
      reader_.fault(json, "a reference needs its TIMEX3 \"value\"");
    }
  }

  JsonReader reader_;
  TimeWords words_;
};

}  // namespace

Result<TimeWords> TimeWords::load(const std::string& file) {
  Result<JsonFile> json = read_json_file(file);
  if (!json) return json.faults();
  Diagnostics faults;
  TimeWords words = TimeWordsReader(*json, faults).read(json->root);
  if (!faults.empty()) return faults;
  return words;
}

}  // namespace crosscheck
