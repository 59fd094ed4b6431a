#include "compare/parts.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "compare/finding_id.h"
#include "compare/quantity_relation.h"
#include "compare/reasons.h"

namespace crosscheck {
namespace {

using ThreadName = std::tuple<std::string_view, std::vector<KeyPart>, std::string_view>;

// The actual members of one statement.
struct Group {
  const Statement* statement = nullptr;
  const Quantity* quantity = nullptr;
  std::vector<const Member*> members;
  Moments moments;
};

std::vector<Group> groups_of(const Thread& thread) {
  std::map<uint32_t, Group> by_value;
  for (const Member& member : thread.members) {
    const Statement& statement = thread.statements[member.value];
    const auto* quantity = std::get_if<Quantity>(statement.value);
    const bool usable = statement.modality == Modality::actual && !member.moment.earlier &&
                        statement.polarity == Polarity::affirmed;
    if (!quantity || !usable) continue;
    const auto [place, _] = by_value.try_emplace(
        member.value, Group{&statement, quantity, {}, Moments(thread.rule->compare.window)});
    place->second.members.push_back(&member);
    place->second.moments.add(member.moment);
  }
  std::vector<Group> groups;
  for (auto& [_, group] : by_value) {
    group.moments.settle();
    groups.push_back(std::move(group));
  }
  return groups;
}

class PartCheck {
 public:
  PartCheck(const ComparisonInput& input, const Phrasing& phrasing, const Thread& part,
            const Thread& whole, std::string_view part_id, std::string_view whole_id)
      : input_(input),
        phrasing_(phrasing),
        part_(part),
        whole_(whole),
        part_id_(part_id),
        whole_id_(whole_id) {}

  void run(std::vector<Finding>& findings) {
    const std::vector<Group> parts = groups_of(part_), wholes = groups_of(whole_);
    for (const Group& part : parts) {
      for (const Group& whole : wholes) {
        if (exceeds(part, whole)) note(part, whole);
      }
    }
    if (!members_.empty()) findings.push_back(finding());
  }

 private:
  bool exceeds(const Group& part, const Group& whole) const {
    if (part.quantity->hard.min <= whole.quantity->hard.max) return false;
    const ValueRelation relation = relate_quantities(*part.quantity, *whole.quantity,
                                                     part_.rule->compare.rounding, input_.units);
    const bool comparable = part.quantity->unit == whole.quantity->unit;
    return comparable && relation.fit == Fit::disjoint &&
           part.moments.order(whole.moments) == TimeOrder::same;
  }

  void note(const Group& part, const Group& whole) {
    for (const Group* group : {&part, &whole}) {
      const std::string role = group == &part ? "part " : "whole ";
      identities_.push_back(role + identity_of(*group->statement->claim, input_.names));
      members_.insert(members_.end(), group->members.begin(), group->members.end());
    }
    if (!part_text_.empty()) return;  // the first pair is told
    part_text_ = phrasing_.value(*part.statement->claim, *part_.rule);
    whole_text_ = phrasing_.value(*whole.statement->claim, *whole_.rule);
    part_interval_ = phrasing_.interval(part.quantity->hard, part.quantity->unit);
    whole_interval_ = phrasing_.interval(whole.quantity->hard, whole.quantity->unit);
  }

  // Both threads are in time order, the part's first where two times are one.
  std::vector<uint32_t> cited() const {
    std::vector<const Member*> members = members_;
    const auto start = [](const Member* member) {
      const TimeInterval& interval = member->moment.interval;
      return std::pair(!interval.from && !interval.to, interval.from ? interval.from : interval.to);
    };
    std::stable_sort(members.begin(), members.end(),
                     [&](const Member* a, const Member* b) { return start(a) < start(b); });
    std::vector<uint32_t> claims;
    for (const Member* member : members) {
      const bool known = std::find(claims.begin(), claims.end(), member->index) != claims.end();
      if (!known) claims.push_back(member->index);
    }
    return claims;
  }

  Finding finding() const {
    const Wording& wording = phrasing_.wording();
    std::vector<std::string> identities = identities_;
    for (const KeyPart& slot : part_.key) identities.push_back("of " + slot.slot + "=" + slot.id);
    Finding finding{.verdict = Verdict::contradiction,
                    .severity = whole_.rule->compare.contradiction,
                    .rule = whole_.rule->id,
                    .key = whole_.key,
                    .claims = cited(),
                    .marks = {Mark::part}};
    finding.id = finding_id(finding.rule, finding.key, std::move(identities));
    const std::string part = phrasing_.label(part_id_, nullptr);
    const std::string whole = phrasing_.label(whole_id_, nullptr);
    finding.message =
        wording.say("contradiction.part", {{"topic", phrasing_.topic(*whole_.rule, whole_.key)},
                                           {"part", part},
                                           {"a", part_text_},
                                           {"b", whole_text_}});
    finding.why = {
        wording.say("why.part-of", {{"part", part}, {"whole", whole}}),
        wording.say("why.part-exceeds", {{"a", part_interval_}, {"b", whole_interval_}})};
    return finding;
  }

  const ComparisonInput& input_;
  const Phrasing& phrasing_;
  const Thread& part_;
  const Thread& whole_;
  std::string_view part_id_, whole_id_;
  std::vector<const Member*> members_;
  std::vector<std::string> identities_;
  std::string part_text_, whole_text_, part_interval_, whole_interval_;
};

// The ids of all that an entity lies in, from the inside out.
std::vector<std::string_view> wholes_of(const EntityCatalog& entities, std::string_view id) {
  std::vector<std::string_view> wholes;
  EntityIndex index = entities.find(id);
  if (index == kNoEntity) return wholes;
  for (index = entities[index].part_of; index != kNoEntity; index = entities[index].part_of) {
    wholes.push_back(entities[index].id);
  }
  return wholes;
}

}  // namespace

void add_parts(const ComparisonInput& input, const Phrasing& phrasing,
               std::span<const Thread> threads, std::vector<Finding>& findings) {
  std::map<ThreadName, const Thread*> by_name;
  for (const Thread& thread : threads) {
    if (thread.rule->additive) by_name[{thread.rule->id, thread.key, thread.story}] = &thread;
  }
  for (const auto& [name, part] : by_name) {
    for (size_t i = 0; i < part->key.size(); ++i) {
      const std::string_view inner = part->key[i].id;
      for (const std::string_view outer : wholes_of(input.entities, inner)) {
        std::vector<KeyPart> key = part->key;
        key[i].id = outer;
        const auto whole = by_name.find({part->rule->id, std::move(key), part->story});
        if (whole == by_name.end()) continue;
        PartCheck(input, phrasing, *part, *whole->second, inner, outer).run(findings);
      }
    }
  }
}

}  // namespace crosscheck
