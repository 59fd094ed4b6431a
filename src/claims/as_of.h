// When the fact of a claim holds: the time words of its own clause, else the publication interval.
//
//   "Pada Senin (30/1) Stoltenberg mendesak ..."           2023-01-30, explicit
//   "Korea Utara sejak Oktober 2024 telah mengirimkan ..."  publication: a state that began in
//   October
//   "..., kata mereka pada Selasa (11/7)"                   the saying's time, where the claim has
//   none "Deklarasi yang disepakati tahun lalu"                  publication: that time dates its
//   noun phrase only
#pragma once

#include "annotate/annotations.h"
#include "claims/claim.h"
#include "claims/clause.h"
#include "rules/rule_match.h"
#include "text/article.h"

namespace crosscheck {

struct DatedAsOf {
  AsOf as_of;
  bool dated = false;  // by time words of the article
};

// A time that the pattern itself bound, beside its key and value, goes before all others; holders
// of an office have no other.
DatedAsOf as_of(const Document& document, const Annotations& annotations, const Clause& clause,
                const RuleMatch& match, const Publication& publication);

}  // namespace crosscheck
