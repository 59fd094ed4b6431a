// The days of feasts: of the sun's year, of the moon, of Easter, of a weekday.
//
//   Result<Feasts> feasts = Feasts::load("rules/languages/feasts.json");
//   feasts->find("easter")->stretches   ...  2019-04-21, 2020-04-12, 2021-04-04  ...
//
// A feast of the file is one of
//
//   { "month": 12, "day": 25 }                       of every year
//   { "dates": ["2019-06-05", ...], "give": 1 }      listed; elsewhere it may be a day off
//   { "dates": [...], "until": "eid-al-fitr" }       a stretch up to the day before another feast
//   { "easter": -2 }                                 so many days from Easter Sunday
//   { "month": 11, "weekday": 4, "nth": 4, "after": 1 }   the day after the fourth Thursday; nth -1
//                                                    is the last of its month
//   { "since": "2018-12-26", "every": 210 }          of a cycle that knows no year
//
// What follows a rule is worked out for 1900 to 2099. One file serves all languages of a folder, as
// feasts are of the world and only their names are a language's.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace crosscheck {

struct FeastStretch {
  std::chrono::sys_days first;
  std::chrono::sys_days last;  // the same for a feast of one day

  friend bool operator==(const FeastStretch&, const FeastStretch&) = default;
};

struct Feast {
  std::string name;
  std::string undated = "XXXX-XX-XX";  // TIMEX3 where the year is not known: "XXXX-12-25"
  int give = 0;                        // days by which countries and schools differ, to either side
  std::vector<FeastStretch> stretches;  // in order

  // False for one that lasts, as Ramadan does.
  bool is_of_days() const {
    return !stretches.empty() && stretches.front().first == stretches.front().last;
  }
};

class Feasts {
 public:
  // A file that does not exist holds no feasts.
  static Result<Feasts> load(const std::string& file);

  // Null if there is none of that name. Stays valid while the feasts are moved.
  const Feast* find(std::string_view name) const;

  const std::vector<Feast>& all() const { return feasts_; }

 private:
  std::vector<Feast> feasts_;
};

}  // namespace crosscheck
