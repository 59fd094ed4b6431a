#include "rules/equation.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace crosscheck {
namespace {

using Kind = EquationNode::Kind;

// A node with all its brackets: "(({after} - {before}) / {before})".
std::string spelled(const EquationNode& node) {
  const auto joined = [&](const char* sign) {
    return "(" + spelled(node.children[0]) + sign + spelled(node.children[1]) + ")";
  };
  switch (node.kind) {
    case Kind::number:
      return fmt::format("{}", node.number);
    case Kind::slot:
      return "{" + node.name + "}";
    case Kind::add:
      return joined(" + ");
    case Kind::subtract:
      return joined(" - ");
    case Kind::multiply:
      return joined(" * ");
    case Kind::divide:
      return joined(" / ");
    case Kind::negate:
      return "-" + spelled(node.children[0]);
    default:
      break;
  }
  constexpr std::string_view kNames[] = {"sum", "abs", "year", "ago", "years", "days"};
  std::string text(kNames[static_cast<size_t>(node.kind) - static_cast<size_t>(Kind::total)]);
  for (size_t i = 0; i < node.children.size(); ++i)
    text += (i == 0 ? "(" : ", ") + spelled(node.children[i]);
  return text + ")";
}

std::string read(std::string_view text) {
  std::vector<EquationFault> faults;
  const Equation equation = parse_equation(text, faults);
  if (!faults.empty()) return fmt::format("{}: {}", faults[0].where.begin, faults[0].message);
  constexpr std::string_view kRelations[] = {" = ", " <= ", " >= "};
  return spelled(equation.left) + std::string(kRelations[static_cast<size_t>(equation.relation)]) +
         spelled(equation.right);
}

TEST_CASE("equations: operators bind as in school") {
  const struct {
    const char* text;
    const char* meaning;
  } cases[] = {
      {"{after} = {before} + {change}", "{after} = ({before} + {change})"},
      {"{change} = ({after} - {before}) / {before} * 100",
       "{change} = ((({after} - {before}) / {before}) * 100)"},
      {"{a}=1-2-3*4", "{a} = ((1 - 2) - (3 * 4))"},
      {"{whole} = sum({part})", "{whole} = sum({part})"},
      {"{part} <= {whole}", "{part} <= {whole}"},
      {"abs(-{a}) >= 0.5", "abs(-{a}) >= 0.5"},
      {"{age} = years({birth}, {publication})", "{age} = years({birth}, {publication})"},
      {"days({length}) = days({from}, {to}) + 1", "days({length}) = (days({from}, {to}) + 1)"},
      {"ago({ago}) = year({when})", "ago({ago}) = year({when})"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    CHECK(read(each.text) == each.meaning);
  }
}

TEST_CASE("equations: a fault of grammar is told with its place") {
  const struct {
    const char* text;
    const char* fault;
  } cases[] = {
      {"", "0: a number, a {slot}, a function or '(' must stand here"},
      {"{a}", "3: an equation needs '=', '<=' or '>='"},
      {"{a} = ", "6: a number, a {slot}, a function or '(' must stand here"},
      {"{a} = {b", "7: a slot is written {name}"},
      {"{a} = ({b} + 1", "14: ')' is missing"},
      {"{a} = {b} = {c}", "10: an operator, or the end of the equation, must stand here"},
      {"{a} = root({b})", "6: unknown function 'root': sum, abs, year, ago, years, days"},
      {"{a} = year({b}, {c})", "20: 'year' takes one argument"},
      {"{a} = years", "11: 'years' needs its arguments in brackets"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    CHECK(read(each.text) == each.fault);
  }
}

TEST_CASE("equations: nesting without end is refused") {
  const std::string deep = std::string(5000, '(') + "1" + std::string(5000, ')') + " = 1";
  CHECK(read(deep).ends_with("the equation is too deep"));
}

}  // namespace
}  // namespace crosscheck
