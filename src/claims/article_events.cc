#include "claims/article_events.h"

#include <algorithm>
#include <iterator>

namespace crosscheck {
namespace {

using std::chrono::days;

// How many sentences a glance back lasts, where nothing in them says that it is over; and how far
// back a reader looks for an event where the article has no main one.
constexpr int kGlanceBack = 5;
constexpr int kSentencesInMind = 50;

// What a reader still has in mind of a sentence. It keeps the work linear in the length of a text,
// whatever the text.
constexpr ptrdiff_t kNamingsInMind = 20;
constexpr size_t kTimesInMind = 20;

// A time so long before days that nothing but the publication tells is of another event.
constexpr days kLongBefore{3};

// It may be of the week that the reader lives in or of the one before.
bool is_weekday_alone(const TimeExpression& time) {
  return time.written.weekday && time.written.date_span.empty() && time.reading.shift == 0;
}

bool takes(const Slot& slot, const std::string& type) {
  return type == kAnyEvent ||
         std::find(slot.kinds.begin(), slot.kinds.end(), type) != slot.kinds.end();
}

}  // namespace

ArticleEvents::ArticleEvents(const EventField& title, const EventField& text,
                             const Publication& publication, const EntityCatalog& catalog)
    : title_(title), text_(text), catalog_(catalog) {
  namings_ = read_event_namings(title, catalog);
  auto more = read_event_namings(text, catalog);
  std::move(more.begin(), more.end(), std::back_inserter(namings_));
  mains_ = find_main_events(title, text, namings_, publication.interval, catalog);
}

const MainEvent* ArticleEvents::main(const Slot& slot) const {
  const auto found = std::find_if(mains_.begin(), mains_.end(), [&](const MainEvent& main) {
    return takes(slot, main.event.type);
  });
  return found == mains_.end() ? nullptr : &*found;
}

const MainEvent* ArticleEvents::main(const std::string& type) const {
  const auto found = std::find_if(mains_.begin(), mains_.end(),
                                  [&](const MainEvent& main) { return main.event.type == type; });
  return found == mains_.end() ? nullptr : &*found;
}

EventChoice ArticleEvents::chosen(const MainEvent& main, EventSource source) const {
  return {.event = main.event,
          .source = source,
          .words = {main.event.in_title, main.event.span},
          .place_words = main.place_words,
          .date_words = main.date_words,
          .is_main = true};
}

// The main event, where the words may mean it.
EventChoice ArticleEvents::chosen(const EventNaming& own, const Slot& slot,
                                  EventSource source) const {
  const MainEvent* its_main = own.stands_for_another() ? main(slot) : main(own.event.type);
  const EventWords words{own.event.in_title, own.event.span};
  if (const MainEvent* same = meant(own, its_main)) {
    EventChoice choice = chosen(*same, source);
    choice.words = words;
    return choice;
  }
  EventChoice choice{.event = own.event,
                     .source = source,
                     .words = words,
                     .place_words = own.place_words,
                     .date_words = own.date_words};
  if (own.stands_for_another()) choice.event.type = its_main == nullptr ? "" : its_main->event.type;
  return choice;
}

// Of very many only those about the token.
std::span<const EventNaming> ArticleEvents::namings_in(bool in_title, const Sentence& sentence,
                                                       uint32_t token) const {
  const auto before = [&](uint32_t limit) {
    return [in_title, limit](const EventNaming& naming) {
      return naming.event.in_title != in_title ? naming.event.in_title
                                               : naming.tokens.first < limit;
    };
  };
  const auto first =
      std::partition_point(namings_.begin(), namings_.end(), before(sentence.tokens.first));
  const auto last = std::partition_point(first, namings_.end(), before(sentence.tokens.last));
  const auto middle = std::partition_point(first, last, before(token));
  return {middle - std::min(middle - first, kNamingsInMind),
          middle + std::min(last - middle, kNamingsInMind)};
}

// The nearest words in the sentence with a place, date or name of their own: before the match, else
// after it.
const EventNaming* ArticleEvents::named_in(bool in_title, const Sentence& sentence, uint32_t token,
                                           const Slot& slot) const {
  const EventNaming* found = nullptr;
  for (const EventNaming& naming : namings_in(in_title, sentence, token)) {
    if (!naming.is_own() || !takes(slot, naming.event.type)) continue;
    if (found != nullptr && naming.tokens.first > token) break;
    found = &naming;
  }
  return found;
}

// Whether the sentence is about the main event: words that mean it, and no time before it.
bool ArticleEvents::tells_of(bool in_title, const Sentence& sentence, const Times& times,
                             const MainEvent& main) const {
  const auto namings = namings_in(in_title, sentence, sentence.tokens.last);
  const bool named = std::any_of(namings.begin(), namings.end(), [&](const EventNaming& naming) {
    return naming.is_own() && naming.event.type == main.event.type && may_be(naming, main);
  });
  return named && (times.at_main || times.before == nullptr);
}

bool ArticleEvents::may_be(const EventNaming& own, const MainEvent& main) const {
  const Event& a = own.event;
  const Event& b = main.event;
  const auto window = main.rule->compare.window;
  if (own.earlier || (a.type != b.type && !own.stands_for_another())) return false;
  if (!a.name.empty() && !b.name.empty() && a.name != b.name) return false;
  if (a.when.known() && b.when.known() &&
      (*a.when.to + window < *b.when.from || *b.when.to + window < *a.when.from))
    return false;
  // Where words of the type name several places, it is not known which of them is meant.
  if (b.place.empty() && a.type == b.type && own.grade == PlaceGrade::known) return false;
  if (a.place.empty() || b.place.empty()) return true;
  const auto is_one_of = [&](const std::string& place) {
    return std::find(main.place_names.begin(), main.place_names.end(), place) !=
           main.place_names.end();
  };
  if (std::any_of(own.place_names.begin(), own.place_names.end(), is_one_of)) return true;
  const EntityIndex its = catalog_.find(a.place), place = catalog_.find(b.place);
  return its != kNoEntity && place != kNoEntity &&
         (catalog_.is_part_of(its, place) || catalog_.is_part_of(place, its));
}

const MainEvent* ArticleEvents::meant(const EventNaming& own, const MainEvent* main) const {
  return main != nullptr && may_be(own, *main) ? main : nullptr;
}

ArticleEvents::Times ArticleEvents::times_of(bool in_title, const Sentence& sentence,
                                             const MainEvent& main) const {
  Times times;
  const TimeInterval& when = main.event.when;
  if (!when.known()) return times;
  const bool guessed = main.event.date.starts_with('~');
  const std::chrono::minutes margin = guessed ? kLongBefore : main.rule->compare.window;
  const auto told = mentions_within(field_of(in_title).annotations.times, sentence.tokens);
  for (const TimeMention& time : told.first(std::min(told.size(), kTimesInMind))) {
    if (!is_calendar_time(time.value) || time.value.reading.of_saying) continue;
    if (*time.value.interval.to + margin >= *when.from || is_weekday_alone(time.value)) {
      times.at_main = true;
    } else if (times.before == nullptr && time.value.relation == TimeRelationWord::at) {
      times.before = &time;
    }
  }
  return times;
}

// "Gempa itu berbeda dari gempa pada 14 Juli. Saat itu 9 orang tewas": of the two the earlier.
bool ArticleEvents::looks_back(bool in_title, const Sentence& sentence) const {
  const auto told = mentions_within(field_of(in_title).annotations.times, sentence.tokens);
  const auto mind = told.first(std::min(told.size(), kTimesInMind));
  return std::any_of(mind.begin(), mind.end(),
                     [](const TimeMention& time) { return time.value.value == "PAST_REF"; });
}

EventChoice ArticleEvents::flashback(const MainEvent& from, bool in_title,
                                     const TimeMention& time) {
  return {.event = {.type = from.event.type},
          .source = EventSource::flashback,
          .words = {in_title, time.span}};
}

// "Pada 14 Juli Ambon diguncang gempa": an earlier one at the place of the main event.
void ArticleEvents::date_before(const EventNaming& own, const TimeMention& time,
                                EventChoice& choice) {
  if (!own.event.date.empty()) return;
  const std::string type = choice.event.type;
  choice.event = own.event;
  choice.event.type = type;
  choice.event.date = time.value.value;
  choice.event.when = time.value.interval;
  choice.place_words = own.place_words;
  choice.date_words = {own.event.in_title, time.span};
  choice.is_main = false;
}

EventChoice ArticleEvents::choose(bool in_title, const Sentence& sentence, TokenRange match,
                                  const Slot& slot) const {
  const MainEvent* about = main(slot);
  const auto& sentences = field_of(in_title).document.sentences;
  const int reach = about == nullptr ? kSentencesInMind : kGlanceBack;
  auto at = std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& other) {
    return other.tokens.first < sentence.tokens.first;
  });
  for (int back = 0; back <= reach && at != sentences.end(); ++back) {
    if (at->paragraph != sentence.paragraph) break;
    const EventSource source = back == 0 ? EventSource::sentence : EventSource::paragraph;
    const uint32_t token = back == 0 ? match.first : at->tokens.last;
    Times times;
    if (about != nullptr) times = times_of(in_title, *at, *about);
    const bool of_two = times.at_main && times.before != nullptr;
    const bool back_then = back == 1 && of_two && looks_back(in_title, sentence);
    if (about != nullptr && back > 0 && !back_then && tells_of(in_title, *at, times, *about)) break;
    if (const EventNaming* own = named_in(in_title, *at, token, slot)) {
      EventChoice choice = chosen(*own, slot, source);
      if (choice.is_main && !times.at_main && times.before != nullptr)
        date_before(*own, *times.before, choice);
      if (!back_then || !choice.is_main) return choice;
    }
    if (times.before != nullptr && (back_then || !times.at_main))
      return flashback(*about, in_title, *times.before);
    if (times.at_main) break;
    if (at == sentences.begin()) break;
    --at;
  }
  return about == nullptr ? EventChoice{} : chosen(*about, EventSource::main);
}

std::vector<Event> ArticleEvents::all() const {
  std::vector<Event> events;
  for (const EventNaming& naming : namings_) {
    const MainEvent* same = meant(naming, main(naming.event.type));
    const Event& event = same == nullptr ? naming.event : same->event;
    if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(event);
  }
  return events;
}

}  // namespace crosscheck
