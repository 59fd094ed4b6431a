#include "rules/equation.h"

#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace crosscheck {
namespace {

using Kind = EquationNode::Kind;
using Relation = Equation::Relation;

// No equation of a news statement nests deeper; it keeps a malicious one from exhausting the stack.
constexpr int kDeepest = 50;

struct Function {
  std::string_view name;
  Kind kind;
  size_t least;
  size_t most;
};
constexpr Function kFunctions[] = {{"sum", Kind::total, 1, 1},   {"abs", Kind::absolute, 1, 1},
                                   {"year", Kind::year, 1, 1},   {"ago", Kind::ago, 1, 1},
                                   {"years", Kind::years, 1, 2}, {"days", Kind::days, 1, 2}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

class Parser {
 public:
  Parser(std::string_view text, std::vector<EquationFault>& faults)
      : text_(text), faults_(faults) {}

  Equation parse() {
    Equation equation{.text = std::string(text_)};
    equation.left = sum();
    equation.relation = relation();
    equation.right = sum();
    skip_blanks();
    if (at_ < text_.size()) fault("an operator, or the end of the equation, must stand here");
    return equation;
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  bool take(std::string_view mark) {
    skip_blanks();
    if (!text_.substr(at_).starts_with(mark)) return false;
    at_ += mark.size();
    return true;
  }

  // Only the first fault is told: those after it follow from it.
  void fault(std::string message) {
    if (failed_) return;
    failed_ = true;
    const auto begin = static_cast<uint32_t>(at_);
    const auto end = static_cast<uint32_t>(std::min(at_ + 1, text_.size()));
    faults_.push_back({{begin, end}, std::move(message)});
  }

  Relation relation() {
    if (take("<=")) return Relation::at_most;
    if (take(">=")) return Relation::at_least;
    if (!take("=")) fault("an equation needs '=', '<=' or '>='");
    return Relation::equal;
  }

  EquationNode sum() {
    EquationNode left = product();
    while (!failed_) {
      const Kind kind = take("+") ? Kind::add : take("-") ? Kind::subtract : Kind::number;
      if (kind == Kind::number) break;
      left = joined(kind, std::move(left), product());
    }
    return left;
  }

  EquationNode product() {
    EquationNode left = factor();
    while (!failed_) {
      const Kind kind = take("*") ? Kind::multiply : take("/") ? Kind::divide : Kind::number;
      if (kind == Kind::number) break;
      left = joined(kind, std::move(left), factor());
    }
    return left;
  }

  static EquationNode joined(Kind kind, EquationNode left, EquationNode right) {
    EquationNode node{.kind = kind, .where = {left.where.begin, right.where.end}};
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    return node;
  }

  EquationNode factor() {
    if (failed_ || ++depth_ > kDeepest) {
      fault("the equation is too deep");
      return {};
    }
    skip_blanks();
    const auto begin = static_cast<uint32_t>(at_);
    EquationNode node = unplaced_factor();
    node.where = {begin, static_cast<uint32_t>(at_)};
    --depth_;
    return node;
  }

  EquationNode unplaced_factor() {
    if (take("-")) {
      EquationNode node{.kind = Kind::negate};
      node.children.push_back(factor());
      return node;
    }
    if (take("(")) {
      EquationNode inner = sum();
      if (!take(")")) fault("')' is missing");
      return inner;
    }
    if (take("{")) return slot();
    if (at_ < text_.size() && is_digit(text_[at_])) return number();
    if (at_ < text_.size() && is_letter(text_[at_])) return call();
    fault("a number, a {slot}, a function or '(' must stand here");
    return {};
  }

  EquationNode slot() {
    const size_t close = text_.find('}', at_);
    if (close == text_.npos || close == at_) {
      fault("a slot is written {name}");
      return {};
    }
    EquationNode node{.kind = Kind::slot, .name = std::string(text_.substr(at_, close - at_))};
    at_ = close + 1;
    return node;
  }

  EquationNode number() {
    EquationNode node;
    const auto [end, error] =
        std::from_chars(text_.data() + at_, text_.data() + text_.size(), node.number);
    if (error != std::errc{}) fault("this number is too large");
    at_ = static_cast<size_t>(end - text_.data());
    return node;
  }

  EquationNode call() {
    size_t end = at_;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    const std::string_view name = text_.substr(at_, end - at_);
    const Function* function = nullptr;
    for (const Function& known : kFunctions) {
      if (known.name == name) function = &known;
    }
    if (function == nullptr) {
      fault(fmt::format("unknown function '{}': sum, abs, year, ago, years, days", name));
      return {};
    }
    at_ = end;
    EquationNode node{.kind = function->kind};
    if (!take("(")) fault(fmt::format("'{}' needs its arguments in brackets", name));
    do {
      node.children.push_back(sum());
    } while (!failed_ && take(","));
    if (!take(")")) fault("')' is missing");
    const size_t count = node.children.size();
    if (count < function->least || count > function->most)
      fault(fmt::format("'{}' takes {} argument{}", name,
                        function->most == 1 ? "one" : "one or two",
                        function->most == 1 ? "" : "s"));
    return node;
  }

  std::string_view text_;
  std::vector<EquationFault>& faults_;
  size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace

Equation parse_equation(std::string_view text, std::vector<EquationFault>& faults) {
  return Parser(text, faults).parse();
}

bool takes_times(Kind kind) {
  return kind == Kind::year || kind == Kind::ago || kind == Kind::years || kind == Kind::days;
}

}  // namespace crosscheck
