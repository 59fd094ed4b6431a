#include "rules/rule_checks.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <set>

#include "rules/lexicon_checks.h"

namespace crosscheck {
namespace {

using Kind = PatternNode::Kind;

template <class Map>
std::vector<std::string_view> names_of(const Map& map) {
  std::vector<std::string_view> names;
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view near = nearest_name(word, known);
  return near.empty() ? "" : fmt::format("; did you mean '{}'?", near);
}

void for_each_node(const PatternNode& node, const std::function<void(const PatternNode&)>& visit) {
  visit(node);
  for (const PatternNode& child : node.children) for_each_node(child, visit);
}

bool may_be_empty(const PatternNode& node) {
  switch (node.kind) {
    case Kind::gap:
    case Kind::optional:
      return true;
    case Kind::sequence:
      return std::all_of(node.children.begin(), node.children.end(), may_be_empty);
    case Kind::alternation:
      return std::any_of(node.children.begin(), node.children.end(), may_be_empty);
    default:
      return false;
  }
}

// An item that a match can begin (or end) with is a gap.
bool gap_at_edge(const PatternNode& node, bool leading) {
  if (node.kind == Kind::gap) return true;
  if (node.kind != Kind::sequence) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const PatternNode& child) { return gap_at_edge(child, leading); });
  }
  const size_t count = node.children.size();
  for (size_t i = 0; i < count; ++i) {
    const PatternNode& child = node.children[leading ? i : count - 1 - i];
    if (gap_at_edge(child, leading)) return true;
    if (!may_be_empty(child)) return false;
  }
  return false;
}

// Slots that every way through the pattern binds.
std::set<std::string> always_bound(const PatternNode& node) {
  if (node.kind == Kind::slot) return {node.text};
  std::set<std::string> bound;
  if (node.kind == Kind::sequence) {
    for (const PatternNode& child : node.children) bound.merge(always_bound(child));
  } else if (node.kind == Kind::alternation) {
    bound = always_bound(node.children[0]);
    for (const PatternNode& child : node.children) {
      const std::set<std::string> other = always_bound(child);
      std::erase_if(bound, [&](const std::string& name) { return !other.contains(name); });
    }
  }
  return bound;
}

class RuleChecker {
 public:
  RuleChecker(const RuleSet& rules, const Rule& rule, Diagnostics& faults)
      : rules_(rules), rule_(rule), reader_(rules.files[rule.file], faults) {}

  void check() {
    if (!rule_.equations.empty() && !rule_.is_equation())
      fault("only a rule with \"check\": \"equation\" has an 'equation'");
    if (rule_.check == "weekday") return;
    if (rule_.match.empty()) fault("the rule has no patterns: 'match' is missing or empty");
    if (!rule_.event.empty()) {
      check_event_slots();
    } else if (rule_.is_equation()) {
      check_equations();
    } else if (rule_.key.empty()) {
      fault("the rule has no 'key': nothing keeps its facts apart");
    }
    for (const std::string& name : rule_.key) check_slot_exists(name, rule_.where);
    check_value();
    for (const Slot& slot : rule_.slots) check_slot(slot);
    for (const std::string* text : {&rule_.claim, &rule_.topic}) check_places(*text);
    for (const auto& [language, sources] : rule_.match) {
      for (const PatternSource& source : sources) check_match(source, language);
      check_examples(language);
    }
    for (const auto& [language, sources] : rule_.unless) {
      for (const PatternSource& source : sources) check_tree(source, language);
    }
    for (const Example& example : rule_.examples) check_example(example);
  }

 private:
  void fault(std::string message) { reader_.fault(rule_.where, std::move(message)); }

  // Where a node of a pattern stands in the rule file.
  static Span place(const PatternSource& source, const PatternNode& node) {
    return {source.where.begin + 1 + node.where.begin, source.where.begin + 1 + node.where.end};
  }

  std::vector<std::string_view> slot_names() const {
    std::vector<std::string_view> names;
    for (const Slot& slot : rule_.slots) names.push_back(slot.name);
    return names;
  }

