// Text to JsonValue. simdjson reads what is well-formed, nearly every file there is; what it
// refuses, nlohmann's parser reads once more, since it can say where and why.

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <simdjson.h>
#include <unordered_set>

#include "base/json_file.h"

namespace crosscheck {
namespace {

constexpr size_t kDeepest = 200;         // levels; nothing that people write comes near
constexpr size_t kLongestMessage = 200;  // bytes of the parser's own words

// One past the number that begins here.
size_t end_of_number(std::string_view text, size_t at) {
  while (at < text.size() && std::strchr("+-.eE0123456789", text[at]) != nullptr) ++at;
  return at;
}

// ------------------------------------------------------------------------------------ well-formed

// The text with its comments blanked out, byte for byte.
std::string without_comments(std::string_view text) {
  std::string plain(text);
  const auto blank = [&](size_t from, size_t to) {
    to = std::min(to, plain.size());
    std::replace_if(
        plain.begin() + static_cast<ptrdiff_t>(from), plain.begin() + static_cast<ptrdiff_t>(to),
        [](char c) { return c != '\n'; }, ' ');
    return to;
  };
  bool quoted = false;
  for (size_t i = 0; i < plain.size(); ++i) {
    if (plain[i] == '"') {
      quoted = !quoted;
    } else if (plain[i] == '\\') {
      ++i;
    } else if (plain[i] == '/' && !quoted && text.compare(i, 2, "//") == 0) {
      i = blank(i, text.find('\n', i));
    } else if (plain[i] == '/' && !quoted && text.compare(i, 2, "/*") == 0) {
      const size_t close = text.find("*/", i + 2);
      if (close != text.npos) i = blank(i, close + 2) - 1;  // else the parser refuses it
    }
  }
  return plain;
}

class QuickBuilder {
 public:
  // The text may have comments.
  explicit QuickBuilder(std::string_view text)
      : text_(text.find('/') == text.npos ? std::string(text) : without_comments(text)) {}

  // False for whatever is to be read again.
  bool build(JsonValue& root) {
    text_.reserve(text_.size() + simdjson::SIMDJSON_PADDING);
    auto document = parser_.iterate(text_);
    if (document.error() != simdjson::SUCCESS) return false;
    document_ = &document.value_unsafe();
    simdjson::ondemand::value value;
    return document_->get_value().get(value) == simdjson::SUCCESS && read(value, root) &&
           is_at_end();
  }

 private:
  using Value = simdjson::ondemand::value;

  uint32_t place(const char* at) const { return static_cast<uint32_t>(at - text_.data()); }

  // One past the string whose opening quotation mark stands here.
  uint32_t end_of_string(size_t at) const {
    const auto is_escaped = [&](size_t quote) {
      size_t slashes = 0;
      while (text_[quote - 1 - slashes] == '\\') ++slashes;
      return slashes % 2 == 1;
    };
    at = text_.find('"', at + 1);
    while (is_escaped(at)) at = text_.find('"', at + 1);
    return static_cast<uint32_t>(at + 1);
  }

  bool is_at_end() { return document_->current_location().error() == simdjson::OUT_OF_BOUNDS; }

  // One past the list or object that was just read to its end.
  uint32_t end_of_last() {
    const char* next = nullptr;
    const bool more = document_->current_location().get(next) == simdjson::SUCCESS;
    const size_t last = text_.find_last_not_of(" \t\r\n", (more ? place(next) : text_.size()) - 1);
    return static_cast<uint32_t>(last + 1);
  }

  bool read(Value& value, JsonValue& result) {
    result.where.begin = place(value.raw_json_token().data());
    simdjson::ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS) return false;
    switch (type) {
      case simdjson::ondemand::json_type::object:
        return read_object(value, result);
      case simdjson::ondemand::json_type::array:
        return read_array(value, result);
      case simdjson::ondemand::json_type::string:
        return read_string(value, result);
      case simdjson::ondemand::json_type::number:
        result.kind = JsonValue::Kind::number;
        result.where.end = static_cast<uint32_t>(end_of_number(text_, result.where.begin));
        return value.get_double().get(result.number) == simdjson::SUCCESS;
      case simdjson::ondemand::json_type::boolean:
        result.kind = JsonValue::Kind::boolean;
        if (value.get_bool().get(result.boolean) != simdjson::SUCCESS) return false;
        result.where.end = result.where.begin + (result.boolean ? 4 : 5);
        return true;
      case simdjson::ondemand::json_type::null:
        result.where.end = result.where.begin + 4;
        return is_null(value);
    }
    return false;
  }

