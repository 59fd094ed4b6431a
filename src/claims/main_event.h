// What an article is about: one event of each type, put together from its headline and lead.
//
//   headline   "Kecelakaan Maut di Lampung"
//   lead       "Bus menabrak truk di Way Kanan. Insiden itu terjadi pada Senin (16/9/2019)."
//   main       crash, way-kanan, 2019-09-16
//
// The date is the latest that words naming the event give, so that an earlier one told beside it
// is not taken for it; else that of "peristiwa itu"; else a day told in the same sentences; else
// one that the article gives further on; else the days before publication, marked "~". The place is
// the first that words naming the event give, or a smaller one inside it; else one that stands
// beside them.
#pragma once

#include <string>
#include <vector>

#include "annotate/entity.h"
#include "claims/event_naming.h"
#include "text/article.h"

namespace crosscheck {

struct MainEvent {
  Event event;
  const Rule* rule = nullptr;            // that names events of its type
  EventWords place_words, date_words;    // empty where nothing tells
  std::vector<std::string> place_names;  // all that headline and lead call its place
};

// In the order of their first words. `namings` are those of the headline, then of the text.
std::vector<MainEvent> find_main_events(const EventField& title, const EventField& text,
                                        const std::vector<EventNaming>& namings,
                                        const TimeInterval& published,
                                        const EntityCatalog& catalog);

}  // namespace crosscheck
