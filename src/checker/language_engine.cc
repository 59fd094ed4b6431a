#include "checker/language_engine.h"

#include <optional>

#include "annotate/overlaps.h"
#include "claims/weekday_check.h"
#include "text/sentences.h"

namespace crosscheck {

LanguageEngine::LanguageEngine(const LanguagePack& pack, const RuleSet& rules,
                               const EntityCatalog& catalog, const NameFolding& names)
    : pack_(pack),
      quantities_(pack_.numbers, vocabulary_),
      times_(pack_.times, vocabulary_),
      entities_(catalog, names, pack_.code, pack_.cues, vocabulary_),
      cues_(pack_.cues, vocabulary_),
      speakers_(pack_.cues, catalog, vocabulary_),
      matcher_(rules, pack_, catalog, vocabulary_) {
  pack_.text.note_words(vocabulary_);
  matcher_.finish(vocabulary_);
}

Document LanguageEngine::cut(std::string_view text) const {
  return make_document(text, vocabulary_, pack_.text);
}

Annotations LanguageEngine::annotate(const Document& document) const {
  Annotations annotations;
  quantities_.scan(document, annotations.quantities);
  times_.scan(document, annotations.times);
  entities_.scan(document, annotations.entities);
  cues_.scan(document, annotations.cues);
  settle(annotations);
  return annotations;
}

bool LanguageEngine::may_hold_claim(const Document& document,
                                    const Publication& publication) const {
  return has_match(document) || has_weekday_conflict(document, publication);
}

// Only sentences that may match are annotated, each by itself, as far as that can be.
bool LanguageEngine::has_match(const Document& document) const {
  SentenceMatcher matcher(matcher_);
  std::optional<std::vector<EntityMention>> names;  // of the whole document, once that is needed
  constexpr int kMostAlone = 8;  // after so many sentences a look at each name's words costs more
  int read_alone = 0;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.furniture || !matcher.may_match(document, sentence)) continue;
    Annotations annotations;
    const bool alone = !names && ++read_alone <= kMostAlone;
    if (!names && !(alone && entities_.scan(document, sentence, annotations.entities)))
      entities_.scan(document, names.emplace());
    if (names) {
      const auto here = mentions_within(*names, sentence.tokens);
      annotations.entities.assign(here.begin(), here.end());
    }
    quantities_.scan(document, sentence, annotations.quantities);
    times_.scan(document, sentence, annotations.times);
    cues_.scan(document, sentence, annotations.cues);
    settle(annotations);
    if (!matcher.match(document, annotations, sentence).empty()) return true;
  }
  return false;
}

bool LanguageEngine::has_weekday_conflict(const Document& document,
                                          const Publication& publication) const {
  std::vector<TimeMention> times;
  for (const Sentence& sentence : document.sentences) {
    if (times_.may_err(document, sentence)) times_.scan(document, sentence, times);
  }
  return !check_weekdays(times, publication, document).empty();
}

}  // namespace crosscheck
