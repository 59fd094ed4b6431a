#include "claims/equation_check.h"

#include <doctest/doctest.h>
#include <utility>

namespace crosscheck {
namespace {

const Units& units() {
  static const Result<Units> all = Units::load(CROSSCHECK_SOURCE_DIR "/rules/units.json");
  return *all;
}

Quantity count(double number) {
  return {.number = number, .hard = {number, number}, .soft = {number, number}};
}
Quantity with_unit(double number, std::string unit, uint8_t decimals = 0) {
  Quantity value = count(number);
  value.unit = std::move(unit);
  value.decimals = decimals;
  for (int i = 0; i < decimals; ++i) value.step /= 10;
  return value;
}
Quantity percent(double number, uint8_t decimals = 0) {
  return with_unit(number, "%", decimals);
}
// "2,9 juta": a multiplier of a million, one decimal.
Quantity million(double number) {
  Quantity value = count(number * 1e6);
  value.decimals = 1;
  value.step = 1e5;
  value.rounded = true;
  return value;
}
Quantity almost(double number, std::string unit) {
  Quantity value = with_unit(number, std::move(unit));
  value.hard = {.8 * number, number, false, true};
  return value;
}
TimeExpression on(std::string_view date) {
  TimeExpression time{.value = std::string(date)};
  time.interval = parse_partial_date(date).value_or(TimeInterval{});
  return time;
}
TimeExpression lasting(std::string_view duration) {
  return {.timex = Timex::duration, .value = std::string(duration)};
}
TimeExpression years_ago(std::string_view year) {
  TimeExpression time = on(year);
  time.basis = TimeBasis::relative;
  time.granularity = Granularity::year;
  time.direction = TimeDirection::past;
  return time;
}

// A statement of figures, for a rule of the equations given.
class Statement {
 public:
  explicit Statement(std::vector<std::string> equations) {
    std::vector<EquationFault> faults;
    for (const std::string& text : equations)
      rule_.equations.push_back(parse_equation(text, faults));
    REQUIRE(faults.empty());
  }

  Statement& says(std::string_view slot, ClaimValue value) {
    said_.emplace_back(slot, std::move(value));
    return *this;
  }
  std::vector<WrongSum> wrong(bool rounding = true) const {
    Operands operands;
    for (const auto& [slot, value] : said_) operands.push_back({slot, &value});
    return wrong_sums(rule_, operands,
                      {.publication = day_interval(std::chrono::year(2019) / 9 / 12),
                       .rounding = rounding,
                       .units = &units()});
  }
  bool may_be_right(bool rounding = true) const { return wrong(rounding).empty(); }

 private:
  Rule rule_;
  std::vector<std::pair<std::string, ClaimValue>> said_;
};

Statement parts(Quantity whole, std::vector<Quantity> parts) {
  Statement statement({"{whole} = sum({part})"});
  statement.says("whole", std::move(whole));
  for (Quantity& part : parts) statement.says("part", std::move(part));
  return statement;
}
Statement rise(Quantity change, Quantity before, Quantity after) {
  Statement statement({"{change} = ({after} - {before}) / {before} * 100"});
  return statement.says("change", std::move(change))
      .says("before", std::move(before))
      .says("after", std::move(after));
}

TEST_CASE("parts and their sum") {
  CHECK(parts(count(47), {count(41), count(6)}).may_be_right());
  const Statement statement = parts(count(48), {count(41), count(6)});
  const std::vector<WrongSum> wrong = statement.wrong();
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].left.written == 48);
  CHECK(wrong[0].right.written == 47);
}

