// Rules changed one item at a time: what their examples leave unshown is told, and only that.

#include "checker/mutation_testing.h"

#include "../cli/program.h"
#include "newsroom.h"

namespace crosscheck {
namespace {

// A rule of one pattern and one `unless`, with these examples.
std::string kites(const std::string& pattern, const std::string& examples) {
  return R"({
  "pack": "festival",
  "rules": [
    {
      "id": "festival.kites",
      "claim": "{n} kites flown in {place}",
      "topic": "kites in {place}",
      "slots": {"place": {"type": "entity", "is": ["country"]}, "n": {"type": "quantity"}},
      "key": ["place"],
      "value": "n",
      "match": {"id": [")" +
         pattern + R"("]},
      "unless": {"id": ["layangan putus"]},
      "examples": [
)" + examples +
         R"(
        {"lang": "id", "text": "Sebanyak 12 layangan putus diterbangkan di Jepang.", "claims": []},
        {"lang": "id", "text": "Jepang punya 3 layangan.", "claims": []}
      ]
    }
  ]
}
)";
}

std::string example(const std::string& text, const std::string& n) {
  return R"(        {"lang": "id", "text": ")" + text + R"(", "claims": [{"n": ")" + n +
         R"(", "place": "JP"}]},)";
}

struct Mutated {
  size_t tried = 0;
  Lines unnoticed;  // "11:42 id pattern 1 without '[orang]'"
  Lines messages;
};

Mutated mutate(const std::string& pack) {
  const TemporaryFolder folder;
  folder.write("festival.json", pack);
  const Checker checker =
      load_checker({.rules = {kRules, folder.path()}, .keep_rules = {"festival.kites"}});
  const MutationResult result = test_mutations(checker);
  Mutated mutated{.tried = result.tried};
  for (const UnnoticedMutation& mutation : result.unnoticed) {
    CHECK(mutation.rule == "festival.kites");
    const Diagnostic& fault = mutation.diagnostic;
    mutated.unnoticed.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) +
                                " " + mutation.name);
    mutated.messages.push_back(fault.message);
  }
  return mutated;
}

const std::string kPattern = "{n} layangan ... terbang~passive [kencang] di {place}";
const std::string kOneExample = example("Sebanyak 12 layangan diterbangkan di Jepang.", "12");

TEST_CASE("items that no example shows at work are named with their place") {
  const Mutated mutated = mutate(kites(kPattern, kOneExample));
  CHECK(mutated.tried == 4);
  CHECK(mutated.unnoticed == Lines{"11:38 id pattern 1 without '...'",
                                   "11:42 id pattern 1 without 'terbang~passive'",
                                   "11:58 id pattern 1 without '[kencang]'"});
  CHECK(mutated.messages[0] ==
        "festival.kites: no example notices '...' taken away: add one with words there, or take it "
        "out");
  CHECK(mutated.messages[1] ==
        "festival.kites: no example notices 'terbang~passive' as 'terbang~': add one in another "
        "voice that must not match");
}

TEST_CASE("with an example for each item nothing goes unnoticed") {
  const std::string other_voice =
      R"(        {"lang": "id", "text": "Ada 9 layangan terbang di Jepang.", "claims": []},)";
  const Mutated mutated = mutate(kites(
      kPattern,
      kOneExample + "\n" + example("Ada 5 layangan diterbangkan kencang di Jepang.", "5") + "\n" +
          example("Ada 7 layangan kemarin diterbangkan di Jepang.", "7") + "\n" + other_voice));
  CHECK(mutated.tried == 4);
  CHECK(mutated.unnoticed == Lines{});
}

TEST_CASE("an unless that excludes nothing is named") {
  std::string pack = kites("{n} layangan diterbangkan di {place}", kOneExample);
  pack.replace(pack.find("12 layangan putus"), 17, "12 balon");
  const Mutated mutated = mutate(pack);
  CHECK(mutated.unnoticed == Lines{"12:25 id unless 1 without 'layangan putus'"});
}

TEST_CASE("what stands inside an optional that goes unnoticed is not told again") {
  const Mutated mutated = mutate(
      kites("{n} layangan ... diterbangkan [dengan ... benang [merah]] di {place}", kOneExample));
  CHECK(mutated.tried == 3);
  CHECK(mutated.unnoticed == Lines{"11:38 id pattern 1 without '...'",
                                   "11:55 id pattern 1 without '[dengan ... benang [merah]]'"});
}

TEST_CASE("an example marked todo shows nothing") {
  const std::string todo =
      R"(        {"lang": "id", "text": "Ada 5 layangan diterbangkan kencang di Jepang.", "claims": [], "todo": "x"},)";
  const Mutated mutated = mutate(
      kites("{n} layangan ... diterbangkan [kencang] di {place}", kOneExample + "\n" + todo));
  CHECK(mutated.unnoticed ==
        Lines{"11:38 id pattern 1 without '...'", "11:55 id pattern 1 without '[kencang]'"});
}

TEST_CASE("a run with all patterns but the mutants claims what the rules as written claim") {
  const Checker& checker = shipped_checker();
  const MutationResult result = test_mutations(checker);
  CHECK(result.tried > 50);
  for (const UnnoticedMutation& mutation : result.unnoticed) {
    CAPTURE(mutation.name);
    CHECK(mutation.diagnostic.line > 0);
    CHECK(checker.rules().find(mutation.rule) != nullptr);
  }
}

}  // namespace
}  // namespace crosscheck
