#include "claims/slot_filler.h"

#include <algorithm>

namespace crosscheck {
namespace {

// Two mentions further apart than this are not what one "dan" joins: "Presiden Ukraina Volodymyr
// Zelenskyy dan Presiden Korea Selatan" has one word between.
constexpr uint32_t kPairReach = 6;

// Words between "menurut" and the first of two sources: "menurut para pejabat tinggi Seoul dan
// ...".
constexpr uint32_t kSourceReach = 4;

// What a reader still has in mind. It keeps the work linear in the length of a text, whatever the
// text.
constexpr size_t kMentionsInMind = 200;
constexpr size_t kClaimsInMind = 50;

template <class List>
auto last_of(const List& list, size_t most) {
  return std::span(list).last(std::min(most, list.size()));
}

bool joins(const Annotations& annotations, TokenRange between) {
  const auto cues = mentions_within(annotations.cues, between);
  return std::any_of(cues.begin(), cues.end(),
                     [](const CueMention& cue) { return cue.kind == CueKind::coordination; });
}

// The first token of the paragraph that a sentence stands in.
uint32_t paragraph_start(const Document& document, const Sentence& sentence) {
  const auto first = std::partition_point(
      document.sentences.begin(), document.sentences.end(),
      [&](const Sentence& other) { return other.paragraph < sentence.paragraph; });
  return first->tokens.first;
}

}  // namespace

struct SlotFiller::Candidates {
  const RuleMatch& match;
  const Sentence& sentence;
  EntityIndex value;
  const std::vector<Span>& taken;
  std::vector<std::string> ids;  // of the slots that are filled already: nobody deals with himself
};

SlotFiller::SlotFiller(const Document& document, const Annotations& annotations,
                       const EntityCatalog& catalog, const std::vector<Claim>& claims)
    : document_(document), annotations_(annotations), catalog_(catalog), claims_(claims) {}

std::optional<FilledSlot> SlotFiller::fit(const Slot& slot, const EntityMention& mention,
                                          const Candidates& around) const {
  const EntityIndex resolved = resolve_entity(slot, catalog_, mention.entity);
  if (resolved == kNoEntity) return std::nullopt;
  for (Span span : around.taken) {
    if (span.overlaps(mention.span)) return std::nullopt;
  }
  FilledSlot filled{entity_id(slot, catalog_, resolved), mention.span};
  if (std::find(around.ids.begin(), around.ids.end(), filled.id) != around.ids.end())
    return std::nullopt;
  return filled;
}

std::optional<FilledSlot> SlotFiller::last_mention(const Slot& slot, const Candidates& around,
                                                   uint32_t from) const {
  const auto before = last_of(
      mentions_within(annotations_.entities, {from, around.match.tokens.first}), kMentionsInMind);
  for (size_t i = before.size(); i-- > 0;) {
    if (auto filled = fit(slot, before[i], around)) return filled;
  }
  return std::nullopt;
}

std::optional<FilledSlot> SlotFiller::last_claim(const Slot& slot, const Candidates& around) const {
  const uint32_t start = document_.tokens[paragraph_start(document_, around.sentence)].begin;
  const auto claims = last_of(claims_, kClaimsInMind);
  for (size_t i = claims.size(); i-- > 0 && claims[i].match.begin >= start;) {
    if (claims[i].rule != around.match.rule->id) continue;
    for (const KeyPart& part : claims[i].key) {
      const bool used =
          std::find(around.ids.begin(), around.ids.end(), part.id) != around.ids.end();
      if (part.slot == slot.name && !used) return FilledSlot{part.id, claims[i].match};
    }
  }
  return std::nullopt;
}

std::optional<FilledSlot> SlotFiller::find(Fallback fallback, const Slot& slot,
                                           const Candidates& around) const {
  switch (fallback) {
    case Fallback::subject:
      for (const EntityMention& mention :
           mentions_within(annotations_.entities, around.sentence.tokens)) {
        if (auto filled = fit(slot, mention, around)) return filled;
      }
      return std::nullopt;
    case Fallback::holder: {
      if (around.value == kNoEntity) return std::nullopt;
      const EntityIndex principal = catalog_[around.value].speaks_for;
      const EntityIndex resolved = resolve_entity(slot, catalog_, principal);
      if (resolved == kNoEntity) return std::nullopt;
      return FilledSlot{entity_id(slot, catalog_, resolved), {}};
    }
    case Fallback::paragraph: {
      if (auto claimed = last_claim(slot, around)) return claimed;
      return last_mention(slot, around, paragraph_start(document_, around.sentence));
    }
    case Fallback::article:
      return last_mention(slot, around, 0);
    case Fallback::pair:
      return std::nullopt;  // both slots at once: see fill_pair
  }
  return std::nullopt;
}

// "menurut pejabat Seoul dan Washington": these two only speak of what others do.
bool SlotFiller::names_sources(const EntityMention& first) const {
  const uint32_t from = first.tokens.first - std::min(first.tokens.first, kSourceReach);
  const auto cues = mentions_within(annotations_.cues, {from, first.tokens.first});
  return std::any_of(cues.begin(), cues.end(), [](const CueMention& cue) {
    return cue.kind == CueKind::according || cue.kind == CueKind::saying;
  });
}

bool SlotFiller::fill_pair(const Candidates& around, DraftKey& key) const {
  const Rule& rule = *around.match.rule;
  const Slot& slot = *rule.slot(rule.key[0]);
  const auto before = last_of(mentions_within(annotations_.entities, {0, around.match.tokens.last}),
                              kMentionsInMind);
  for (size_t second = before.size(); second-- > 1;) {
    const auto b = fit(slot, before[second], around);
    if (!b) continue;
    const EntityMention& mention = before[second - 1];
    const TokenRange between{mention.tokens.last, before[second].tokens.first};
    if (between.first > between.last || between.size() > kPairReach ||
        !joins(annotations_, between) || names_sources(mention))
      continue;
    const auto a = fit(slot, mention, around);
    if (!a || a->id == b->id) continue;
    key[0] = a;
    key[1] = b;
    return true;
  }
  return false;
}

bool SlotFiller::fill(const RuleMatch& match, const Sentence& sentence, EntityIndex value,
                      const std::vector<Span>& taken, DraftKey& key) const {
  const Rule& rule = *match.rule;
  Candidates around{match, sentence, value, taken, {}};
  for (const auto& part : key) {
    if (part) around.ids.push_back(part->id);
  }
  for (size_t i = 0; i < key.size(); ++i) {
    if (key[i]) continue;
    const Slot& slot = *rule.slot(rule.key[i]);
    for (Fallback fallback : slot.fallbacks) {
      if (fallback == Fallback::pair && i == 0 && key.size() > 1 && !key[1]) fill_pair(around, key);
      if (!key[i]) key[i] = find(fallback, slot, around);
      if (key[i]) break;
    }
    if (!key[i]) return false;
    around.ids.push_back(key[i]->id);
  }
  return true;
}

}  // namespace crosscheck
