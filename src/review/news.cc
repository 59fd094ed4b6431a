#include "review/news.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace crosscheck {
namespace {

using Ids = std::unordered_set<std::string_view>;

Ids archived_articles(const Report& report) {
  Ids ids;
  for (const ArticleRecord& article : report.articles) {
    if (article.archived) ids.insert(article.id);
  }
  return ids;
}

// The claims to be kept: those of articles that are not archived, and what is cited.
std::vector<bool> claims_to_keep(const Report& report, const Ids& archived) {
  std::vector<bool> keep;
  for (const Claim& claim : report.claims) keep.push_back(!archived.contains(claim.article));
  for (const auto* findings : {&report.findings, &report.decided}) {
    for (const Finding& finding : *findings) {
      for (const uint32_t index : finding.claims) keep[index] = true;
    }
  }
  return keep;
}

void drop_claims(const std::vector<bool>& keep, Report& report) {
  std::vector<uint32_t> places(keep.size());
  std::vector<Claim> kept;
  for (uint32_t i = 0; i < keep.size(); ++i) {
    places[i] = static_cast<uint32_t>(kept.size());
    if (keep[i]) kept.push_back(std::move(report.claims[i]));
  }
  report.claims = std::move(kept);
  for (auto* findings : {&report.findings, &report.decided}) {
    for (Finding& finding : *findings) {
      for (uint32_t& index : finding.claims) index = places[index];
    }
  }
}

}  // namespace

void keep_news(Report& report) {
  const Ids archived = archived_articles(report);
  if (archived.empty()) return;
  const auto is_old = [&](const Finding& finding) {
    return std::all_of(finding.claims.begin(), finding.claims.end(), [&](uint32_t index) {
      return archived.contains(report.claims[index].article);
    });
  };
  std::erase_if(report.findings, is_old);
  std::erase_if(report.decided, is_old);
  drop_claims(claims_to_keep(report, archived), report);
  Ids cited;
  for (const Claim& claim : report.claims) cited.insert(claim.article);
  std::erase_if(report.articles, [&](const ArticleRecord& article) {
    return article.archived && !cited.contains(article.id);
  });
}

}  // namespace crosscheck
