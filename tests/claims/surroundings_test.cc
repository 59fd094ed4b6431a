#include "claims/surroundings.h"

#include <doctest/doctest.h>

namespace crosscheck {
namespace {

Claim claim_at(const std::string& text, std::string_view quote, std::string_view match,
               Field field = Field::text) {
  const auto at = [&](std::string_view words) {
    const auto begin = static_cast<uint32_t>(text.find(words));
    return Span{begin, begin + static_cast<uint32_t>(words.size())};
  };
  return {.field = field, .span = at(quote), .quote = std::string(quote), .match = at(match)};
}

TEST_CASE("a quote is placed in code points, its match in bytes, with the words around it") {
  const std::string text =
      "Café 🌊 dibuka – kata dia.\nBanjir “bandang” menewaskan 12 orang. Warga mengungsi ke bukit "
      "sejak malam.";
  std::vector<Claim> claims = {claim_at(text, "Café 🌊 dibuka – kata dia.", "dibuka"),
                               claim_at(text, "Banjir “bandang” menewaskan 12 orang.", "12 orang"),
                               claim_at(text, "Warga mengungsi ke bukit sejak malam.", "malam")};
  add_surroundings({.text = text}, claims);
  CHECK(claims[0].surroundings->offset == 0);
  CHECK(claims[0].surroundings->byte_column == 12);
  CHECK(claims[0].surroundings->before.empty());
  CHECK(claims[0].surroundings->after == "\nBanjir “bandang” menewaskan 12 ");
  CHECK(claims[1].surroundings->offset == 26);
  CHECK(claims[1].surroundings->byte_column == 33);
  CHECK(claims[1].surroundings->before == "Café 🌊 dibuka – kata dia.\n");
  CHECK(claims[1].surroundings->after == " Warga mengungsi ke bukit sejak ");
  CHECK(claims[2].surroundings->offset == 64);
  CHECK(claims[2].surroundings->after.empty());
}

TEST_CASE("claims of the headline count in the headline") {
  const std::string title = "Lumpur setinggi 2 m: 12 orang tewas";
  std::vector<Claim> claims = {claim_at(title, title, "12 orang", Field::title),
                               claim_at("Korban 12.", "Korban 12.", "12")};
  add_surroundings({.title = title, .text = "Korban 12."}, claims);
  CHECK(claims[0].surroundings->byte_column == 22);
  CHECK(claims[0].surroundings->before.empty());
  CHECK(claims[1].surroundings->byte_column == 8);
}

TEST_CASE("claims in any order are placed alike") {
  const std::string text = "É satu.\nÉ dua.\nÉ tiga. É empat.";
  std::vector<Claim> forwards;
  for (const char* quote : {"É satu.", "É dua.", "É tiga.", "É empat."})
    forwards.push_back(claim_at(text, quote, std::string_view(quote).substr(3)));
  std::vector<Claim> backwards(forwards.rbegin(), forwards.rend());
  add_surroundings({.text = text}, forwards);
  add_surroundings({.text = text}, backwards);
  for (size_t i = 0; i < forwards.size(); ++i) {
    const Surroundings& a = *forwards[i].surroundings;
    const Surroundings& b = *backwards[forwards.size() - 1 - i].surroundings;
    CHECK(a.offset == b.offset);
    CHECK(a.byte_column == b.byte_column);
    CHECK(a.before == b.before);
    CHECK(a.after == b.after);
  }
  CHECK(forwards[3].surroundings->offset == 23);
  CHECK(forwards[3].surroundings->byte_column == 13);
}

}  // namespace
}  // namespace crosscheck
