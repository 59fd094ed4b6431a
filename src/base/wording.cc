#include "base/wording.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fmt/format.h>

#include "base/json_file.h"
#include "base/plural_forms.h"
#include "base/unicode.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;
using Names = std::map<std::string, std::string, std::less<>>;

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

Names read_names(JsonReader& reader, const std::vector<JsonMember>& members) {
  Names names;
  for (const JsonMember& member : members) {
    if (reader.expect(member.value, JsonValue::Kind::string))
      names.emplace(member.name, member.value.string);
  }
  return names;
}

std::string_view name_of(const Names& names, std::string_view id, std::string_view otherwise) {
  const auto found = names.find(id);
  return found == names.end() ? otherwise : std::string_view(found->second);
}

}  // namespace

Result<Wording> Wording::load(const std::string& path) {
  const Result<JsonFile> file = read_json_file(path);
  if (!file) return file.faults();
  Diagnostics faults;
  JsonReader reader(*file, faults);
  Wording wording;
  wording.language_ = stem_of(path);
  wording.plurals_ = std::make_shared<const PluralForms>(wording.language_);
  reader.only(file->root, {"number", "topics", "descriptions", "terms", "stances", "sides", "units",
                           "sentences"});
  if (const JsonValue* marks = reader.required(file->root, "number")) {
    reader.only(*marks, {"group", "decimal"});
    wording.group_ = reader.required_string(*marks, "group");
    wording.decimal_ = reader.required_string(*marks, "decimal");
  }
  const auto names = [&](std::string_view member) {
    return read_names(reader, reader.object(file->root, member));
  };
  wording.sentences_ = names("sentences");
  wording.topics_ = names("topics");
  wording.descriptions_ = names("descriptions");
  wording.stances_ = names("stances");
  wording.sides_ = names("sides");
  wording.units_ = names("units");
  for (const JsonMember& lexicon : reader.object(file->root, "terms")) {
    if (reader.expect(lexicon.value, JsonValue::Kind::object))
      wording.terms_.emplace(lexicon.name, read_names(reader, lexicon.value.members));
  }
  if (!faults.empty()) return faults;
  return wording;
}

std::string Wording::say(std::string_view id, Arguments arguments) const {
  return fill(id, arguments);
}

std::string Wording::fill(std::string_view id, std::span<const Argument> arguments) const {
  const auto sentence = sentences_.find(id);
  if (sentence == sentences_.end()) return fmt::format("[{}]", id);
  return fill_places(sentence->second, [&](std::string_view name) {
    for (const auto& [argument, value] : arguments) {
      if (argument == name) return std::string(value);
    }
    return fmt::format("{{{}}}", name);
  });
}

std::string Wording::count(std::string_view id, size_t number, Arguments arguments) const {
  std::string form = fmt::format("{}.{}", id, plurals_->form_of(number));
  if (!has(form)) form = fmt::format("{}.{}", id, PluralForms::kOther);
  std::vector<Argument> all(arguments);
  const std::string digits = this->number(static_cast<double>(number));
  all.emplace_back("n", digits);
  return fill(form, all);
}

std::string_view Wording::description(std::string_view rule, std::string_view otherwise) const {
  return name_of(descriptions_, rule, otherwise);
}

std::string_view Wording::topic(std::string_view rule, std::string_view otherwise) const {
  return name_of(topics_, rule, otherwise);
}

std::string_view Wording::term(std::string_view lexicon, std::string_view id,
                               std::string_view otherwise) const {
  const auto terms = terms_.find(lexicon);
  return terms == terms_.end() ? otherwise : name_of(terms->second, id, otherwise);
}

std::string_view Wording::stance(std::string_view id) const {
  return name_of(stances_, id, id);
}

std::string_view Wording::side(std::string_view id) const {
  return name_of(sides_, id, id);
}

std::string_view Wording::unit(std::string_view symbol) const {
  return name_of(units_, symbol, symbol);
}

std::string Wording::upper(std::string_view words) const {
  return upper_case(words, language_);
}

std::string Wording::capitalised(std::string_view words) const {
  return first_letter_upper(words, language_);
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

std::map<std::string, std::string> wording_files(const std::vector<std::string>& folders) {
  std::map<std::string, std::string> files;
  for (const std::string& folder : folders) {
    std::error_code error;
    for (fs::directory_iterator at(fs::path(folder) / "messages", error), end; !error && at != end;
         at.increment(error)) {
      if (at->path().extension() == ".json")
        files[at->path().stem().string()] = at->path().string();
    }
  }
  return files;
}

std::string wording_file(const std::vector<std::string>& folders, const std::string& language) {
  const std::map<std::string, std::string> files = wording_files(folders);
  const auto found = files.find(language);
  return found == files.end() ? folders.front() + "/messages/" + language + ".json" : found->second;
}

std::set<std::string> places_of(std::string_view text) {
  std::set<std::string> places;
  fill_places(text, [&](std::string_view name) { return places.emplace(name), ""; });
  return places;
}

}  // namespace crosscheck
