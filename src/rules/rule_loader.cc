#include "rules/rule_loader.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>

#include "rules/rule_checks.h"

namespace crosscheck {
namespace {

using Kind = JsonValue::Kind;

// "3d", "12h", "2w", "90m".
std::optional<std::chrono::minutes> parse_window(std::string_view text) {
  unsigned count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc{} || end + 1 != text.data() + text.size()) return std::nullopt;
  switch (*end) {
    case 'm':
      return std::chrono::minutes(count);
    case 'h':
      return std::chrono::hours(count);
    case 'd':
      return std::chrono::days(count);
    case 'w':
      return std::chrono::weeks(count);
    default:
      return std::nullopt;
  }
}

std::map<std::string, std::string> string_map(JsonReader& reader, const JsonValue& object,
                                              std::string_view name) {
  std::map<std::string, std::string> result;
  for (const JsonMember& member : reader.object(object, name)) {
    if (reader.expect(member.value, Kind::string)) result[member.name] = member.value.string;
  }
  return result;
}

std::string first_slot_of(const std::vector<Equation>& equations) {
  for (const Equation& equation : equations) {
    for (const EquationNode* side : {&equation.left, &equation.right}) {
      std::string found;
      for_each_node(*side, [&](const EquationNode& node) {
        const bool slot = node.kind == EquationNode::Kind::slot && node.name != kPublicationSlot;
        if (slot && found.empty()) found = node.name;
      });
      if (!found.empty()) return found;
    }
  }
  return "";
}

// Reads the rules and lexicons of one file.
class RuleFileReader {
 public:
  RuleFileReader(RuleSet& rules, size_t file, Diagnostics& faults)
      : rules_(rules), file_(file), reader_(rules.files[file], faults) {}

  void read() {
    const JsonValue& root = reader_.file().root;
    if (!reader_.expect(root, Kind::object)) return;
    reader_.only(root, {"$schema", "pack", "description", "lexicons", "rules"});
    for (const JsonMember& member : reader_.object(root, "lexicons")) read_lexicon(member);
    for (const JsonValue& rule : reader_.array(root, "rules")) read_rule(rule);
  }

 private:
  PatternNode pattern(const JsonValue& string) {
    std::vector<PatternFault> faults;
    PatternNode tree = parse_pattern(string.string, faults);
    for (PatternFault& fault : faults)
      reader_.fault(JsonReader::inside(string, fault.where), std::move(fault.message));
    if (!faults.empty()) tree = {};
    return tree;
  }

  // ------------------------------------------------------------------------------------ lexicons

  void read_lexicon(const JsonMember& member) {
    if (rules_.lexicons.contains(member.name)) {
      reader_.fault(member.where, fmt::format("lexicon '{}' is defined twice", member.name));
      return;
    }
    if (!reader_.expect(member.value, Kind::object)) return;
    Lexicon lexicon{.name = member.name};
    const JsonValue* terms = member.value.find("terms");
    if (terms != nullptr) {
      reader_.only(member.value, {"terms"});
      for (const JsonMember& term : reader_.object(member.value, "terms")) read_term(term, lexicon);
    } else {
      for (const JsonMember& language : member.value.members) read_entries(language, "", lexicon);
    }
    rules_.lexicons[member.name] = std::move(lexicon);
  }

  void read_term(const JsonMember& term, Lexicon& lexicon) {
    if (!reader_.expect(term.value, Kind::object)) return;
    lexicon.labels[term.name] = reader_.string(term.value, "label", term.name);
    for (const JsonMember& member : term.value.members) {
      if (member.name != "label") read_entries(member, term.name, lexicon);
    }
  }

  void read_entries(const JsonMember& language, const std::string& term, Lexicon& lexicon) {
    if (!reader_.expect(language.value, Kind::array)) return;
    for (const JsonValue& item : language.value.items) {
      if (!reader_.expect(item, Kind::string)) continue;
      LexiconEntry entry{.text = item.string,
                         .tree = pattern(item),
                         .term = term,
                         .file = file_,
                         .where = item.where};
      if (entry.tree.children.empty()) continue;  // a fault of grammar
      lexicon.entries[language.name].push_back(std::move(entry));
    }
  }

