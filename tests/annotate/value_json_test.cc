#include "annotate/value_json.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

using namespace std::chrono;

template <class T>
std::string written(const T& value) {
  std::string out;
  JsonWriter json(out);
  write_json(json, value);
  return out;
}

TEST_CASE("a plain number says only what a number says") {
  const Quantity twelve{.number = 12, .hard = {12, 12}, .soft = {12, 12}};
  CHECK(written(twelve) == R"({"number":12,"min":12,"max":12,"min_open":false,"max_open":false,)"
                           R"("approximate":false,"vague":false,"unit":null})");
}

TEST_CASE("unbounded ends are null, and the soft interval stands beside the hard one") {
  const Quantity more{.number = 10000,
                      .hard = {10000, kInfinity, true, false},
                      .soft = {10000, 20000, true, false}};
  CHECK(written(more) ==
        R"({"number":10000,"min":10000,"max":null,"min_open":true,"max_open":false,)"
        R"("approximate":false,"vague":false,"unit":null,)"
        R"("soft":{"min":10000,"max":20000,"min_open":true,"max_open":false}})");
}

TEST_CASE("role, rounding and doubtful readings stand where they say something") {
  const Quantity change{.number = 2.9e6,
                        .hard = {2.9e6, 2.9e6},
                        .soft = {2.9e6, 2.9e6},
                        .unit = "IDR",
                        .role = QuantityRole::change,
                        .step = 100000,
                        .decimals = 1,
                        .rounded = true,
                        .readings = {1.234, 1234}};
  CHECK(written(change) ==
        R"({"number":2900000,"min":2900000,"max":2900000,"min_open":false,"max_open":false,)"
        R"("approximate":false,"vague":false,"unit":"IDR","role":"change","step":100000,)"
        R"("decimals":1,"rounded":true,"readings":[1.234,1234]})");
}

TEST_CASE("a time carries its calendar interval, or null") {
  const TimeExpression monday{
      .timex = Timex::date,
      .value = "2023-01-30",
      .interval = day_interval(2023y / January / 30),
      .granularity = Granularity::day,
      .written = {
          .weekday = 1, .day = 30, .month = 1, .weekday_span = {3, 8}, .date_span = {10, 14}}};
  CHECK(written(monday) ==
        R"({"timex":"DATE","value":"2023-01-30","from":"2023-01-30","to":"2023-01-31",)"
        R"("basis":"explicit","granularity":"day",)"
        R"("written":{"weekday":1,"day":30,"month":1,"weekday_span":[3,8],"date_span":[10,14]}})");
  const TimeExpression since{.timex = Timex::duration,
                             .value = "P3D",
                             .basis = TimeBasis::relative,
                             .direction = TimeDirection::past,
                             .relation = TimeRelationWord::since};
  CHECK(written(since) ==
        R"({"timex":"DURATION","value":"P3D","from":null,"to":null,"basis":"relative",)"
        R"("granularity":"none","direction":"past","relation":"since"})");
}

TEST_CASE("minutes are written as calendar.h writes them") {
  const sys_days days_to_try[] = {2024y / October / 30, 1969y / December / 31, 0y / January / 1,
                                  9999y / December / 31, 10000y / January / 1};
  for (const sys_days& day : days_to_try) {
    for (const minutes& clock : {0min, 1min, 18h + 5min, 23h + 59min}) {
      const Minute minute = Minute(day) + clock;
      std::string out;
      JsonWriter json(out);
      json.begin_object();
      write_interval_members(json, {minute, std::nullopt});
      json.end_object();
      CHECK(out == "{\"from\":\"" + to_iso(minute) + "\",\"to\":null}");
    }
  }
}

}  // namespace
}  // namespace crosscheck
