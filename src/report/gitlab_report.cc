#include "report/gitlab_report.h"

#include "base/json_writer.h"
#include "base/terminal_text.h"
#include "report/escapes.h"
#include "report/problems.h"

namespace crosscheck {
namespace {

std::string_view degree_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "info";
    case Severity::warning:
      return "minor";
    case Severity::error:
      return "major";
  }
  return "";
}

void write_location(JsonWriter& json, const Claim& claim, const Citations& citations) {
  const Region region = citations.region(claim);
  json.key("location");
  json.begin_object();
  json.member("path", citations.path(claim));
  json.key("lines");
  json.begin_object();
  json.member("begin", region.line);
  json.member("end", region.end_line);
  json.end_object();
  json.end_object();
}

void write_issue(JsonWriter& json, const Problem& problem, const Citations& citations) {
  const Finding& finding = *problem.finding;
  json.begin_object();
  json.member("description", inert(summary(finding, citations)));
  json.member("check_name", finding.rule);
  json.member("fingerprint", problem.fingerprint());
  json.member("severity", degree_of(finding.severity));
  const std::vector<const Claim*> claims = citations.claims_of(finding);
  if (!claims.empty()) write_location(json, *claims.front(), citations);
  json.end_object();
}

}  // namespace

void GitLabReporter::report(const Report& report, std::string& out) const {
  const Citations citations(report);
  std::string text;
  JsonWriter json(text);
  json.begin_array();
  for (const Problem& problem : problems(report, style_.verbose)) {
    json.line_break(1);
    write_issue(json, problem, citations);
  }
  json.end_array();
  json.end_line();
  append_inert_json(text, out);
}

}  // namespace crosscheck
