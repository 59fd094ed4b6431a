#include "annotate/cue_scanner.h"

#include <map>
#include <string>

namespace crosscheck {
namespace {

struct KindOfList {
  CueKind kind;
  CueWords::List CueWords::*list;
};

constexpr KindOfList kKinds[] = {
    {CueKind::negation, &CueWords::negation},
    {CueKind::projected, &CueWords::projected},
    {CueKind::conditional, &CueWords::conditional},
    {CueKind::saying, &CueWords::speaker_before},
    {CueKind::saying, &CueWords::speaker_after},
    {CueKind::saying, &CueWords::speaker_either},
    {CueKind::saying, &CueWords::speaker_implied},
    {CueKind::according, &CueWords::according},
    {CueKind::clause, &CueWords::clause},
    {CueKind::aside, &CueWords::aside},
    {CueKind::pronoun, &CueWords::pronoun},
    {CueKind::coordination, &CueWords::coordination},
    {CueKind::title, &CueWords::title},
    {CueKind::contrast, &CueWords::contrast},
    {CueKind::correction, &CueWords::correction},
};

}  // namespace

CueScanner::CueScanner(const CueWords& words, Vocabulary& vocabulary) {
  std::map<std::string, uint32_t> kinds;
  for (const KindOfList& known : kKinds) {
    for (const std::string& phrase : words.*known.list) kinds[phrase] |= 1U << uint32_t(known.kind);
  }
  for (const std::string& phrase : words.not_cues) kinds.try_emplace(phrase, 0);
  for (const auto& [phrase, bits] : kinds) phrases_.add(phrase, bits, vocabulary);
  phrases_.note_beginnings(kBeginsCue, vocabulary);
}

void CueScanner::scan(const Document& document, std::vector<CueMention>& cues) const {
  for (const Sentence& sentence : document.sentences) scan(document, sentence, cues);
}

void CueScanner::scan(const Document& document, const Sentence& sentence,
                      std::vector<CueMention>& cues) const {
  const uint32_t last = sentence.tokens.last;
  for (uint32_t at = sentence.tokens.first;
       (at = document.next_that_may_begin(kBeginsCue, at, last)) < last;) {
    const auto match = phrases_.longest(document.tokens_of(TokenRange{at, last}));
    if (match.length == 0) {
      ++at;
      continue;
    }
    const TokenRange tokens{at, at + match.length};
    for (uint32_t kind = 0; kind < kCueKinds; ++kind) {
      if (match.value & 1U << kind)
        cues.push_back({tokens, document.span_of(tokens), static_cast<CueKind>(kind)});
    }
    at = tokens.last;
  }
}

}  // namespace crosscheck
