#include "annotate/name_folding.h"

#include "base/json_file.h"
#include "base/unicode.h"

namespace crosscheck {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::vector<std::pair<std::string, std::string>> read_pairs(JsonReader& reader,
                                                            const JsonValue& root,
                                                            std::string_view list) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const JsonValue& item : reader.array(root, list)) {
    const bool is_pair = item.is(JsonValue::Kind::array) && item.items.size() == 2 &&
                         item.items[0].is(JsonValue::Kind::string) &&
                         item.items[1].is(JsonValue::Kind::string) && !item.items[0].string.empty();
    if (is_pair)
      pairs.emplace_back(item.items[0].string, item.items[1].string);
    else
      reader.fault(item, "expected two strings: what is written, and what stands for it");
  }
  return pairs;
}

}  // namespace

Result<NameFolding> NameFolding::load(const std::string& path) {
  Result<JsonFile> file = read_json_file(path);
  if (!file) return file.faults();
  Diagnostics faults;
  JsonReader reader(*file, faults);
  const JsonValue& root = file->root;
  NameFolding result;
  if (reader.expect(root, JsonValue::Kind::object)) {
    reader.only(root, {"separators", "dropped", "spellings", "endings", "words"});
    result.separators_ = reader.strings(root, "separators");
    result.dropped_ = reader.strings(root, "dropped");
    result.spellings_ = read_pairs(reader, root, "spellings");
    result.endings_ = read_pairs(reader, root, "endings");
    for (const JsonMember& word : reader.object(root, "words")) {
      if (reader.expect(word.value, JsonValue::Kind::string))
        result.words_[result.respell(word.name)] = result.respell(word.value.string);
    }
  }
  if (!faults.empty()) return faults;
  return result;
}

std::string NameFolding::respell(std::string_view name) const {
  std::string folded = fold_name(name);
  for (const std::string& separator : separators_) replace_all(folded, separator, " ");
  for (const std::string& dropped : dropped_) replace_all(folded, dropped, "");
  for (const auto& [from, to] : spellings_) replace_all(folded, from, to);
  return folded;
}

std::string NameFolding::fold_word(std::string word) const {
  for (const auto& [from, to] : endings_) {
    if (word.ends_with(from)) word.replace(word.size() - from.size(), from.size(), to);
  }
  const auto found = words_.find(word);
  return found == words_.end() ? word : found->second;
}

std::string NameFolding::fold(std::string_view name) const {
  const std::string folded = respell(name);
  std::string result;
  for (size_t begin = 0; begin < folded.size();) {
    const size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) {
      if (!result.empty()) result += ' ';
      result += fold_word(folded.substr(begin, end - begin));
    }
    begin = end + 1;
  }
  return result;
}

}  // namespace crosscheck
