#include "language/feasts.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

#include "base/calendar.h"
#include "base/json_file.h"

namespace crosscheck {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

class FeastReader {
 public:
  FeastReader(const JsonFile& file, Diagnostics& faults) : reader_(file, faults) {}

  std::vector<Feast> read(const JsonValue& root) {
    for (const JsonMember& member : root.members) {
      if (reader_.expect(member.value, JsonValue::Kind::object)) read_feast(member);
    }
    for (const JsonMember& member : root.members) read_end(member);
    return std::move(feasts_);
  }

 private:
  void read_feast(const JsonMember& member) {
    const JsonValue& json = member.value;
    reader_.only(json, {"dates", "until", "easter", "month", "day", "weekday", "nth", "after",
                        "since", "every", "give"});
    Feast feast;
    feast.name = member.name;
    feast.give = whole(json, "give", 0, 0, 7);
    if (json.find("dates")) {
      read_dates(json, feast);
    } else if (json.find("easter")) {
      const days after(whole(json, "easter", 0, -100, 100));
      for_each_year(feast, [&](int y) { return easter_sunday(year(y)) + after; });
    } else if (json.find("day")) {
      read_day(json, feast);
    } else if (json.find("weekday")) {
      read_weekday(json, feast);
    } else if (json.find("since")) {
      read_cycle(json, feast);
    } else {
      reader_.fault(member.where,
                    "a feast needs \"day\", \"dates\", \"easter\", \"weekday\" or \"since\"");
    }
    feasts_.push_back(std::move(feast));
  }

  template <class DayOfYear>
  static void for_each_year(Feast& feast, DayOfYear day_of_year) {
    for (int y = kFirstYear; y <= kLastYear; ++y) add(feast, day_of_year(y));
  }

  static void add(Feast& feast, sys_days day) { feast.stretches.push_back({day, day}); }

  void read_dates(const JsonValue& json, Feast& feast) {
    for (const JsonValue& item : reader_.array(json, "dates")) {
      const std::optional<sys_days> day = date(item);
      if (!day) continue;
      if (!feast.stretches.empty() && *day <= feast.stretches.back().first)
        reader_.fault(item, "dates must go from the earliest to the latest");
      add(feast, *day);
    }
  }

  void read_day(const JsonValue& json, Feast& feast) {
    const std::chrono::month month(static_cast<unsigned>(whole(json, "month", 0, 1, 12)));
    const std::chrono::day day(static_cast<unsigned>(whole(json, "day", 0, 1, 31)));
    if (!(month / day).ok()) return reader_.fault(json, "no calendar has this day");
    feast.undated = fmt::format("XXXX-{:02}-{:02}", unsigned(month), unsigned(day));
    for_each_year(feast, [&](int y) { return sys_days(year(y) / month / day); });
  }

  void read_weekday(const JsonValue& json, Feast& feast) {
    const std::chrono::month month(static_cast<unsigned>(whole(json, "month", 0, 1, 12)));
    const std::chrono::weekday weekday(static_cast<unsigned>(whole(json, "weekday", 0, 1, 7)));
    const int nth = whole(json, "nth", 0, -1, 4);
    if (nth == 0) reader_.fault(json, "needs \"nth\": 1 to 4, or -1 for the last");
    const days after(whole(json, "after", 0, -100, 100));
    if (!month.ok() || nth == 0) return;
    for_each_year(feast, [&](int y) {
      if (nth < 0) return sys_days(year(y) / month / weekday[std::chrono::last]) + after;
      return sys_days(year(y) / month / weekday[static_cast<unsigned>(nth)]) + after;
    });
  }

  void read_cycle(const JsonValue& json, Feast& feast) {
    const std::optional<sys_days> since = date(*json.find("since"));
    const days every(whole(json, "every", 0, 1, 10'000));
    if (!since || every == days(0)) return;
    const sys_days start = year(kFirstYear) / std::chrono::January / 1;
    const sys_days end = year(kLastYear + 1) / std::chrono::January / 1;
    sys_days day = *since - (*since - start) / every * every;
    for (; day < end; day += every) add(feast, day);
  }

  // A stretch ends before the next beginning of the feast that it lasts until.
  void read_end(const JsonMember& member) {
    const JsonValue* until = member.value.find("until");
    if (!until || !reader_.expect(*until, JsonValue::Kind::string)) return;
    const Feast* end = named(until->string);
    if (!end) return reader_.fault(*until, "unknown feast '" + until->string + "'");
    Feast& feast = *named(member.name);
    std::erase_if(feast.stretches, [&](FeastStretch& stretch) {
      const auto next =
          std::find_if(end->stretches.begin(), end->stretches.end(),
                       [&](const FeastStretch& other) { return other.first > stretch.first; });
      if (next != end->stretches.end()) stretch.last = next->first - days(1);
      return next == end->stretches.end();
    });
  }

  Feast* named(std::string_view name) {
    const auto found = std::find_if(feasts_.begin(), feasts_.end(),
                                    [&](const Feast& feast) { return feast.name == name; });
    return found == feasts_.end() ? nullptr : &*found;
  }

  std::optional<sys_days> date(const JsonValue& json) {
    if (!reader_.expect(json, JsonValue::Kind::string)) return std::nullopt;
    const auto interval = parse_partial_date(json.string);
    if (interval && *interval->to - *interval->from == days(1))
      return std::chrono::floor<days>(*interval->from);
    reader_.fault(json, "must be a date such as 2019-06-05");
    return std::nullopt;
  }

  int whole(const JsonValue& json, std::string_view name, int fallback, int low, int high) {
    const double value = reader_.number(json, name, fallback);
    const JsonValue* found = json.find(name);
    if (!found || (value >= low && value <= high)) return static_cast<int>(value);
    reader_.fault(*found,
                  "must lie between " + std::to_string(low) + " and " + std::to_string(high));
    return fallback;
  }

  JsonReader reader_;
  std::vector<Feast> feasts_;
};

}  // namespace

Result<Feasts> Feasts::load(const std::string& file) {
  Feasts feasts;
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return feasts;
  Result<JsonFile> json = read_json_file(file);
  if (!json) return json.faults();
  Diagnostics faults;
  feasts.feasts_ = FeastReader(*json, faults).read(json->root);
  if (!faults.empty()) return faults;
  return feasts;
}

const Feast* Feasts::find(std::string_view name) const {
  const auto found = std::find_if(feasts_.begin(), feasts_.end(),
                                  [&](const Feast& feast) { return feast.name == name; });
  return found == feasts_.end() ? nullptr : &*found;
}

}  // namespace crosscheck
