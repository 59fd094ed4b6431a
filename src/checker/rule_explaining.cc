#include "checker/rule_explaining.h"

#include <algorithm>
#include <utility>

#include "annotate/publication_date.h"
#include "annotate/time_resolver.h"
#include "checker/example_claims.h"
#include "checker/language_engine.h"

namespace crosscheck {

// The events of an article, read as `check` reads them.
class RuleExplainer::EventReading {
 public:
  EventReading(const Checker& checker, const Article& article)
      : article_(article),
        engine_(checker.engine_of(article)),
        title_(engine_.cut(article.title)),
        text_(engine_.cut(article.text)),
        of_title_(engine_.annotate(title_)),
        of_text_(engine_.annotate(text_)),
        published_(infer_publication(article, text_, of_text_.times, engine_.pack().times.years)),
        title_events_(field(title_, of_title_, true)),
        text_events_(field(text_, of_text_, false)),
        events_(title_events_, text_events_, published_, checker.entities()) {}
  EventReading(const EventReading&) = delete;
  EventReading& operator=(const EventReading&) = delete;

  ExplainedEvent explain(bool in_title, const Sentence& sentence, TokenRange match,
                         const Slot& slot) const {
    const EventChoice choice = events_.choose(in_title, sentence, match, slot);
    return {.choice = choice,
            .id = event_id(choice.event, article_.id),
            .words = quote(choice.words),
            .place_words = quote(choice.place_words),
            .date_words = quote(choice.date_words)};
  }

 private:
  EventField field(const Document& document, Annotations& annotations, bool is_title) const {
    resolve(annotations.times, published_, document);
    return {.document = document,
            .annotations = annotations,
            .matches = engine_.name_events(document, annotations),
            .is_title = is_title};
  }

  std::string quote(const EventWords& words) const {
    return std::string(words.span.of(words.in_title ? article_.title : article_.text));
  }

  const Article& article_;
  const LanguageEngine& engine_;
  Document title_, text_;
  Annotations of_title_, of_text_;
  Publication published_;
  EventField title_events_, text_events_;
  ArticleEvents events_;
};

std::vector<ExplainedField> RuleExplainer::explain(const Article& article) const {
  const std::vector<Claim> claims = checker_.extract(article).claims;
  const EventReading events(checker_, article);
  std::vector<ExplainedField> fields;
  if (!article.title.empty()) fields.push_back(explain(article, Field::title, claims, events));
  fields.push_back(explain(article, Field::text, claims, events));
  return fields;
}

ExplainedField RuleExplainer::explain(const Article& whole, Field field,
                                      const std::vector<Claim>& claims,
                                      const EventReading& events) const {
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
      std::optional<ExplainedEvent>& event = added.events.emplace_back();
      if (const Slot* slot = rule_.event_slot(); slot != nullptr && match.unless == nullptr)
        event = events.explain(field == Field::title, sentence, match.tokens, *slot);
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
