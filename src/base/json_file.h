// JSON with comments, read with positions kept: rule files, language packs, metadata.
//
//   Result<JsonFile> file = read_json_file("rules/packs/conflict.json");
//   Diagnostics faults;
//   JsonReader reader(*file, faults);
//   for (const JsonValue& rule : reader.array(file->root, "rules")) {
//     reader.only(rule, {"id", "claim"});                  // refuses others: did you mean ...?
//     std::string id = reader.required_string(rule, "id");
//   }
//
// A reader never stops at the first fault: it notes it, gives back something harmless, and goes on,
// so that one run names all faults of a file. Duplicate keys are refused when the file is parsed.
#pragma once

#include <fstream>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/span.h"

namespace crosscheck {

struct JsonMember;

struct JsonValue {
  enum class Kind : uint8_t { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string string;
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  // in the order of the file
  Span where;                       // bytes of the file, brackets and quotation marks included

  const JsonValue* find(std::string_view name) const;
  bool is(Kind other) const { return kind == other; }
};

struct JsonMember {
  std::string name;
  Span where;
  JsonValue value;
};

struct JsonFile {
  std::string path;
  std::string text;
  JsonValue root;
};

Result<JsonFile> parse_json(std::string path, std::string text);
Result<JsonFile> read_json_file(const std::string& path);

// The file opened to be read as bytes, or all of its bytes; or a fault that says why it can't be
// read.
Result<std::ifstream> open_file(const std::string& path);
Result<std::string> read_file(const std::string& path);

class JsonReader {
 public:
  // Both must outlive the reader.
  JsonReader(const JsonFile& file, Diagnostics& faults) : file_(file), faults_(faults) {}

  // Notes every member of `object` that is not among `names`.
  void only(const JsonValue& object, std::initializer_list<std::string_view> names);

  // The member, or null after a fault if it is missing; `object` must be one, else that is the
  // fault.
  const JsonValue* required(const JsonValue& object, std::string_view name);

  std::string required_string(const JsonValue& object, std::string_view name);
  std::string string(const JsonValue& object, std::string_view name, std::string fallback = "");
  double number(const JsonValue& object, std::string_view name, double fallback);
  bool boolean(const JsonValue& object, std::string_view name, bool fallback);

  // The items of a list; empty if there is no such member. A fault if it is not a list.
  const std::vector<JsonValue>& array(const JsonValue& object, std::string_view name);
  // The members of an object; empty if there is no such member. A fault if it is not an object.
  const std::vector<JsonMember>& object(const JsonValue& object, std::string_view name);
  // A list of strings; a single string is a list of one.
  std::vector<std::string> strings(const JsonValue& object, std::string_view name);

  // The one of `names` that the string says, as its index; a fault (did you mean) and `fallback` if
  // none.
  size_t choice(const JsonValue& value, std::initializer_list<std::string_view> names,
                size_t fallback);

  // Checks kind and notes a fault if it is another; true if it fits.
  bool expect(const JsonValue& value, JsonValue::Kind kind);

  void fault(Span where, std::string message);
  void fault(const JsonValue& value, std::string message) {
    fault(value.where, std::move(message));
  }

  // Bytes of the file where a part of a string value stands (exact while the string has no
  // escapes).
  static Span inside(const JsonValue& string, Span part);

  const JsonFile& file() const { return file_; }

 private:
  const JsonFile& file_;
  Diagnostics& faults_;
};

}  // namespace crosscheck
