// What happened, where and when: what keeps the facts of one quake from those of another.
//
//   type    quake
//   place   ambon            an entity's id, or the name as printed
//   date    2019-09-26       TIMEX3; "~" before it where only the publication date tells
//   name                     a storm's, a flight's, a case's: most events have none
//   id      quake/ambon/2019-09-26
#pragma once

#include <string>

#include "base/calendar.h"
#include "base/span.h"

namespace crosscheck {

struct Event {
  std::string type;
  std::string place;  // empty if unknown, like date and name, and the type
  std::string date;
  std::string name;
  TimeInterval when;      // of the date
  bool in_title = false;  // whose words `span` are
  Span span;              // the words that name it; empty if none do

  // Its place or name, and its date: else nobody can tell it from others.
  bool is_known() const { return (!place.empty() || !name.empty()) && when.known(); }

  friend bool operator==(const Event&, const Event&) = default;
};

// Words of the headline or the text; an empty span if there are none.
struct EventWords {
  bool in_title = false;
  Span span;
};

// The parts that are known with "/" between them, "?" for a place or date that is not. Of an event
// that is not known, with the article that alone may speak of it: "quake/?/?@004".
std::string event_id(const Event& event, const std::string& article);

}  // namespace crosscheck
