#include "annotate/entity.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>

#include "base/json_file.h"

namespace crosscheck {

bool Entity::is(std::string_view kind) const {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string_view Entity::label(const std::string& language) const {
  for (const std::string& key : {language, std::string("*")}) {
    const auto found = labels.find(key);
    if (found != labels.end()) return found->second;
  }
  return id;
}

EntityIndex EntityCatalog::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? kNoEntity : found->second;
}

bool EntityCatalog::is_part_of(EntityIndex inner, EntityIndex outer) const {
  while (inner != outer && inner != kNoEntity) inner = entities_[inner].part_of;
  return inner == outer && outer != kNoEntity;
}

EntityIndex EntityCatalog::voice_of(EntityIndex index) const {
  if (index == kNoEntity || entities_[index].speaks_for == kNoEntity) return index;
  return entities_[index].speaks_for;
}

// Reads the files one after the other; additions and references wait until all entities are known.
class EntityCatalogLoader {
 public:
  Result<EntityCatalog> load(const std::vector<std::string>& folders) {
    for (const std::string& folder : folders) {
      for (const std::string& path : files_in(folder)) read_entities(path);
    }
    for (const auto& [file, value] : additions_) read_addition(*file, *value);
    for (const Reference& reference : references_) resolve(reference);
    for (Entity& entity : catalog_.entities_) label_by_names(entity);
    check_chains();
    if (!faults_.empty()) return std::move(faults_);
    return std::move(catalog_);
  }

 private:
  struct Reference {
    const JsonFile* file;
    const JsonValue* value;  // of a member that names an entity
    EntityIndex from;
    EntityIndex Entity::*to;
  };