  void check_slot_exists(std::string_view name, Span where) {
    if (rule_.slot(name) == nullptr)
      reader_.fault(where,
                    fmt::format("unknown slot '{}'{}", name, did_you_mean(name, slot_names())));
  }

  void check_value() {
    if (rule_.value.empty()) return;  // already a fault: 'value' is missing
    const Slot* slot = rule_.slot(rule_.value);
    if (slot == nullptr) {
      reader_.fault(rule_.value_where, fmt::format("unknown slot '{}'{}", rule_.value,
                                                   did_you_mean(rule_.value, slot_names())));
    } else if (slot->type == SlotType::stance && slot->sides.empty()) {
      reader_.fault(rule_.value_where, "a stance needs 'sides' that name its positions");
    }
  }

  void check_event_slots() {
    for (const Slot& slot : rule_.slots) {
      if (slot.name != rule_.event && slot.name != "place" && slot.name != "date" &&
          slot.name != "name")
        fault(
            fmt::format("an event has slots 'place', 'date' and 'name'; '{}' is none", slot.name));
    }
    const Slot* type = rule_.slot(rule_.event);
    if (type != nullptr && type->type != SlotType::term)
      fault(fmt::format("'{}' says which event it is, so it is a slot of type 'term'", type->name));
    if (!rule_.key.empty()) fault("an event rule claims nothing: it has no 'key'");
  }

  // That some rule names events of the types that the slot takes.
  void check_event_types(const Slot& slot) {
    if (slot.kinds.empty()) fault(fmt::format("slot '{}' needs 'is': which events", slot.name));
    std::vector<std::string_view> known;
    for (const auto& [id, rule] : rules_.rules) {
      const Lexicon* types = rules_.event_types(rule);
      if (types == nullptr) continue;
      for (const auto& [type, label] : types->labels) known.push_back(type);
    }
    for (const std::string& type : slot.kinds) {
      if (std::find(known.begin(), known.end(), type) == known.end())
        fault(fmt::format("no rule names events of type '{}'{}", type, did_you_mean(type, known)));
    }
  }

  // That a time is asked to be what symbols.cc can tell of it.
  void check_time_kinds(const Slot& slot) {
    static const std::vector<std::string_view> kKnown = {"clock", "date", "duration"};
    for (const std::string& kind : slot.kinds) {
      if (std::find(kKnown.begin(), kKnown.end(), kind) != kKnown.end()) continue;
      const std::string near = did_you_mean(kind, kKnown);
      fault(fmt::format(
          "slot '{}': '{}' is no kind of time{}", slot.name, kind,
          near.empty() ? fmt::format("; known are {}", fmt::join(kKnown, ", ")) : near));
    }
  }

  // ------------------------------------------------------------------------------- the equations

  void check_equations() {
    if (rule_.equations.empty()) fault("the rule has no 'equation' to check");
    if (!rule_.key.empty()) fault("an equation is checked inside one statement: it has no 'key'");
    for (const Equation& equation : rule_.equations) {
      check_side(equation, equation.left);
      check_side(equation, equation.right);
    }
  }

  void check_side(const Equation& equation, const EquationNode& node, bool as_time = false) {
    using Node = EquationNode::Kind;
    const auto refuse = [&](std::string message) {
      const uint32_t text = equation.where.begin + 1;
      reader_.fault({text + node.where.begin, text + node.where.end}, std::move(message));
    };
    const bool takes_slot = takes_times(node.kind) || node.kind == Node::total;
    for (const EquationNode& child : node.children) {
      if (takes_slot && child.kind != Node::slot) refuse("this function takes a slot");
      check_side(equation, child, takes_times(node.kind));
    }
    if (node.kind != Node::slot || (as_time && node.name == kPublicationSlot)) return;
    const Slot* slot = rule_.slot(node.name);
    if (slot == nullptr) {
      refuse(fmt::format("unknown slot '{}'{}", node.name, did_you_mean(node.name, slot_names())));
    } else if (as_time && slot->type != SlotType::time) {
      refuse(fmt::format("'{}' is no time", node.name));
    } else if (!as_time && !is_figure(slot->type)) {
      refuse(fmt::format("'{}' is no number: use year, years or days", node.name));
    }
  }

