// What an article is about: one event of each type, put together from its headline and lead.
//
//   headline   "Kecelakaan Maut di Lampung"
//   lead       "Bus menabrak truk di Way Kanan. Insiden itu terjadi pada Senin (16/9/2019)."
//   main       crash, way-kanan, 2019-09-16
//
// The date is the latest that words naming the event or "peristiwa itu" give, so that an earlier
// one told beside it is not taken for it; else a day told in the same sentences, unless they tell
// of an arrest; else one that the article gives further on; else the days before publication,
// marked "~". Days of another event of the type, elsewhere or long ago, are left out. How the place
// is found is told in event_place.h.
//
// The events stand in the order of their first words; but one that is long over goes behind what
// the headline, or a day near publication, tells of.
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

// `namings` are those of the headline, then of the text.
std::vector<MainEvent> find_main_events(const EventField& title, const EventField& text,
                                        const std::vector<EventNaming>& namings,
                                        const TimeInterval& published,
                                        const EntityCatalog& catalog);

}  // namespace crosscheck
