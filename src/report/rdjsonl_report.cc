#include "report/rdjsonl_report.h"

#include "base/json_writer.h"
#include "base/terminal_text.h"
#include "report/escapes.h"
#include "report/problems.h"

namespace crosscheck {
namespace {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "INFO";
    case Severity::warning:
      return "WARNING";
    case Severity::error:
      return "ERROR";
  }
  return "";
}

// A column of 0 is not known, and left out.
void write_position(JsonWriter& json, std::string_view name, uint32_t line, uint32_t column) {
  json.key(name);
  json.begin_object();
  json.member("line", line);
  if (column > 0) json.member("column", column);
  json.end_object();
}

void write_location(JsonWriter& json, const Claim& claim, const Citations& citations) {
  Region region = citations.region(claim);
  region.column = region.end_column = 0;
  region = citations.byte_region(claim).value_or(region);
  json.key("location");
  json.begin_object();
  json.member("path", citations.path(claim));
  json.key("range");
  json.begin_object();
  write_position(json, "start", region.line, region.column);
  write_position(json, "end", region.end_line, region.end_column);
  json.end_object();
  json.end_object();
}

void write_related(JsonWriter& json, const std::vector<const Claim*>& claims,
                   const Citations& citations) {
  if (claims.size() < 2) return;
  json.key("related_locations");
  json.begin_array();
  for (size_t i = 1; i < claims.size(); ++i) {
    json.begin_object();
    json.member("message", inert(citations.statement(*claims[i])));
    write_location(json, *claims[i], citations);
    json.end_object();
  }
  json.end_array();
}

void write_named(JsonWriter& json, std::string_view name, std::string_view member,
                 std::string_view value) {
  json.key(name);
  json.begin_object();
  json.member(member, value);
  json.end_object();
}

void write_diagnostic(JsonWriter& json, const Finding& finding, const Citations& citations) {
  const std::vector<const Claim*> claims = citations.claims_of(finding);
  if (claims.empty()) return;  // reviewdog shows nothing that stands nowhere
  json.begin_object();
  json.member("message", inert(summary(finding, citations)));
  write_location(json, *claims.front(), citations);
  json.member("severity", severity_name(finding.severity));
  write_named(json, "source", "name", "crosscheck");
  write_named(json, "code", "value", finding.rule);
  write_related(json, claims, citations);
  json.end_object();
  json.end_line();
}

}  // namespace

void RdjsonlReporter::report(const Report& report, std::string& out) const {
  const Citations citations(report);
  std::string text;
  JsonWriter json(text);
  for (const Problem& problem : problems(report, style_.verbose))
    write_diagnostic(json, *problem.finding, citations);
  append_inert_json(text, out);
}

}  // namespace crosscheck
