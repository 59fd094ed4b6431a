// Findings as a CI takes them: those that ask for a look, worst first, each with an identity.
//
//   for (const Problem& problem : problems(report, verbose)) problem.fingerprint()
//
// Agreements ask for nothing and are left out unless `verbose`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/citations.h"

namespace crosscheck {

struct Problem {
  const Finding* finding = nullptr;
  size_t occurrence = 1;  // among the findings of this id

  // The finding's id and its occurrence: nothing of lines, paths or runs.
  std::string fingerprint() const;
};

// Of equal severity, in the report's order; those that are decided, if wanted, after all others.
std::vector<Problem> problems(const Report& report, bool verbose, bool with_decided = false);

// What the finding says beyond its message, as lines: each statement with its place, marks, why.
std::vector<std::string> details(const Finding& finding, const Citations& citations);

// The same on one line, message first: for formats that have nothing but a message.
std::string summary(const Finding& finding, const Citations& citations);

// "disputed, different sources": what to know of a finding at a glance; empty if nothing.
std::string marks_of(const Finding& finding, const Wording& wording);

// "Note: different sources": text under the label of that id.
std::string remark(std::string_view label, std::string_view text, const Wording& wording);

}  // namespace crosscheck
