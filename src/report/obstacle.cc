// How a near miss is told to an editor.

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <span>
#include <vector>

#include "report/explanation_report.h"

namespace crosscheck {
namespace {

std::string role_of(const std::string& role) {
  if (role == "change") return "a change of ";
  if (role == "part") return "a part of ";
  if (role == "before") return "an earlier ";
  return "";
}

std::string quantity_of(const Slot& slot) {
  switch (slot.type) {
    case SlotType::money:
      return slot.unit.empty() ? "an amount of money" : "an amount in " + slot.unit;
    case SlotType::percent:
      return "a percentage";
    default:
      return slot.unit.empty() || slot.unit == "person" ? "a count" : "a quantity in " + slot.unit;
  }
}

// "a country", "a count": what a slot takes.
std::string taken_by(const Slot& slot, const std::string& role) {
  switch (slot.type) {
    case SlotType::quantity:
    case SlotType::money:
    case SlotType::percent:
      return role_of(role) + quantity_of(slot);
    case SlotType::time:
      return "a time";
    case SlotType::term:
      return fmt::format("a term of @{}", slot.lexicon);
    default:
      return slot.kinds.empty() ? "a name" : fmt::format("a {}", fmt::join(slot.kinds, " or "));
  }
}

class ObstacleTeller {
 public:
  ObstacleTeller(const NearMiss& miss, const Rule& rule, const ExplainedField& field)
      : miss_(miss), rule_(rule), field_(field) {}

  std::string tell() const {
    switch (miss_.cause) {
      case NearMiss::Cause::gap_too_short:
        return fmt::format("a gap of {} is too short: {} words {} {}: '{}'", miss_.most,
                           miss_.needed, miss_.before ? "after" : "before", item(), found());
      case NearMiss::Cause::gap_blocked:
        return fmt::format(
            "'{}' can't be skipped by the gap {} {}: it could be what stands beside "
            "the gap, or begins an aside that never ends",
            found(), miss_.before ? "after" : "before", item());
      case NearMiss::Cause::mismatch:
        return mismatch();
    }
    return "";
  }

 private:
  std::string_view text_of(Span item) const { return item.of(miss_.pattern->text); }
  std::string item() const { return std::string(text_of(miss_.item)); }
  std::string found() const {
    return std::string(field_.read.text.span_of(miss_.found).of(field_.read.text.text));
  }
  const Slot* slot() const {
    return miss_.slot < 0 ? nullptr : &rule_.slots[static_cast<size_t>(miss_.slot)];
  }

  // "{n}, a count", "one of @send~active", "'orang'".
  std::string wanted() const {
    if (const Slot* wanted = slot())
      return fmt::format("{} for {}", taken_by(*wanted, miss_.pattern->role), item());
    const std::string text = item();
    if (text.starts_with('@') || text.find('|') != text.npos) return "one of " + text;
    return text.starts_with('\'') ? text : "'" + text + "'";
  }

  std::string mismatch() const {
    if (miss_.found.empty())
      return fmt::format("needs {}, but the sentence {} there", wanted(),
                         miss_.before ? "begins" : "ends");
    if (const std::string reason = wrong_kind(); !reason.empty()) return reason;
    if (miss_.most == 0) return fmt::format("needs {}, found '{}'", wanted(), found());
    return fmt::format("needs {} within {} words {} '{}', found none in '{}'", wanted(), miss_.most,
                       miss_.before ? "before" : "after", neighbour(), found());
  }

  // The words that the missing item should stand beside.
  std::string neighbour() const {
    const auto is_item = [](const ExplainedItem& item) { return !item.is_gap; };
    std::vector<ExplainedItem> items;
    std::copy_if(miss_.items.begin(), miss_.items.end(), std::back_inserter(items), is_item);
    if (items.empty()) return "";
    const TokenRange beside = (miss_.before ? items.front() : items.back()).tokens;
    return std::string(field_.read.text.span_of(beside).of(field_.read.text.text));
  }

  // What stands there is of the slot's sort, but not what it takes: "'US' is not a country here".
  std::string wrong_kind() const {
    const Slot* wanted = slot();
    if (wanted == nullptr) return "";
    const Annotations& seen = field_.read.annotations;
    switch (wanted->type) {
      case SlotType::entity:
      case SlotType::name:
        return wrong_kind(*wanted, mentions_within(seen.entities, miss_.found));
      case SlotType::quantity:
      case SlotType::money:
      case SlotType::percent:
        return wrong_kind(*wanted, mentions_within(seen.quantities, miss_.found));
      default:
        return "";
    }
  }

  template <class Mention>
  std::string wrong_kind(const Slot& wanted, std::span<const Mention> mentions) const {
    if (mentions.empty()) return "";
    return fmt::format("'{}' is not {} here, as {} needs",
                       mentions.front().span.of(field_.read.text.text),
                       taken_by(wanted, miss_.pattern->role), item());
  }

  const NearMiss& miss_;
  const Rule& rule_;
  const ExplainedField& field_;
};

}  // namespace

std::string obstacle(const NearMiss& miss, const Rule& rule, const ExplainedField& field) {
  return ObstacleTeller(miss, rule, field).tell();
}

}  // namespace crosscheck
