// Members of a set that are easily mixed up: where one article names both, one is likely a slip.
//
//   rule      "confusable": [["KR", "KP"]]
//   article   NATO urges South Korea ... "NATO asked North Korea to take part"     contradiction
//
// Elsewhere the members of a set say nothing about each other: NATO may ask many countries.
#pragma once

#include <vector>

#include "compare/thread_desk.h"

namespace crosscheck {

void add_confusions(const ThreadDesk& desk, std::vector<Finding>& findings);

}  // namespace crosscheck
