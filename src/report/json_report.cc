#include "report/json_report.h"

#include "base/json_writer.h"
#include "claims/claim_json.h"
#include "report/escapes.h"
#include "report/summary.h"

namespace crosscheck {
namespace {

template <class Items, class Write>
void write_list(JsonWriter& json, std::string_view name, const Items& items, Write write) {
  json.line_break(1);
  json.key(name);
  json.begin_array();
  for (const auto& item : items) {
    json.line_break(2);
    write(item);
  }
  json.end_array();
}

void write_decision(JsonWriter& json, const Decision& decision) {
  json.begin_object();
  json.member("finding", decision.finding);
  json.member("is", to_string(decision.ruling));
  json.member("reason", decision.reason);
  json.member_or_null("who", decision.who);
  json.end_object();
}

void write_finding(JsonWriter& json, const Finding& finding, const Report& report) {
  json.begin_object();
  json.member("id", finding.id);
  json.member("verdict", to_string(finding.verdict));
  json.member("severity", to_string(finding.severity));
  json.member("rule", finding.rule);
  json.key("key");
  write_json(json, finding.key);
  json.key("claims");
  json.begin_array();
  for (uint32_t index : finding.claims) json.value(report.claims[index].id);
  json.end_array();
  json.member_or_null("direction", to_string(finding.direction));
  json.member("disputed", finding.disputed);
  json.key("marks");
  json.begin_array();
  for (Mark mark : finding.marks) json.value(to_string(mark));
  json.end_array();
  json.member("message", finding.message);
  json.key("why");
  json.begin_array();
  for (const std::string& step : finding.why) json.value(step);
  json.end_array();
  if (finding.decision) {
    json.key("decision");
    write_decision(json, *finding.decision);
  }
  if (!finding.reopened.empty()) json.member("reopened", finding.reopened);
  json.end_object();
}

void write_summary(JsonWriter& json, const Report& report) {
  const VerdictCounts counts = count_verdicts(report);
  json.line_break(1);
  json.key("summary");
  json.begin_object();
  json.member("articles", report.articles.size());
  json.member("claims", report.claims.size());
  for (Verdict verdict : kSummaryOrder) {
    json.member(to_string(verdict), counts[static_cast<size_t>(verdict)]);
  }
  json.end_object();
}

}  // namespace

void JsonReporter::report(const Report& report, std::string& out) const {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("schema", kReportSchema);
  write_list(json, "articles", report.articles,
             [&](const ArticleRecord& article) { write_json(json, article); });
  write_list(json, "claims", report.claims, [&](const Claim& claim) { write_json(json, claim); });
  const auto write = [&](const Finding& finding) { write_finding(json, finding, report); };
  write_list(json, "findings", report.findings, write);
  if (!report.decided.empty()) write_list(json, "decided", report.decided, write);
  if (!report.stale.empty()) {
    write_list(json, "stale", report.stale,
               [&](const Decision& decision) { write_decision(json, decision); });
  }
  write_summary(json, report);
  json.end_object();
  json.end_line();
  append_inert_json(text, out);
}

}  // namespace crosscheck
