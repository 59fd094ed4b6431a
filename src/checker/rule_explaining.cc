#include "checker/rule_explaining.h"

#include <algorithm>
#include <utility>

#include "checker/example_claims.h"
#include "checker/language_engine.h"

namespace crosscheck {

std::vector<ExplainedField> RuleExplainer::explain(const Article& article) const {
  const std::vector<Claim> claims = checker_.extract(article).claims;
  std::vector<ExplainedField> fields;
  if (!article.title.empty()) fields.push_back(explain(article, Field::title, claims));
  fields.push_back(explain(article, Field::text, claims));
  return fields;
}

ExplainedField RuleExplainer::explain(const Article& whole, Field field,
                                      const std::vector<Claim>& claims) const {
  const LanguageEngine& engine = checker_.engine_of(whole);
  auto own = std::make_shared<Article>(whole);
  own->language = engine.pack().code;
  if (field == Field::title) own->text = std::exchange(own->title, "");
  ExplainedField told{.article = own, .field = field, .read = checker_.annotate(*own)};
  const MatchExplainer explainer(engine.matcher(), rule_.id);
  told.has_patterns = explainer.knows_rule();
  const Document& document = told.read.text;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.furniture) continue;
    ExplainedSentence& added = told.sentences.emplace_back();
    added.sentence = sentence;
    added.told = explainer.explain(document, told.read.annotations, sentence);
    for (const ExplainedMatch& match : added.told.matches) {
      std::vector<std::string>& given = added.claims.emplace_back();
      for (const Claim& claim : claims) {
        if (match.unless == nullptr && claim.rule == rule_.id && claim.field == field &&
            claim.match == document.span_of(match.tokens))
          given.push_back(example_notation(rule_, claim));
      }
    }
  }
  return told;
}

std::vector<std::string> open_key_slots(const Rule& rule, const ExplainedMatch& match) {
  std::vector<std::string> open;
  for (const std::string& name : rule.key) {
    const bool bound =
        std::any_of(match.items.begin(), match.items.end(), [&](const ExplainedItem& item) {
          return item.slot >= 0 && rule.slots[static_cast<size_t>(item.slot)].name == name;
        });
    if (!bound && !match.pattern->set.contains(name)) open.push_back(name);
  }
  return open;
}

}  // namespace crosscheck
