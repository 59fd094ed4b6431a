// What the readers of decisions and of baselines have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fingerprint.h"
#include "base/json_file.h"
#include "compare/finding.h"

namespace crosscheck {

// What a decision keeps of a quote.
inline std::string quote_print(std::string_view quote) {
  Fingerprint print;
  print.add(quote);
  return print.text();
}

inline Verdict read_verdict(JsonReader& json, const JsonValue& value) {
  constexpr size_t kFallback = 0;
  return static_cast<Verdict>(json.choice(
      value, {"contradiction", "undetermined", "evolution", "projection", "agreement"}, kFallback));
}

inline std::vector<KeyPart> read_key(JsonReader& json, const JsonValue& object) {
  std::vector<KeyPart> key;
  for (const JsonMember& part : json.object(object, "key"))
    key.push_back({part.name, part.value.string});
  return key;
}

}  // namespace crosscheck
