#include "checker/language_engine.h"

#include <algorithm>
#include <vector>

#include "claims/weekday_check.h"
#include "text/sentences.h"

namespace crosscheck {

LanguageEngine::LanguageEngine(const LanguagePack& pack, const RuleSet& rules,
                               const EntityCatalog& catalog, const NameFolding& names)
    : pack_(pack),
      annotator_(pack_, catalog, names, vocabulary_),
      speakers_(pack_.cues, catalog, vocabulary_),
      matcher_(rules, pack_, catalog, vocabulary_),
      event_matcher_(rules, pack_, catalog, vocabulary_, RuleMatcher::Rules::events) {
  pack_.text.note_words(vocabulary_);
  matcher_.finish(vocabulary_);
  event_matcher_.finish(vocabulary_);
}

Document LanguageEngine::cut(std::string_view text) const {
  return make_document(text, vocabulary_, pack_.text);
}

std::vector<RuleMatch> LanguageEngine::match(const Document& document, bool use_index,
                                             const PatternSet* left_out) const {
  const SentenceMatcherPool::Loan matcher = claim_matchers_.borrow(use_index, left_out);
  SentenceAnnotator annotator(annotator_, document);
  const SentenceMatcher::Annotate annotate = [&](const Sentence& sentence) -> const Annotations& {
    return annotator.annotate(sentence);
  };
  std::vector<RuleMatch> all;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.furniture) continue;
    const auto& matches = matcher->match(document, annotate, sentence);
    all.insert(all.end(), matches.begin(), matches.end());
  }
  return all;
}

std::vector<RuleMatch> LanguageEngine::name_events(const Document& document,
                                                   const Annotations& annotations,
                                                   const PatternSet* left_out) const {
  const SentenceMatcherPool::Loan matcher = event_matchers_.borrow(true, left_out);
  std::vector<RuleMatch> all;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.furniture) continue;
    const auto& matches = matcher->match(document, annotations, sentence);
    all.insert(all.end(), matches.begin(), matches.end());
  }
  return all;
}

bool LanguageEngine::has_weekday_conflict(const Document& document,
                                          const Publication& publication) const {
  std::vector<TimeMention> times;
  std::vector<WrittenTime> dates;
  for (const Sentence& sentence : document.sentences) {
    dates.clear();
    const bool read = annotator_.date_words().read(document, sentence, dates);
    const bool sound = std::all_of(dates.begin(), dates.end(), [&](const WrittenTime& date) {
      return is_sound(date, publication);
    });
    if (!read || !sound) annotator_.times().scan(document, sentence, times);
  }
  return !check_weekdays(times, publication).empty();
}

}  // namespace crosscheck
