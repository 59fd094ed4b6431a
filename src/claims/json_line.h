// One line of JSON, read member by member, with the place of every fault.
//
//   JsonLine line("claims.jsonl", 7, text, faults);
//   std::string rule = line.string(claim, "rule");
//   Span span = line.span(claim, "span");
//
// Reading is simdjson's, which keeps no positions; only where something is wrong is the line parsed
// once more by base/json_file.h, to say where. Like JsonReader it notes a fault, gives back
// something harmless and goes on; `failed` tells whether the line can be used.
#pragma once

#include <cstdint>
#include <optional>
#include <simdjson.h>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/span.h"

namespace crosscheck {

class JsonLine {
 public:
  // A value and the way to it from the line's root. `outer` must outlive the node.
  struct Node {
    simdjson::dom::element json;
    const Node* outer = nullptr;
    std::string_view name;  // in an object
    size_t index = 0;       // in an array
  };

  // All must outlive the reader; `number` counts from 1.
  JsonLine(const std::string& path, uint32_t number, std::string_view text, Diagnostics& faults)
      : path_(path), number_(number), text_(text), faults_(faults) {}

  // The member, if it is there and not null.
  std::optional<Node> find(const Node& object, std::string_view name);
  // The same, and a fault if there is none.
  std::optional<Node> require(const Node& object, std::string_view name);

  std::string string(const Node& object, std::string_view name);           // required
  std::string optional_string(const Node& object, std::string_view name);  // "" if none
  std::optional<double> number(const Node& object, std::string_view name);
  uint32_t count(const Node& object, std::string_view name, uint32_t fallback);
  bool boolean(const Node& object, std::string_view name, bool fallback);
  Span span(const Node& object, std::string_view name, bool required);

  // The items of an array; calls `take(const Node&)` for each.
  template <class Take>
  void each(const Node& object, std::string_view name, Take take) {
    const auto list = find(object, name);
    simdjson::dom::array items;
    if (!list || !get(*list, items, "a list")) return;
    size_t index = 0;
    for (simdjson::dom::element item : items) {
      take(Node{.json = item, .outer = &*list, .name = {}, .index = index++});
    }
  }

  // The enumerator up to `last` whose name, by `name_of`, the string is.
  template <class Enum, class NameOf>
  Enum choice(const Node& object, std::string_view name, Enum last, NameOf name_of) {
    const auto node = require(object, name);
    std::string_view word;
    if (!node || !get(*node, word, "a string")) return Enum{};
    for (size_t i = 0; i <= static_cast<size_t>(last); ++i) {
      if (name_of(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
    }
    fault(*node, "cannot be '" + std::string(word) + "'");
    return Enum{};
  }

  // `message` goes on from the node's name: "must be a number".
  void fault(const Node& at, const std::string& message);
  // A line that is no JSON at all.
  void fault_in_syntax(std::string_view reason);
  bool failed() const { return failed_; }

 private:
  template <class T>
  bool get(const Node& node, T& value, std::string_view kind) {
    if (node.json.get(value) == simdjson::SUCCESS) return true;
    fault(node, "must be " + std::string(kind));
    return false;
  }

  const std::string& path_;
  uint32_t number_;
  std::string_view text_;
  Diagnostics& faults_;
  bool failed_ = false;
};

}  // namespace crosscheck
