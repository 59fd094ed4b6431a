// The clause that a match stands in, and what colors it: modality, polarity.
//
//   "Hingga 100.000 prajurit pada akhirnya dapat dikerahkan"    projected: "dapat" stands in a gap
//   "Jika Seoul memasok senjata, ..."                            conditional
//   "memberi isyarat akan mengubah kebijakan untuk tidak memasok" actual, where the pattern has
//   these words
//
// A cue among the words that a pattern matched belongs to the pattern and is not applied again; one
// in a gap, or before the match in its clause, is. In an aside ("Seoul, yang tidak hadir, ...") it
// colors only that aside, unless it stands right before a matched word ("RKUHP yang akan
// disahkan").
#pragma once

#include "annotate/annotations.h"
#include "claims/claim.h"
#include "rules/rule_match.h"
#include "text/document.h"

namespace crosscheck {

// Tokens around a match, up to marks and to words that open another clause.
struct Clause {
  TokenRange tokens;
  TokenRange sentence;  // what of a very long one is near enough to bear on the match
};

Clause clause_of(const Document& document, const Annotations& annotations, const Sentence& sentence,
                 const RuleMatch& match);

struct Coloring {
  Modality modality = Modality::actual;
  Polarity polarity = Polarity::affirmed;
};

Coloring coloring_of(const Document& document, const Annotations& annotations, const Clause& clause,
                     const RuleMatch& match);

// True if the token is one that the pattern itself matched, not one that a gap skipped.
bool is_matched_word(const RuleMatch& match, uint32_t token);

// True if the token stands in a gap of the match, in words set off there from the rest of the
// clause: by a mark before it and one after it, or by a word that opens a clause before it
// ("yang").
bool is_set_off(const Document& document, const Annotations& annotations, const RuleMatch& match,
                uint32_t token);

// True for a comma, a semicolon, a colon, a dash between blanks, a bracket or a quotation mark.
bool is_clause_mark(const Document& document, uint32_t token);

}  // namespace crosscheck