  static bool is_null(Value& value) {
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
  }

  bool read_string(Value& value, JsonValue& result) {
    std::string_view string;
    if (value.get_string().get(string) != simdjson::SUCCESS) return false;
    result.kind = JsonValue::Kind::string;
    result.string = string;
    result.where.end = end_of_string(result.where.begin);
    return true;
  }

  bool read_array(Value& value, JsonValue& result) {
    result.kind = JsonValue::Kind::array;
    simdjson::ondemand::array items;
    if (++depth_ > kDeepest || value.get_array().get(items) != simdjson::SUCCESS) return false;
    for (auto item : items) {
      Value each;
      if (item.get(each) != simdjson::SUCCESS || !read(each, result.items.emplace_back()))
        return false;
    }
    --depth_;
    result.where.end = end_of_last();
    return true;
  }

  bool read_object(Value& value, JsonValue& result) {
    result.kind = JsonValue::Kind::object;
    simdjson::ondemand::object fields;
    if (++depth_ > kDeepest || value.get_object().get(fields) != simdjson::SUCCESS) return false;
    for (auto field : fields) {
      JsonMember& member = result.members.emplace_back();
      const char* key = nullptr;
      std::string_view name;
      Value each;
      if (field.error() != simdjson::SUCCESS) return false;
      key = field.key().value_unsafe().raw();
      if (field.unescaped_key().get(name) != simdjson::SUCCESS) return false;
      member.name = name;
      member.where = {place(key) - 1, end_of_string(place(key) - 1)};
      if (field.value().get(each) != simdjson::SUCCESS || !read(each, member.value)) return false;
    }
    --depth_;
    result.where.end = end_of_last();
    return !has_duplicates(result.members);
  }

  static bool has_duplicates(const std::vector<JsonMember>& members) {
    constexpr size_t kFew = 12;
    if (members.size() > kFew) {
      std::unordered_set<std::string_view> names;
      return !std::all_of(members.begin(), members.end(), [&](const JsonMember& member) {
        return names.insert(member.name).second;
      });
    }
    for (auto member = members.begin(); member != members.end(); ++member) {
      if (std::any_of(members.begin(), member,
                      [&](const JsonMember& other) { return other.name == member->name; }))
        return true;
    }
    return false;
  }

  std::string text_;
  simdjson::ondemand::parser parser_;
  simdjson::ondemand::document* document_ = nullptr;
  size_t depth_ = 0;
};

// ------------------------------------------------------------------------------------------ faults

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
    return add({.kind = JsonValue::Kind::number, .number = value}, end_of_number(text_, last_end_));
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

// By the parser that can say what is wrong.
bool parse_with_care(JsonFile& file, Diagnostics& faults) {
  size_t taken = 0;
  TreeBuilder builder(file.path, file.text, taken);
  const char* begin = file.text.data();
  const CountingIterator first(begin, &taken), last(begin + file.text.size(), nullptr);
  constexpr bool kWholeInput = true, kComments = true;
  const bool parsed = nlohmann::json::sax_parse(
      first, last, &builder, nlohmann::json::input_format_t::json, kWholeInput, kComments);
  faults = std::move(builder.faults());
  file.root = std::move(builder.root);
  return parsed && faults.empty();
}

}  // namespace

Result<JsonFile> parse_json(std::string path, std::string text) {
  JsonFile file{.path = std::move(path), .text = std::move(text), .root = {}};
  if (QuickBuilder(file.text).build(file.root)) return file;
  file.root = {};
  Diagnostics faults;
  if (!parse_with_care(file, faults)) return faults;
  return file;
}

}  // namespace crosscheck
