#include "report/schema_org_report.h"

#include <set>

#include "base/json_writer.h"
#include "report/escapes.h"
#include "report/json_ld.h"
#include "report/labels.h"
#include "report/problems.h"

namespace crosscheck {
namespace {

void member_unless_empty(JsonWriter& json, std::string_view name, std::string_view text) {
  if (!text.empty()) json.member(name, text);
}

void write_named(JsonWriter& json, std::string_view name, std::string_view type,
                 std::string_view text) {
  json.key(name);
  json.begin_object();
  json.member("@type", type);
  json.member("name", text);
  json.end_object();
}

void write_article(JsonWriter& json, const ArticleRecord& article) {
  json.begin_object();
  json.member("@type", "NewsArticle");
  json.member("identifier", article.id);
  member_unless_empty(json, "headline", article.title);
  member_unless_empty(json, "url", web_address(article));
  member_unless_empty(json, "inLanguage", article.language);
  member_unless_empty(json, "datePublished", calendar_date(article.publication.interval));
  if (!article.source.empty()) write_named(json, "publisher", "Organization", article.source);
  json.end_object();
}

// Who says so: the speakers as written, since whether one is a person or an organisation is not
// known and an author has to be one of them; else the publisher.
void write_author(JsonWriter& json, const Claim& claim, const ArticleRecord& article) {
  std::string speakers;
  for (const Attribution& speaker : claim.attribution)
    speakers += (speakers.empty() ? "" : "; ") + speaker.text;
  if (!speakers.empty()) return json.member("creditText", speakers);
  if (!article.source.empty()) write_named(json, "author", "Organization", article.source);
}

std::string claim_urn(const Claim& claim) {
  return "urn:crosscheck:claim:" + uri_path(claim.id);
}

void write_claim(JsonWriter& json, const Claim& claim, const ArticleRecord& article) {
  json.begin_object();
  json.member("@type", "Claim");
  json.member("@id", claim_urn(claim));
  json.member("identifier", claim.id);
  json.member("text", claim.quote);
  member_unless_empty(json, "inLanguage", article.language);
  write_author(json, claim, article);
  json.key("appearance");
  write_article(json, article);
  json.end_object();
}

// What an editor said of a finding, to begin a review with: a verdict has a reason and a last day,
// and no day on which it was given.
void write_review(JsonWriter& json, const Problem& problem, const Report& report) {
  const Decision& decision = *problem.finding->decision;
  json.begin_object();
  json.member("@type", "ClaimReview");
  json.member("identifier", problem.fingerprint());
  json.member("creativeWorkStatus", "Draft");
  json.member("claimReviewed", problem.finding->message);
  member_unless_empty(json, "reviewBody", decision.reason);
  member_unless_empty(json, "expires", last_day(decision));
  if (!decision.who.empty()) write_named(json, "author", "Person", decision.who);
  json.key("itemReviewed");
  json.begin_array();
  for (const uint32_t index : problem.finding->claims) {
    json.begin_object();
    json.member("@id", claim_urn(report.claims[index]));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

bool is_accepted(const Finding& finding) {
  return finding.decision && finding.decision->ruling == Ruling::accepted;
}

}  // namespace

void SchemaOrgReporter::report(const Report& report, std::string& out) const {
  const Citations citations(report);
  std::set<uint32_t> cited;
  for (const Finding& finding : report.findings)
    cited.insert(finding.claims.begin(), finding.claims.end());
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("@context", "https://schema.org");
  json.key("@graph");
  json.begin_array();
  for (const uint32_t index : cited) {
    const Claim& claim = report.claims[index];
    json.line_break(1);
    write_claim(json, claim, citations.article(claim));
  }
  constexpr bool kAgreementsToo = true;
  for (const Problem& problem : problems(report, kAgreementsToo)) {
    if (!is_accepted(*problem.finding)) continue;
    json.line_break(1);
    write_review(json, problem, report);
  }
  json.end_array();
  json.end_object();
  json.end_line();
  append_inert_json(text, out);
}

}  // namespace crosscheck
