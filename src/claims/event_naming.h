// Where the words of an article name an event, and what they say of it.
//
//   "Kecelakaan di Jalan Raya Ciawi, Kabupaten Bogor, Kamis (26/9/2019)"
//     type crash, place bogor, date 2019-09-26; names of its place: jalan raya ciawi, bogor
//
// The words are those that an event rule matched. A place that no catalogue knows is followed along
// its address, the capitals and commas after it, to the first place that one knows.
#pragma once

#include <string>
#include <vector>

#include "annotate/annotations.h"
#include "claims/event.h"
#include "rules/rule_match.h"
#include "text/document.h"

namespace crosscheck {

// One field of an article with the matches of event rules in it, sentence by sentence.
struct EventField {
  const Document& document;
  const Annotations& annotations;  // times resolved
  std::vector<RuleMatch> matches;
  bool is_title = false;
};

// The type of words that stand for the event last told of: "peristiwa itu", "the incident".
inline constexpr std::string_view kAnyEvent = "any";

// The type of words before a place where nothing happened: "arah Jakarta", "bound for Jakarta".
inline constexpr std::string_view kNoEvent = "none";

// The type of an office before the place whose cases it takes: "Kapolsek Cikupa".
inline constexpr std::string_view kCaseOffice = "office";

// The type of a court, and of what is held there: what somebody says in court is part of a trial.
inline constexpr std::string_view kCourt = "court";
inline constexpr std::string_view kTrial = "trial";

// How well a place is known: from a single capitalised word, which may be anything, to one that
// the catalogue has.
enum class PlaceGrade : uint8_t { none, word, name, known };

struct EventNaming {
  Event event;  // what the words say of it
  const Rule* rule = nullptr;
  TokenRange tokens;
  const Sentence* sentence = nullptr;
  PlaceGrade grade = PlaceGrade::none;
  std::vector<std::string> place_names;  // ids, or names as printed
  EventWords place_words, date_words;
  bool earlier = false;    // they say that it is not the one that the article is about
  bool aftermath = false;  // they tell what was done about it, on a day and at a place of its own

  bool stands_for_another() const { return event.type == kAnyEvent; }
  bool is_no_event() const { return event.type == kNoEvent; }
  bool is_office() const { return event.type == kCaseOffice || is_court(); }
  bool is_court() const { return event.type == kCourt; }
  // A place, date or name of its own: else it is the event that the article tells of anyway.
  bool is_own() const {
    return earlier || grade >= PlaceGrade::name || !event.date.empty() || !event.name.empty();
  }
};

// In the order of the field.
std::vector<EventNaming> read_event_namings(const EventField& field, const EntityCatalog& catalog);

// Whether the calendar knows the time; "kini" is no date.
bool is_calendar_time(const TimeExpression& time);

// Whether somebody spoke there: "kata Budi di Jakarta, Rabu (18/9/2019)".
bool is_where_told(const EventField& field, TokenRange place);

// Whether an island is the end of a longer name: "Tol Trans Jawa" says too little of where it was.
bool ends_name(const EventField& field, const EntityCatalog& catalog, const EntityMention& mention);

// Whether a country ends the name of who acts for it: "Pemerintah Indonesia", "Presiden Rusia". In
// a headline all words may begin with capitals.
bool names_government(const EventField& field, const EntityCatalog& catalog,
                      const EntityMention& mention);

// Whether it may say when something was: not "sejak Juni" nor "dilansir Rabu", nor a weekday in a
// name ("Pasar Minggu").
bool says_when(const EventField& field, const TimeMention& time);

}  // namespace crosscheck
