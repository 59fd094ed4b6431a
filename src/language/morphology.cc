#include "language/morphology.h"

#include <algorithm>

#include "base/json_file.h"

namespace crosscheck {
namespace {

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const size_t space = std::min(text.find(' '), text.size());
    if (space > 0) words.emplace_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

}  // namespace

// Reads the file into a Morphology, noting every fault.
class Morphology::Loader {
 public:
  Loader(const JsonFile& file, Diagnostics& faults) : reader_(file, faults) {}

  Morphology load(const JsonValue& root) {
    reader_.only(root, {"classes", "vowels", "morphemes", "templates", "clitics"});
    read_classes(root);
    result_.vowels_ = reader_.string(root, "vowels");
    for (const JsonMember& member : reader_.object(root, "morphemes"))
      result_.morphemes_[member.name] = read_morpheme(member.value);
    for (const JsonMember& member : reader_.object(root, "templates")) {
      for (const JsonValue& text : reader_.array(*root.find("templates"), member.name))
        read_template(text, voice_of(member));
    }
    if (const JsonValue* clitics = root.find("clitics")) {
      for (const JsonMember& member : reader_.object(root, "clitics"))
        result_.clitics_[voice_of(member)] = reader_.strings(*clitics, member.name);
    }
    if (result_.templates_.empty()) reader_.fault(root, "'templates' holds no template");
    return std::move(result_);
  }

 private:
  Voice voice_of(const JsonMember& member) {
    JsonValue name{.kind = JsonValue::Kind::string, .string = member.name, .where = member.where};
    return static_cast<Voice>(
        reader_.choice(name, {"active", "passive", "noun", "any"}, size_t(Voice::any)));
  }

  void read_classes(const JsonValue& root) {
    for (const JsonMember& member : reader_.object(root, "classes")) {
      if (member.name.size() != 1 || member.name[0] < 'A' || member.name[0] > 'Z')
        reader_.fault(member.where, "a class is named by one capital letter");
      else if (reader_.expect(member.value, JsonValue::Kind::string))
        result_.classes_[member.name[0]] = member.value.string;
    }
  }

  Morpheme read_morpheme(const JsonValue& value) {
    Morpheme morpheme;
    if (!reader_.expect(value, JsonValue::Kind::object)) return morpheme;
    reader_.only(value, {"irregular", "allomorphs"});
    for (const JsonMember& member : reader_.object(value, "irregular"))
      morpheme.irregular[member.name] = reader_.strings(*value.find("irregular"), member.name);
    for (const JsonValue& item : reader_.array(value, "allomorphs"))
      morpheme.allomorphs.push_back(read_allomorph(item));
    return morpheme;
  }

  Allomorph read_allomorph(const JsonValue& item) {
    if (!reader_.expect(item, JsonValue::Kind::object)) return {};
    reader_.only(item,
                 {"starts", "ends", "roots", "vowels", "write", "drop", "double", "also", "none"});
    return {.starts = reader_.strings(item, "starts"),
            .ends = reader_.strings(item, "ends"),
            .roots = reader_.strings(item, "roots"),
            .vowels = static_cast<size_t>(reader_.number(item, "vowels", 0)),
            .write = reader_.string(item, "write"),
            .drop = reader_.string(item, "drop"),
            .doubles = reader_.boolean(item, "double", false),
            .also = reader_.boolean(item, "also", false),
            .none = reader_.boolean(item, "none", false)};
  }

  void read_template(const JsonValue& text, Voice voice) {
    if (!reader_.expect(text, JsonValue::Kind::string)) return;
    const std::vector<std::string> words = split_words(text.string);
    const auto root = std::find(words.begin(), words.end(), "*");
    if (root == words.end()) return reader_.fault(text, "a template holds '*' for the root");
    Template form{
        .voice = voice, .prefixes = {words.begin(), root}, .suffixes = {root + 1, words.end()}};
    std::reverse(form.prefixes.begin(), form.prefixes.end());
    result_.templates_.push_back(std::move(form));
  }

