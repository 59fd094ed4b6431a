#include "claims/equation_check.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace crosscheck {
namespace {

using Kind = EquationNode::Kind;

// Up to what arithmetic in floating point may lose.
bool reaches(double low, double high) {
  return low <= high || low - high <= 1e-9 * std::max({1.0, std::abs(low), std::abs(high)});
}

bool may_hold(Equation::Relation relation, const Amount& left, const Amount& right) {
  const bool not_above = reaches(left.min, right.max), not_below = reaches(right.min, left.max);
  switch (relation) {
    case Equation::Relation::at_most:
      return not_above;
    case Equation::Relation::at_least:
      return not_below;
    case Equation::Relation::equal:
      break;
  }
  return not_above && not_below;
}

// "dari 2,5 menjadi 2,1 triliun": the multiplier of one figure may be meant for another. 0 for a
// figure that has none.
double multiplier_of(const Quantity& quantity) {
  if (!quantity.rounded || !quantity.number) return 0;
  const double multiplier = quantity.step * std::pow(10, quantity.decimals);
  return multiplier > 1 && *quantity.number < 1000 * multiplier ? multiplier : 0;
}

class Evaluator {
 public:
  Evaluator(const Operands& operands, const EquationContext& context)
      : operands_(operands), context_(context) {
    for (const Operand& operand : operands) {
      if (const auto* quantity = std::get_if<Quantity>(operand.value))
        multiplier_ = std::max(multiplier_, multiplier_of(*quantity));
    }
  }

  MaybeAmount evaluate(const EquationNode& node) const {
    switch (node.kind) {
      case Kind::number:
        return literal_amount(node.number);
      case Kind::slot:
        return slot(node.name);
      case Kind::total:
        return total(node.children[0].name);
      case Kind::year:
      case Kind::ago:
      case Kind::years:
      case Kind::days:
        return time(node);
      default:
        return operation(node);
    }
  }

 private:
  MaybeAmount amount(const Operand& operand) const {
    const auto* quantity = std::get_if<Quantity>(operand.value);
    if (quantity == nullptr) return std::nullopt;
    Amount amount = amount_of(*quantity, context_.rounding);
    const bool bare = !quantity->rounded && quantity->number && *quantity->number < 1000;
    if (bare && quantity->unit != "%") amount.max *= std::max(1.0, multiplier_);
    return amount;
  }

  MaybeAmount slot(std::string_view name) const {
    for (const Operand& operand : operands_) {
      if (operand.slot == name) return amount(operand);
    }
    return std::nullopt;
  }

  MaybeAmount total(std::string_view name) const {
    MaybeAmount sum;
    for (const Operand& operand : operands_) {
      if (operand.slot != name) continue;
      const MaybeAmount next = amount(operand);
      if (!next) return std::nullopt;
      sum = sum ? add(*sum, *next, context_.units) : next;
      if (!sum) return std::nullopt;
    }
    return sum;
  }

  const TimeExpression* expression(std::string_view name) const {
    for (const Operand& operand : operands_) {
      if (operand.slot == name) return std::get_if<TimeExpression>(operand.value);
    }
    return nullptr;
  }

  TimeInterval interval(std::string_view name) const {
    if (name == kPublicationSlot) return context_.publication;
    const TimeExpression* found = expression(name);
    return found != nullptr ? found->interval : TimeInterval{};
  }

  // Only of "nine years ago": "2012" and "last Monday" do not count years.
  MaybeAmount years_ago(std::string_view name) const {
    const TimeExpression* time = expression(name);
    const bool counts_years = time != nullptr && time->basis == TimeBasis::relative &&
                              time->direction == TimeDirection::past &&
                              time->granularity == Granularity::year;
    const MaybeAmount then = counts_years ? year_of(time->interval) : std::nullopt;
    const MaybeAmount now = year_of(context_.publication);
    return then && now ? subtract(*now, *then, nullptr) : std::nullopt;
  }

  MaybeAmount time(const EquationNode& node) const {
    const std::string& first = node.children[0].name;
    if (node.kind == Kind::year) return year_of(interval(first));
    if (node.kind == Kind::ago) return years_ago(first);
    const bool in_years = node.kind == Kind::years;
    if (node.children.size() == 2) {
      const TimeInterval from = interval(first), to = interval(node.children[1].name);
      return in_years ? years_between(from, to) : days_between(from, to);
    }
    const TimeExpression* duration = expression(first);
    if (duration == nullptr) return std::nullopt;
    return in_years ? years_of(*duration, context_.rounding)
                    : days_of(*duration, context_.rounding);
  }

  MaybeAmount operation(const EquationNode& node) const {
    const MaybeAmount a = evaluate(node.children[0]);
    if (!a) return std::nullopt;
    if (node.kind == Kind::negate) return negated(*a);
    if (node.kind == Kind::absolute) return absolute(*a);
    const MaybeAmount b = evaluate(node.children[1]);
    if (!b) return std::nullopt;
    switch (node.kind) {
      case Kind::add:
        return add(*a, *b, context_.units);
      case Kind::subtract:
        return subtract(*a, *b, context_.units);
      case Kind::multiply:
        return multiply(*a, *b);
      default:
        return divide(*a, *b, context_.units);
    }
  }

  const Operands& operands_;
  const EquationContext& context_;
  double multiplier_ = 0;  // the greatest that an operand is written with
};

}  // namespace

std::vector<WrongSum> wrong_sums(const Rule& rule, const Operands& operands,
                                 const EquationContext& context) {
  const Evaluator evaluator(operands, context);
  std::vector<WrongSum> wrong;
  for (const Equation& equation : rule.equations) {
    MaybeAmount left = evaluator.evaluate(equation.left);
    const MaybeAmount right = evaluator.evaluate(equation.right);
    if (!left || !right) return {};
    left = in_unit_of(*left, *right, context.units);
    if (!left) continue;  // percentage points are no percentage: this reading can't be meant
    if (may_hold(equation.relation, *left, *right)) return {};
    wrong.push_back({&equation, *std::move(left), *right});
  }
  return wrong;
}

}  // namespace crosscheck
