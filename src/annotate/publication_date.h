// When an article appeared, by the best evidence there is:
//
//   metadata     what came with the article
//   date line    a line of the page that is a date: "Penulis: Budi Hartono 08:11 WIB | Rabu, 12
//   Juli 2023" dateline     what an agency puts before its first sentence: "SEOUL, July 12 2023
//   (Reuters) -" inferred     a weekday with a day and month, which fits only some years; the
//   latest date told, which
//                is a lower bound; the year of a copyright line; each as narrow as the others allow
//
// A weekday with its date that fits several years ("Senin (30/1)": 1995, 2006, ...) gives the
// candidates and no interval. Years are tried from the earliest of `years` to the latest year that
// the article names, and to the latest of `years` where it names none that fits.
#pragma once

#include <optional>
#include <vector>

#include "annotate/time_expression.h"
#include "language/time_words.h"
#include "text/article.h"
#include "text/document.h"

namespace crosscheck {

// What came with the article, if anything did: then nothing in its text needs to be asked.
std::optional<Publication> stated_publication(const Article& article);

// `mentions` as TimeScanner found them, resolved or not.
Publication infer_publication(const Article& article, const Document& document,
                              const std::vector<TimeMention>& mentions, CandidateYears years = {});

}  // namespace crosscheck
