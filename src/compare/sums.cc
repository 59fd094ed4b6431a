#include "compare/sums.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>

#include "claims/equation_check.h"

namespace crosscheck {
namespace {

using Kind = EquationNode::Kind;

// The operands of the thread's statement. It may stand twice in an article, in its headline and its
// text: once is enough.
Operands first_operands(const Thread& thread) {
  const auto place = [](const Claim& claim) {
    return std::tuple(std::string_view(claim.article), claim.field == Field::text, claim.match);
  };
  const Claim* first = thread.members.front().claim;
  for (const Member& member : thread.members) {
    if (place(*member.claim) < place(*first)) first = member.claim;
  }
  Operands operands;
  for (const Member& member : thread.members) {
    const Claim& claim = *member.claim;
    if (place(claim) == place(*first)) operands.push_back({claim.slot, &claim.value, &claim});
  }
  std::sort(operands.begin(), operands.end(), [](const Operand& a, const Operand& b) {
    return a.claim->value_span < b.claim->value_span;
  });
  return operands;
}

// To a hundredth, and of large numbers to the unit: nobody checks a sum by its tenth digit.
double shown(double number) {
  return std::abs(number) >= 1000 ? std::round(number) : std::round(number * 100) / 100;
}

// Dates, durations and ages are told in the article's words: their symbols say little to a reader.
bool is_of_time(const ClaimValue& value) {
  const auto* quantity = std::get_if<Quantity>(&value);
  return quantity == nullptr || quantity->unit == "a";
}

// Writes equations with the operands' values in the places of their slots.
class SumWriter {
 public:
  SumWriter(const Rule& rule, const Phrasing& phrasing, const Operands& operands)
      : rule_(rule), phrasing_(phrasing), operands_(operands) {}

  std::string text(const EquationNode& node) const {
    switch (node.kind) {
      case Kind::number:
        return phrasing_.wording().number(node.number);
      case Kind::slot:
      case Kind::total:
        return operands(node.kind == Kind::slot ? node.name : node.children[0].name);
      case Kind::negate:
        return "-" + enclosed(node.children[0]);
      case Kind::add:
        return text(node.children[0]) + " + " + text(node.children[1]);
      case Kind::subtract:
        return text(node.children[0]) + " - " + enclosed(node.children[1]);
      case Kind::multiply:
        return enclosed(node.children[0]) + " × " + enclosed(node.children[1]);
      case Kind::divide:
        return enclosed(node.children[0]) + " / " + enclosed(node.children[1], true);
      default:
        return call(node);
    }
  }

  std::string text(const Amount& amount) const {
    if (amount.written) return number(*amount.written, amount.unit);
    return between(amount.min, amount.max, amount.unit);
  }

  std::string between(double min, double max, std::string_view unit) const {
    const std::string from = phrasing_.wording().number(shown(min)), to = number(max, unit);
    if (min == -kInfinity) return phrasing_.wording().say("value.up-to", {{"n", to}});
    if (max == kInfinity)
      return phrasing_.wording().say("value.at-least", {{"n", number(min, unit)}});
    return phrasing_.wording().say("value.between", {{"a", from}, {"b", to}});
  }

 private:
  std::string number(double value, std::string_view unit) const {
    const bool of_time = unit == "a" || unit == "d";
    return phrasing_.amount(shown(value), of_time ? "" : unit);
  }

  // In brackets where an operator would take it apart.
  std::string enclosed(const EquationNode& node, bool products = false) const {
    const bool sum = node.kind == Kind::add || node.kind == Kind::subtract ||
                     (node.kind == Kind::total && operands_.size() > 2);
    const bool product = node.kind == Kind::multiply || node.kind == Kind::divide;
    return sum || (products && product) ? "(" + text(node) + ")" : text(node);
  }

  std::string operands(std::string_view slot) const {
    if (slot == kPublicationSlot) {
      const TimeInterval& published = operands_.front().claim->as_of.interval;
      return phrasing_.wording().say("equation.publication", {{"time", phrasing_.time(published)}});
    }
    std::string text;
    for (const Operand& operand : operands_) {
      if (operand.slot != slot) continue;
      if (!text.empty()) text += " + ";
      text += is_of_time(*operand.value) ? phrasing_.quoted(*operand.claim)
                                         : phrasing_.value(*operand.claim, rule_);
    }
    return text;
  }

