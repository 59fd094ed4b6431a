#include "report/sarif_report.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "base/json_writer.h"
#include "report/escapes.h"
#include "report/problems.h"

namespace crosscheck {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr size_t kMostLinks = 10;  // in a message; all claims are related locations

// "{n} {who} dead" as "N WHO dead": braces would be placeholders.
std::string without_braces(std::string_view claim) {
  std::string words;
  bool inside = false;
  for (const char c : claim) {
    if (c == '{' || c == '}') {
      inside = c == '{';
    } else {
      words += inside ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    }
  }
  return words;
}

class SarifWriter {
 public:
  SarifWriter(const Report& report, const ReportStyle& style, bool is_full, std::string& out)
      : report_(report), style_(style), is_full_(is_full), citations_(report), json_(out) {}

  void write() {
    json_.begin_object();
    json_.member("$schema", kSchema);
    json_.member("version", "2.1.0");
    json_.key("runs");
    json_.begin_array();
    json_.begin_object();
    write_tool();
    write_run();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    json_.end_line();
  }

 private:
  void text_member(std::string_view name, std::string_view text) {
    json_.key(name);
    json_.begin_object();
    json_.member("text", text);
    json_.end_object();
  }

  void write_tool() {
    json_.key("tool");
    json_.begin_object();
    json_.key("driver");
    json_.begin_object();
    json_.member("name", "crosscheck");
    if (!style_.version.empty()) json_.member("semanticVersion", style_.version);
    json_.key("rules");
    json_.begin_array();
    for (const RuleRecord& rule : report_.rules) write_rule(rule);
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  void write_rule(const RuleRecord& rule) {
    json_.line_break(1);
    json_.begin_object();
    json_.member("id", rule.id);
    text_member("shortDescription", sarif_text(without_braces(rule.claim)));
    text_member("fullDescription", sarif_text(rule.description));
    text_member("help", sarif_text(fmt::format("{} A statement of it: {}.", rule.description,
                                               without_braces(rule.claim))));
    json_.key("defaultConfiguration");
    json_.begin_object();
    json_.member("level", to_string(rule.severity));
    json_.end_object();
    write_rule_properties(rule);
    json_.end_object();
  }

  void write_rule_properties(const RuleRecord& rule) {
    json_.key("properties");
    json_.begin_object();
    json_.key("tags");
    json_.begin_array();
    json_.value(std::string_view(rule.id).substr(0, rule.id.find('.')));
    json_.end_array();
    json_.member("precision", "high");  // docs/accuracy.md has the figures
    json_.member("problem.severity",
                 rule.severity == Severity::note ? "recommendation" : to_string(rule.severity));
    json_.end_object();
  }

  void write_run() {
    json_.line_break(1);
    json_.key("automationDetails");
    json_.begin_object();
    json_.member("id", "crosscheck/");
    json_.end_object();
    json_.member("columnKind", "unicodeCodePoints");
    json_.key("results");
    json_.begin_array();
    for (const Problem& problem : problems(report_, style_.verbose, is_full_))
      write_result(problem);
    json_.end_array();
  }

  void write_result(const Problem& problem) {
    const Finding& finding = *problem.finding;
    const std::vector<const Claim*> claims = citations_.claims_of(finding);
    const bool passes = finding.verdict == Verdict::agreement;
    json_.line_break(1);
    json_.begin_object();
    write_rule_of(finding);
    if (passes) json_.member("kind", "pass");
    json_.member("level", passes ? "none" : to_string(finding.severity));
    text_member("message", message(finding, claims));
    write_locations(claims);
    json_.key("partialFingerprints");
    json_.begin_object();
    json_.member("primaryLocationLineHash", problem.fingerprint());
    json_.end_object();
    if (is_full_) write_standing(finding);
    json_.key("properties");
    json_.begin_object();
    json_.member("verdict", to_string(finding.verdict));
    json_.end_object();
    json_.end_object();
  }

  // A list without suppressions says that the result stands; what the baseline told is not decided
  // by anybody.
  void write_standing(const Finding& finding) {
    json_.key("suppressions");
    json_.begin_array();
    const auto& decision = finding.decision;
    if (decision && decision->ruling != Ruling::accepted && !decision->of_baseline)
      write_suppression(*decision);
    json_.end_array();
    if (finding.since) json_.member("baselineState", state(*finding.since));
  }

  void write_suppression(const Decision& decision) {
    json_.begin_object();
    json_.member("kind", "external");
    json_.member("status", "accepted");
    if (!decision.reason.empty()) json_.member("justification", decision.reason);
    json_.key("properties");
    json_.begin_object();
    json_.member("ruling", to_string(decision.ruling));
    if (!decision.who.empty()) json_.member("who", decision.who);
    if (decision.until) json_.member("until", last_day(decision));
    json_.end_object();
    json_.end_object();
  }

  static std::string_view state(Since since) {
    return since == Since::fresh ? "new" : since == Since::updated ? "updated" : "unchanged";
  }

  void write_rule_of(const Finding& finding) {
    json_.member("ruleId", finding.rule);
    const auto rule = std::find_if(report_.rules.begin(), report_.rules.end(),
                                   [&](const RuleRecord& each) { return each.id == finding.rule; });
    if (rule != report_.rules.end()) json_.member("ruleIndex", rule - report_.rules.begin());
  }

  void write_locations(const std::vector<const Claim*>& claims) {
    json_.key("locations");
    json_.begin_array();
    if (!claims.empty()) write_location(*claims.front(), 0);
    json_.end_array();
    if (claims.size() < 2) return;
    json_.key("relatedLocations");
    json_.begin_array();
    for (size_t i = 1; i < claims.size(); ++i) write_location(*claims[i], i);
    json_.end_array();
  }

  // The first location has no id, as nothing links it.
  void write_location(const Claim& claim, size_t id) {
    json_.begin_object();
    if (id > 0) json_.member("id", id);
    json_.key("physicalLocation");
    json_.begin_object();
    json_.key("artifactLocation");
    json_.begin_object();
    json_.member("uri", uri_path(citations_.path(claim)));
    json_.member("uriBaseId", "%SRCROOT%");
    json_.end_object();
    write_region(claim);
    json_.end_object();
    if (id > 0) text_member("message", sarif_text(citations_.statement(claim)));
    json_.end_object();
  }

  void write_region(const Claim& claim) {
    const Region region = citations_.region(claim);
    json_.key("region");
    json_.begin_object();
    json_.member("startLine", region.line);
    json_.member("startColumn", region.column);
    json_.member("endLine", region.end_line);
    json_.member("endColumn", region.end_column);
    if (!region.empty()) text_member("snippet", matched_words(claim));
    json_.end_object();
  }

  // The statements beside the first, each a link to its related location.
  std::string others(const std::vector<const Claim*>& claims) const {
    std::vector<std::string> links;
    for (size_t i = 1; i < std::min(claims.size(), kMostLinks); ++i)
      links.push_back(fmt::format("[{}]({})", sarif_text(citations_.statement(*claims[i])), i));
    if (claims.size() > kMostLinks)
      links.push_back(citations_.wording().count("count.more", claims.size() - kMostLinks));
    return fmt::format("{}", fmt::join(links, "; "));
  }

  std::string message(const Finding& finding, const std::vector<const Claim*>& claims) const {
    const Wording& wording = citations_.wording();
    std::string text = sarif_text(finding.message) + ".";
    if (!claims.empty()) {
      const std::string first = sarif_text(citations_.statement(*claims[0]));
      text += " " + wording.say("statement.here", {{"statement", first}});
    }
    if (claims.size() > 1)
      text += " " + wording.say("statement.beside", {{"statements", others(claims)}});
    if (const std::string marks = marks_of(finding, wording); !marks.empty())
      text += " " + remark("label.note", marks, wording) + ".";
    if (!finding.why.empty()) {
      const std::string why = sarif_text(fmt::format("{}", fmt::join(finding.why, "; ")));
      text += " " + remark("label.why", why, wording) + ".";
    }
    return text;
  }

  const Report& report_;
  const ReportStyle& style_;
  const bool is_full_;
  const Citations citations_;
  JsonWriter json_;
};

}  // namespace

void SarifReporter::report(const Report& report, std::string& out) const {
  std::string json;
  SarifWriter(report, style_, profile_ == SarifProfile::full, json).write();
  append_inert_json(json, out);
}

}  // namespace crosscheck