  std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      if (entry->path().extension() == ".json") paths.push_back(entry->path().string());
    }
    if (error) faults_.push_back(diagnose_file(folder, "can't be read: " + error.message()));
    std::sort(paths.begin(), paths.end());
    return paths;
  }

  void read_entities(const std::string& path) {
    Result<JsonFile> read = read_json_file(path);
    if (!read) {
      std::copy(read.faults().begin(), read.faults().end(), std::back_inserter(faults_));
      return;
    }
    const JsonFile& file = files_.emplace_back(*std::move(read));
    JsonReader reader(file, faults_);
    if (!reader.expect(file.root, JsonValue::Kind::object)) return;
    reader.only(file.root, {"entities", "additions"});
    for (const JsonValue& value : reader.array(file.root, "entities")) {
      const EntityIndex index = add_entity(reader, value);
      if (index != kNoEntity) read_members(file, value, index);
    }
    for (const JsonValue& value : reader.array(file.root, "additions"))
      additions_.emplace_back(&file, &value);
  }

  EntityIndex add_entity(JsonReader& reader, const JsonValue& value) {
    const std::string id = reader.required_string(value, "id");
    if (id.empty()) return kNoEntity;
    const auto index = static_cast<EntityIndex>(catalog_.entities_.size());
    if (!catalog_.by_id_.emplace(id, index).second) {
      reader.fault(*value.find("id"), fmt::format("there is another entity '{}'", id));
      return kNoEntity;
    }
    catalog_.entities_.push_back({.id = id});
    return index;
  }

  void read_addition(const JsonFile& file, const JsonValue& value) {
    JsonReader reader(file, faults_);
    const std::string id = reader.required_string(value, "id");
    if (id.empty()) return;
    const EntityIndex index = find(reader, *value.find("id"));
    if (index != kNoEntity) read_members(file, value, index);
  }

  void read_members(const JsonFile& file, const JsonValue& value, EntityIndex index) {
    JsonReader reader(file, faults_);
    reader.only(value, {"id", "is_a", "labels", "names", "demonyms", "part_of", "speaks_for"});
    Entity& entity = catalog_.entities_[index];
    for (std::string& kind : reader.strings(value, "is_a")) entity.kinds.push_back(std::move(kind));
    for (const JsonMember& label : reader.object(value, "labels")) {
      if (reader.expect(label.value, JsonValue::Kind::string))
        entity.labels[label.name] = label.value.string;
    }
    for (const bool demonym : {false, true}) {
      const std::string_view list = demonym ? "demonyms" : "names";
      for (const JsonMember& names : reader.object(value, list))
        read_names(reader, names, demonym, index);
    }
    if (const JsonValue* to = value.find("part_of"))
      references_.push_back({&file, to, index, &Entity::part_of});
    if (const JsonValue* to = value.find("speaks_for"))
      references_.push_back({&file, to, index, &Entity::speaks_for});
  }

  void read_names(JsonReader& reader, const JsonMember& list, bool demonym, EntityIndex index) {
    if (!reader.expect(list.value, JsonValue::Kind::array)) return;
    for (const JsonValue& name : list.value.items) {
      if (!reader.expect(name, JsonValue::Kind::string) || !is_new(reader, name, list.name, index))
        continue;
      catalog_.entities_[index].names.push_back({list.name, name.string, demonym});
    }
  }

  // A name that its entity has already is left out in silence; one of another entity is a fault.
  bool is_new(JsonReader& reader, const JsonValue& name, const std::string& language,
              EntityIndex index) {
    for (const auto& [known, owner] : owners_[name.string]) {
      if (known != language && known != "*" && language != "*") continue;
      if (owner != index)
        reader.fault(
            name, fmt::format("'{}' is a name of '{}' already", name.string, catalog_[owner].id));
      return false;
    }
    owners_[name.string].emplace_back(language, index);
    return true;
  }

  void resolve(const Reference& reference) {
    JsonReader reader(*reference.file, faults_);
    if (!reader.expect(*reference.value, JsonValue::Kind::string)) return;
    catalog_.entities_[reference.from].*reference.to = find(reader, *reference.value);
  }

  EntityIndex find(JsonReader& reader, const JsonValue& id) {
    const EntityIndex index = catalog_.find(id.string);
    if (index != kNoEntity) return index;
    std::vector<std::string_view> known;
    for (const Entity& entity : catalog_.all()) known.push_back(entity.id);
    const std::string_view near = nearest_name(id.string, known);
    reader.fault(id, fmt::format("there is no entity '{}'{}", id.string,
                                 near.empty() ? "" : fmt::format("; did you mean '{}'?", near)));
    return kNoEntity;
  }

  static void label_by_names(Entity& entity) {
    for (const EntityName& name : entity.names) {
      if (name.demonym) continue;
      const bool quoted = name.text.front() == '\'' && name.text.size() > 2;
      entity.labels.emplace(name.language,
                            quoted ? name.text.substr(1, name.text.size() - 2) : name.text);
    }
  }

  // A place can't be part of itself, however long the way round.
  void check_chains() {
    for (const Reference& reference : references_) {
      if (reference.to != &Entity::part_of) continue;
      size_t steps = 0;
      EntityIndex at = reference.from;
      while (at != kNoEntity && steps++ <= catalog_.all().size()) at = catalog_[at].part_of;
      if (at == kNoEntity) continue;
      JsonReader(*reference.file, faults_).fault(*reference.value, "it would be part of itself");
      catalog_.entities_[reference.from].part_of = kNoEntity;
    }
  }

  EntityCatalog catalog_;
  Diagnostics faults_;
  std::deque<JsonFile> files_;
  std::vector<std::pair<const JsonFile*, const JsonValue*>> additions_;
  std::vector<Reference> references_;
  std::unordered_map<std::string, std::vector<std::pair<std::string, EntityIndex>>> owners_;
};

Result<EntityCatalog> EntityCatalog::load(const std::string& folder) {
  return load(std::vector<std::string>{folder});
}

Result<EntityCatalog> EntityCatalog::load(const std::vector<std::string>& folders) {
  return EntityCatalogLoader().load(folders);
}

}  // namespace crosscheck
