#include "rules/rule.h"

#include <algorithm>

namespace crosscheck {

std::string_view to_string(Dynamics dynamics) {
  switch (dynamics) {
    case Dynamics::constant:
      return "constant";
    case Dynamics::revisable:
      return "revisable";
    case Dynamics::cumulative:
      return "cumulative";
    case Dynamics::level:
      return "level";
    case Dynamics::stance:
      return "stance";
    case Dynamics::holder:
      return "holder";
    case Dynamics::set:
      return "set";
  }
  return "";
}

std::string_view Slot::side_of(std::string_view stance) const {
  for (const Side& side : sides) {
    if (std::find(side.stances.begin(), side.stances.end(), stance) != side.stances.end())
      return side.name;
  }
  return "";
}

const Slot* Rule::slot(std::string_view wanted) const {
  const auto found = std::find_if(slots.begin(), slots.end(),
                                  [&](const Slot& slot) { return slot.name == wanted; });
  return found == slots.end() ? nullptr : &*found;
}

const Slot* Rule::event_slot() const {
  for (const std::string& name : key) {
    const Slot* part = slot(name);
    if (part != nullptr && part->type == SlotType::event) return part;
  }
  return nullptr;
}

const Rule* RuleSet::find(std::string_view id) const {
  const auto found = rules.find(id);
  return found == rules.end() ? nullptr : &found->second;
}

const Lexicon* RuleSet::event_types(const Rule& rule) const {
  const Slot* type = rule.event.empty() ? nullptr : rule.slot(rule.event);
  return type == nullptr ? nullptr : lexicon(type->lexicon);
}

const Lexicon* RuleSet::lexicon(std::string_view name) const {
  const auto found = lexicons.find(name);
  return found == lexicons.end() ? nullptr : &found->second;
}

}  // namespace crosscheck
