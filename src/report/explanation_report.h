// What `rules explain` shows of an article: each sentence as the rule sees it, worded for an
// editor.
//
//   berita.md:3:1: comes near
//     Sebanyak 12 orang luka akibat banjir di Demak.
//     units    Sebanyak 12 [12] | orang | luka | akibat | banjir | di | Demak [demak]
//     pattern  {n} [orang] @killed ... (di|akibat) {place}
//     took     {n} 'Sebanyak 12', orang 'orang'
//     but      needs one of @killed, found 'luka'
//
// Where a match's rule asks for an event, which it was given and why:
//
//     event    flood/demak/2019-09-24: the article's main event, named by 'Banjir' (headline),
//              place 'Demak' (headline), date 'Selasa (24/9/2019)'
//
// JSON is one object a line and sentence, schema crosscheck/explanation/1.
#pragma once

#include <string>

#include "checker/rule_explaining.h"

namespace crosscheck {

struct ExplanationStyle {
  bool all = false;  // sentences that the rule comes nowhere near, too
};

// Empty where there is nothing to show.
std::string explanation_as_text(const ExplainedField& field, const Rule& rule,
                                const EntityCatalog& entities, const ExplanationStyle& style);
std::string explanation_as_json(const ExplainedField& field, const Rule& rule,
                                const EntityCatalog& entities, const ExplanationStyle& style);

// Why a sentence is no match, in words: "needs one of @killed, found 'luka'".
std::string obstacle(const NearMiss& miss, const Rule& rule, const ExplainedField& field);

}  // namespace crosscheck
