// Where the main event of an article was.
//
//   headline   "Kilang Diserang Drone, Harga Minyak Naik"
//   lead       "Serangan terhadap kilang di Abqaiq, Arab Saudi, terjadi pada Sabtu (14/9/2019)."
//   place      abqaiq
//
// Tried in this order, in headline and lead: a place of the catalogue that words naming the event
// give; one beside such words or in the headline; a name that such words give and no catalogue
// knows; a place of the first sentence. Then the place that words further on agree on, a
// capitalised word, of what the headline tells the first place of the lead, and where the police
// work who have the case. A place where somebody spoke, where an
// official governs or where a bus was bound for is none of these.
#pragma once

#include <vector>

#include "annotate/entity.h"
#include "claims/event_naming.h"
#include "claims/main_event.h"

namespace crosscheck {

using Namings = std::vector<const EventNaming*>;

// What an article says of one event.
struct EventTelling {
  const EventField& title;
  const EventField& text;
  const std::vector<const Sentence*>& lead;
  const Namings& own;     // words of headline and lead that name it
  const Namings& others;  // "peristiwa itu" there
  Namings later;          // words that name it further on
  Namings elsewhere;      // "arah Jakarta" in headline and lead
  Namings offices;        // "Kapolsek Cikupa", all over the article
};

// Sets its place, the words that give it, and all names of it.
void find_event_place(const EventTelling& telling, const EntityCatalog& catalog, MainEvent& main);

}  // namespace crosscheck
