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
  const Wording& wording = citations.wording();
  std::vector<std::string> said;
  const std::vector<const Claim*> claims = citations.claims_of(finding);
  for (const Claim* claim : claims) {
    if (said.size() == kMostStatements) {
      said.push_back(wording.count("count.more", claims.size() - said.size()));
      break;
    }
    std::string words = citations.statement(*claim);
    if (with_place)
      words =
          wording.say("statement.at", {{"statement", words}, {"place", citations.place(*claim)}});
    said.push_back(std::move(words));
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

std::string marks_of(const Finding& finding, const Wording& wording) {
  std::vector<std::string> words;
  if (finding.disputed) words.push_back(wording.say("mark.disputed"));
  for (Mark mark : finding.marks) words.push_back(label(mark, wording));
  return listed(words, wording);
}

std::vector<std::string> details(const Finding& finding, const Citations& citations) {
  const Wording& wording = citations.wording();
  std::vector<std::string> lines = statements(finding, citations, true);
  if (std::string marks = marks_of(finding, wording); !marks.empty())
    lines.push_back(std::move(marks));
  if (!finding.why.empty())
    lines.push_back(fmt::format("{}: {}", wording.say("label.why"), joined(finding.why, "; ")));
  return lines;
}

std::string remark(std::string_view label, std::string_view text, const Wording& wording) {
  return fmt::format("{}: {}", wording.capitalised(wording.say(label)), text);
}

std::string summary(const Finding& finding, const Citations& citations) {
  const Wording& wording = citations.wording();
  std::string text =
      fmt::format("{}. {}", finding.message, joined(statements(finding, citations, false), "; "));
  if (const std::string marks = marks_of(finding, wording); !marks.empty())
    text += ". " + remark("label.note", marks, wording);
  if (!finding.why.empty()) text += ". " + remark("label.why", joined(finding.why, "; "), wording);
  return text;
}

}  // namespace crosscheck
