// Finds the entities of a document: names that the catalogue has, and runs of capitals it has not.
//
//   EntityScanner scanner(catalog, names, "id", pack.cues, vocabulary);
//   std::vector<EntityMention> entities;
//   scanner.scan(document, entities);
//   // "Menteri Pertahanan Ukraina Rustem Umerov" -> Ukraina: UA;  Rustem Umerov: rustem-umerov
//   // "Kapolsek Abepura AKP Yulianus Samosir"    -> Abepura, Yulianus Samosir: names without an
//   entity
//
// A known name is the longest that the catalogue has. A run is capitalised words in a row, with
// particles
// ("bin") and what a hyphen joins ("Suk-yeol"), without titles and without words that are
// capitalised for another cause: they begin a sentence, or name a month. A single word that begins
// a sentence is a name only if the document has it in another name or it says something. In a
// headline that capitalises every word, a run takes only words that neither language pack nor rules
// know.
//
// A run is compared with the people of the catalogue by NameFolding, and a known last name inside a
// longer run ("Barron Trump") is no mention of the one it usually means. Mentions do not overlap
// and come in the order of the text.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "annotate/entity.h"
#include "annotate/name_folding.h"
#include "language/cue_words.h"
#include "language/vocabulary.h"
#include "text/document.h"
#include "text/phrase_table.h"

namespace crosscheck {

class EntityScanner {
 public:
  // `names` must outlive the scanner.
  EntityScanner(const EntityCatalog& catalog, const NameFolding& names, const std::string& language,
                const CueWords& cues, Vocabulary& vocabulary);

  void scan(const Document& document, std::vector<EntityMention>& entities) const;

  // Those of one sentence. False if the names of the rest of the document decide on one of them:
  // then only the other `scan` tells. Takes a look at every word of the document where one is in
  // doubt.
  bool scan(const Document& document, const Sentence& sentence,
            std::vector<EntityMention>& entities) const;

 private:
  struct KnownName {
    EntityIndex entity = kNoEntity;
    bool demonym = false;
    bool capital = false;    // its words must be written with a capital too
    bool last_name = false;  // one word that means a person
  };
  class SentenceScan;

  void add_names(const EntityCatalog& catalog, const std::string& language, Vocabulary& vocabulary);
  void add_flags(const CueWords::List& phrases, uint8_t flag, Vocabulary& vocabulary);
  bool has(const Token& token, uint8_t flag) const {
    return token.word < flags_.size() && (flags_[token.word] & flag) != 0;
  }
  EntityIndex person(const Document& document, TokenRange run) const;

  const NameFolding& names_;
  std::vector<KnownName> known_;  // values of phrases_
  PhraseTable phrases_;
  PhraseTable titles_;
  std::vector<uint8_t> flags_;                            // by WordId
  std::unordered_map<std::string, EntityIndex> persons_;  // by folded name
};

}  // namespace crosscheck