  // --------------------------------------------------------------------------------------- rules

  void read_rule(const JsonValue& json) {
    if (!reader_.expect(json, Kind::object)) return;
    reader_.only(
        json, {"id", "claim", "topic", "description", "check", "equation", "event", "slots", "key",
               "value", "additive", "symmetric", "match", "unless", "compare", "examples"});
    Rule rule;
    rule.id = reader_.required_string(json, "id");
    rule.file = file_;
    rule.where = json.find("id") != nullptr ? json.find("id")->where : json.where;
    rule.event = reader_.string(json, "event");
    if (rule.event.empty()) rule.claim = reader_.required_string(json, "claim");
    rule.topic = reader_.required_string(json, "topic");
    rule.description = reader_.string(json, "description");
    if (const JsonValue* check = json.find("check")) {
      reader_.choice(*check, {"weekday", "equation"}, 0);
      rule.check = check->string;
    }
    if (const JsonValue* equation = json.find("equation")) read_equations(*equation, rule);
    for (const JsonMember& slot : reader_.object(json, "slots")) read_slot(slot, rule);
    rule.key = reader_.strings(json, "key");
    if (rule.check.empty() && rule.event.empty())
      rule.value = reader_.required_string(json, "value");
    // A statement is looked for where the slot stands that its equation names first.
    if (rule.is_equation())
      rule.value = reader_.string(json, "value", first_slot_of(rule.equations));
    if (const JsonValue* value = json.find("value")) rule.value_where = value->where;
    if (!rule.event.empty()) {
      rule.value = rule.event;
      rule.value_where = json.find("event")->where;
    }
    rule.additive = reader_.boolean(json, "additive", false);
    rule.symmetric = reader_.boolean(json, "symmetric", false);
    read_patterns(json, "match", rule.match);
    read_patterns(json, "unless", rule.unless);
    read_comparison(json, rule.compare);
    for (const JsonValue& example : reader_.array(json, "examples")) read_example(example, rule);
    if (rule.id.empty()) return;  // already a fault
    if (rules_.rules.contains(rule.id)) {
      reader_.fault(rule.where, fmt::format("rule '{}' is defined twice", rule.id));
      return;
    }
    rules_.rules[rule.id] = std::move(rule);
  }

  void read_equations(const JsonValue& json, Rule& rule) {
    const auto add = [&](const JsonValue& string) {
      if (!reader_.expect(string, Kind::string)) return;
      std::vector<EquationFault> faults;
      Equation equation = parse_equation(string.string, faults);
      equation.where = string.where;
      for (EquationFault& fault : faults)
        reader_.fault(JsonReader::inside(string, fault.where), std::move(fault.message));
      if (faults.empty()) rule.equations.push_back(std::move(equation));
    };
    if (!json.is(Kind::array)) return add(json);
    std::for_each(json.items.begin(), json.items.end(), add);
  }

  void read_slot(const JsonMember& member, Rule& rule) {
    const JsonValue& json = member.value;
    if (!reader_.expect(json, Kind::object)) return;
    reader_.only(json, {"type", "is", "unit", "lexicon", "list", "speakers", "stands-for", "else",
                        "sides", "negated", "words"});
    Slot slot{.name = member.name};
    if (const JsonValue* type = reader_.required(json, "type")) {
      slot.type = static_cast<SlotType>(reader_.choice(
          *type,
          {"quantity", "money", "percent", "time", "entity", "name", "term", "stance", "event"},
          0));
    }
    slot.kinds = reader_.strings(json, "is");
    slot.unit = reader_.string(json, "unit");
    slot.lexicon = reader_.string(json, "lexicon");
    slot.words = static_cast<unsigned>(reader_.number(json, "words", 1));
    slot.list = reader_.boolean(json, "list", false);
    slot.speakers = reader_.boolean(json, "speakers", true);
    slot.stands_for = string_map(reader_, json, "stands-for");
    slot.negated = string_map(reader_, json, "negated");
    read_fallbacks(json, slot);
    for (const JsonMember& side : reader_.object(json, "sides"))
      slot.sides.push_back({side.name, reader_.strings(*json.find("sides"), side.name)});
    rule.slots.push_back(std::move(slot));
  }

