// What of a report is news: where articles are compared with an archive, the desk is checking the
// articles of today.
//
//   Report report = checker.compare(all);   // articles of this run, others `archived`
//   keep_news(report);                      // findings that cite an article of this run
//
// A finding that stays is what it is in the whole report, its id and its archived citations
// included, since everything was compared with everything before.
#pragma once

#include "checker/checker.h"

namespace crosscheck {

// Takes out the findings, decided ones too, that cite archived articles alone, then the archived
// claims and articles that no finding cites. Changes nothing where no article is archived.
void keep_news(Report& report);

}  // namespace crosscheck
