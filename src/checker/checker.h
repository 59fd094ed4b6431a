// The whole flow on one page: article -> annotations -> claims -> threads -> findings.
//
//   Result<Checker> checker = Checker::load({.rules = {"rules"}});
//   std::vector<Extraction> extractions;
//   for (const Article& article : articles) extractions.push_back(checker->extract(article));
//   Report report = checker->compare(std::move(extractions));
//
// A Checker is immutable once loaded: any number of threads may extract with one. It reads no
// clock, and the order of articles makes no difference to a report.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "base/result.h"
#include "claims/claim.h"
#include "compare/finding.h"
#include "rules/pattern_set.h"
#include "rules/rule.h"
#include "text/article.h"
#include "text/document.h"

namespace crosscheck {

class Wording;
class EntityCatalog;
class LanguageEngine;

struct CheckerOptions {
  // Folders. The first is whole; each after it may add languages/, entities/, messages/ and packs/,
  // or is nothing but a folder of rules, or a single rule file. A later language, rule or lexicon
  // replaces an earlier one of the same name.
  std::vector<std::string> rules;
  std::string language;   // forced for every article; empty: detected for each
  std::string ui = "en";  // the language that findings are told in: messages/<ui>.json of a folder
  bool use_index = true;  // off only to test that the index changes nothing
  // Ids or globs of the rules whose claims count; see rule_selection.h. The others are loaded all
  // the same: their words divide names, their claims are what denials deny. So the claims are those
  // of a run with all rules, less those of the others.
  std::vector<std::string> keep_rules;  // none: all
  std::vector<std::string> skip_rules;
};

// What one article says.
struct Extraction {
  ArticleRecord article;
  std::vector<Claim> claims;  // in the order of the text, the headline's first
};

// One article as the annotators see it. Views into `article`, which must outlive it.
struct AnnotatedArticle {
  const Article* article = nullptr;
  std::string language;
  Publication publication;
  Document text;
  Annotations annotations;
};

// What a report has to say of a rule.
struct RuleRecord {
  std::string id;
  std::string claim;  // the sentence that a claim of it states: "{n} people dead in {event}"
  std::string description;
  Severity severity = Severity::error;  // of its contradictions
};

struct Report {
  std::vector<ArticleRecord> articles;  // by id
  std::vector<Claim> claims;            // by article, then in the order of the text
  std::vector<Finding> findings;        // worst verdict first, then by rule, key and id
  std::vector<RuleRecord> rules;        // those of the findings, by id
  // What the findings are told in, and their reports are to be: the checker's, which must outlive
  // this.
  const Wording* wording = nullptr;

  // What an editor's decisions (review/reviewing.h) make of it.
  std::vector<Finding> decided;  // known or dismissed: no longer among the findings
  std::vector<Decision> stale;   // of findings that are not there
};

class Checker {
 public:
  // All faults of all files, if there are any.
  static Result<Checker> load(const CheckerOptions& options);
  ~Checker();
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  // The same languages, names and settings with other rules, for trying changes to rules.
  Checker with_rules(RuleSet rules) const;

  AnnotatedArticle annotate(const Article& article) const;
  // Patterns of `left_out`, which may be null, are passed over.
  Extraction extract(const Article& article, const PatternSet* left_out = nullptr) const;
  // The events that words of the article's text name, each once.
  std::vector<Event> events(const Article& article, const PatternSet* left_out = nullptr) const;
  Report compare(std::vector<Extraction> extractions) const;

  // Where in its file each pattern of a rule stands that matched in one of the rule's examples.
  std::set<Span> patterns_used(const Rule& rule, const std::string& language) const;

  // What reads articles in the language of this one.
  const LanguageEngine& engine_of(const Article& article) const;

  const RuleSet& rules() const;
  bool selects(std::string_view rule) const;
  const EntityCatalog& entities() const;
  const Wording& wording() const;

 private:
  struct Knowledge;
  class Language;
  static AnnotatedArticle annotate_in(const LanguageEngine& language, const Article& article,
                                      Document text);
  explicit Checker(std::unique_ptr<const Knowledge> knowledge);
  std::unique_ptr<const Knowledge> knowledge_;
};

}  // namespace crosscheck
