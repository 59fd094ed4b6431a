#include "rules/pattern_compiler.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <utility>

namespace crosscheck {
namespace {

using Kind = Expression::Kind;

unsigned weight_of(const SymbolSet& set, const Symbols& symbols) {
  unsigned weight = 0;
  set.for_each([&](Symbol symbol) { weight += symbols.weight(symbol); });
  return weight;
}

SymbolSet pinned() {
  SymbolSet set;
  set.insert(kPinSymbol);
  return set;
}

class RegexWriter {
 public:
  RegexWriter(const Symbols& symbols, const Expression* anchor)
      : symbols_(symbols), anchor_(anchor) {}

  SymbolRegex::Source write(const Expression& expression) {
    source_.labels.push_back(CompiledPattern::kGap);
    source_.expression = write(expression, {}, {});
    return std::move(source_);
  }

 private:
  // `before` and `after` are what the neighbours of this expression end and begin with.
  std::string write(const Expression& expression, const SymbolSet& before, const SymbolSet& after) {
    if (expression.slot >= 0 && expression.kind != Kind::list) {
      source_.labels.push_back(expression.slot);
      return "(" + body(expression, before, after) + ")";
    }
    return body(expression, before, after);
  }

  std::string body(const Expression& expression, const SymbolSet& before, const SymbolSet& after) {
    if (&expression == anchor_) return pin();
    switch (expression.kind) {
      case Kind::unit:
        return symbol_class(symbols_.members(expression.atom));
      case Kind::value:
        return pin();
      case Kind::gap:
        return gap(expression.most, before, after);
      case Kind::optional:
        return "(?:" + write(expression.children[0], before, after) + ")?";
      case Kind::alternation:
        return alternation(expression, before, after);
      case Kind::list:
        return list(expression, before, after);
      case Kind::sequence:
        return sequence(expression, before, after);
    }
    return "";
  }

  std::string pin() { return symbol_class(pinned()); }

  std::string symbol_class(const SymbolSet& symbols) {
    auto& classes = source_.classes;
    auto place = std::find(classes.begin(), classes.end(), symbols);
    if (place == classes.end()) place = classes.insert(place, symbols);
    return fmt::format("<{}>", place - classes.begin());
  }

  std::string sequence(const Expression& expression, const SymbolSet& before,
                       const SymbolSet& after) {
    std::string result;
    const auto& children = expression.children;
    for (size_t i = 0; i < children.size(); ++i) {
      const Surroundings sides = beside(children, i, before, after, symbols_);
      result += write(children[i], sides.left, sides.right);
    }
    return result;
  }

  std::string alternation(const Expression& expression, const SymbolSet& before,
                          const SymbolSet& after) {
    std::string result;
    for (const Expression& child : expression.children)
      result += (result.empty() ? "" : "|") + write(child, before, after);
    return "(?:" + result + ")";
  }

  std::string gap(unsigned most, const SymbolSet& before, const SymbolSet& after) {
    const SymbolSet skipped = skipped_by_gap(before, after, symbols_);
    source_.labels.push_back(CompiledPattern::kGap);
    return fmt::format("((?:{}|{}){{0,{}}}?)", symbol_class(skipped), aside(), most);
  }

  std::string aside() {
    const std::string open = symbol_class(symbols_.with_role(DelimiterRole::aside_open));
    const std::string both = symbol_class(symbols_.with_role(DelimiterRole::aside_both));
    const std::string close = symbol_class(symbols_.with_role(DelimiterRole::aside_close));
    SymbolSet inside = symbols_.without_role();
    inside -= pinned();
    const std::string content = symbol_class(inside) + "*?";
    return fmt::format("{0}{3}(?:{1}{3})*?{2}", open, both, close, content);
  }

  // The slot of a list is the pinned member; the others stand around it.
  std::string list(const Expression& expression, const SymbolSet& before, const SymbolSet& after) {
    const Expression& member = expression.children[0];
    const Expression& other = member.kind == Kind::value ? member.children[0] : member;
    const std::string separator = body(expression.children[1], before, after);
    const std::string companion = body(other, before, after);
    const std::string one = write(member, before, after);
    return fmt::format("(?:{0}{1}){{0,{3}}}{2}(?:{1}{0}){{0,{3}}}", companion, separator, one,
                       kLongestList);
  }