  static bool is_figure(SlotType type) {
    return type == SlotType::quantity || type == SlotType::money || type == SlotType::percent;
  }

  void check_operands_bound(const PatternSource& source, const std::set<std::string>& bound) {
    std::set<std::string> missing;
    for (const Equation& equation : rule_.equations) {
      for (const EquationNode* side : {&equation.left, &equation.right}) {
        for_each_node(*side, [&](const EquationNode& node) {
          const bool slot =
              node.kind == EquationNode::Kind::slot && rule_.slot(node.name) != nullptr;
          if (slot && !bound.contains(node.name)) missing.insert(node.name);
        });
      }
    }
    for (const std::string& name : missing)
      reader_.fault(source.where, fmt::format("the equation needs '{}', which this pattern does "
                                              "not bind",
                                              name));
  }

  void check_slot(const Slot& slot) {
    if (slot.type == SlotType::event) check_event_types(slot);
    if (slot.type == SlotType::time) check_time_kinds(slot);
    const bool named = slot.type == SlotType::entity || slot.type == SlotType::name;
    if (named && slot.kinds.empty() && slot.stands_for.empty())
      fault(fmt::format("slot '{}' needs 'is': which kinds of things it takes", slot.name));
    for (const auto& [stance, opposite] : slot.negated) {
      for (const std::string& name : {stance, opposite}) {
        if (slot.side_of(name).empty())
          fault(fmt::format("'{}' is not a position of '{}'", name, slot.name));
      }
    }
    if (slot.type != SlotType::term) return;
    const Lexicon* lexicon = rules_.lexicon(slot.lexicon);
    if (lexicon == nullptr || !lexicon->has_terms())
      fault(fmt::format("slot '{}' needs a lexicon of terms; '{}' is none{}", slot.name,
                        slot.lexicon, did_you_mean(slot.lexicon, names_of(rules_.lexicons))));
  }

  // "{actor} has {n} troops": every place is a slot's, or one form of it, "{actor.adjective}".
  void check_places(std::string_view text) {
    for (size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
      const size_t close = text.find('}', open);
      if (close == text.npos) return fault(fmt::format("'{{' is never closed in '{}'", text));
      const std::string_view place = text.substr(open + 1, close - open - 1);
      check_slot_exists(place.substr(0, place.find('.')), rule_.where);
    }
  }

  void check_set(const PatternSource& source, const std::string& name, const std::string& value) {
    check_slot_exists(name, source.where);
    const Slot* slot = rule_.slot(name);
    if (slot == nullptr) return;
    if (slot->type == SlotType::stance) {
      if (slot->side_of(value).empty())
        reader_.fault(source.where, fmt::format("'{}' is not a position of '{}'", value, name));
    } else if (slot->type == SlotType::term) {
      const Lexicon* lexicon = rules_.lexicon(slot->lexicon);
      if (lexicon != nullptr && !lexicon->labels.contains(value))
        reader_.fault(source.where,
                      fmt::format("lexicon '{}' has no term '{}'", slot->lexicon, value));
    } else if (slot->type != SlotType::entity && slot->type != SlotType::name) {
      reader_.fault(source.where,
                    fmt::format("'{}' is read from the text: a pattern can't set it", name));
    }
  }

  void check_match(const PatternSource& source, const std::string& language) {
    check_tree(source, language);
    for (const auto& [name, value] : source.set) check_set(source, name, value);
    std::set<std::string> bound = always_bound(source.tree);
    for (const auto& [name, value] : source.set) bound.insert(name);
    check_operands_bound(source, bound);
    for (const std::string& name : rule_.key) {
      const Slot* slot = rule_.slot(name);
      const bool is_event = slot != nullptr && slot->type == SlotType::event;
      if (slot != nullptr && !is_event && !bound.contains(name) && slot->fallbacks.empty())
        reader_.fault(
            source.where,
            fmt::format("nothing gives key slot '{}' here: bind it, or give it an 'else'", name));
    }
    if (!rule_.value.empty() && rule_.slot(rule_.value) != nullptr && !bound.contains(rule_.value))
      reader_.fault(source.where, fmt::format("the pattern gives no value for '{}'", rule_.value));
  }

