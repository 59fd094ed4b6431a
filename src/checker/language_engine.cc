#include "checker/language_engine.h"

#include <utility>

#include "annotate/overlaps.h"
#include "text/sentences.h"

namespace crosscheck {

LanguageEngine::LanguageEngine(LanguagePack pack, const RuleSet& rules,
                               const EntityCatalog& catalog, const NameFolding& names)
    : pack_(std::move(pack)),
      quantities_(pack_.numbers, vocabulary_),
      times_(pack_.times, vocabulary_),
      entities_(catalog, names, pack_.code, pack_.cues, vocabulary_),
      cues_(pack_.cues, vocabulary_),
      speakers_(pack_.cues, catalog, vocabulary_),
      matcher_(rules, pack_, catalog, vocabulary_) {
  pack_.text.note_words(vocabulary_);
  matcher_.finish(vocabulary_);
}

ReadText LanguageEngine::read(std::string_view text) const {
  ReadText read{.document = make_document(text, vocabulary_, pack_.text), .annotations = {}};
  quantities_.scan(read.document, read.annotations.quantities);
  times_.scan(read.document, read.annotations.times);
  entities_.scan(read.document, read.annotations.entities);
  cues_.scan(read.document, read.annotations.cues);
  settle(read.annotations);
  return read;
}

}  // namespace crosscheck
