#include "annotate/annotator.h"

#include "annotate/overlaps.h"

namespace crosscheck {

Annotator::Annotator(const LanguagePack& pack, const EntityCatalog& catalog,
                     const NameFolding& names, Vocabulary& vocabulary)
    : quantities_(pack.numbers, vocabulary),
      times_(pack.times, vocabulary),
      date_words_(pack.times, vocabulary),
      entities_(catalog, names, pack.code, pack.cues, vocabulary),
      cues_(pack.cues, vocabulary) {}

Annotations Annotator::annotate(const Document& document) const {
  Annotations annotations;
  quantities_.scan(document, annotations.quantities);
  times_.scan(document, annotations.times);
  entities_.scan(document, annotations.entities);
  cues_.scan(document, annotations.cues);
  settle(annotations);
  return annotations;
}

const Annotations& SentenceAnnotator::annotate(const Sentence& sentence) {
  here_.quantities.clear();
  here_.times.clear();
  here_.entities.clear();
  here_.cues.clear();
  annotator_.quantities_.scan(document_, sentence, here_.quantities);
  annotator_.times_.scan(document_, sentence, here_.times);
  annotator_.cues_.scan(document_, sentence, here_.cues);
  find_names(sentence);
  settle(here_);
  return here_;
}

// The rest of the document may decide on a name. Looking for its words alone is cheaper than
// scanning all, but not for sentence after sentence.
void SentenceAnnotator::find_names(const Sentence& sentence) {
  constexpr int kMostAlone = 8;
  if (!names_) {
    const bool alone = ++names_alone_ <= kMostAlone;
    if (alone && annotator_.entities_.scan(document_, sentence, here_.entities)) return;
    annotator_.entities_.scan(document_, names_.emplace());
  }
  const auto names = mentions_within(*names_, sentence.tokens);
  here_.entities.assign(names.begin(), names.end());
}

}  // namespace crosscheck