TEST_CASE("rounding: what a figure is rounded or cut off from is no fault") {
  CHECK(rise(percent(20), count(50), count(60)).may_be_right());
  CHECK(rise(percent(20), count(50), count(60.4)).may_be_right());  // cut off from 20.8
  CHECK_FALSE(rise(percent(20), count(50), count(65)).may_be_right());
  CHECK(rise(percent(25, 1), million(2.3), million(2.9)).may_be_right());
  CHECK_FALSE(rise(percent(40, 1), million(2.3), million(2.9)).may_be_right());
  CHECK(parts(million(2.9), {count(2'874'301), count(110'000)}).may_be_right());
  CHECK_FALSE(parts(million(2.9), {count(2'874'301), count(110'000)}).may_be_right(false));
}

TEST_CASE("hedges: the whole hard interval counts") {
  CHECK(rise(almost(50, "%"), count(100), count(145)).may_be_right());
  CHECK_FALSE(rise(almost(50, "%"), count(100), count(165)).may_be_right());
}

TEST_CASE("units: what can't be compared is left in peace") {
  CHECK(rise(percent(20), with_unit(52, "IDR"), with_unit(65, "USD")).may_be_right());
  CHECK_FALSE(rise(percent(20), with_unit(52, "USD"), with_unit(69, "USD")).may_be_right());
  CHECK(rise(percent(25), with_unit(4000, "m"), with_unit(5, "km")).may_be_right());
  CHECK_FALSE(rise(percent(55), with_unit(4000, "m"), with_unit(5, "km")).may_be_right());
}

TEST_CASE("percentage points are no percentage") {
  const std::vector<std::string> equations{"{change} = {after} - {before}",
                                           "{change} = ({after} - {before}) / {before} * 100"};
  const auto rate = [&](Quantity change) {
    return Statement(equations)
        .says("change", std::move(change))
        .says("before", percent(5))
        .says("after", percent(8))
        .may_be_right();
  };
  CHECK(rate(percent(3)));
  CHECK(rate(with_unit(3, "pp")));
  CHECK(rate(percent(60)));
  CHECK_FALSE(rate(with_unit(60, "pp")));
  CHECK_FALSE(rate(percent(20)));
}

TEST_CASE("a multiplier may be meant for both figures") {
  Quantity bare = with_unit(2.5, "IDR", 1), full = million(2.1);
  full.unit = "IDR";
  CHECK(rise(percent(5), bare, full).may_be_right());
}

TEST_CASE("a divisor that may be nought, a slot without a value: nothing is said") {
  CHECK(rise(percent(20), count(0), count(5)).may_be_right());
  CHECK(Statement({"{a} = {b}"}).says("a", count(1)).may_be_right());
}

TEST_CASE("dates: ages, spans and years ago") {
  const auto age = [](Quantity years, std::string_view birth) {
    return Statement({"{age} = years({birth}, {publication})"})
        .says("age", std::move(years))
        .says("birth", on(birth))
        .may_be_right();
  };
  CHECK(age(with_unit(56, "a"), "1963"));
  CHECK(age(with_unit(49, "a"), "1970-05-12"));
  CHECK_FALSE(age(with_unit(47, "a"), "1970-05-12"));
  CHECK(age(almost(50, "a"), "1970-05-12"));
  CHECK(age(with_unit(49, "a"), ""));  // a date that is not known

  const auto lasts = [](std::string_view length, std::string_view from, std::string_view to) {
    return Statement(
               {"days({length}) = days({from}, {to}) + 1", "days({length}) = days({from}, {to})"})
        .says("length", lasting(length))
        .says("from", on(from))
        .says("to", on(to))
        .may_be_right();
  };
  CHECK(lasts("P7D", "2019-09-01", "2019-09-07"));
  CHECK(lasts("P6D", "2019-09-01", "2019-09-07"));
  CHECK_FALSE(lasts("P10D", "2019-09-01", "2019-09-07"));
  CHECK(lasts("P2W", "2019-09-01", "2019-09-14"));
  CHECK(lasts("P3M", "2025-10", "2025-12"));
  CHECK(lasts("P7Y", "2011", "2018"));
  CHECK_FALSE(lasts("P12Y", "2001", "2008"));
  CHECK(lasts("PXD", "2019-09-01", "2019-09-07"));

  const auto ago = [](TimeExpression then, std::string_view when) {
    return Statement({"ago({ago}) = year({publication}) - year({when})"})
        .says("ago", std::move(then))
        .says("when", on(when))
        .may_be_right();
  };
  CHECK(ago(years_ago("2012"), "2012"));
  CHECK_FALSE(ago(years_ago("2010"), "2012"));
  CHECK(ago(on("2010"), "2012"));  // a plain date is not "so many years ago"
}

}  // namespace
}  // namespace crosscheck
