#include "report/problems.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "report/labels.h"

namespace crosscheck {
namespace {

constexpr size_t kMostStatements = 10;  // of one finding, where there is but a message

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  return fmt::format("{}", fmt::join(parts, between));
}

std::vector<std::string> statements(const Finding& finding, const Citations& citations,
                                    bool with_place) {
  std::vector<std::string> said;
  const std::vector<const Claim*> claims = citations.claims_of(finding);
  for (const Claim* claim : claims) {
    if (said.size() == kMostStatements) {
      said.push_back(fmt::format("and {} more", claims.size() - said.size()));
      break;
    }
    const std::string place = with_place ? " at " + citations.place(*claim) : "";
    said.push_back(citations.statement(*claim) + place);
  }
  return said;
}

}  // namespace

std::string Problem::fingerprint() const {
  return fmt::format("{}:{}", finding->id, occurrence);
}

std::vector<Problem> problems(const Report& report, bool verbose, bool with_decided) {
  std::vector<Problem> found;
  std::map<std::string_view, size_t> seen;
  const auto add = [&](const std::vector<Finding>& findings) {
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    for (const Finding& finding : findings) {
      const size_t occurrence = ++seen[finding.id];
      if (finding.verdict == Verdict::agreement && !verbose) continue;
      found.push_back({&finding, occurrence});
    }
    std::stable_sort(found.begin() + before, found.end(), [](const Problem& a, const Problem& b) {
      return a.finding->severity > b.finding->severity;
    });
  };
  add(report.findings);
  if (with_decided) add(report.decided);
  return found;
}

std::string marks_of(const Finding& finding) {
  std::string words = finding.disputed ? "disputed" : "";
  for (Mark mark : finding.marks) words.append(words.empty() ? "" : ", ").append(label(mark));
  return words;
}

std::vector<std::string> details(const Finding& finding, const Citations& citations) {
  std::vector<std::string> lines = statements(finding, citations, true);
  if (const std::string marks = marks_of(finding); !marks.empty()) lines.push_back(marks);
  if (!finding.why.empty()) lines.push_back("why: " + joined(finding.why, "; "));
  return lines;
}

std::string summary(const Finding& finding, const Citations& citations) {
  std::string text =
      fmt::format("{}. {}", finding.message, joined(statements(finding, citations, false), "; "));
  if (const std::string marks = marks_of(finding); !marks.empty()) text += ". Note: " + marks;
  if (!finding.why.empty()) text += ". Why: " + joined(finding.why, "; ");
  return text;
}

}  // namespace crosscheck
