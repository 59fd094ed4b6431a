// A rule as data: what a rule file says, checked but not yet compiled.
//
//   { "id": "conflict.troops-deployed",
//     "claim": "{actor} has {n} troops in {place}",
//     "topic": "{actor} troops in {place}",
//     "slots": { "actor": {"type": "entity", "is": ["country"], "else": "subject"}, ... },
//     "key": ["actor", "place"], "value": "n",
//     "match": { "id": ["{actor} ... @send~active ... {n} [personel] @troops ... (ke|di) {place}"]
//     }, "compare": { "dynamics": "level", "window": "3d", "rounding": true }, "examples": [ ... ]
//     }
//
// The format is described for authors in rules/schema.json and docs/rules.md.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/json_file.h"
#include "rules/equation.h"
#include "rules/pattern.h"

namespace crosscheck {

// How a fact may move in time.
enum class Dynamics : uint8_t { constant, revisable, cumulative, level, stance, holder, set };

enum class SlotType : uint8_t { quantity, money, percent, time, entity, name, term, stance, event };

// Where a slot that no pattern bound takes its value from, tried in the order given.
enum class Fallback : uint8_t {
  subject,    // the first mention of the sentence that fits
  pair,       // the last coordinated pair: "kedua pihak"
  holder,     // the one that the value speaks for: "Presiden Yoon" -> Korea Selatan
  paragraph,  // the last claim of this rule in the paragraph, else its last mention that fits
  article,    // the last mention before, in the article, that fits
};

struct Side {
  std::string name;
  std::vector<std::string> stances;
};

struct Slot {
  std::string name;
  SlotType type = SlotType::entity;
  // Entity, name, event: what it may be. Time: "clock", "date" (it lies in the calendar),
  // "duration".
  std::vector<std::string> kinds;
  std::string unit;     // quantity: "person" (a bare count), "km"; money: a currency or ""
  std::string lexicon;  // term: whose words
  unsigned words = 1;   // name: the fewest words of one that no catalogue knows; initials count for
                        // none
  bool list = false;    // a list gives one claim per member
  bool speakers = true;  // entity: one who speaks for a fitting entity fits too
  std::map<std::string, std::string> stands_for;  // id -> the id that it counts as in this rule
  std::vector<Fallback> fallbacks;
  std::vector<Side> sides;                     // stance
  std::map<std::string, std::string> negated;  // stance -> what its negation is

  std::string_view side_of(std::string_view stance) const;
};

// One pattern string, with what it sets where it matches.
struct PatternSource {
  std::string text;
  PatternNode tree;
  Span where;                              // of the string value in the rule file, quotes included
  std::map<std::string, std::string> set;  // slot -> stance, term or entity id
  std::optional<std::string> modality;     // overrides the cues: "projected"
  bool affirmed = false;                   // no cue or time around the match bears on it
  std::string role;                        // quantity: "change", "part"; "" the total
};

struct Comparison {
  Dynamics dynamics = Dynamics::level;
  std::chrono::minutes window{std::chrono::days(1)};  // times nearer than this are the same
  bool rounding = true;
  std::vector<std::pair<std::string, std::string>>
      confusable;  // set values mixed up in one article
  Severity contradiction = Severity::error;
  Severity evolution = Severity::note;
};

struct ExampleClaim {
  std::map<std::string, std::string>
      slots;             // slot -> id, "~12000", ">10000", "[3000,10000]", stance
  std::string modality;  // "" means actual
  std::string polarity;  // "" means affirmed
};

struct Example {
  std::string language;
  std::string text;
  std::string published;             // optional
  std::vector<ExampleClaim> claims;  // empty: nothing may match
  std::string todo;                  // why it is known to fail; empty if it must pass
  Span where;
  Span claims_where;
};

struct Rule {
  std::string id;
  std::string claim;  // the sentence that a claim of this rule states
  std::string topic;  // the noun phrase that a finding is about
  std::string description;
  std::string event;  // the slot of terms that says which type of event its patterns name
                      // ("quake"). Such a rule claims nothing; its other slots are named place,
                      // date and name
  std::string check;  // "weekday" is built in, "equation" has patterns; empty: claims are compared
  std::vector<Equation> equations;  // readings of one statement: it is wrong if none of them holds
  std::vector<Slot> slots;
  std::vector<std::string> key;
  std::string value;  // a slot's name
  bool additive = false;
  bool symmetric = false;  // the key's first two slots may change places
  using Patterns = std::map<std::string, std::vector<PatternSource>>;  // by language
  Patterns match;
  Patterns unless;  // an antipattern that overlaps a match removes it
  Comparison compare;
  std::vector<Example> examples;
  size_t file = 0;  // index into RuleSet::files
  Span where;       // of the rule's id in that file
  Span value_where;

  const Slot* slot(std::string_view name) const;
  const Slot& value_slot() const { return *slot(value); }
  const Slot* event_slot() const;  // of the key; null if its facts are about no event
  bool is_equation() const { return check == "equation"; }
};

// Words that patterns name with @: by language, the words or other lexicons of each.
struct LexiconEntry {
  std::string text;  // words or stems, as in a pattern: "tentara", "kirim~", "pasukan khusus"
  PatternNode tree;  // a sequence of words and stems; "@other" alone takes in another lexicon
  std::string term;  // canonical id of the entry where the lexicon is of terms; else empty
  size_t file = 0;   // index into RuleSet::files
  Span where;        // of the string value in that file, quotes included
};
struct Lexicon {
  std::string name;
  std::map<std::string, std::vector<LexiconEntry>> entries;  // by language, includes resolved
  std::map<std::string, std::string> labels;                 // term -> how reports name it

  bool has_terms() const { return !labels.empty(); }
};

struct RuleSet {
  std::map<std::string, Rule, std::less<>> rules;        // by id
  std::map<std::string, Lexicon, std::less<>> lexicons;  // by name
  std::vector<JsonFile> files;                           // kept, for diagnostics

  const Rule* find(std::string_view id) const;
  const Lexicon* lexicon(std::string_view name) const;

  // The types of event that the rule's words name; null if it is no event rule.
  const Lexicon* event_types(const Rule& rule) const;
};

std::string_view to_string(Dynamics dynamics);

}  // namespace crosscheck
