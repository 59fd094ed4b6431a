#include "claims/attribution.h"

#include <algorithm>

#include "claims/speaker_reading.h"

namespace crosscheck {
namespace {

constexpr size_t kLongestQuotation = 12;  // sentences after which a mark was left out somewhere

}  // namespace

AttributionFinder::AttributionFinder(const CueWords& cues, const EntityCatalog& catalog,
                                     Vocabulary& vocabulary)
    : catalog_(catalog) {
  const auto add_leads = [&](const CueWords::List& phrases, Lead lead) {
    for (const std::string& phrase : phrases) leads_.add(phrase, uint32_t(lead), vocabulary);
  };
  add_leads(cues.according, Lead::according);
  add_leads(cues.speaker_before, Lead::before);
  add_leads(cues.speaker_after, Lead::after);
  add_leads(cues.speaker_either, Lead::either);
  add_leads(cues.speaker_implied, Lead::implied);
  add_flags(cues.boundaries, kBoundary, vocabulary);
  add_flags(cues.inner_links, kInnerLink, vocabulary);
  add_flags(cues.relatives, kRelative, vocabulary);
  add_flags(cues.trailers, kTrailer, vocabulary);
  add_flags(cues.not_sources, kNotSource, vocabulary);
  add_flags(cues.pronoun, kPronoun, vocabulary);
  add_flags(cues.coordination, kCoordination, vocabulary);
  add_flags(cues.offices, kOffice, vocabulary);
  add_flags(cues.title, kOffice, vocabulary);
  add_flags(cues.contrast, kContrast, vocabulary);
}

// Phrases of several words are left out: a flag is about one word.
void AttributionFinder::add_flags(const CueWords::List& words, uint16_t flag,
                                  Vocabulary& vocabulary) {
  for (const std::string& word : words) {
    if (word.find(' ') != word.npos) continue;
    const WordId id = vocabulary.add(word);
    if (flags_.size() <= id) flags_.resize(id + 1);
    flags_[id] |= flag;
  }
}

std::vector<Attribution> AttributionFinder::named(const Reading& reading,
                                                  const std::vector<Source>& sources,
                                                  const SpeakerMemory& memory) {
  std::vector<Attribution> result;
  for (const Source& source : sources) {
    if (!source.speaker.empty())
      result.push_back(reading.attribution(source.speaker));
    else
      result.insert(result.end(), memory.last.begin(), memory.last.end());
  }
  return result;
}

std::vector<Attribution> AttributionFinder::find(const Document& document, const Sentence& sentence,
                                                 TokenRange match, const Annotations& annotations,
                                                 const SpeakerMemory& memory) const {
  const Reading reading(*this, document, sentence.tokens, annotations);
  std::vector<Source> sources = reading.sources();
  std::erase_if(sources, [&](const Source& source) { return !source.scope.overlaps(match); });
  const auto distance = [&](const Source& source) {
    return source.lead.first < match.first ? match.first - source.lead.first
                                           : source.lead.first - match.first;
  };
  std::stable_sort(sources.begin(), sources.end(),
                   [&](const Source& a, const Source& b) { return distance(a) < distance(b); });
  if (!sources.empty()) return named(reading, sources, memory);
  return find_quoted(document, sentence, match, annotations, memory);
}

// A quotation of several sentences names its speaker after the last, or before the first of them.
std::vector<Attribution> AttributionFinder::find_quoted(const Document& document,
                                                        const Sentence& sentence, TokenRange match,
                                                        const Annotations& annotations,
                                                        const SpeakerMemory& memory) const {
  const Reading reading(*this, document, sentence.tokens, annotations);
  const bool began_before = memory.paragraph == sentence.paragraph && memory.in_quotation;
  if (!reading.is_quoted(match.first, began_before)) return {};
  bool open = reading.is_quoted(sentence.tokens.last, began_before);
  const auto in_order = [](const Sentence& s, uint32_t token) { return s.tokens.first < token; };
  auto next = std::lower_bound(document.sentences.begin(), document.sentences.end(),
                               sentence.tokens.last, in_order);
  for (size_t i = 0; open && i < kLongestQuotation && next != document.sentences.end() &&
                     next->paragraph == sentence.paragraph;
       ++i, ++next) {
    const Reading later(*this, document, next->tokens, annotations);
    open = later.is_quoted(next->tokens.last, open);
    if (open) continue;
    std::vector<Source> sources = later.sources();
    std::erase_if(sources, [&](const Source& s) { return s.scope != next->tokens; });
    if (!sources.empty()) return named(later, {sources.front()}, memory);
  }
  return began_before ? memory.last : std::vector<Attribution>{};
}

void AttributionFinder::remember(const Document& document, const Sentence& sentence,
                                 const Annotations& annotations, SpeakerMemory& memory) const {
  const Reading reading(*this, document, sentence.tokens, annotations);
  const bool open = memory.paragraph == sentence.paragraph && memory.in_quotation;
  memory.in_quotation = reading.is_quoted(sentence.tokens.last, open);
  memory.paragraph = sentence.paragraph;
  const std::vector<Source> sources = reading.sources();
  for (const Source& source : sources) {
    if (!source.speaker.empty()) memory.last = {reading.attribution(source.speaker)};
  }
  if (!sources.empty()) return;
  const TokenRange person = reading.leading_person();
  if (!person.empty()) memory.last = {reading.attribution(person)};
}

}  // namespace crosscheck
