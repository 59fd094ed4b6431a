#include "base/wording.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/json_file.h"

namespace crosscheck {
namespace {

std::string stem_of(std::string_view path) {
  const size_t slash = path.find_last_of('/');
  if (slash != path.npos) path.remove_prefix(slash + 1);
  return std::string(path.substr(0, path.find('.')));
}

std::string grouped(std::string_view digits, std::string_view mark) {
  std::string text;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += mark;
    text += digits[i];
  }
  return text;
}

}  // namespace

Result<Wording> Wording::load(const std::string& path) {
  const Result<JsonFile> file = read_json_file(path);
  if (!file) return file.faults();
  Diagnostics faults;
  JsonReader reader(*file, faults);
  Wording wording;
  wording.language_ = stem_of(path);
  reader.only(file->root, {"number", "sentences"});
  if (const JsonValue* marks = reader.required(file->root, "number")) {
    reader.only(*marks, {"group", "decimal"});
    wording.group_ = reader.required_string(*marks, "group");
    wording.decimal_ = reader.required_string(*marks, "decimal");
  }
  for (const JsonMember& sentence : reader.object(file->root, "sentences")) {
    if (!reader.expect(sentence.value, JsonValue::Kind::string)) continue;
    wording.sentences_.emplace(sentence.name, sentence.value.string);
  }
  if (!faults.empty()) return faults;
  return wording;
}

std::string Wording::say(std::string_view id, Arguments arguments) const {
  const auto sentence = sentences_.find(id);
  if (sentence == sentences_.end()) return fmt::format("[{}]", id);
  return fill_places(sentence->second, [&](std::string_view name) {
    for (const auto& [argument, value] : arguments) {
      if (argument == name) return std::string(value);
    }
    return fmt::format("{{{}}}", name);
  });
}

std::string Wording::number(double value) const {
  if (!std::isfinite(value)) return fmt::format("{}", value);
  // What a double holds beyond its fifteenth digit is noise: 16.42 trillion has no fraction.
  const double digits_before = std::floor(std::log10(std::max(1.0, std::abs(value)))) + 1;
  const int decimals = std::clamp(15 - static_cast<int>(digits_before), 1, 6);
  const std::string plain = fmt::format("{:.{}f}", std::abs(value), decimals);
  const size_t mark = plain.find('.');
  const size_t last = plain.find_last_not_of('0');
  const std::string fraction = last > mark ? plain.substr(mark + 1, last - mark) : "";
  std::string text = grouped(std::string_view(plain).substr(0, mark), group_);
  if (!fraction.empty()) text += decimal_ + fraction;
  const bool zero = text.find_first_not_of('0') == text.npos;
  return value < 0 && !zero ? "-" + text : text;
}

}  // namespace crosscheck
