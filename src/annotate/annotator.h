// All annotators of one language at once.
//
//   Annotator annotator(pack, catalog, names, vocabulary);    // while the vocabulary is built
//   Annotations annotations = annotator.annotate(document);   // times not yet resolved
//
//   SentenceAnnotator some(annotator, document);
//   some.annotate(document.sentences[7]).quantities ...       // what the whole would say of it
//
// Immutable once built: any number of threads may annotate with one.
#pragma once

#include <optional>
#include <vector>

#include "annotate/annotations.h"
#include "annotate/cue_scanner.h"
#include "annotate/date_words.h"
#include "annotate/entity_scanner.h"
#include "annotate/quantities.h"
#include "annotate/times.h"
#include "language/language_pack.h"

namespace crosscheck {

class Annotator {
 public:
  // `catalog` and `names` must outlive the annotator.
  Annotator(const LanguagePack& pack, const EntityCatalog& catalog, const NameFolding& names,
            Vocabulary& vocabulary);

  Annotations annotate(const Document& document) const;

  // For who looks for nothing but dates that err: where they may be, and the times there.
  const DateWords& date_words() const { return date_words_; }
  const TimeScanner& times() const { return times_; }

 private:
  friend class SentenceAnnotator;

  QuantityScanner quantities_;
  TimeScanner times_;
  DateWords date_words_;
  EntityScanner entities_;
  CueScanner cues_;
};

// Annotates single sentences of a document, so that the rest need not be. Time is linear in the
// length of the document however many sentences are asked for.
class SentenceAnnotator {
 public:
  // Both must outlive it.
  SentenceAnnotator(const Annotator& annotator, const Document& document)
      : annotator_(annotator), document_(document) {}

  // Valid until the next call.
  const Annotations& annotate(const Sentence& sentence);

 private:
  void find_names(const Sentence& sentence);

  const Annotator& annotator_;
  const Document& document_;
  Annotations here_;
  std::optional<std::vector<EntityMention>> names_;  // of the whole document, once that is needed
  int names_alone_ = 0;                              // sentences whose names were found without
};

}  // namespace crosscheck
