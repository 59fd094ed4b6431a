#include "base/json_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace crosscheck {
namespace {

constexpr size_t kDeepest = 200;         // levels; nothing that people write comes near
constexpr size_t kLongestMessage = 200;  // bytes of the parser's own words

// Counts the bytes that the parser has taken, which is how events get their positions.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, size_t* taken) : at_(at), taken_(taken) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    if (taken_ != nullptr) ++*taken_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  size_t* taken_;
};

// Builds the tree from nlohmann's events. An event comes when its last byte was taken; its first
// byte is the next one after the event before it that is neither blank, comment, comma nor colon.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(const std::string& path, const std::string& text, const size_t& taken)
      : path_(path), text_(text), taken_(taken) {}

  bool null() override { return add({.kind = JsonValue::Kind::null}, taken_); }
  bool boolean(bool value) override {
    return add({.kind = JsonValue::Kind::boolean, .boolean = value}, taken_);
  }
  bool number_integer(number_integer_t value) override {
    return add_number(static_cast<double>(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add_number(static_cast<double>(value));
  }
  bool number_float(number_float_t value, const string_t&) override { return add_number(value); }
  bool string(string_t& value) override {
    return add({.kind = JsonValue::Kind::string, .string = std::move(value)}, taken_);
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t) override { return open(JsonValue::Kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    const Span where = next_span(taken_);
    JsonValue& object = *open_.back();
    if (object.find(name) != nullptr)
      faults_.push_back(diagnose(path_, text_, where, fmt::format("duplicate key '{}'", name)));
    object.members.push_back({.name = std::move(name), .where = where, .value = {}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& error) override {
    const auto at = static_cast<uint32_t>(std::min(position == 0 ? 0 : position - 1, text_.size()));
    faults_.push_back(diagnose(path_, text_, {at, at}, plain_words(error.what())));
    return false;
  }

  JsonValue root;
  Diagnostics& faults() { return faults_; }

 private:
  // "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while parsing
  // value - unexpected ..." says the position a second time; what follows the last colon before the
  // dash is for people.
  static std::string plain_words(std::string_view what) {
    const size_t place = what.find(": ");
    if (place != what.npos) what.remove_prefix(place + 2);
    const size_t read =
        what.find("; last read: ");  // all of a text, if its quotation mark is missing
    if (what.size() > kLongestMessage) what = what.substr(0, std::min(read, kLongestMessage));
    return fmt::format("not valid JSON: {}", what);
  }

  void skip_to_token() {
    while (last_end_ < text_.size()) {
      const char c = text_[last_end_];
      if (c == '/' && text_.compare(last_end_, 2, "//") == 0) {
        last_end_ = std::min(text_.find('\n', last_end_), text_.size());
      } else if (c == '/' && text_.compare(last_end_, 2, "/*") == 0) {
        last_end_ = std::min(text_.find("*/", last_end_ + 2), text_.size() - 2) + 2;
      } else if (std::strchr(" \t\r\n,:\xEF\xBB\xBF", c) != nullptr && c != '\0') {
        ++last_end_;
      } else {
        return;
      }
    }
  }

  Span next_span(size_t end) {
    skip_to_token();
    const Span span{static_cast<uint32_t>(last_end_), static_cast<uint32_t>(end)};
    last_end_ = end;
    return span;
  }

  // The parser has read one byte past a number to see that it ended, unless the file ended.
  bool add_number(double value) {
    skip_to_token();
    size_t end = last_end_;
    while (end < text_.size() && std::strchr("+-.eE0123456789", text_[end]) != nullptr) ++end;
    return add({.kind = JsonValue::Kind::number, .number = value}, end);
  }

  JsonValue& place(JsonValue value) {
    if (open_.empty()) return root = std::move(value);
    JsonValue& parent = *open_.back();
    if (parent.is(JsonValue::Kind::array)) return parent.items.emplace_back(std::move(value));
    return parent.members.back().value = std::move(value);
  }

  bool add(JsonValue value, size_t end) {
    value.where = next_span(end);
    place(std::move(value));
    return true;
  }

  bool open(JsonValue::Kind kind) {
    const Span where = next_span(taken_);
    if (open_.size() >= kDeepest) {
      faults_.push_back(
          diagnose(path_, text_, where, fmt::format("nested more than {} levels deep", kDeepest)));
      return false;
    }
    open_.push_back(&place({.kind = kind, .where = where}));
    return true;
  }

  bool close() {
    skip_to_token();
    last_end_ = taken_;
    open_.back()->where.end = static_cast<uint32_t>(taken_);
    open_.pop_back();
    return true;
  }

  const std::string& path_;
  const std::string& text_;
  const size_t& taken_;
  size_t last_end_ = 0;
  std::vector<JsonValue*> open_;  // stable: a parent's list grows only after its last child closed
  Diagnostics faults_;
};

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

Result<std::string> read_file(const std::string& path) {
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored))
    return diagnose_file(path, "can't be read: it is a folder");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return diagnose_file(path, fmt::format("can't be read: {}", std::strerror(errno)));
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

Result<JsonFile> parse_json(std::string path, std::string text) {
  JsonFile file{.path = std::move(path), .text = std::move(text), .root = {}};
  size_t taken = 0;
  TreeBuilder builder(file.path, file.text, taken);
  const char* begin = file.text.data();
  const CountingIterator first(begin, &taken), last(begin + file.text.size(), nullptr);
  constexpr bool kWholeInput = true, kComments = true;
  const bool parsed = nlohmann::json::sax_parse(
      first, last, &builder, nlohmann::json::input_format_t::json, kWholeInput, kComments);
  if (!parsed || !builder.faults().empty()) return builder.faults();
  file.root = std::move(builder.root);
  return file;
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
