// Named things: countries, organisations, people the data knows, and runs of capitals it does not.
//
//   EntityCatalog   rules/entities/*.json: ids, kinds, names by language, part_of, speaks_for
//   EntityMention   "Korea Utara" -> KP;  "Pyongyang" -> the city, which speaks for KP;
//                   "Rustem Umerov" -> no entity, a name
//
// An id is ISO 3166 for countries ("KP"), else a short lower-case name ("nato", "yoon-suk-yeol").
//
// A file holds new entities and additions to entities of any file, each with the same members:
//
//   { "entities": [
//       { "id": "seoul", "is_a": ["city", "capital"], "part_of": "KR", "speaks_for": "KR",
//         "labels": {"id": "Seoul", "en": "Seoul"},        // left out: the first name of each
//         language "names": {"*": ["Seoul"]} } ],                   // "*": in every language
//     "additions": [
//       { "id": "KR", "names": {"id": ["Korsel"]}, "demonyms": {"en": ["South Korean"]} } ] }
//
// A name is words between single spaces. One that begins with a capital matches only words that do
// ("Turkey", not "turkey"); one in single quotes only its exact case ('AS', not "As"). A name
// belongs to one entity in each language.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "text/document.h"

namespace crosscheck {

using EntityIndex = uint32_t;
inline constexpr EntityIndex kNoEntity = UINT32_MAX;

struct EntityName {
  std::string language;  // "id", "en"; "*" for all
  std::string text;      // as a PhraseTable takes it: words between spaces, 'AS' for exact case
  bool demonym = false;  // "North Korean": stands before a noun
};

struct Entity {
  std::string id;
  std::vector<std::string> kinds;  // "country", "country-at-war", "organisation", "person"
  std::vector<EntityName> names;   // in the order of the files
  std::map<std::string, std::string> labels;  // by language: how reports name it
  EntityIndex part_of = kNoEntity;
  EntityIndex speaks_for = kNoEntity;

  bool is(std::string_view kind) const;
  // The label in a language, else in all ("*"), else its id.
  std::string_view label(const std::string& language) const;
};

class EntityCatalog {
 public:
  // Reads every .json of the folder, or of all folders as if they were one: a file of any may add
  // to an entity of another. References between entities are checked; all faults are given.
  static Result<EntityCatalog> load(const std::string& folder);
  static Result<EntityCatalog> load(const std::vector<std::string>& folders);

  const std::vector<Entity>& all() const { return entities_; }
  const Entity& operator[](EntityIndex index) const { return entities_[index]; }
  EntityIndex find(std::string_view id) const;  // kNoEntity if there is none

  // True if `inner` is `outer` or lies in it, however deep.
  bool is_part_of(EntityIndex inner, EntityIndex outer) const;

  // The one that `index` speaks for, else itself: Seoul -> KR, KR -> KR.
  EntityIndex voice_of(EntityIndex index) const;

 private:
  friend class EntityCatalogLoader;

  std::vector<Entity> entities_;
  std::unordered_map<std::string, EntityIndex> by_id_;
};

struct EntityMention {
  TokenRange tokens;
  Span span;
  EntityIndex entity = kNoEntity;  // kNoEntity: a run of capitalised words that no catalogue knows
  bool demonym = false;
};

}  // namespace crosscheck
