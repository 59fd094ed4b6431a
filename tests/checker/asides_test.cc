// What a sentence says in passing ("Siti, 42 tahun,") holds whatever else it tells.

#include <doctest/doctest.h>

#include "newsroom.h"

namespace crosscheck {
namespace {

TEST_CASE("neither a time nor a denial around an age bears on it") {
  const char* const kTexts[] = {
      "Siti Rahmawati, 42 tahun, lulus dari sekolah itu pada 1998.",
      "Siti Rahmawati (42) diangkat menjadi kepala desa pada Maret 2011.",
      "Siti Rahmawati, 42 tahun, pernah diperiksa. Namun polisi membantahnya.",
      "Siti Rahmawati (42 tahun) tidak pernah tinggal di kota itu.",
  };
  for (const char* text : kTexts) {
    CAPTURE(text);
    const Extraction read = shipped_checker().extract(article("a", text, "2019-09-12"));
    REQUIRE(read.claims.size() == 1);
    const Claim& age = read.claims[0];
    CHECK(age.rule == "people.age");
    CHECK(age.modality == Modality::actual);
    CHECK(age.polarity == Polarity::affirmed);
    CHECK(to_iso(*age.as_of.interval.from) == "2019-09-12");
  }
}

TEST_CASE("... but a clause of its own is dated by its time") {
  const Extraction read = shipped_checker().extract(
      article("a", "Siti Rahmawati yang berusia 42 tahun pindah pada Agustus 2019.", "2019-09-12"));
  REQUIRE(read.claims.size() == 1);
  CHECK(to_iso(*read.claims[0].as_of.interval.from) == "2019-08-01");
}

}  // namespace
}  // namespace crosscheck
