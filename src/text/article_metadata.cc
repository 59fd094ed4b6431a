#include "text/article_metadata.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "base/json_file.h"
#include "text/article_fields.h"

namespace crosscheck {
namespace {

Article read_fields(const JsonFile& file, const JsonValue& object, Diagnostics& faults) {
  Article fields;
  JsonReader reader(file, faults);
  for (const auto& [name, where, value] : object.members) {
    if (value.is(JsonValue::Kind::null)) continue;
    const bool known = name != "text" && std::find(kArticleFields.begin(), kArticleFields.end(),
                                                   name) != kArticleFields.end();
    if (!known) {
      reader.fault(where, unknown_field_message(name));
      faults.back().severity = Severity::warning;
    } else if (reader.expect(value, JsonValue::Kind::string) && !value.string.empty() &&
               set_field(fields, name, value.string) == FieldFault::not_a_date) {
      reader.fault(value, std::string(kNotADate));
    }
  }
  return fields;
}

}  // namespace

void Metadata::fill(std::string_view path, Article& article) const {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (const auto found = by_name_.find(name); found != by_name_.end())
    fill_missing(article, found->second);
}

bool Metadata::is_file(const std::string& path) const {
  std::error_code ignored;
  return !path_.empty() && std::filesystem::equivalent(path, path_, ignored);
}

Metadata read_metadata(const std::string& path, Diagnostics& faults) {
  Metadata metadata;
  metadata.path_ = path;
  const Result<JsonFile> file = read_json_file(path);
  if (!file) {
    std::copy(file.faults().begin(), file.faults().end(), std::back_inserter(faults));
    return metadata;
  }
  JsonReader reader(*file, faults);
  if (!reader.expect(file->root, JsonValue::Kind::object)) return metadata;
  for (const auto& [name, where, value] : file->root.members) {
    if (reader.expect(value, JsonValue::Kind::object))
      metadata.by_name_[name] = read_fields(*file, value, faults);
  }
  return metadata;
}

}  // namespace crosscheck
