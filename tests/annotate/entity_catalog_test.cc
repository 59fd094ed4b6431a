#include <doctest/doctest.h>

#include "annotate/entity.h"

namespace crosscheck {
namespace {

EntityCatalog load() {
  Result<EntityCatalog> loaded = EntityCatalog::load(CROSSCHECK_SOURCE_DIR "/rules/entities");
  if (!loaded) {
    for (const Diagnostic& fault : loaded.faults()) MESSAGE(to_string(fault));
  }
  REQUIRE(loaded);
  return *std::move(loaded);
}

TEST_CASE("the shipped entities hang together") {
  const EntityCatalog entities = load();
  const auto voice = [&](std::string_view id) -> std::string_view {
    return entities[entities.voice_of(entities.find(id))].id;
  };
  CHECK(entities[entities.find("KP")].is("country"));
  CHECK(entities[entities.find("UA")].is("country-at-war"));
  CHECK_FALSE(entities[entities.find("KR")].is("country-at-war"));
  CHECK(entities[entities.find("countries-at-war")].is("country-at-war"));
  CHECK(voice("pyongyang") == "KP");
  CHECK(voice("kremlin") == "RU");
  CHECK(voice("yoon-suk-yeol") == "KR");
  CHECK(voice("jens-stoltenberg") == "nato");
  CHECK(voice("KR") == "KR");
  CHECK(entities.voice_of(kNoEntity) == kNoEntity);
  CHECK(entities.find("atlantis") == kNoEntity);
}

TEST_CASE("places lie in each other however deep") {
  const EntityCatalog entities = load();
  const auto lies_in = [&](std::string_view inner, std::string_view outer) {
    return entities.is_part_of(entities.find(inner), entities.find(outer));
  };
  CHECK(lies_in("kursk", "russia-west"));
  CHECK(lies_in("kursk", "RU"));
  CHECK(lies_in("RU", "RU"));
  CHECK(lies_in("palu", "ID"));
  CHECK_FALSE(lies_in("RU", "kursk"));
  CHECK_FALSE(lies_in("ukraine-front", "RU"));
  CHECK_FALSE(lies_in("KR", "nowhere"));
}

TEST_CASE("a city and the regency of its name are kept apart, inside the area of the bare name") {
  const EntityCatalog entities = load();
  const auto lies_in = [&](std::string_view inner, std::string_view outer) {
    return entities.is_part_of(entities.find(inner), entities.find(outer));
  };
  for (std::string_view name : {"bogor", "bandung", "malang", "semarang", "kupang", "jayapura"}) {
    CAPTURE(name);
    const std::string city = "kota-" + std::string(name);
    const std::string regency = "kabupaten-" + std::string(name);
    CHECK(entities[entities.find(name)].is("area"));
    CHECK(entities[entities.find(city)].is("city"));
    CHECK(entities[entities.find(regency)].is("regency"));
    CHECK(lies_in(city, name));
    CHECK(lies_in(regency, name));
    CHECK_FALSE(lies_in(city, regency));
  }
}

TEST_CASE("every province, city and regency of Indonesia is there, and lies in its province") {
  const EntityCatalog entities = load();
  const EntityIndex indonesia = entities.find("ID");
  int provinces = 0, cities = 0, regencies = 0;
  for (EntityIndex i = 0; i < entities.all().size(); ++i) {
    const Entity& entity = entities[i];
    if (!entities.is_part_of(i, indonesia)) continue;
    provinces += entity.is("province");
    regencies += entity.is("regency");
    cities += entity.is("city") && !entity.is("area") && !entity.is("province");
  }
  CHECK(provinces == 38);
  CHECK(regencies == 416);
  CHECK(cities == 93 + 5 + 1);  // those of Jakarta and the new capital
}

TEST_CASE("reports name an entity in their own language") {
  const EntityCatalog entities = load();
  CHECK(entities[entities.find("KP")].label("id") == "Korea Utara");
  CHECK(entities[entities.find("KP")].label("en") == "North Korea");
  CHECK(entities[entities.find("nato")].label("en") == "NATO");
  CHECK(entities[entities.find("seoul")].label("id") == "Seoul");
  CHECK(entities[entities.find("seoul")].label("xx") == "Seoul");
  CHECK(entities[entities.find("KP")].label("xx") == "KP");
}

TEST_CASE("every entity has a name and a kind") {
  const EntityCatalog entities = load();
  for (const Entity& entity : entities.all()) {
    CHECK_MESSAGE(!entity.kinds.empty(), entity.id);
    CHECK_MESSAGE(!entity.names.empty(), entity.id);
  }
}

TEST_CASE("all faults of the files are named, in the order of reading") {
  const Result<EntityCatalog> loaded =
      EntityCatalog::load(CROSSCHECK_SOURCE_DIR "/fixtures/bad_languages/entities");
  REQUIRE(!loaded);
  std::string messages;
  for (const Diagnostic& fault : loaded.faults())
    messages += std::to_string(fault.line) + ": " + fault.message + "\n";
  CHECK(messages ==
        "5: there is another entity 'seoul'\n"
        "6: 'Seoul' is a name of 'seoul' already\n"
        "7: unknown setting 'demonym'; did you mean 'demonyms'?\n"
        "9: there is no entity 'soul'; did you mean 'seoul'?\n"
        "4: there is no entity 'KR'\n"
        "8: it would be part of itself\n");
}

TEST_CASE("a later folder brings entities, and adds to those of an earlier one") {
  const std::string root = CROSSCHECK_SOURCE_DIR;
  const Result<EntityCatalog> loaded = EntityCatalog::load(
      std::vector{root + "/rules/entities", root + "/fixtures/third_language/entities"});
  REQUIRE(loaded);
  const EntityCatalog& entities = *loaded;
  CHECK(entities.is_part_of(entities.find("johor"), entities.find("MY")));
  CHECK(entities[entities.find("JP")].label("ms") == "Jepun");
  CHECK(entities[entities.find("JP")].label("id") == "Jepang");
}

TEST_CASE("an addition needs its entity in one of the folders") {
  const Result<EntityCatalog> loaded =
      EntityCatalog::load(CROSSCHECK_SOURCE_DIR "/fixtures/third_language/entities");
  REQUIRE(!loaded);
  CHECK(loaded.faults()[0].message.starts_with("there is no entity 'MY'"));
}

TEST_CASE("a folder that is not there is a fault") {
  const Result<EntityCatalog> loaded = EntityCatalog::load("no/such/folder");
  REQUIRE(!loaded);
  CHECK(loaded.faults()[0].path == "no/such/folder");
}

}  // namespace
}  // namespace crosscheck
