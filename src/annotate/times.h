// Finds what a document says of time, and what the words themselves mean.
//
//   TimeScanner scanner(pack.times, vocabulary);         // while the rules load
//   scanner.scan(document, mentions);
//   Publication publication = infer_publication(article, document, mentions, pack.times.years);
//   resolve(mentions, publication, document);            // annotate/time_resolver.h
//
// A mention covers the whole expression, as TIMEX3 extents do: "Minggu (28/12/2014) pukul 06.18
// WIB" is one, prepositions stay outside ("sejak" only sets its relation). Mentions are in the
// order of the text and never overlap; furniture is scanned too, as date lines stand there. Before
// they are resolved only values that need no date are final: durations, sets, references such as
// PRESENT_REF.
//
// Immutable once built, for any number of threads; the words are copied, the vocabulary need not
// stay. Mentions that are not yet resolved view the scanner's feasts.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "annotate/time_expression.h"
#include "annotate/time_patterns.h"
#include "language/time_words.h"
#include "language/vocabulary.h"
#include "text/document.h"

namespace crosscheck {

class TimeScanner {
 public:
  TimeScanner(const TimeWords& words, Vocabulary& vocabulary);

  // Appends the mentions of `document`, or of one sentence of it.
  void scan(const Document& document, std::vector<TimeMention>& mentions) const;
  void scan(const Document& document, const Sentence& sentence,
            std::vector<TimeMention>& mentions) const;

 private:
  struct Scan;  // one document being scanned

  // What a word is beside a time expression.
  struct Neighbour {
    bool joiner = false;
    bool range = false;
    bool cue = false;
    bool stop = false;
    bool copyright = false;
    int saying = 0;  // words on that its time may stand
    std::optional<TimeRelationWord> relation;
    std::string modifier;
  };
  const Neighbour& neighbour(WordId word) const {
    return neighbours_[word < neighbours_.size() ? word : kUnknownWord];
  }
  // Length and direction of the tail that begins at a token ("lalu", "yang lalu"); 0 if none does.
  std::pair<uint32_t, TimeDirection> tail(const Document& document, uint32_t at,
                                          uint32_t last) const;

  TimePatternTable table_;
  std::vector<DayPart> parts_;
  std::vector<Season> seasons_;
  Feasts feasts_;
  std::optional<int> home_zone_;
  std::vector<Neighbour> neighbours_;  // by WordId; of kUnknownWord nothing
  std::vector<std::pair<std::vector<WordId>, TimeDirection>> tails_;
};

}  // namespace crosscheck