  void check_tree(const PatternSource& source, const std::string& language) {
    bool words = false;
    for_each_node(source.tree, [&](const PatternNode& node) {
      words |= node.kind == Kind::word || node.kind == Kind::stem || node.kind == Kind::lexicon;
      if (node.kind == Kind::slot) words |= check_slot_node(source, node);
      if (node.kind == Kind::lexicon) check_lexicon_node(source, node, language);
      if (node.kind == Kind::sequence) check_neighbours(source, node);
    });
    if (!words) {
      reader_.fault(source.where, "a pattern needs a word, a stem, a lexicon or a term");
    } else if (may_be_empty(source.tree)) {
      reader_.fault(source.where, "a pattern can't be optional as a whole: it would match nothing");
    }
    if (gap_at_edge(source.tree, true))
      reader_.fault(source.where, "a pattern can't begin with a gap");
    if (gap_at_edge(source.tree, false))
      reader_.fault(source.where, "a pattern can't end with a gap");
  }

  // True if the slot is as good as a word: one of terms.
  bool check_slot_node(const PatternSource& source, const PatternNode& node) {
    check_slot_exists(node.text, place(source, node));
    const Slot* slot = rule_.slot(node.text);
    if (slot == nullptr) return false;
    if (slot->type == SlotType::event)
      reader_.fault(place(source, node),
                    "an event is found around a match: a pattern can't name its slot");
    if (slot->type == SlotType::stance)
      reader_.fault(place(source, node),
                    "no words are a stance: a pattern says which it is with 'set'");
    return slot->type == SlotType::term;
  }

  void check_lexicon_node(const PatternSource& source, const PatternNode& node,
                          const std::string& language) {
    const Lexicon* lexicon = rules_.lexicon(node.text);
    if (lexicon == nullptr) {
      reader_.fault(place(source, node),
                    fmt::format("unknown lexicon '{}'{}", node.text,
                                did_you_mean(node.text, names_of(rules_.lexicons))));
    } else if (!lexicon->entries.contains(language)) {
      reader_.fault(place(source, node),
                    fmt::format("lexicon '{}' has no words in '{}'", node.text, language));
    }
  }

  bool is_free_text(const PatternNode& node) const {
    const Slot* slot = node.kind == Kind::slot ? rule_.slot(node.text) : nullptr;
    return slot != nullptr && slot->type == SlotType::name;
  }

  void check_neighbours(const PatternSource& source, const PatternNode& sequence) {
    for (size_t i = 1; i < sequence.children.size(); ++i) {
      if (is_free_text(sequence.children[i - 1]) && is_free_text(sequence.children[i]))
        reader_.fault(place(source, sequence.children[i]),
                      "two free-text slots side by side: nothing says where one ends");
    }
  }

  void check_examples(const std::string& language) {
    bool positive = false, negative = false;
    for (const Example& example : rule_.examples) {
      if (example.language != language || !example.todo.empty()) continue;  // it proves nothing
      (example.claims.empty() ? negative : positive) = true;
    }
    if (!positive) fault(fmt::format("no example in '{}' that matches", language));
    if (!negative) fault(fmt::format("no example in '{}' that must not match", language));
  }

  void check_example(const Example& example) {
    if (!rule_.match.contains(example.language))
      reader_.fault(example.where,
                    fmt::format("an example in '{}', but no patterns", example.language));
    for (const ExampleClaim& claim : example.claims) {
      for (const auto& [name, value] : claim.slots) {
        const bool event = !rule_.event.empty() && name == "event";
        if (!event) check_slot_exists(name, example.claims_where);
      }
    }
  }

  const RuleSet& rules_;
  const Rule& rule_;
  JsonReader reader_;
};

}  // namespace

void check_rules(const RuleSet& rules, Diagnostics& faults) {
  check_lexicons(rules, faults);
  for (const auto& [id, rule] : rules.rules) RuleChecker(rules, rule, faults).check();
}

}  // namespace crosscheck
