#include "compare/phrasing.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace crosscheck {
namespace {

using namespace std::chrono;

// "2024", "2024-12", "2024-10-30" where the interval is just that; else empty.
std::string calendar_unit(const TimeInterval& interval) {
  const year_month_day first = day_of(*interval.from);
  if (interval == year_interval(first.year())) {
    return fmt::format("{:04}", static_cast<int>(first.year()));
  }
  if (interval == month_interval(first.year() / first.month())) {
    return to_iso(*interval.from).substr(0, 7);
  }
  return interval == day_interval(first) ? to_iso(*interval.from) : "";
}

std::string without_quotes(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\''), text.end());
  return text;
}

// The id of the sentence that words an interval around `number`.
std::string_view hedge_of(const Quantity& quantity) {
  const Interval& hard = quantity.hard;
  const double number = *quantity.number;
  if (hard.min == number && hard.max == number) return "value.exact";
  if (hard.min == number) return hard.min_open ? "value.more-than" : "value.at-least";
  if (hard.max == number && !hard.max_open) return "value.up-to";
  if (hard.max == number) return hard.min > 0 ? "value.almost" : "value.fewer-than";
  return "value.about";
}

}  // namespace

std::string quantity_words(const Quantity& quantity, const Wording& wording) {
  const auto amount = [&](double number) {
    const std::string digits = wording.number(number);
    if (quantity.unit.empty()) return digits;
    return wording.say("value.with-unit",
                       {{"number", digits}, {"unit", wording.unit(quantity.unit)}});
  };
  if (quantity.number) return wording.say(hedge_of(quantity), {{"n", amount(*quantity.number)}});
  const Interval& hard = quantity.hard;
  if (hard.max == kInfinity) return wording.say("value.at-least", {{"n", amount(hard.min)}});
  return wording.say("value.between", {{"a", wording.number(hard.min)}, {"b", amount(hard.max)}});
}

std::string Phrasing::amount(double number, std::string_view unit) const {
  const std::string digits = wording_.number(number);
  if (unit.empty()) return digits;
  return wording_.say("value.with-unit", {{"number", digits}, {"unit", wording_.unit(unit)}});
}

std::string Phrasing::interval(const Interval& interval, std::string_view unit) const {
  const std::string least = amount(interval.min, unit), most = amount(interval.max, unit);
  const bool above = interval.min_open, below = interval.max_open;
  if (interval.max == kInfinity)
    return wording_.say(above ? "value.more-than" : "value.at-least", {{"n", least}});
  if (interval.min == -kInfinity)
    return wording_.say(below ? "value.fewer-than" : "value.up-to", {{"n", most}});
  if (interval.min == interval.max) return most;
  const std::string_view id = above && below ? "between.open"
                              : above        ? "between.above"
                              : below        ? "between.below"
                                             : "between.closed";
  return wording_.say(id, {{"a", wording_.number(interval.min)}, {"b", most}});
}

std::string Phrasing::quoted(const Claim& claim) const {
  const Span words = claim.value_span;
  if (words.empty() || !claim.span.contains(words)) return "";
  const Span inside{words.begin - claim.span.begin, words.end - claim.span.begin};
  if (inside.end > claim.quote.size()) return "";
  return wording_.say("value.quoted", {{"words", inside.of(claim.quote)}});
}

std::string Phrasing::quantity(const Quantity& quantity, const Claim& claim) const {
  std::string words = quantity.vague && !quantity.number ? quoted(claim) : "";
  return words.empty() ? quantity_words(quantity, wording_) : words;
}

std::string Phrasing::value(const Claim& claim, const Rule& rule) const {
  std::string text;
  if (const auto* number = std::get_if<Quantity>(&claim.value)) text = quantity(*number, claim);
  if (const auto* stance = std::get_if<StanceValue>(&claim.value))
    text = wording_.stance(stance->stance);
  if (const auto* name = std::get_if<NameValue>(&claim.value)) {
    // A person as printed, spelling and all; a country as the report's reader knows it.
    const bool as_printed = name->id.empty() || rule.value_slot().type == SlotType::name;
    text = as_printed ? name->name : label(name->id, nullptr);
  }
  if (const auto* term = std::get_if<TermValue>(&claim.value)) {
    text = label(term->term, rule.slot(rule.value));
  }
  if (const auto* when = std::get_if<TimeExpression>(&claim.value)) {
    text = when->interval.unknown() ? quoted(claim) : time(when->interval);
    if (text.empty()) text = when->value;
  }
  const bool negated = claim.polarity == Polarity::negated;
  return negated ? wording_.say("value.negated", {{"value", text}}) : text;
}

