// What a page's parts call each other: anchors that stay the same from run to run, and the names
// that articles go by.
//
//   index.anchor(finding)         "finding-5f1c2a90"; of a second one of this id
//   "finding-5f1c2a90-2" index.key(article)            "3a36bfc842a3b489": of its id, fit for an
//   anchor index.name(article)           its headline, else its path index.same_fact(finding) the
//   others of its thread
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checker.h"
#include "report/citations.h"
#include "report/timeline.h"

namespace crosscheck {

class HtmlIndex {
 public:
  // The report must outlive this.
  explicit HtmlIndex(const Report& report);

  const Report& report() const { return report_; }
  const Citations& citations() const { return citations_; }

  const std::string& anchor(const Finding& finding) const { return anchors_.at(&finding); }
  // Of the decided ones too.
  std::vector<const Finding*> same_fact(const Finding& finding) const;
  const RuleRecord* rule(std::string_view id) const;
  ClaimList claims_of(const Finding& finding) const;
  std::set<std::string> sources() const;  // of the articles, as they are named

  static std::string key(const ArticleRecord& article);
  static std::string name(const ArticleRecord& article);
  static std::string path(const ArticleRecord& article);
  // By the article's place in the report.
  const std::vector<const Finding*>& findings_in(size_t article) const {
    return in_article_[article];
  }
  // Claims of the article that no finding cites.
  const std::vector<const Claim*>& lone_claims_in(size_t article) const { return lone_[article]; }

 private:
  void note(const Finding& finding);

  const Report& report_;
  const Citations citations_;
  std::map<const Finding*, std::string> anchors_;
  std::map<std::string, size_t> occurrences_;
  std::map<std::pair<std::string, std::vector<KeyPart>>, std::vector<const Finding*>> threads_;
  std::map<std::string_view, size_t> place_of_article_;
  std::vector<std::vector<const Finding*>> in_article_;
  std::vector<std::vector<const Claim*>> lone_;
};

}  // namespace crosscheck
