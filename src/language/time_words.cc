#include "language/time_words.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "base/json_file.h"

namespace crosscheck {
namespace {

class TimeWordsReader {
 public:
  TimeWordsReader(const JsonFile& file, Feasts feasts, Diagnostics& faults)
      : reader_(file, faults) {
    words_.feasts = std::move(feasts);
  }

  TimeWords read(const JsonValue& root) {
    reader_.only(root, {"weekdays",     "short_weekdays", "months",           "name_like_months",
                        "short_months", "units",          "single_units",     "ordinals",
                        "zones",        "vague_counts",   "day_parts",        "meridiems",
                        "seasons",      "numbers",        "modifiers",        "tails",
                        "joiners",      "range_words",    "relations",        "future_cues",
                        "cue_stops",    "copyright",      "candidate_years",  "home_zone",
                        "sayings",      "feasts",         "name_like_feasts", "patterns"});
    read_calendar(root);
    read_units(root);
    read_parts(root);
    read_feasts(root, "feasts", true);
    read_feasts(root, "name_like_feasts", false);
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
    if (const JsonValue* zone = root.find("home_zone")) read_home_zone(*zone);
    const auto& years = reader_.array(root, "candidate_years");
    if (years.size() == 2) {
      words_.years.earliest = static_cast<int>(years[0].number);
      words_.years.latest = static_cast<int>(years[1].number);
    } else if (const JsonValue* list = root.find("candidate_years")) {
      reader_.fault(*list, "needs the earliest and the latest year");
    }
  }

  void read_home_zone(const JsonValue& json) {
    if (!reader_.expect(json, JsonValue::Kind::string)) return;
    for (const TimeWord& zone : words_.zones) {
      if (zone.word == json.string) words_.home_zone = zone.value;
    }
    if (!words_.home_zone) reader_.fault(json, "must be one of \"zones\"");
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
      const std::optional<DayPart> part = day_part(member.value);
      if (!part) continue;
      all.push_back(named(member, static_cast<int>(words_.parts.size())));
      words_.parts.push_back(*part);
    }
    return all;
  }

  std::optional<DayPart> day_part(const JsonValue& json) {
    const auto& hours = reader_.array(json, "hours");
    if (hours.size() == 2) {
      return DayPart{reader_.string(json, "value"), static_cast<int>(hours[0].number),
                     static_cast<int>(hours[1].number)};
    }
    reader_.fault(json, "needs \"hours\": its first and the hour after its last");
    return std::nullopt;
  }

  void read_parts(const JsonValue& root) {
    words_.day_parts = day_parts(root, "day_parts");
    words_.meridiems = day_parts(root, "meridiems");
    for (const JsonMember& member : reader_.object(root, "seasons")) {
      words_.seasons.push_back(named(member, static_cast<int>(words_.season_values.size())));
      words_.season_values.push_back(season(member.value));
    }
  }

  // "SU", or {"value": "SU", "months": [0, 14]}.
  Season season(const JsonValue& json) {
    if (json.is(JsonValue::Kind::string)) return {.value = json.string};
    reader_.only(json, {"value", "months"});
    Season result{.value = reader_.required_string(json, "value")};
    const auto& months = reader_.array(json, "months");
    if (months.size() != 2 || months[0].number >= months[1].number) {
      reader_.fault(json, "needs \"months\": its first and its last");
      return result;
    }
    result.first_month = static_cast<int>(months[0].number);
    result.last_month = static_cast<int>(months[1].number);
    return result;
  }

  void read_feasts(const JsonValue& root, std::string_view name, bool alone) {
    for (const JsonMember& member : reader_.object(root, name)) {
      const std::optional<size_t> index = feast(member.value);
      if (!index) continue;
      words_.feast_names.push_back(named(member, static_cast<int>(*index)));
      words_.feast_names.back().name = alone;
    }
  }

  std::optional<size_t> feast(const JsonValue& json) {
    if (!reader_.expect(json, JsonValue::Kind::string)) return std::nullopt;
    const std::vector<Feast>& feasts = words_.feasts.all();
    const Feast* found = words_.feasts.find(json.string);
    if (found) return static_cast<size_t>(found - feasts.data());
    std::vector<std::string_view> names;
    for (const Feast& known : feasts) names.push_back(known.name);
    std::string message = "unknown feast '" + json.string + "'";
    const std::string_view near = nearest_name(json.string, names);
    if (!near.empty()) message += "; did you mean '" + std::string(near) + "'?";
    reader_.fault(json, std::move(message));
    return std::nullopt;
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
    for (const JsonMember& member : reader_.object(root, "sayings")) {
      if (reader_.expect(member.value, JsonValue::Kind::number))
        words_.sayings.emplace_back(member.name, static_cast<int>(member.value.number));
    }
  }

  TimeDirection direction(const JsonValue* value) {
    if (!value) return TimeDirection::none;
    return static_cast<TimeDirection>(
        reader_.choice(*value, {"none", "past", "present", "future"}, 0));
  }

  void read_pattern(const JsonValue& json) {
    reader_.only(json, {"form", "is", "unit", "by", "direction", "value", "hours", "after",
                        "after_name", "joins_date", "from_focus", "eve", "minutes", "plus"});
    TimePattern pattern;
    if (const JsonValue* meaning = json.find("is")) {
      pattern.meaning = static_cast<TimeMeaning>(reader_.choice(
          *meaning, {"calendar", "shift", "duration", "set", "reference", "none"}, 0));
    }
    if (const JsonValue* value = json.find("unit")) pattern.unit = unit(*value);
    if (json.find("by")) pattern.by = static_cast<int>(reader_.number(json, "by", 0));
    pattern.direction = direction(json.find("direction"));
    pattern.value = reader_.string(json, "value");
    if (json.find("hours")) pattern.part = day_part(json);
    pattern.after = reader_.strings(json, "after");
    pattern.after_name = reader_.boolean(json, "after_name", false);
    pattern.joins_date = reader_.boolean(json, "joins_date", false);
    pattern.from_focus = reader_.boolean(json, "from_focus", false);
    pattern.eve = reader_.boolean(json, "eve", false);
    pattern.minutes = static_cast<int>(reader_.number(json, "minutes", 0));
    pattern.plus = reader_.number(json, "plus", 0);
    read_forms(json, pattern);
    check(json, pattern);
    words_.patterns.push_back(std::move(pattern));
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
  Feasts feasts;
  take(Feasts::load(
           (std::filesystem::path(file).parent_path().parent_path() / "feasts.json").string()),
       feasts, faults);
  TimeWords words = TimeWordsReader(*json, std::move(feasts), faults).read(json->root);
  if (!faults.empty()) return faults;
  return words;
}

}  // namespace crosscheck
