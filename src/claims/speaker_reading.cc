#include "claims/speaker_reading.h"

#include <algorithm>

namespace crosscheck {
namespace {

// A speaker's words are not longer than this; what is has swallowed a clause.
constexpr uint32_t kLongestSpeaker = 16;
constexpr uint32_t kLongestListItem = 4;  // words before the name, "dan pejabat tinggi Ukraina"

template <class Mention>
const Mention* mention_at(const std::vector<Mention>& mentions, uint32_t token) {
  auto after = std::upper_bound(
      mentions.begin(), mentions.end(), token,
      [](uint32_t at, const Mention& mention) { return at < mention.tokens.first; });
  if (after == mentions.begin()) return nullptr;
  const Mention& mention = *--after;
  return mention.tokens.contains(token) ? &mention : nullptr;
}

}  // namespace

std::vector<AttributionFinder::Source> AttributionFinder::Reading::sources() const {
  std::vector<Source> found;
  for (uint32_t at = sentence_.first; at < sentence_.last;) {
    const auto match = finder_.leads_.longest(document_.tokens_of(TokenRange{at, sentence_.last}));
    if (match.length == 0 || entity_at(at) != nullptr) {
      ++at;
      continue;
    }
    const TokenRange lead{at, at + match.length};
    Source source;
    if (read(static_cast<Lead>(match.value), lead, source) && !swallows(source.speaker, found))
      found.push_back(source);
    at = lead.last;
  }
  cut_at_contrasts(found);
  return found;
}

// "The ministry said the reports ...": a speaker's words that hold a saying verb are none, and
// the second verb is a noun.
bool AttributionFinder::Reading::swallows(TokenRange speaker, const std::vector<Source>& earlier) {
  return std::any_of(earlier.begin(), earlier.end(),
                     [&](const Source& other) { return other.lead.overlaps(speaker); });
}

// The person that the sentence begins with; empty if it begins otherwise.
TokenRange AttributionFinder::Reading::leading_person() const {
  const TokenRange phrase = subject();
  for (uint32_t at = phrase.first; at < phrase.last; ++at) {
    const EntityMention* mention = entity_at(at);
    if (mention != nullptr && mention->entity != kNoEntity &&
        finder_.catalog_[mention->entity].is("person"))
      return phrase;
  }
  return {};
}

// Whether a quotation is open at the token, if it was `open` before the sentence.
bool AttributionFinder::Reading::is_quoted(uint32_t until, bool open) const {
  for (uint32_t at = sentence_.first; at < until; ++at) {
    const std::string_view mark = token(at).span().of(document_.text);
    if (mark == "\"") open = !open;
    if (mark == "“" || mark == "”") open = mark == "“";
  }
  return open;
}

Attribution AttributionFinder::Reading::attribution(TokenRange speaker) const {
  const Span span = document_.span_of(speaker);
  return {.text = std::string(span.of(document_.text)), .span = span, .entity = voices(speaker)};
}

const EntityMention* AttributionFinder::Reading::entity_at(uint32_t at) const {
  return mention_at(annotations_.entities, at);
}

bool AttributionFinder::Reading::is_mark(uint32_t at, char mark) const {
  return is_mark(at) && document_.text[token(at).begin] == mark;
}

// A hyphen or point inside a word or between initials.
bool AttributionFinder::Reading::is_inner_mark(uint32_t at) const {
  return is_mark(at) && token(at).glued && at + 1 < sentence_.last && token(at + 1).glued &&
         (is_mark(at, '-') || is_mark(at, '.'));
}

bool AttributionFinder::Reading::read(Lead lead, TokenRange words, Source& source) const {
  source = {.lead = words, .speaker = {}, .scope = sentence_};
  switch (lead) {
    case Lead::implied:
      return true;
    case Lead::according:
      return speaker_follows(source);
    case Lead::before:
      return speaker_precedes(source);
    case Lead::after:
      return follows_statement(words.first) && speaker_follows(source);
    case Lead::either:
      return (follows_statement(words.first) && speaker_follows(source)) ||
             speaker_precedes(source);
  }
  return false;
}

bool AttributionFinder::Reading::follows_statement(uint32_t at) const {
  return at > sentence_.first && is_mark(at - 1);
}

bool AttributionFinder::Reading::speaker_follows(Source& source) const {
  const uint32_t first = source.lead.last;
  if (first == sentence_.last || has(first, kNotSource)) return false;
  if (has(first, kPronoun)) return true;
  source.speaker = phrase_after(first);
  if (source.speaker.empty()) return false;
  const bool according = source.lead.size() > 1 || !follows_statement(source.lead.first);
  if (!according && !names_somebody(source.speaker)) return false;
  if (source.lead.first > sentence_.first && has(source.lead.first - 1, kRelative))
    source.scope.first = source.speaker.last;
  return true;
}

bool AttributionFinder::Reading::speaker_precedes(Source& source) const {
  source.speaker = phrase_before(source.lead.first);
  if (source.speaker.empty() || !names_somebody(source.speaker)) return false;
  const uint32_t first = source.speaker.first;
  const bool closes = first > sentence_.first && is_mark(first - 1) && ends_after(source.lead);
  source.scope = closes ? sentence_ : TokenRange{source.lead.last, sentence_.last};
  if (source.speaker.size() == 1 && has(first, kPronoun)) source.speaker = {};
  return true;
}

// "..., Zelenskyy said." and "..., Zelenskyy said on Tuesday." end with their verb.
bool AttributionFinder::Reading::ends_after(TokenRange lead) const {
  const uint32_t next = lead.last;
  return next == sentence_.last || is_mark(next) ||
         (has(next, kBoundary) && !has(next, kRelative) && !has(next, kContrast) &&
          next + 1 < sentence_.last &&
          (mention_at(annotations_.times, next + 1) != nullptr || entity_at(next + 1) != nullptr));
}

// Somebody who can speak is named: a name, an office, "he".
bool AttributionFinder::Reading::names_somebody(TokenRange phrase) const {
  for (uint32_t at = phrase.first; at < phrase.last; ++at) {
    if (entity_at(at) != nullptr || has(at, kOffice | kPronoun)) return true;
  }
  return false;
}

TokenRange AttributionFinder::Reading::phrase_after(uint32_t first) const {
  bool named = false;  // a whole name stands in the phrase
  uint32_t at = first;
  while (at < sentence_.last && at - first < kLongestSpeaker) {
    if (const EntityMention* mention = entity_at(at)) {
      named = !mention->demonym;
      at = mention->tokens.last;
      continue;
    }
    if (mention_at(annotations_.times, at) != nullptr) break;
    if (is_mark(at) && !is_inner_mark(at)) {
      if (is_mark(at, ',') && named) at = std::max(at, list_end(at));
      break;
    }
    if (has(at, kCoordination)) {
      if (!item_follows(at + 1)) break;
      named = false;
    } else if (is_possessive(at)) {
      named = false;
    } else if (ends_phrase(at, named)) {
      break;
    }
    ++at;
  }
  while (at > first && has(at - 1, kInnerLink | kCoordination | kBoundary)) --at;
  return {first, at};
}

bool AttributionFinder::Reading::ends_phrase(uint32_t at, bool named) const {
  if (has(at, kInnerLink) && !named) return false;
  if (has(at, kBoundary | kInnerLink | kPronoun | kRelative)) return !at_start_of_pronoun(at);
  return named && !token(at).is_capitalised() && !is_mark(at);
}

// "pemimpin mereka": a pronoun after a noun is its owner's, and part of the phrase.
bool AttributionFinder::Reading::at_start_of_pronoun(uint32_t at) const {
  return has(at, kPronoun) && !has(at, kBoundary) && at > sentence_.first && !is_mark(at - 1);
}

// The "'s" of "Ukraine's ministry".
bool AttributionFinder::Reading::is_possessive(uint32_t at) const {
  const Token& here = token(at);
  return here.kind == TokenKind::word && here.glued && here.shape == Shape::lower &&
         at > sentence_.first && !is_mark(at - 1) && entity_at(at - 1) != nullptr;
}

// The end of the name that a list item at `at` closes with, or 0: "pejabat tinggi Ukraina".
uint32_t AttributionFinder::Reading::item_end(uint32_t at) const {
  for (uint32_t end = at; end < sentence_.last && end - at < kLongestListItem; ++end) {
    if (const EntityMention* mention = entity_at(end)) return mention->tokens.last;
    if (is_mark(end) || has(end, kBoundary | kCoordination)) return 0;
  }
  return 0;
}

bool AttributionFinder::Reading::item_follows(uint32_t at) const {
  return item_end(at) != 0 || (at < sentence_.last && has(at, kOffice));
}

// The end of ", Ukraina, dan Amerika Serikat" from its first comma; 0 if that is no list that a
// mark closes: in "Menurut Korsel, Korut mengirim" the comma ends the speaker.
uint32_t AttributionFinder::Reading::list_end(uint32_t comma) const {
  bool coordinated = false;
  uint32_t at = comma;
  while (at < sentence_.last && (is_mark(at, ',') || has(at, kCoordination))) {
    if (is_mark(at, ',')) ++at;
    if (at < sentence_.last && has(at, kCoordination)) {
      coordinated = true;
      ++at;
    }
    const uint32_t end = item_end(at);
    if (end == 0) return 0;
    at = end;
    if (coordinated) break;
  }
  const bool closed = at == sentence_.last || is_mark(at);
  return coordinated && closed ? at : 0;
}

TokenRange AttributionFinder::Reading::phrase_before(uint32_t verb) const {
  uint32_t end = skip_back(verb);
  if (end > sentence_.first && has(end - 1, kCoordination)) return subject();
  if (end > sentence_.first && is_mark(end - 1, ',')) end = before_apposition(end - 1);
  uint32_t first = end;
  while (first > sentence_.first && !starts_phrase(first - 1)) --first;
  while (first < end && has(first, kInnerLink | kCoordination)) ++first;
  if (end - first > kLongestSpeaker) first = last_name(first, end);
  return {first, end};
}

// Who the sentence is about, where a second verb shares it: "Zelenskyy berterima kasih dan
// mengatakan".
TokenRange AttributionFinder::Reading::subject() const {
  uint32_t first = sentence_.first;
  while (first < sentence_.last && (is_mark(first) || has(first, kContrast | kBoundary))) ++first;
  return item_end(first) == 0 ? TokenRange{} : phrase_after(first);
}

// Over adverbs and times between a speaker and the verb: "Zelenskyy pada Oktober 2024 juga".
uint32_t AttributionFinder::Reading::skip_back(uint32_t end) const {
  for (;;) {
    if (end == sentence_.first) return end;
    if (const TimeMention* time = mention_at(annotations_.times, end - 1)) {
      end = time->tokens.first;
      while (end > sentence_.first && has(end - 1, kBoundary)) --end;
    } else if (has(end - 1, kTrailer)) {
      --end;
    } else if (is_mark(end - 1, ')')) {
      while (end > sentence_.first && !is_mark(end, '(')) --end;
    } else {
      return end;
    }
  }
}

// From the comma that closes "Ponomarenko, duta besar di Seoul," to the one that opens it.
uint32_t AttributionFinder::Reading::before_apposition(uint32_t comma) const {
  for (uint32_t at = comma; at > sentence_.first; --at) {
    if (!is_mark(at - 1) || is_inner_mark(at - 1)) continue;
    return is_mark(at - 1, ',') ? at - 1 : comma;
  }
  return comma;
}

bool AttributionFinder::Reading::starts_phrase(uint32_t at) const {
  if (entity_at(at) != nullptr) return false;
  if (is_mark(at)) return !is_inner_mark(at);
  return has(at, kBoundary | kRelative | kContrast) && !has(at, kInnerLink);
}

uint32_t AttributionFinder::Reading::last_name(uint32_t first, uint32_t end) const {
  for (uint32_t at = end; at > first; --at) {
    const EntityMention* mention = entity_at(at - 1);
    if (mention == nullptr) continue;
    uint32_t begin = mention->tokens.first;
    while (begin > first && has(begin - 1, kOffice)) --begin;
    return begin;
  }
  return end;
}

// "Media melaporkan ..., tetapi kementerian mengatakan ...": the first speaker stops at the
// second.
void AttributionFinder::Reading::cut_at_contrasts(std::vector<Source>& found) const {
  for (size_t i = 0; i + 1 < found.size(); ++i) {
    const Source& next = found[i + 1];
    const uint32_t begin = next.speaker.empty() ? next.lead.first : next.speaker.first;
    const bool apart = begin > found[i].scope.first && begin < next.lead.first &&
                       (is_mark(begin - 1) || has(begin - 1, kContrast));
    if (apart && found[i].scope.first == found[i].lead.last) found[i].scope.last = begin;
  }
}

std::string AttributionFinder::Reading::voices(TokenRange speaker) const {
  std::vector<std::string_view> ids;
  bool linked = false;  // "Pejabat Ukraina di Seoul" speaks for Ukraine
  for (uint32_t at = speaker.first; at < speaker.last;) {
    const EntityMention* mention = entity_at(at);
    if (mention == nullptr) linked = !ids.empty() && (linked || has(at, kInnerLink));
    at = mention == nullptr ? at + 1 : mention->tokens.last;
    if (mention == nullptr || mention->entity == kNoEntity || linked) continue;
    const Entity& entity = finder_.catalog_[finder_.catalog_.voice_of(mention->entity)];
    if (entity.is("media")) return entity.id;
    if (std::find(ids.begin(), ids.end(), entity.id) == ids.end()) ids.push_back(entity.id);
  }
  std::string joined;
  for (std::string_view id : ids) (joined += joined.empty() ? "" : "+") += id;
  return joined;
}

}  // namespace crosscheck