std::string Phrasing::label(std::string_view id, const Slot* slot) const {
  if (slot && slot->type == SlotType::term) {
    const Lexicon* lexicon = input_.rules.lexicon(slot->lexicon);
    if (!lexicon) return std::string(id);
    const auto found = lexicon->labels.find(std::string(id));
    const std::string_view named = found == lexicon->labels.end() ? id : found->second;
    return std::string(wording_.term(lexicon->name, id, named));
  }
  if (slot && slot->type == SlotType::event) return event(id);
  const EntityIndex index = input_.entities.find(id);
  if (index == kNoEntity) return std::string(id);
  return std::string(input_.entities[index].label(wording_.language()));
}

// From its id: "quake/ambon/2019-09-26" as its rule's topic has it, with the date.
std::string Phrasing::event(std::string_view id) const {
  const auto take = [&id] {
    const size_t end = std::min(id.find_first_of("/@"), id.size());
    const std::string_view part = id.substr(0, end);
    id.remove_prefix(std::min(end + 1, id.size()));
    return part == "?" ? std::string_view() : part;
  };
  const std::string_view type = take(), place = take(), date = take();
  const auto of_type = [&](const auto& entry) {
    const Lexicon* types = input_.rules.event_types(entry.second);
    return types != nullptr && types->labels.contains(std::string(type));
  };
  const auto rule = std::find_if(input_.rules.rules.begin(), input_.rules.rules.end(), of_type);
  const Lexicon* types =
      rule == input_.rules.rules.end() ? nullptr : input_.rules.event_types(rule->second);
  std::string text(types == nullptr ? type : wording_.term(types->name, type, type));
  if (rule != input_.rules.rules.end() && !place.empty())
    text = fill_places(wording_.topic(rule->first, rule->second.topic), [&](std::string_view slot) {
      return slot == "place" ? label(place, nullptr) : label(type, &rule->second.value_slot());
    });
  return date.empty() ? text : fmt::format("{} ({})", text, date);
}

std::string Phrasing::adjective(std::string_view id, const Slot* slot) const {
  const EntityIndex index = input_.entities.find(id);
  if (index != kNoEntity) {
    for (const EntityName& name : input_.entities[index].names) {
      if (name.demonym && name.language == wording_.language()) return without_quotes(name.text);
    }
  }
  return label(id, slot);
}

std::string Phrasing::topic(const Rule& rule, const std::vector<KeyPart>& key) const {
  const std::string_view topic = wording_.topic(rule.id, rule.topic);
  std::string text = fill_places(topic.empty() ? rule.id : topic, [&](std::string_view place) {
    const std::string_view name = place.substr(0, place.find('.'));
    const auto part = std::find_if(key.begin(), key.end(),
                                   [&](const KeyPart& other) { return other.slot == name; });
    if (part == key.end()) return std::string();
    const Slot* slot = rule.slot(name);
    return name == place ? label(part->id, slot) : adjective(part->id, slot);
  });
  return topic.empty() ? text : wording_.capitalised(text);
}

std::string Phrasing::list(const std::vector<std::string>& items) const {
  std::string text;
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0)
      text += i + 1 == items.size() ? wording_.say("list.last") : wording_.say("list.next");
    text += items[i];
  }
  return text;
}

std::string Phrasing::time(const TimeInterval& interval) const {
  if (interval.unknown()) return wording_.say("time.unknown");
  if (!interval.to) return wording_.say("time.from", {{"time", to_iso(*interval.from)}});
  if (!interval.from) return wording_.say("time.before", {{"time", to_iso(*interval.to)}});
  const std::string unit = calendar_unit(interval);
  if (!unit.empty()) return unit;
  if (*interval.to - *interval.from <= minutes(1)) return to_iso(*interval.from);
  return wording_.say("time.between",
                      {{"from", to_iso(*interval.from)}, {"to", to_iso(*interval.to)}});
}

std::string Phrasing::window(minutes length) const {
  const bool whole_days = length % days(1) == minutes(0) && length >= days(1);
  const auto count = static_cast<size_t>(whole_days ? length / days(1) : length / hours(1));
  return wording_.count(whole_days ? "count.day" : "count.hour", count);
}

}  // namespace crosscheck
