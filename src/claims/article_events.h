// The events that one article speaks of, and which of them a claim is about.
//
//   const ArticleEvents events(title, text, publication, catalog);
//   events.choose(title, sentence, match, slot)     // the quake that "12 orang tewas" belongs to
//
// The main event of each type is put together from the headline and the lead (main_event.h).
// Elsewhere words name another event only if they say so with a place, a date or a name of their
// own ("gempa Palu 2018"), if they say that it is another ("gempa serupa"), or if their sentence
// tells of a time before the main event, and of none at it.
//
// A claim takes the event that its own sentence names; else the one of the nearest of the sentences
// before it in its paragraph that name one or go back in time, unless one between them is back at
// the main event; else the main event of the first type that its rule takes. Where the sentence
// before tells of both times, "saat itu" means the earlier.
#pragma once

#include <chrono>
#include <span>
#include <vector>

#include "annotate/annotations.h"
#include "claims/event_naming.h"
#include "claims/main_event.h"
#include "rules/rule_match.h"
#include "text/article.h"
#include "text/document.h"

namespace crosscheck {

// Why a claim has its event.
enum class EventSource : uint8_t {
  none,       // the article names none that its rule takes
  sentence,   // its own sentence names it
  paragraph,  // an earlier sentence of its paragraph does
  main,       // it is what headline and lead tell of
  flashback,  // its sentence, or one shortly before, goes back to a time before the main event: so
              // it is about another, which nobody names
};

struct EventChoice {
  Event event;  // without a type if there is none
  EventSource source = EventSource::none;
  EventWords words;                    // that name it, or for a flashback the time
  EventWords place_words, date_words;  // that say where and when
  bool is_main = false;                // its words mean the main event
};

class ArticleEvents {
 public:
  // All but the publication must outlive it.
  ArticleEvents(const EventField& title, const EventField& text, const Publication& publication,
                const EntityCatalog& catalog);

  // Of the types that `slot` takes.
  EventChoice choose(bool in_title, const Sentence& sentence, TokenRange match,
                     const Slot& slot) const;

  // All that words of the article name, each once, in their order.
  std::vector<Event> all() const;

 private:
  // What a sentence's times say of it, seen from the main event.
  struct Times {
    bool at_main = false;
    const TimeMention* before = nullptr;  // the first that is long over by then
  };
  const EventField& field_of(bool in_title) const { return in_title ? title_ : text_; }
  const MainEvent* main(const Slot& slot) const;
  const MainEvent* main(const std::string& type) const;
  EventChoice chosen(const MainEvent& main, EventSource source) const;
  EventChoice chosen(const EventNaming& own, const Slot& slot, EventSource source) const;
  static void date_before(const EventNaming& own, const TimeMention& time, EventChoice& choice);
  const EventNaming* named_in(bool in_title, const Sentence& sentence, uint32_t token,
                              const Slot& slot) const;
  std::span<const EventNaming> namings_in(bool in_title, const Sentence& sentence,
                                          uint32_t token) const;
  bool tells_of(bool in_title, const Sentence& sentence, const Times& times,
                const MainEvent& main) const;
  bool may_be(const EventNaming& own, const MainEvent& main) const;
  const MainEvent* meant(const EventNaming& own, const MainEvent* main) const;

  Times times_of(bool in_title, const Sentence& sentence, const MainEvent& main) const;
  bool looks_back(bool in_title, const Sentence& sentence) const;
  static EventChoice flashback(const MainEvent& from, bool in_title, const TimeMention& time);

  const EventField& title_;
  const EventField& text_;
  const EntityCatalog& catalog_;
  std::vector<EventNaming> namings_;  // in the order of the article, headline first
  std::vector<MainEvent> mains_;      // one of each type, in the order of their first words
};

}  // namespace crosscheck
