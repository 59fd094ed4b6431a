#include "language/cue_words.h"

#include <algorithm>

#include "base/json_file.h"

namespace crosscheck {
namespace {

struct NamedList {
  std::string_view name;
  CueWords::List CueWords::*list;
};

constexpr NamedList kLists[] = {
    {"negation", &CueWords::negation},
    {"projected", &CueWords::projected},
    {"conditional", &CueWords::conditional},
    {"according", &CueWords::according},
    {"clause", &CueWords::clause},
    {"aside", &CueWords::aside},
    {"pronoun", &CueWords::pronoun},
    {"coordination", &CueWords::coordination},
    {"title", &CueWords::title},
    {"speaker_before", &CueWords::speaker_before},
    {"speaker_after", &CueWords::speaker_after},
    {"speaker_either", &CueWords::speaker_either},
    {"speaker_implied", &CueWords::speaker_implied},
    {"denial", &CueWords::denial},
    {"not_cues", &CueWords::not_cues},
    {"contrast", &CueWords::contrast},
    {"correction", &CueWords::correction},
    {"offices", &CueWords::offices},
    {"boundaries", &CueWords::boundaries},
    {"inner_links", &CueWords::inner_links},
    {"relatives", &CueWords::relatives},
    {"trailers", &CueWords::trailers},
    {"not_sources", &CueWords::not_sources},
    {"particles", &CueWords::particles},
    {"openers", &CueWords::openers},
    {"not_names", &CueWords::not_names},
};

// One fault for every entry that is empty or has blanks that no phrase can match.
void check_spacing(const JsonValue& list, JsonReader& reader) {
  for (const JsonValue& entry : list.items) {
    const std::string& text = entry.string;
    if (!entry.is(JsonValue::Kind::string)) continue;
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.find("  ") != text.npos)
      reader.fault(entry, "words stand between single spaces");
  }
}

}  // namespace

Result<CueWords> CueWords::load(const std::string& path) {
  Result<JsonFile> file = read_json_file(path);
  if (!file) return file.faults();
  Diagnostics faults;
  JsonReader reader(*file, faults);
  CueWords result;
  std::vector<std::string_view> names;
  for (const NamedList& known : kLists) names.push_back(known.name);
  for (const JsonMember& member : reader.expect(file->root, JsonValue::Kind::object)
                                      ? file->root.members
                                      : std::vector<JsonMember>{}) {
    JsonValue name{.kind = JsonValue::Kind::string, .string = member.name, .where = member.where};
    const auto known = std::find(names.begin(), names.end(), member.name);
    if (known == names.end()) {
      const std::string_view near = nearest_name(member.name, names);
      reader.fault(name, "unknown setting '" + member.name + "'" +
                             (near.empty() ? "" : "; did you mean '" + std::string(near) + "'?"));
      continue;
    }
    result.*kLists[known - names.begin()].list = reader.strings(file->root, member.name);
    check_spacing(member.value, reader);
  }
  if (!faults.empty()) return faults;
  return result;
}

}  // namespace crosscheck
