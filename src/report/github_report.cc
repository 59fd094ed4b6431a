#include "report/github_report.h"

#include <array>
#include <fmt/format.h>

#include "report/escapes.h"
#include "report/labels.h"
#include "report/problems.h"

namespace crosscheck {
namespace {

constexpr size_t kKept = 10;  // of each kind of command, of one step

std::string_view command_for(Severity severity) {
  return severity == Severity::note ? "notice" : to_string(severity);
}

// Empty for an article that is no file.
std::string location_properties(const Claim& claim, const Citations& citations) {
  const std::string path = citations.path(claim);
  if (path == "-") return "";
  const Region at = citations.region(claim);
  std::string properties = fmt::format("file={},line={}", annotation_property(path), at.line);
  if (at.empty()) return properties + ",";
  properties += fmt::format(",endLine={}", at.end_line);
  if (at.line == at.end_line)  // GitHub takes no columns of several lines
    properties += fmt::format(",col={},endColumn={}", at.column, at.end_column);
  return properties + ",";
}

std::string annotation(const Finding& finding, const Citations& citations) {
  const Wording& wording = citations.wording();
  const std::vector<const Claim*> claims = citations.claims_of(finding);
  std::string message = annotation_message(finding.message);
  for (const std::string& line : details(finding, citations))
    message += "%0A" + annotation_message(line);
  const std::string title =
      fmt::format("{} ({})", wording.capitalised(label(finding.verdict, wording)), finding.rule);
  return fmt::format("::{} {}title={}::{}\n", command_for(finding.severity),
                     claims.empty() ? "" : location_properties(*claims.front(), citations),
                     annotation_property(title), message);
}

// The findings that GitHub does not keep.
std::vector<Problem> dropped(const std::vector<Problem>& all) {
  std::vector<Problem> rest;
  std::array<size_t, 3> seen{};
  for (const Problem& problem : all) {
    if (++seen[static_cast<size_t>(problem.finding->severity)] > kKept) rest.push_back(problem);
  }
  return rest;
}

}  // namespace

void GitHubReporter::report(const Report& report, std::string& out) const {
  const Citations citations(report);
  for (const Problem& problem : problems(report, style_.verbose))
    out += annotation(*problem.finding, citations);
}

void GitHubReporter::step_summary(const Report& report, std::string& out) const {
  const std::vector<Problem> rest = dropped(problems(report, style_.verbose));
  if (rest.empty()) return;
  const Citations citations(report);
  const Wording& wording = citations.wording();
  out += "### crosscheck: " + wording.count("count.not-annotated", rest.size()) + "\n\n";
  out += table_head(
      {"column.severity", "column.verdict", "column.finding", "column.rule", "column.place"},
      wording);
  for (const Problem& problem : rest) {
    const Finding& finding = *problem.finding;
    const std::vector<const Claim*> claims = citations.claims_of(finding);
    out += fmt::format("| {} | {} | {} | {} | {} |\n", label(finding.severity, wording),
                       label(finding.verdict, wording), markdown_text(finding.message),
                       markdown_text(finding.rule),
                       claims.empty() ? "" : markdown_text(citations.place(*claims.front())));
  }
}

}  // namespace crosscheck
