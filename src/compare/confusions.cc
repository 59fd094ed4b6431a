#include "compare/confusions.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace crosscheck {
namespace {

std::string_view id_of(const ClaimValue& value) {
  if (const auto* term = std::get_if<TermValue>(&value)) return term->term;
  if (const auto* name = std::get_if<NameValue>(&value)) return name->id;
  return "";
}

struct Sides {
  std::vector<uint32_t> first, second;
};

// The members that name one of the pair, by article, where an article names both.
std::map<std::string_view, Sides> articles_with(const ThreadDesk& desk,
                                                const std::pair<std::string, std::string>& pair) {
  std::map<std::string_view, Sides> articles;
  const auto& members = desk.thread().members;
  for (uint32_t i = 0; i < members.size(); ++i) {
    const Claim& claim = *members[i].claim;
    const std::string_view id = id_of(claim.value);
    if (claim.modality == Modality::denied || claim.polarity == Polarity::negated) continue;
    if (id == pair.first) articles[claim.article].first.push_back(i);
    if (id == pair.second) articles[claim.article].second.push_back(i);
  }
  std::erase_if(articles, [](const auto& entry) {
    return entry.second.first.empty() || entry.second.second.empty();
  });
  return articles;
}

std::string article_list(const ThreadDesk& desk,
                         const std::map<std::string_view, Sides>& articles) {
  std::vector<std::string> ids;
  for (const auto& [article, _] : articles) ids.emplace_back(article);
  return desk.phrasing().list(ids);
}

}  // namespace

void add_confusions(const ThreadDesk& desk, std::vector<Finding>& findings) {
  const Comparison& compare = desk.thread().rule->compare;
  if (compare.dynamics != Dynamics::set) return;
  for (const auto& pair : compare.confusable) {
    const std::map<std::string_view, Sides> articles = articles_with(desk, pair);
    if (articles.empty()) continue;
    std::vector<uint32_t> members;
    for (const auto& [_, sides] : articles) {
      members.insert(members.end(), sides.first.begin(), sides.first.end());
      members.insert(members.end(), sides.second.begin(), sides.second.end());
    }
    const Sides& sides = articles.begin()->second;
    const uint32_t a = desk.thread().members[sides.first.front()].value;
    const uint32_t b = desk.thread().members[sides.second.front()].value;
    const std::string first = desk.text(a), second = desk.text(b);
    const uint32_t values[] = {a, b};
    Finding finding = desk.start(Verdict::contradiction, std::move(members), values);
    finding.message = desk.wording().say(
        "contradiction",
        {{"topic", desk.topic()}, {"values", first + desk.wording().say("list.against") + second}});
    finding.why = {
        desk.wording().say("why.confusable", {{"a", first}, {"b", second}}),
        desk.wording().say("why.one-article", {{"article", article_list(desk, articles)}})};
    findings.push_back(std::move(finding));
  }
}

}  // namespace crosscheck