  const Symbols& symbols_;
  const Expression* anchor_;
  SymbolRegex::Source source_;
};

// Calls `visit` with each part that every match has.
template <class Visit>
void for_each_required(const Expression& expression, Visit visit) {
  if (expression.kind == Kind::sequence) {
    for (const Expression& child : expression.children) for_each_required(child, visit);
  } else if (!can_be_empty(expression)) {
    visit(expression);
  }
}

// The rarest word that every match has, for patterns whose value no words stand for.
const Expression* choose_anchor(const Expression& expression, const Symbols& symbols) {
  const Expression* best = nullptr;
  unsigned best_weight = 0;
  for_each_required(expression, [&](const Expression& part) {
    if (part.kind != Kind::unit || part.slot >= 0) return;
    const unsigned weight = weight_of(symbols.members(part.atom), symbols);
    if (best != nullptr && weight >= best_weight) return;
    best = &part;
    best_weight = weight;
  });
  return best;
}

// In a sentence nothing is pinned: what a value can be stands there.
SymbolSet unpinned(SymbolSet set, const Expression& part, const Symbols& symbols) {
  if (!set.contains(kPinSymbol)) return set;
  set |= first_of(find_value(part)->children[0], symbols);
  set -= pinned();
  return set;
}

// What stands right after part `i` of a sequence; nothing if that may be anything.
SymbolSet next_to(const std::vector<Expression>& parts, size_t i, const Symbols& symbols) {
  SymbolSet next;
  while (++i < parts.size() && parts[i].kind != Kind::gap) {
    next |= unpinned(first_of(parts[i], symbols), parts[i], symbols);
    if (!can_be_empty(parts[i])) return next;
  }
  return {};
}

// A word is one token, so that its neighbour is at hand before anything is annotated.
std::vector<Neighbours> neighbours_in(const Expression& expression, const Symbols& symbols) {
  std::vector<Neighbours> found;
  if (expression.kind != Kind::sequence) return found;
  for (size_t i = 0; i < expression.children.size(); ++i) {
    if (can_be_empty(expression.children[i])) continue;
    Neighbours pair{last_of(expression.children[i], symbols),
                    next_to(expression.children, i, symbols)};
    const bool is_word = !pair.word.contains(kPinSymbol) &&
                         !pair.word.intersects(symbols.of_any_quantity()) &&
                         !pair.word.intersects(symbols.of_any_entity()) &&
                         !pair.word.intersects(symbols.of_any_time());
    if (is_word && !pair.next.empty()) found.push_back(std::move(pair));
  }
  return found;
}

// The units that every match has, the rarest first.
std::vector<SymbolSet> required_units(const Expression& expression, const Symbols& symbols) {
  std::vector<std::pair<unsigned, SymbolSet>> weighed;
  for_each_required(expression, [&](const Expression& part) {
    SymbolSet set = unpinned(first_of(part, symbols), part, symbols);
    if (set.empty()) return;
    const unsigned weight = weight_of(set, symbols);
    weighed.emplace_back(weight, std::move(set));
  });
  std::stable_sort(weighed.begin(), weighed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<SymbolSet> required;
  for (auto& [weight, set] : weighed) required.push_back(std::move(set));
  return required;
}

}  // namespace

Surroundings beside(const std::vector<Expression>& parts, size_t i, const SymbolSet& before,
                    const SymbolSet& after, const Symbols& symbols) {
  Surroundings sides{before, after};
  for (size_t j = 0; j < i; ++j) {
    if (!can_be_empty(parts[j])) sides.left = {};
    sides.left |= last_of(parts[j], symbols);
  }
  for (size_t j = parts.size(); j-- > i + 1;) {
    if (!can_be_empty(parts[j])) sides.right = {};
    sides.right |= first_of(parts[j], symbols);
  }
  return sides;
}

SymbolSet skipped_by_gap(const SymbolSet& before, const SymbolSet& after, const Symbols& symbols) {
  SymbolSet skipped = symbols.without_role();
  skipped -= before;
  skipped -= after;
  skipped -= pinned();
  return skipped;
}

CompiledPattern compile_pattern(const PatternSource& source, Expression expression,
                                const Symbols& symbols) {
  const auto shared = std::make_shared<const Expression>(std::move(expression));
  const bool pins_value = find_value(*shared) != nullptr;
  const Expression* anchor = pins_value ? nullptr : choose_anchor(*shared, symbols);
  SymbolSet first = first_of(*shared, symbols);
  first.insert(kPinSymbol);
  return {
      .source = &source,
      .expression = shared,
      .anchor = anchor,
      .regex = SymbolRegex(
          [shared, anchor, &symbols] { return RegexWriter(symbols, anchor).write(*shared); }),
      .first = std::move(first),
      .pin = anchor != nullptr ? symbols.members(anchor->atom) : SymbolSet{},
      .required = required_units(*shared, symbols),
      .neighbours = neighbours_in(*shared, symbols),
      .pins_value = pins_value,
  };
}

}  // namespace crosscheck
