// Writes JSON by appending to one string: no tree, no allocation but the string's own growth.
//
//   std::string line;
//   JsonWriter json(line);
//   json.begin_object();
//   json.member("kind", "quantity");
//   json.key("span");  json.begin_array();  json.value(10);  json.value(27);  json.end_array();
//   json.end_object();                          // {"kind":"quantity","span":[10,27]}
//
// Commas are put where they belong; brackets are the caller's to balance. Strings must be valid
// UTF-8 and are written as they are, but for the characters that JSON wants escaped. A number that
// JSON cannot hold (infinity, no number) becomes null.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck {

class JsonWriter {
 public:
  // Appends to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  // The name of the next value. Names are the program's own and need no escapes.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  void value(bool truth) { literal(truth ? "true" : "false"); }
  void value(std::integral auto number) { integer(static_cast<int64_t>(number)); }
  void null() { literal("null"); }

  // A string, or null if it is empty.
  void value_or_null(std::string_view text) { text.empty() ? null() : value(text); }

  void member(std::string_view name, const auto& content) {
    key(name);
    value(content);
  }
  void member_or_null(std::string_view name, std::string_view text) {
    key(name);
    value_or_null(text);
  }

  // Goes to a new line, indented, inside an array or object: for output that people read too.
  void line_break(size_t indent);

  // Ends a line of JSON Lines; the next value stands by itself.
  void end_line();

 private:
  void separate() {
    if (needs_comma_) out_ += ',';
    needs_comma_ = true;
  }
  void open(char bracket) {
    separate();
    out_ += bracket;
    needs_comma_ = false;
  }
  void close(char bracket) {
    out_ += bracket;
    needs_comma_ = true;
  }
  void literal(std::string_view word) {
    separate();
    out_ += word;
  }
  void integer(int64_t number);

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace crosscheck