  void read_fallbacks(const JsonValue& json, Slot& slot) {
    const JsonValue* fallbacks = json.find("else");
    if (fallbacks == nullptr) return;
    const auto add = [&](const JsonValue& name) {
      slot.fallbacks.push_back(static_cast<Fallback>(
          reader_.choice(name, {"subject", "pair", "holder", "paragraph", "article"}, 0)));
    };
    if (fallbacks->is(Kind::string)) {
      add(*fallbacks);
    } else if (reader_.expect(*fallbacks, Kind::array)) {
      std::for_each(fallbacks->items.begin(), fallbacks->items.end(), add);
    }
  }

  void read_patterns(const JsonValue& json, std::string_view name, Rule::Patterns& patterns) {
    for (const JsonMember& language : reader_.object(json, name)) {
      if (!reader_.expect(language.value, Kind::array)) continue;
      std::vector<PatternSource>& sources =
          patterns[language.name];  // there even if all are faulty
      for (const JsonValue& item : language.value.items) {
        if (std::optional<PatternSource> source = read_pattern(item))
          sources.push_back(*std::move(source));
      }
    }
  }

  std::optional<PatternSource> read_pattern(const JsonValue& item) {
    PatternSource source;
    const JsonValue* string = &item;
    if (item.is(Kind::object)) {
      reader_.only(item, {"pattern", "set", "modality", "polarity", "role"});
      string = reader_.required(item, "pattern");
      source.set = string_map(reader_, item, "set");
      if (const JsonValue* modality = item.find("modality")) {
        reader_.choice(*modality, {"actual", "projected", "conditional"}, 0);
        source.modality = modality->string;
      }
      if (const JsonValue* polarity = item.find("polarity")) {
        reader_.choice(*polarity, {"affirmed"}, 0);
        source.affirmed = true;
      }
      if (const JsonValue* role = item.find("role")) {
        reader_.choice(*role, {"total", "change", "part", "before"}, 0);
        source.role = role->string;
      }
    }
    if (string == nullptr || !reader_.expect(*string, Kind::string)) return std::nullopt;
    source.text = string->string;
    source.where = string->where;
    source.tree = pattern(*string);
    if (source.tree.children.empty()) return std::nullopt;
    return source;
  }

  void read_comparison(const JsonValue& json, Comparison& compare) {
    const JsonValue* object = json.find("compare");
    if (object == nullptr || !reader_.expect(*object, Kind::object)) return;
    reader_.only(*object, {"dynamics", "window", "rounding", "confusable", "severity"});
    if (const JsonValue* dynamics = object->find("dynamics")) {
      compare.dynamics = static_cast<Dynamics>(reader_.choice(
          *dynamics, {"constant", "revisable", "cumulative", "level", "stance", "holder", "set"},
          3));
    }
    if (const JsonValue* window = object->find("window")) {
      const auto minutes = parse_window(window->string);
      if (minutes)
        compare.window = *minutes;
      else
        reader_.fault(*window, "a window is a number and m, h, d or w: \"3d\"");
    }
    compare.rounding = reader_.boolean(*object, "rounding", true);
    for (const JsonValue& pair : reader_.array(*object, "confusable")) {
      if (pair.items.size() == 2 && pair.items[0].is(Kind::string) &&
          pair.items[1].is(Kind::string)) {
        compare.confusable.emplace_back(pair.items[0].string, pair.items[1].string);
      } else {
        reader_.fault(pair, "a confusable pair is a list of two ids");
      }
    }
    if (const JsonValue* severity = object->find("severity")) read_severity(*severity, compare);
  }

  void read_severity(const JsonValue& json, Comparison& compare) {
    if (!reader_.expect(json, Kind::object)) return;
    reader_.only(json, {"contradiction", "evolution"});
    const auto level = [&](std::string_view name, Severity fallback) {
      const JsonValue* value = json.find(name);
      if (value == nullptr) return fallback;
      return static_cast<Severity>(
          reader_.choice(*value, {"note", "warning", "error"}, static_cast<size_t>(fallback)));
    };
    compare.contradiction = level("contradiction", compare.contradiction);
    compare.evolution = level("evolution", compare.evolution);
  }

