// Two names of things or people.
//
//   Zelenskyy, Zelenskiy (one entity)   equal, spelling
//   Yoon Suk Yeol, Yoon Suk-yeol        equal, spelling
//   Trump, Donald Trump                 compatible: the words of one are among the other's
//   Moon Jae-in, Yoon Suk Yeol          disjoint
//   Trump (known), Donald               compatible: his catalogue entry has both words
#pragma once

#include <string>
#include <string_view>

#include "annotate/entity.h"
#include "annotate/name_folding.h"
#include "claims/claim.h"
#include "compare/value_relation.h"

namespace crosscheck {

// Without `folding`, only case, diacritics and what joins words are passed over; without
// `entities`, a known name has no words but those written.
ValueRelation relate_names(const NameValue& a, const NameValue& b,
                           const NameFolding* folding = nullptr,
                           const EntityCatalog* entities = nullptr);

// The words of a name as they are compared, between single spaces.
std::string folded_name(std::string_view name, const NameFolding* folding);

}  // namespace crosscheck