  JsonReader reader_;
  Morphology result_;
};

Result<Morphology> Morphology::load(const std::string& path) {
  Result<JsonFile> file = read_json_file(path);
  if (!file) return file.faults();
  Diagnostics faults;
  Morphology result = Loader(*file, faults).load(file->root);
  if (!faults.empty()) return faults;
  return result;
}

bool Morphology::matches_class(std::string_view pattern, std::string_view letters) const {
  for (size_t i = 0; i < pattern.size(); ++i) {
    const auto found = classes_.find(pattern[i]);
    const bool same = found == classes_.end() ? pattern[i] == letters[i]
                                              : found->second.find(letters[i]) != std::string::npos;
    if (!same) return false;
  }
  return true;
}

bool Morphology::fits(const Allomorph& allomorph, std::string_view stem, Side side) const {
  const auto starts = [&](const std::string& begin) {
    return begin.size() <= stem.size() && matches_class(begin, stem.substr(0, begin.size()));
  };
  const auto ends = [&](const std::string& end) {
    return end.size() <= stem.size() && matches_class(end, stem.substr(stem.size() - end.size()));
  };
  const auto holds = [](const std::vector<std::string>& strings, const auto& test) {
    return strings.empty() || std::any_of(strings.begin(), strings.end(), test);
  };
  const auto is_vowel = [&](char c) { return vowels_.find(c) != std::string::npos; };
  const std::string& drop = allomorph.drop;
  const bool can_drop = side == Side::before ? stem.starts_with(drop) : stem.ends_with(drop);
  return can_drop && holds(allomorph.starts, starts) && holds(allomorph.ends, ends) &&
         holds(allomorph.roots, [&](const std::string& root) { return root == stem; }) &&
         (allomorph.vowels == 0 ||
          allomorph.vowels == size_t(std::count_if(stem.begin(), stem.end(), is_vowel)));
}

std::vector<std::string> Morphology::join(std::string_view name, std::string_view stem,
                                          Side side) const {
  const auto found = morphemes_.find(name);
  if (found == morphemes_.end())
    return {side == Side::before ? std::string(name) + std::string(stem)
                                 : std::string(stem) + std::string(name)};
  const Morpheme& morpheme = found->second;
  const auto irregular = morpheme.irregular.find(stem);
  if (irregular != morpheme.irregular.end()) return irregular->second;
  std::vector<std::string> result;
  for (const Allomorph& allomorph : morpheme.allomorphs) {
    if (!fits(allomorph, stem, side)) continue;
    if (allomorph.none) break;
    const size_t kept = stem.size() - allomorph.drop.size();
    std::string joined = side == Side::before
                             ? allomorph.write + std::string(stem.substr(allomorph.drop.size()))
                             : std::string(stem.substr(0, kept));
    if (side == Side::after) {
      if (allomorph.doubles && !joined.empty()) joined += joined.back();
      joined += allomorph.write;
    }
    result.push_back(std::move(joined));
    if (!allomorph.also) break;
  }
  return result;
}

std::vector<std::string> Morphology::fill(const Template& form, std::string_view root) const {
  std::vector<std::string> words = {std::string(root)};
  const auto join_all = [&](const std::string& morpheme, Side side) {
    std::vector<std::string> longer;
    for (const std::string& word : words) {
      for (std::string& joined : join(morpheme, word, side)) longer.push_back(std::move(joined));
    }
    words = std::move(longer);
  };
  for (const std::string& prefix : form.prefixes) join_all(prefix, Side::before);
  for (const std::string& suffix : form.suffixes) join_all(suffix, Side::after);
  return words;
}

std::vector<Morphology::Form> Morphology::forms(std::string_view root) const {
  std::vector<Form> forms;
  for (const Template& form : templates_) {
    for (const std::string& word : fill(form, root)) {
      forms.push_back({word, form.voice});
      const auto clitics = clitics_.find(form.voice);
      if (clitics == clitics_.end()) continue;
      for (const std::string& clitic : clitics->second)
        forms.push_back({word + clitic, form.voice});
    }
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

}  // namespace crosscheck
