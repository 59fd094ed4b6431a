// Which events of different articles are the same.
//
//   004   quake  ambon    2019-09-26          006   quake  maluku   2019-09-26     one event
//   005   quake  ambon    2019-09-28          another, two days later
//
// Two events may be the same if their types are equal, the places equal or one inside the other,
// the dates no further apart than the window of the rule that names such events, and no names
// clash; articles of one story mean one event of a type. A date that only publication gives must
// overlap the other's, and may be of an event of the weeks before as well. What may be the same as
// two events that are not the same stays by itself: a guess would mix their facts.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "compare/threads.h"

namespace crosscheck {

class EventClusters {
 public:
  // Of all events that the claims are about.
  explicit EventClusters(const ComparisonInput& input);

  // The id that all claims about the claim's event share. The claim must have one; where nobody
  // knows which, it shares its id with no other claim.
  std::string id_of(const Claim& claim) const;

 private:
  std::unordered_map<std::string, std::string> shared_ids_;  // by the event's own id
};

}  // namespace crosscheck
