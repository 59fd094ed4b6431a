#include "compare/value_relation.h"

#include <doctest/doctest.h>

#include "compare/quantity_relation.h"
#include "newsroom.h"

namespace crosscheck {
namespace {

using namespace testing;

struct QuantityRow {
  Quantity a, b;
  Fit fit;
  bool rounded = false;
  Slip slip = Slip::none;
};

TEST_CASE("two quantities") {
  const QuantityRow rows[] = {
      {exactly(3000), exactly(3000), Fit::equal},
      {exactly(3000), about(3000), Fit::compatible},
      {exactly(10000), more_than(10000), Fit::compatible},  // every end counts as closed
      {more_than(10000), exactly(15000), Fit::compatible},
      {more_than(10000), exactly(45000), Fit::strained},
      {about(3000), exactly(3500), Fit::strained},
      {exactly(3000), more_than(10000), Fit::disjoint},
      {up_to(100), exactly(80), Fit::compatible},
      {up_to(100), exactly(20), Fit::strained},
      {between(11, 19), exactly(12), Fit::compatible},
      {vaguely(1000), exactly(12000), Fit::compatible},
      {vaguely(1000), exactly(12), Fit::disjoint},
      // rounding and cutting off
      {million(2.9, 1e5), exactly(2874301), Fit::compatible, true},
      {million(.412, 1e3), exactly(412870), Fit::compatible, true},
      {million(2.9, 1e5), exactly(2741000), Fit::disjoint},
      {exactly(12000), exactly(12431), Fit::compatible, true},
      {exactly(12400), exactly(12431), Fit::disjoint},
      {percent(7, 0), percent(7.2, 1), Fit::compatible, true},
      {percent(7, 0), percent(7.9, 1), Fit::compatible, true},
      {percent(6, 0), percent(7.2, 1), Fit::disjoint},
      {million(2.9, 1e5), million(2.8, 1e5), Fit::disjoint},
      // slips
      {million(3, 1e6), exactly(3e9), Fit::disjoint, false, Slip::thousand},
      {exactly(12), exactly(120), Fit::disjoint, false, Slip::nought},
      {exactly(1276), exactly(1726), Fit::disjoint, false, Slip::swapped},
      {exactly(12), exactly(31), Fit::disjoint},
      // units
      {in_unit(exactly(5), "km"), in_unit(exactly(5000), "m"), Fit::equal},
      {in_unit(exactly(5), "km"), in_unit(exactly(8), "km"), Fit::disjoint},
      {in_unit(exactly(5), "km"), in_unit(exactly(5), "kg"), Fit::apart},
      {in_unit(exactly(5), "USD"), in_unit(exactly(5), "IDR"), Fit::apart},
      {in_unit(exactly(5), "%"), exactly(5), Fit::apart},
  };
  for (const QuantityRow& row : rows) {
    CAPTURE(row.a.number.value_or(row.a.hard.min));
    CAPTURE(row.b.number.value_or(row.b.hard.min));
    const ValueRelation relation = relate_quantities(row.a, row.b, true, &units());
    CHECK(relation == ValueRelation{.fit = row.fit, .rounded = row.rounded, .slip = row.slip});
    CHECK(relate_quantities(row.b, row.a, true, &units()) == relation);
  }
}

TEST_CASE("casualties are not rounded") {
  CHECK(relate_quantities(exactly(12000), exactly(12431), false).fit == Fit::disjoint);
}

TEST_CASE("a number that can be read two ways proves nothing where the readings differ") {
  const Quantity either = readable_as(3000, 3);
  CHECK(relate_quantities(either, exactly(3000), true).ambiguous);
  CHECK(relate_quantities(either, exactly(3), true).ambiguous);
  CHECK_FALSE(relate_quantities(either, exactly(3000), true).agrees());
  CHECK(relate_quantities(either, exactly(70), true).fit == Fit::disjoint);
  CHECK(relate_quantities(either, between(1, 5000), true).agrees());
}

TEST_CASE("a change and a part are not totals") {
  Quantity change = exactly(12);
  change.role = QuantityRole::change;
  Quantity before = exactly(12);
  before.role = QuantityRole::before;
  CHECK(relate_quantities(change, exactly(12), true).fit == Fit::apart);
  CHECK(relate_quantities(change, change, true).fit == Fit::equal);
  CHECK(relate_quantities(before, exactly(12), true).fit == Fit::equal);
}

TEST_CASE("stances, names, terms and times") {
  const TimeExpression year{.value = "2024", .interval = date("2024")};
  const TimeExpression day{.value = "2024-10-30", .interval = date("2024-10-30")};
  const TimeExpression other{.value = "2024-11-02", .interval = date("2024-11-02")};
  const TimeExpression none{.value = "PAST_REF"};
  const TimeExpression three{.timex = Timex::duration, .value = "P3D"};
  const TimeExpression five{.timex = Timex::duration, .value = "P5D"};
  const TimeExpression hours{.timex = Timex::duration, .value = "PT72H"};
  const struct {
    ClaimValue a, b;
    Fit fit;
    bool spelling = false;
  } rows[] = {
      {opposes(), opposes(), Fit::equal},
      {opposes(), forbids(), Fit::compatible},
      {opposes(), reconsiders(), Fit::disjoint},
      {named("Moon Jae-in", "moon"), named("Yoon Suk Yeol", "yoon"), Fit::disjoint},
      {named("Yoon", "yoon"), named("Yoon Suk Yeol", "yoon"), Fit::equal},
      {named("Zelenskiy", "ze"), named("Zelenskyy", "ze"), Fit::equal, true},
      {named("Yoon Suk-yeol"), named("Yoon Suk Yeol"), Fit::equal, true},
      {named("Rini Soemarno"), named("RINI SOEMARNO"), Fit::equal, true},
      {named("Trump"), named("Donald Trump"), Fit::compatible},
      {named("Budi Santoso"), named("Budi Hartono"), Fit::disjoint},
      {named("Yoon Suk Yeol", "yoon"), named("Yoon"), Fit::compatible},
      // A page that lost a link leaves half a name: "President Vladimir , said".
      {named("Putin", "vladimir-putin"), named("Vladimir"), Fit::compatible},
      {named("Putin", "vladimir-putin"), named("Dmitry"), Fit::disjoint},
      {named("Putin", "vladimir-putin"), named("Vladimir Lenin"), Fit::disjoint},
      {named("Putin"), named("Vladimir"), Fit::disjoint},
      {named("Budi Santoso"), named("Budi Santosomengatakan"), Fit::compatible},
      {named("Budi Hidayat"), named("Budi Hidayatullah"), Fit::disjoint},
      {named("Budi"), named("Budimengatakan"), Fit::disjoint},
      {TermValue{"cyber"}, TermValue{"cyber"}, Fit::equal},
      {TermValue{"cyber"}, TermValue{"energy"}, Fit::disjoint},
      {year, year, Fit::equal},
      {year, day, Fit::compatible},
      {day, other, Fit::disjoint},
      {day, none, Fit::apart},
      {three, five, Fit::disjoint},
      {three, hours, Fit::apart},
      {opposes(), exactly(3), Fit::apart},
  };
  Newsroom newsroom(Dynamics::stance);
  const ValueContext context{
      .rule = newsroom.rule(), .names = &name_folding(), .entities = &entities()};
  for (const auto& row : rows) {
    const ValueRelation relation = relate_values(row.a, row.b, context);
    CHECK(relation == ValueRelation{.fit = row.fit, .spelling = row.spelling});
    CHECK(relate_values(row.b, row.a, context) == relation);
  }
}

TEST_CASE("other members of a set say nothing") {
  Newsroom newsroom(Dynamics::set);
  const ValueContext context{.rule = newsroom.rule()};
  CHECK(relate_values(TermValue{"cyber"}, TermValue{"energy"}, context).fit == Fit::apart);
}

TEST_CASE("polarity") {
  Newsroom newsroom(Dynamics::level);
  const ValueContext context{.rule = newsroom.rule()};
  const auto fit = [&](Quantity a, Polarity x, Quantity b, Polarity y) {
    const Fit one = relate_statements(a, x, b, y, context).fit;
    CHECK(relate_statements(b, y, a, x, context).fit == one);
    return one;
  };
  const Polarity yes = Polarity::affirmed, no = Polarity::negated;
  CHECK(fit(exactly(3000), yes, exactly(3000), no) == Fit::disjoint);
  CHECK(fit(exactly(3000), yes, about(3000), no) == Fit::disjoint);
  CHECK(fit(exactly(3000), yes, exactly(5000), no) == Fit::apart);
  CHECK(fit(exactly(3000), no, exactly(5000), no) == Fit::apart);
  CHECK(fit(exactly(3000), no, exactly(3000), no) == Fit::equal);
}

}  // namespace
}  // namespace crosscheck
