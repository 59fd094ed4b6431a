// A finding: one verdict about claims of one thread, and the steps that led to it.
//
// Its id is a hash of rule, key and the distinct values that meet in it: never of lines, paths,
// times of running, or how many articles repeat a value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/diagnostic.h"
#include "claims/claim.h"

namespace crosscheck {

enum class Verdict : uint8_t { contradiction, undetermined, evolution, projection, agreement };
enum class Direction : uint8_t { none, increase, decrease, shift };
enum class Mark : uint8_t { rounded, part, stale, corrected, revised, sources, spelling };

enum class Ruling : uint8_t {
  accepted,   // the finding is right and the texts are to be mended: it is still reported
  dismissed,  // nothing is wrong
  known,      // whether right or not, it is not to be told again
};

// What an editor decided about a finding, and on which words.
struct Decision {
  Ruling ruling = Ruling::known;
  std::string finding;  // its id
  Verdict verdict = Verdict::agreement;
  std::string rule;
  std::vector<KeyPart> key;
  std::string about;                // the finding's message, for people
  std::vector<std::string> quotes;  // the fingerprint of each quote, sorted
  std::string reason;
  std::string who;
  std::optional<Minute> until;  // it holds before this; empty: for good
  bool of_baseline = false;     // nobody's: an earlier report told the finding
};

// A finding beside those of an earlier report: told already, with other words or values, or new.
enum class Since : uint8_t { unchanged, updated, fresh };

struct Finding {
  std::string id;
  Verdict verdict = Verdict::agreement;
  Severity severity = Severity::note;
  std::string rule;
  std::vector<KeyPart> key;
  std::vector<uint32_t> claims;  // indices into the claims compared, in time order
  Direction direction = Direction::none;
  bool disputed = false;
  std::vector<Mark> marks;
  std::string message;           // one sentence
  std::vector<std::string> why;  // one step each

  // Set by review/reviewing.h.
  std::optional<Decision> decision;  // that holds
  std::string reopened;              // one sentence: which decision held, and why no longer
  std::optional<Since> since;        // where there is an earlier report
};

std::string_view to_string(Verdict verdict);
std::string_view to_string(Direction direction);  // "" for none
std::string_view to_string(Mark mark);
std::string_view to_string(Ruling ruling);
std::string last_day(const Decision& decision);  // on which it holds: "2027-01-31"; "" for good

}  // namespace crosscheck
