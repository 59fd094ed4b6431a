// Named things: countries, organisations, people the data knows, and runs of capitals it does not.
//
//   EntityCatalog   rules/entities/*.json: ids, kinds, names by language, part_of, speaks_for
//   EntityMention   "Korea Utara" -> KP;  "Pyongyang" -> the city, which speaks for KP;
//                   "Rustem Umerov" -> no entity, a name
//
// An id is ISO 3166 for countries ("KP"), else a short lower-case name ("nato", "yoon-suk-yeol").
#pragma once

#include <cstdint>
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
  std::vector<std::string> kinds;                     // "country", "country-at-war", "organisation", "person"
  std::vector<EntityName> names;
  std::string label_id, label_en;                     // how reports name it
  EntityIndex part_of = kNoEntity;
  EntityIndex speaks_for = kNoEntity;

  bool is(std::string_view kind) const;
};

class EntityCatalog {
 public:
  // Reads every .json of the folder. References between entities are checked; all faults are given.
  static Result<EntityCatalog> load(const std::string& folder);

  const std::vector<Entity>& all() const { return entities_; }
  const Entity& operator[](EntityIndex index) const { return entities_[index]; }
  EntityIndex find(std::string_view id) const;  // kNoEntity if there is none

  // True if `inner` is `outer` or lies in it, however deep.
  bool is_part_of(EntityIndex inner, EntityIndex outer) const;

 private:
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