  std::string call(const EquationNode& node) const {
    const std::string a = text(node.children[0]);
    if (node.kind == Kind::ago) return a;
    if (node.kind == Kind::absolute) return "|" + a + "|";
    if (node.kind == Kind::year) return phrasing_.wording().say("equation.year", {{"time", a}});
    const bool years = node.kind == Kind::years;
    if (node.children.size() == 1) return a;
    return phrasing_.wording().say(years ? "equation.years" : "equation.days",
                                   {{"from", a}, {"to", text(node.children[1])}});
  }

  const Rule& rule_;
  const Phrasing& phrasing_;
  const Operands& operands_;
};

// What the article states: to its words nothing need be added.
bool is_operand(const EquationNode& node) {
  const bool length = node.kind == Kind::days || node.kind == Kind::years;
  return node.kind == Kind::slot || node.kind == Kind::ago || (length && node.children.size() == 1);
}

std::string_view sentence_for(Equation::Relation relation) {
  switch (relation) {
    case Equation::Relation::at_most:
      return "equation.more-than";
    case Equation::Relation::at_least:
      return "equation.less-than";
    case Equation::Relation::equal:
      break;
  }
  return "equation.differs";
}

// "41 + 6 = 47, not 48".
std::string sentence(const WrongSum& wrong, const SumWriter& writer, const Wording& wording) {
  const Equation& equation = *wrong.equation;
  const std::string left = writer.text(equation.left), right = writer.text(equation.right);
  const std::string of_left = writer.text(wrong.left), of_right = writer.text(wrong.right);
  const bool states_left = is_operand(equation.left), states_right = is_operand(equation.right);
  if (equation.relation == Equation::Relation::equal && states_left != states_right)
    return wording.say("equation.not", {{"sum", states_left ? right : left},
                                        {"result", states_left ? of_right : of_left},
                                        {"stated", states_left ? left : right}});
  const auto side = [&](bool stated, const std::string& sum, const std::string& result) {
    return stated ? sum : wording.say("equation.side", {{"sum", sum}, {"result", result}});
  };
  return wording.say(
      sentence_for(equation.relation),
      {{"left", side(states_left, left, of_left)}, {"right", side(states_right, right, of_right)}});
}

// What the figures allow beside what is written; empty if that is all.
std::string range(const Amount& amount, const SumWriter& writer, const Wording& wording) {
  if (!amount.written || shown(amount.max) - shown(amount.min) < 0.005) return "";
  return wording.say("equation.range",
                     {{"range", writer.between(amount.min, amount.max, amount.unit)}});
}

}  // namespace

void add_wrong_sum(const ThreadDesk& desk, std::vector<Finding>& findings) {
  const Thread& thread = desk.thread();
  const Operands operands = first_operands(thread);
  const std::vector<WrongSum> wrong =
      wrong_sums(*thread.rule, operands,
                 {.publication = operands.front().claim->as_of.interval,
                  .rounding = thread.rule->compare.rounding,
                  .units = desk.context().units});
  if (wrong.empty()) return;
  std::vector<uint32_t> members(thread.members.size()), values(thread.statements.size());
  std::iota(members.begin(), members.end(), 0u);
  std::iota(values.begin(), values.end(), 0u);
  Finding finding = desk.start(Verdict::contradiction, members, values);
  const SumWriter writer(*thread.rule, desk.phrasing(), operands);
  const std::string sum = sentence(wrong.front(), writer, desk.wording());
  finding.message = desk.wording().say("contradiction", {{"topic", desk.topic()}, {"values", sum}});
  finding.why = {sum};
  const bool left_stated = is_operand(wrong.front().equation->left);
  const Amount& computed = left_stated ? wrong.front().right : wrong.front().left;
  if (std::string allowed = range(computed, writer, desk.wording()); !allowed.empty())
    finding.why.push_back(std::move(allowed));
  findings.push_back(std::move(finding));
}

}  // namespace crosscheck
