#include "report/html_index.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

#include "base/fingerprint.h"
#include "claims/claim_json.h"

namespace crosscheck {

HtmlIndex::HtmlIndex(const Report& report)
    : report_(report),
      citations_(report),
      in_article_(report.articles.size()),
      lone_(report.articles.size()) {
  for (size_t i = 0; i < report.articles.size(); ++i)
    place_of_article_.emplace(report.articles[i].id, i);
  std::vector<bool> cited(report.claims.size());
  for (const auto* findings : {&report.findings, &report.decided}) {
    for (const Finding& finding : *findings) {
      note(finding);
      for (const uint32_t claim : finding.claims) cited[claim] = true;
    }
  }
  for (size_t i = 0; i < report.claims.size(); ++i) {
    const Claim& claim = report.claims[i];
    if (!cited[i]) lone_[place_of_article_.at(claim.article)].push_back(&claim);
  }
}

void HtmlIndex::note(const Finding& finding) {
  const size_t occurrence = ++occurrences_[finding.id];
  anchors_[&finding] = occurrence == 1 ? "finding-" + finding.id
                                       : fmt::format("finding-{}-{}", finding.id, occurrence);
  threads_[{finding.rule, finding.key}].push_back(&finding);
  for (const uint32_t claim : finding.claims) {
    auto& findings = in_article_[place_of_article_.at(report_.claims[claim].article)];
    if (findings.empty() || findings.back() != &finding) findings.push_back(&finding);
  }
}

std::vector<const Finding*> HtmlIndex::same_fact(const Finding& finding) const {
  std::vector<const Finding*> others = threads_.at({finding.rule, finding.key});
  std::erase(others, &finding);
  return others;
}

const RuleRecord* HtmlIndex::rule(std::string_view id) const {
  const auto found = std::find_if(report_.rules.begin(), report_.rules.end(),
                                  [&](const RuleRecord& rule) { return rule.id == id; });
  return found == report_.rules.end() ? nullptr : &*found;
}

ClaimList HtmlIndex::claims_of(const Finding& finding) const {
  ClaimList claims;
  for (const uint32_t claim : finding.claims) claims.push_back(&report_.claims[claim]);
  return claims;
}

std::set<std::string> HtmlIndex::sources() const {
  std::set<std::string> sources;
  for (const ArticleRecord& article : report_.articles) {
    if (!article.source.empty()) sources.insert(article.source);
  }
  return sources;
}

std::string HtmlIndex::key(const ArticleRecord& article) {
  Fingerprint print;
  print.add(article.id);
  return print.text();
}

std::string HtmlIndex::name(const ArticleRecord& article) {
  return article.title.empty() ? path(article) : article.title;
}

std::string HtmlIndex::path(const ArticleRecord& article) {
  const std::filesystem::path path = portable_path(article.path);
  return path.lexically_normal().generic_string();
}

}  // namespace crosscheck
