#include "language/cue_words.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

namespace crosscheck {
namespace {

const std::string kLanguages = CROSSCHECK_SOURCE_DIR "/rules/languages/";

CueWords load(const std::string& language) {
  Result<CueWords> loaded = CueWords::load(kLanguages + language + "/cues.json");
  if (!loaded) {
    for (const Diagnostic& fault : loaded.faults()) MESSAGE(to_string(fault));
  }
  REQUIRE(loaded);
  return *std::move(loaded);
}

bool holds(const CueWords::List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

TEST_CASE("the shipped lists hold the words that news uses most") {
  const CueWords id = load("id"), en = load("en");
  CHECK(holds(id.negation, "tidak"));
  CHECK(holds(id.projected, "pada akhirnya dapat"));
  CHECK(holds(id.conditional, "seandainya"));
  CHECK(holds(id.according, "demikian menurut"));
  CHECK(holds(id.speaker_before, "mengaku"));
  CHECK(holds(id.speaker_after, "kata"));
  CHECK(holds(id.speaker_implied, "katanya"));
  CHECK(holds(en.projected, "is expected to"));
  CHECK(holds(en.speaker_either, "said"));
  CHECK(holds(en.aside, "an ally of"));
  CHECK_FALSE(holds(id.projected, "telah"));
  CHECK_FALSE(holds(id.negation, "sudah"));
}

TEST_CASE("a saying verb has its speaker on one side only") {
  for (const CueWords& cues : {load("id"), load("en")}) {
    std::set<std::string> seen;
    for (const auto* list :
         {&cues.speaker_before, &cues.speaker_after, &cues.speaker_either, &cues.speaker_implied}) {
      for (const std::string& word : *list) CHECK_MESSAGE(seen.insert(word).second, word);
    }
  }
}

TEST_CASE("all faults of a cue file are named with their place") {
  const Result<CueWords> loaded =
      CueWords::load(CROSSCHECK_SOURCE_DIR "/fixtures/bad_languages/cues.json");
  REQUIRE(!loaded);
  std::vector<std::string> messages;
  for (const Diagnostic& fault : loaded.faults())
    messages.push_back(std::to_string(fault.line) + ": " + fault.message);
  CHECK(messages == std::vector<std::string>{
                        "3: unknown setting 'negations'; did you mean 'negation'?",
                        "4: words stand between single spaces",
                        "5: expected a list, found a number",
                    });
}

}  // namespace
}  // namespace crosscheck
