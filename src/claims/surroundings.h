// Finds where the quotes of an article's claims stand, in code points and bytes, and what stands
// next to them: for formats that point into a text by other units than ours.
//
//   add_surroundings(article, claims);
//   claims[0].surroundings->before    "kata wali kota. "
//
// The text is passed over once. Apart from extracting, so that only they pay who ask.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "text/article.h"

namespace crosscheck {

// `claims` are those of the article, as extracted from it.
void add_surroundings(const Article& article, std::vector<Claim>& claims);

}  // namespace crosscheck
