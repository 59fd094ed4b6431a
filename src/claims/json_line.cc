#include "claims/json_line.h"

#include <array>
#include <limits>

#include "base/json_file.h"
#include "base/unicode.h"

namespace crosscheck {
namespace {

// Follows the node's way through the line as parsed with positions.
const JsonValue* walk(const JsonValue& root, const JsonLine::Node& node) {
  if (node.outer == nullptr) return &root;
  const JsonValue* outer = walk(root, *node.outer);
  if (outer == nullptr) return nullptr;
  if (!node.name.empty()) return outer->find(node.name);
  return node.index < outer->items.size() ? &outer->items[node.index] : nullptr;
}

std::string subject(const JsonLine::Node& node) {
  if (!node.name.empty()) return "'" + std::string(node.name) + "'";
  return node.outer == nullptr ? "the line" : "item " + std::to_string(node.index + 1);
}

bool fits(double number) {
  return number >= 0 && number <= std::numeric_limits<uint32_t>::max() &&
         number == static_cast<double>(static_cast<uint32_t>(number));
}

}  // namespace

std::optional<JsonLine::Node> JsonLine::find(const Node& object, std::string_view name) {
  simdjson::dom::object members;
  if (!get(object, members, "an object")) return std::nullopt;
  simdjson::dom::element value;
  if (members[name].get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
  return Node{.json = value, .outer = &object, .name = name, .index = 0};
}

std::optional<JsonLine::Node> JsonLine::require(const Node& object, std::string_view name) {
  auto node = find(object, name);
  if (!node && object.json.is_object()) fault(object, "has no '" + std::string(name) + "'");
  return node;
}

std::string JsonLine::string(const Node& object, std::string_view name) {
  const auto node = require(object, name);
  std::string_view text;
  if (node) get(*node, text, "a string");
  return std::string(text);
}

std::string JsonLine::optional_string(const Node& object, std::string_view name) {
  const auto node = find(object, name);
  std::string_view text;
  if (node) get(*node, text, "a string");
  return std::string(text);
}

std::optional<double> JsonLine::number(const Node& object, std::string_view name) {
  const auto node = find(object, name);
  double value = 0;
  if (!node || !get(*node, value, "a number")) return std::nullopt;
  return value;
}

uint32_t JsonLine::count(const Node& object, std::string_view name, uint32_t fallback) {
  const auto value = number(object, name);
  if (!value) return fallback;
  if (fits(*value)) return static_cast<uint32_t>(*value);
  fault(*find(object, name), "must be a whole number from 0 to 4294967295");
  return fallback;
}

bool JsonLine::boolean(const Node& object, std::string_view name, bool fallback) {
  const auto node = find(object, name);
  bool value = fallback;
  if (node) get(*node, value, "true or false");
  return value;
}

Span JsonLine::span(const Node& object, std::string_view name, bool required) {
  const auto node = required ? require(object, name) : find(object, name);
  if (!node) return {};
  simdjson::dom::array items;
  if (!get(*node, items, "a list of two offsets")) return {};
  std::array<double, 2> ends{};
  size_t seen = 0;
  for (simdjson::dom::element item : items) {
    double end = -1;
    if (item.get(end) != simdjson::SUCCESS || !fits(end) || seen == 2) {
      seen = 0;
      break;
    }
    ends[seen++] = end;
  }
  if (seen == 2 && ends[0] <= ends[1]) {
    return {static_cast<uint32_t>(ends[0]), static_cast<uint32_t>(ends[1])};
  }
  fault(*node, "must be a list of two offsets, the smaller first");
  return {};
}

void JsonLine::fault(const Node& at, const std::string& message) {
  failed_ = true;
  Diagnostic found = diagnose_file(path_, subject(at) + ' ' + message);
  if (const auto line = parse_json(path_, std::string(text_))) {
    if (const JsonValue* value = walk(line->root, at)) {
      found = diagnose(path_, text_, value->where, std::move(found.message));
    }
  }
  found.line = number_;
  faults_.push_back(std::move(found));
}

void JsonLine::fault_in_syntax(std::string_view reason) {
  failed_ = true;
  if (const auto broken = first_invalid_utf8(text_)) {
    const auto at = static_cast<uint32_t>(*broken);
    Diagnostic fault = diagnose(path_, text_, {at, at + 1}, "not valid UTF-8");
    fault.line = number_;
    fault.source_line.clear();  // no terminal should be given these bytes
    faults_.push_back(std::move(fault));
    return;
  }
  if (const auto line = parse_json(path_, std::string(text_)); !line) {
    for (Diagnostic fault : line.faults()) {
      fault.line = number_;
      faults_.push_back(std::move(fault));
    }
    return;
  }
  Diagnostic fault = diagnose_file(path_, std::string(reason));
  fault.line = number_;
  fault.column = 1;
  faults_.push_back(std::move(fault));
}

}  // namespace crosscheck