  void read_example(const JsonValue& json, Rule& rule) {
    if (!reader_.expect(json, Kind::object)) return;
    reader_.only(json, {"lang", "text", "published", "claims", "todo"});
    Example example;
    example.language = reader_.required_string(json, "lang");
    example.text = reader_.required_string(json, "text");
    example.published = reader_.string(json, "published");
    example.todo = reader_.string(json, "todo");
    example.where = json.where;
    if (const JsonValue* claims = reader_.required(json, "claims"))
      example.claims_where = claims->where;
    for (const JsonValue& item : reader_.array(json, "claims")) {
      if (!reader_.expect(item, Kind::object)) continue;
      ExampleClaim claim;
      for (const JsonMember& member : item.members) {
        if (!reader_.expect(member.value, Kind::string)) continue;
        if (member.name == "modality") {
          reader_.choice(member.value, {"actual", "projected", "conditional", "denied"}, 0);
          claim.modality = member.value.string;
        } else if (member.name == "polarity") {
          reader_.choice(member.value, {"affirmed", "negated"}, 0);
          claim.polarity = member.value.string;
        } else {
          claim.slots[member.name] = member.value.string;
        }
      }
      example.claims.push_back(std::move(claim));
    }
    rule.examples.push_back(std::move(example));
  }

  RuleSet& rules_;
  size_t file_;
  JsonReader reader_;
};

// Moves what `later` defines over `earlier`.
void overlay(RuleSet& earlier, RuleSet later) {
  const size_t offset = earlier.files.size();
  std::move(later.files.begin(), later.files.end(), std::back_inserter(earlier.files));
  for (auto& [id, rule] : later.rules) {
    rule.file += offset;
    earlier.rules[id] = std::move(rule);
  }
  for (auto& [name, lexicon] : later.lexicons) {
    for (auto& [language, entries] : lexicon.entries) {
      for (LexiconEntry& entry : entries) entry.file += offset;
    }
    earlier.lexicons[name] = std::move(lexicon);
  }
}

RuleSet read_rules(std::vector<JsonFile> files, Diagnostics& faults) {
  RuleSet rules;
  rules.files = std::move(files);
  for (size_t i = 0; i < rules.files.size(); ++i) RuleFileReader(rules, i, faults).read();
  return rules;
}

// The rule files of a folder; a single file is its own.
std::vector<std::string> json_files_of(const std::string& folder, Diagnostics& faults) {
  std::vector<std::string> paths;
  std::error_code error;
  if (std::filesystem::is_regular_file(folder, error)) return {folder};
  std::filesystem::recursive_directory_iterator entry(folder, error), end;
  for (; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() == ".json") paths.push_back(entry->path().string());
  }
  if (error)
    faults.push_back(diagnose_file(folder, fmt::format("can't be read: {}", error.message())));
  std::sort(paths.begin(), paths.end());
  return paths;
}

Result<RuleSet> checked(RuleSet rules, Diagnostics faults) {
  check_rules(rules, faults);
  if (!faults.empty()) return faults;
  return rules;
}

}  // namespace

Result<RuleSet> load_rules(std::vector<JsonFile> files) {
  Diagnostics faults;
  RuleSet rules = read_rules(std::move(files), faults);
  return checked(std::move(rules), std::move(faults));
}

Result<RuleSet> load_rules(const std::vector<std::string>& folders) {
  RuleSet rules;
  Diagnostics faults;
  for (const std::string& folder : folders) {
    std::vector<JsonFile> files;
    for (const std::string& path : json_files_of(folder, faults)) {
      Result<JsonFile> file = read_json_file(path);
      if (file) {
        files.push_back(*std::move(file));
      } else {
        std::copy(file.faults().begin(), file.faults().end(), std::back_inserter(faults));
      }
    }
    overlay(rules, read_rules(std::move(files), faults));
  }
  return checked(std::move(rules), std::move(faults));
}

}  // namespace crosscheck
