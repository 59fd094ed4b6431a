// Slots that a pattern did not bind, filled from what stands around the match.
//
//   subject    "negara dilarang menyediakan senjata": the sentence's first mention that fits
//   pair       "Kedua pihak sepakat ...": the last two mentions that "dan" joined
//   holder     "Presiden Yoon": the country that the named person speaks for
//   paragraph  the last claim of the rule in the paragraph, else its last mention that fits
//   article    the last mention in the article before the match
//
// Where a value came from is cited with the claim.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "claims/claim.h"
#include "rules/rule_match.h"
#include "text/document.h"

namespace crosscheck {

struct FilledSlot {
  std::string id;
  Span span;
};

// One claim's key while it is being put together; empty where a slot has no value yet.
using DraftKey = std::vector<std::optional<FilledSlot>>;  // by index into Rule::key

class SlotFiller {
 public:
  // All must outlive the filler. `claims` are those found so far in this document, in the order of
  // the text.
  SlotFiller(const Document& document, const Annotations& annotations, const EntityCatalog& catalog,
             const std::vector<Claim>& claims);

  // Fills the empty slots of `key`; `taken` are spans that name somebody else: the speaker, other
  // slots. `value` is the entity of the claim's value, or kNoEntity. False if one stays empty.
  bool fill(const RuleMatch& match, const Sentence& sentence, EntityIndex value,
            const std::vector<Span>& taken, DraftKey& key) const;

 private:
  struct Candidates;

  std::optional<FilledSlot> find(Fallback fallback, const Slot& slot,
                                 const Candidates& around) const;
  std::optional<FilledSlot> last_mention(const Slot& slot, const Candidates& around,
                                         uint32_t from) const;
  std::optional<FilledSlot> last_claim(const Slot& slot, const Candidates& around) const;
  bool fill_pair(const Candidates& around, DraftKey& key) const;
  bool names_sources(const EntityMention& first) const;
  std::optional<FilledSlot> fit(const Slot& slot, const EntityMention& mention,
                                const Candidates& around) const;

  const Document& document_;
  const Annotations& annotations_;
  const EntityCatalog& catalog_;
  const std::vector<Claim>& claims_;
};

}  // namespace crosscheck
