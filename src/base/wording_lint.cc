#include "base/wording_lint.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>

#include "base/json_file.h"
#include "base/plural_forms.h"
#include "base/wording.h"

namespace crosscheck {
namespace {

constexpr std::string_view kNumber = "n";  // the place of what is counted; a form may be "a day"

bool is_count(std::string_view id) {
  return id.starts_with("count.");
}

// "count.article" of "count.article.one"; other sentences have one form, and their id.
std::string_view stem(std::string_view id) {
  return is_count(id) ? id.substr(0, id.rfind('.')) : id;
}

// The places of each sentence, of all its forms together.
using Places = std::map<std::string, std::set<std::string>, std::less<>>;

const std::vector<JsonMember>& sentences_of(const JsonFile& file) {
  static const std::vector<JsonMember> kNone;
  const JsonValue* sentences = file.root.find("sentences");
  return sentences == nullptr ? kNone : sentences->members;
}

Places places_in(const JsonFile& file) {
  Places places;
  for (const JsonMember& sentence : sentences_of(file))
    places[std::string(stem(sentence.name))].merge(places_of(sentence.value.string));
  return places;
}

std::string named(const std::set<std::string>& places) {
  return places.empty() ? "none" : fmt::format("{{{}}}", fmt::join(places, "}, {"));
}

class Linter {
 public:
  Linter(const JsonFile& file, const std::string& language, const Places& expected,
         Diagnostics& faults)
      : file_(file),
        forms_(PluralForms(language).all()),
        expected_(expected),
        json_(file, faults) {}

  void check() {
    for (const JsonMember& sentence : sentences_of(file_)) check(sentence);
    for (const auto& [id, places] : expected_) {
      if (!is_count(id)) {
        require(id);
      } else {
        for (const std::string& form : forms_) require(id + "." + form);
      }
    }
  }

 private:
  void check(const JsonMember& sentence) {
    const std::string_view id = sentence.name;
    there_.insert(sentence.name);
    const auto expected = expected_.find(stem(id));
    if (expected == expected_.end())
      return json_.fault(sentence.where, fmt::format("no report says '{}'", id));
    if (is_count(id) && !forms_.contains(std::string(id.substr(id.rfind('.') + 1))))
      return json_.fault(sentence.where, fmt::format("the language's plural forms are {}",
                                                     fmt::join(forms_, ", ")));
    check_places(sentence, expected->second);
  }

  void check_places(const JsonMember& sentence, const std::set<std::string>& expected) {
    const std::set<std::string> found = places_of(sentence.value.string);
    for (const std::string& place : found) {
      if (!expected.contains(place))
        json_.fault(sentence.value, fmt::format("nothing fills {{{}}} here: the places are {}",
                                                place, named(expected)));
    }
    for (const std::string& place : expected) {
      const bool may_be_missing = is_count(sentence.name) && place == kNumber;
      if (!found.contains(place) && !may_be_missing)
        json_.fault(sentence.value, fmt::format("does not say {{{}}}", place));
    }
  }

  void require(const std::string& id) {
    if (!there_.contains(id))
      json_.fault(*file_.root.find("sentences"), fmt::format("no sentence '{}'", id));
  }

  const JsonFile& file_;
  const std::set<std::string> forms_;
  const Places& expected_;
  std::set<std::string> there_;
  JsonReader json_;
};

void lint(const std::string& path, const std::string& language, const Places& expected,
          Diagnostics& faults) {
  const Result<Wording> wording = Wording::load(path);
  if (!wording) {
    faults.insert(faults.end(), wording.faults().begin(), wording.faults().end());
  } else if (const Result<JsonFile> file = read_json_file(path);
             file && file->root.find("sentences") != nullptr) {
    Linter(*file, language, expected, faults).check();
  }
}

}  // namespace

Diagnostics lint_wordings(const std::vector<std::string>& rules_folders) {
  Diagnostics faults;
  const std::map<std::string, std::string> own = wording_files({rules_folders.front()});
  if (own.empty()) return faults;
  const std::string& measure = own.begin()->second;
  const Result<JsonFile> file = read_json_file(measure);
  if (!file) return file.faults();
  const Places expected = places_in(*file);
  for (const std::string& folder : rules_folders) {
    for (const auto& [language, path] : wording_files({folder}))
      lint(path, language, expected, faults);
  }
  return faults;
}

}  // namespace crosscheck
