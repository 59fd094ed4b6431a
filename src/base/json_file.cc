#include "base/json_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>

namespace crosscheck {
namespace {

std::string_view kind_name(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::null:
      return "null";
    case JsonValue::Kind::boolean:
      return "true or false";
    case JsonValue::Kind::number:
      return "a number";
    case JsonValue::Kind::string:
      return "a string";
    case JsonValue::Kind::array:
      return "a list";
    case JsonValue::Kind::object:
      return "an object";
  }
  return "";
}

std::string did_you_mean(std::string_view word, std::initializer_list<std::string_view> known) {
  const std::string_view near = nearest_name(word, {known.begin(), known.size()});
  if (!near.empty()) return fmt::format("; did you mean '{}'?", near);
  return fmt::format("; known are {}", fmt::join(known, ", "));
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  for (const JsonMember& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

Result<std::ifstream> open_file(const std::string& path) {
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored))
    return diagnose_file(path, "can't be read: it is a folder");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return diagnose_file(path, fmt::format("can't be read: {}", std::strerror(errno)));
  return stream;
}

Result<std::string> read_file(const std::string& path) {
  Result<std::ifstream> opened = open_file(path);
  if (!opened) return opened.faults();
  std::ifstream& stream = *opened;
  std::string text;
  std::error_code no_size;  // of a pipe, which is read to its end as well
  const auto size = std::filesystem::file_size(path, no_size);
  constexpr size_t kChunk = size_t{1} << 16;
  constexpr size_t kSpare = 128;  // capacity that spares a parser which wants padding a copy
  for (size_t chunk = no_size ? kChunk : size + kSpare; stream; chunk = kChunk) {
    const size_t before = text.size();
    text.resize(before + chunk);
    stream.read(text.data() + before, static_cast<std::streamsize>(chunk));
    text.resize(before + static_cast<size_t>(stream.gcount()));
  }
  if (stream.bad()) return diagnose_file(path, "can't be read to its end");
  return text;
}

Result<JsonFile> read_json_file(const std::string& path) {
  Result<std::string> text = read_file(path);
  if (!text) return text.faults();
  return parse_json(path, *std::move(text));
}

void JsonReader::fault(Span where, std::string message) {
  faults_.push_back(diagnose(file_.path, file_.text, where, std::move(message)));
}

bool JsonReader::expect(const JsonValue& value, JsonValue::Kind kind) {
  if (value.is(kind)) return true;
  fault(value, fmt::format("expected {}, found {}", kind_name(kind), kind_name(value.kind)));
  return false;
}

void JsonReader::only(const JsonValue& object, std::initializer_list<std::string_view> names) {
  for (const JsonMember& member : object.members) {
    if (std::find(names.begin(), names.end(), member.name) == names.end())
      fault(member.where,
            fmt::format("unknown setting '{}'{}", member.name, did_you_mean(member.name, names)));
  }
}

const JsonValue* JsonReader::required(const JsonValue& object, std::string_view name) {
  if (!expect(object, JsonValue::Kind::object)) return nullptr;
  const JsonValue* value = object.find(name);
  if (value == nullptr)
    fault({object.where.begin, object.where.begin + 1}, fmt::format("'{}' is missing", name));
  return value;
}

std::string JsonReader::required_string(const JsonValue& object, std::string_view name) {
  const JsonValue* value = required(object, name);
  return value != nullptr && expect(*value, JsonValue::Kind::string) ? value->string : "";
}

std::string JsonReader::string(const JsonValue& object, std::string_view name,
                               std::string fallback) {
  const JsonValue* value = object.find(name);
  if (value == nullptr || !expect(*value, JsonValue::Kind::string)) return fallback;
  return value->string;
}

double JsonReader::number(const JsonValue& object, std::string_view name, double fallback) {
  const JsonValue* value = object.find(name);
  if (value == nullptr || !expect(*value, JsonValue::Kind::number)) return fallback;
  return value->number;
}

bool JsonReader::boolean(const JsonValue& object, std::string_view name, bool fallback) {
  const JsonValue* value = object.find(name);
  if (value == nullptr || !expect(*value, JsonValue::Kind::boolean)) return fallback;
  return value->boolean;
}

const std::vector<JsonValue>& JsonReader::array(const JsonValue& object, std::string_view name) {
  static const std::vector<JsonValue> kNone;
  const JsonValue* value = object.find(name);
  return value != nullptr && expect(*value, JsonValue::Kind::array) ? value->items : kNone;
}

const std::vector<JsonMember>& JsonReader::object(const JsonValue& object, std::string_view name) {
  static const std::vector<JsonMember> kNone;
  const JsonValue* value = object.find(name);
  return value != nullptr && expect(*value, JsonValue::Kind::object) ? value->members : kNone;
}

std::vector<std::string> JsonReader::strings(const JsonValue& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  if (value == nullptr) return {};
  if (value->is(JsonValue::Kind::string)) return {value->string};
  std::vector<std::string> result;
  if (!expect(*value, JsonValue::Kind::array)) return result;
  for (const JsonValue& item : value->items) {
    if (expect(item, JsonValue::Kind::string)) result.push_back(item.string);
  }
  return result;
}

size_t JsonReader::choice(const JsonValue& value, std::initializer_list<std::string_view> names,
                          size_t fallback) {
  if (!expect(value, JsonValue::Kind::string)) return fallback;
  const auto* found = std::find(names.begin(), names.end(), value.string);
  if (found != names.end()) return static_cast<size_t>(found - names.begin());
  fault(value,
        fmt::format("'{}' is not known here{}", value.string, did_you_mean(value.string, names)));
  return fallback;
}

Span JsonReader::inside(const JsonValue& string, Span part) {
  const uint32_t first = string.where.begin + 1;
  return {first + part.begin, first + part.end};
}

}  // namespace crosscheck
