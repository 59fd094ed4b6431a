#include "annotate/name_folding.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

NameFolding load() {
  Result<NameFolding> loaded = NameFolding::load(CROSSCHECK_SOURCE_DIR "/rules/names.json");
  REQUIRE(loaded);
  return *std::move(loaded);
}

struct Row {
  std::string one, other;
  bool same;
};

TEST_CASE("spellings of one name fold to the same words") {
  const NameFolding names = load();
  const Row rows[] = {
      {"Zelenskyy", "Zelenskiy", true},
      {"Zelensky", "ZELENSKII", true},
      {"Zelenski", "Zelenskyi", true},
      {"Yoon Suk Yeol", "Yoon Suk-yeol", true},
      {"Kim Jong Un", "Kim Jong-un", true},
      {"Moon Jae-in", "Moon Jae In", true},
      {"Erdoğan", "Erdogan", true},
      {"António Guterres", "Antonio Guterres", true},
      {"Soekarno", "Sukarno", true},
      {"Soeharto", "Suharto", true},
      {"Djatmiko", "Jatmiko", true},
      {"Widjatmoko", "Wijatmoko", true},  // the old "dj" goes before the Slavic "ij"
      {"Tjahjanto", "Cahyanto", false},
      {"Ma'ruf Amin", "Ma’ruf Amin", true},
      {"J.D. Vance", "JD Vance", true},
      {"Mohammed Salah", "Muhammad Salah", true},
      {"Yevgeny Prigozhin", "Evgeny Prigozhin", true},
      {"Sergei Lavrov", "Sergey Lavrov", true},
      {"Aleksandr Lukashenko", "Alexander Lukashenko", true},
      {"Kim Jong Un", "Kim Jong Il", false},
      {"Yoon Suk Yeol", "Moon Jae-in", false},
      {"Joko Widodo", "Joko Susilo", false},
      {"Trump", "Donald Trump", false},
      {"Umerov", "Umarov", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CHECK((names.fold(row.one) == names.fold(row.other)) == row.same);
  }
}

TEST_CASE("a name without letters folds to nothing") {
  CHECK(load().fold(" - ") == "");
  CHECK(load().fold("") == "");
}

TEST_CASE("a fault in the file is named with its place") {
  const Result<NameFolding> loaded =
      NameFolding::load(CROSSCHECK_SOURCE_DIR "/fixtures/bad_languages/names.json");
  REQUIRE(!loaded);
  REQUIRE(loaded.faults().size() == 1);
  CHECK(loaded.faults()[0].line == 3);
  CHECK(loaded.faults()[0].message ==
        "expected two strings: what is written, and what stands for it");
}

}  // namespace
}  // namespace crosscheck
