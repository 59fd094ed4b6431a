// Fills in what the words alone leave open: value, interval and basis of every time mention.
//
//   resolve(mentions, publication, document);
//   "Selasa siang" in an article of 2014-12-31   ->  2014-12-30TAF  [10:00, 16:00)  relative
//
// Times without a year or a day are read from the publication date. Where that is wider than a day
// (only a month is known), a time is resolved only if every day of it gives the same answer ("tahun
// lalu"). Where it is unknown the value says what is known ("XXXX-02-25") and the interval stays
// unknown. Clock times without a date belong to the day last spoken of, else to the day of
// publication; when somebody said something counts only where no other day was spoken of.
//
// "Hari itu", "tahun yang sama" are the day, month or year last spoken of; PAST_REF if none was.
// "awal 2020" is the first third of its year, "pertengahan" the second, "akhir" the last.
#pragma once

#include <vector>

#include "annotate/time_expression.h"
#include "text/article.h"
#include "text/document.h"

namespace crosscheck {

void resolve(std::vector<TimeMention>& mentions, const Publication& publication,
             const Document& document);

}  // namespace crosscheck
