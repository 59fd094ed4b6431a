// Threads: all claims of one rule with the identical key, in time order. What an editor reads as
// one story.
//
//   conflict.troops-deployed, actor=KP place=RU
//     2024-10-30   3,000              004#2
//     2024-10-30   about 3,000        004#3
//     2024-12      more than 10,000   001#4
//
// Articles of two named, different stories are never compared: where a key has claims of several,
// each story is a thread of its own, with the claims of articles that name none.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/entity.h"
#include "base/wording.h"
#include "claims/claim.h"
#include "compare/time_relation.h"
#include "compare/value_relation.h"
#include "rules/rule.h"

namespace crosscheck {

// All that claims are compared by. The spans and references must outlive what is made from them.
struct ComparisonInput {
  std::span<const Claim> claims;
  std::span<const ArticleRecord> articles;
  const RuleSet& rules;
  const EntityCatalog& entities;
  const Wording& wording;
  const Units* units = nullptr;  // optional: without it, only quantities of one unit meet
  const NameFolding* names =
      nullptr;  // optional: without it, fewer spellings are known as one name
};

// One claim in its thread.
struct Member {
  const Claim* claim = nullptr;
  uint32_t index = 0;  // of the claim, in ComparisonInput::claims
  uint32_t value = 0;  // of its statement, in Thread::statements
  Moment moment;
};

// What one or more members say: a value, affirmed or negated.
struct Statement {
  const Claim* claim = nullptr;  // the first that says so
  const ClaimValue* value = nullptr;
  Modality modality = Modality::actual;
  Polarity polarity = Polarity::affirmed;
  bool vague = false;  // joins what it meets, and leads nothing: "thousands", a surname alone
};

struct Thread {
  const Rule* rule = nullptr;
  std::vector<KeyPart> key;
  std::string story;                  // empty unless the key has claims of several
  std::vector<Member> members;        // in time order, those without a time last
  std::vector<Statement> statements;  // each once
};

// By rule, key and story; the order of the claims makes no difference. Claims of unknown rules are
// left out.
std::vector<Thread> build_threads(const ComparisonInput& input);

// Who is said to say it: the entity's id, else the folded words.
std::string source_of(const Attribution& attribution);

}  // namespace crosscheck
