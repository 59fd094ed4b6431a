#include "language/number_words.h"

#include "base/json_file.h"

namespace crosscheck {
namespace {

constexpr double kUnbounded = std::numeric_limits<double>::infinity();

// Reads the members of the file's root object, in the order of NumberWords.
class Loader {
 public:
  Loader(const JsonFile& file, Diagnostics& faults) : reader_(file, faults), root_(file.root) {}

  NumberWords load();

 private:
  std::vector<std::string> strings(std::string_view name) { return reader_.strings(root_, name); }
  std::vector<ValuedWord> valued(std::string_view name);
  char decimal_mark();
  FactorRange factors(const JsonValue& object, std::string_view name, FactorRange fallback);
  OpenEnds open_ends(const JsonValue& object);
  void load_numerals(NumberWords& words);
  void load_contexts(NumberWords& words);
  std::vector<NumberSuffix> suffixes();
  std::vector<VagueWord> vague();
  std::vector<Hedge> hedges();
  std::vector<MeasureWords> measures(std::string_view name);
  std::vector<std::pair<std::string, std::string>> named(std::string_view name);

  JsonReader reader_;
  const JsonValue& root_;
};

std::vector<ValuedWord> Loader::valued(std::string_view name) {
  std::vector<ValuedWord> words;
  for (const JsonMember& member : reader_.object(root_, name)) {
    if (!reader_.expect(member.value, JsonValue::Kind::number)) continue;
    words.push_back({member.name, member.value.number});
  }
  return words;
}

char Loader::decimal_mark() {
  const JsonValue* mark = reader_.required(root_, "decimal-mark");
  if (mark == nullptr) return '.';
  return reader_.choice(*mark, {".", ","}, 0) == 0 ? '.' : ',';
}

// [0.8, 1.2]; null for no bound.
FactorRange Loader::factors(const JsonValue& object, std::string_view name, FactorRange fallback) {
  const JsonValue* value = object.find(name);
  if (value == nullptr) return fallback;
  if (!reader_.expect(*value, JsonValue::Kind::array)) return fallback;
  if (value->items.size() != 2) {
    reader_.fault(*value, "expected two factors, the lower and the upper");
    return fallback;
  }
  auto bound = [&](const JsonValue& item, double unbounded) {
    if (item.is(JsonValue::Kind::null)) return unbounded;
    return reader_.expect(item, JsonValue::Kind::number) ? item.number : 1.0;
  };
  const FactorRange range{bound(value->items[0], -kUnbounded), bound(value->items[1], kUnbounded)};
  if (range.min > range.max) reader_.fault(*value, "the lower factor is above the upper one");
  return range;
}

OpenEnds Loader::open_ends(const JsonValue& object) {
  const JsonValue* value = object.find("open");
  if (value == nullptr) return {};
  const size_t end = reader_.choice(*value, {"min", "max"}, 0);
  return {.min = end == 0, .max = end == 1};
}

std::vector<NumberSuffix> Loader::suffixes() {
  std::vector<NumberSuffix> suffixes;
  for (const JsonValue& item : reader_.array(root_, "suffixes")) {
    reader_.only(item, {"word", "times", "money", "decimals", "counted", "apart"});
    suffixes.push_back({.text = reader_.required_string(item, "word"),
                        .times = reader_.number(item, "times", 1),
                        .money = reader_.boolean(item, "money", false),
                        .decimals = reader_.boolean(item, "decimals", false),
                        .counted = reader_.boolean(item, "counted", false),
                        .apart = reader_.boolean(item, "apart", false)});
  }
  return suffixes;
}

std::vector<VagueWord> Loader::vague() {
  std::vector<VagueWord> all;
  for (const JsonValue& item : reader_.array(root_, "vague")) {
    reader_.only(item, {"words", "hard", "soft", "open", "scaled-hard", "scaled-soft", "times",
                        "rough", "only-scaled"});
    VagueWord word;
    word.words = reader_.strings(item, "words");
    word.hard = factors(item, "hard", {});
    word.soft = factors(item, "soft", word.hard);
    word.open = open_ends(item);
    word.scaled_hard = factors(item, "scaled-hard", word.hard);
    word.scaled_soft = factors(item, "scaled-soft", word.soft);
    word.times = reader_.number(item, "times", 0);
    word.rough = reader_.boolean(item, "rough", false);
    word.only_scaled = reader_.boolean(item, "only-scaled", false);
    all.push_back(std::move(word));
  }
  return all;
}

std::vector<Hedge> Loader::hedges() {
  std::vector<Hedge> all;
  for (const JsonValue& item : reader_.array(root_, "hedges")) {
    reader_.only(item, {"name", "hard", "soft", "open", "approximate", "plain-after-reach",
                        "before", "after"});
    Hedge hedge;
    hedge.name = reader_.required_string(item, "name");
    hedge.hard = factors(item, "hard", {});
    hedge.soft = factors(item, "soft", hedge.hard);
    hedge.open = open_ends(item);
    hedge.approximate = reader_.boolean(item, "approximate", false);
    hedge.plain_after_reach = reader_.boolean(item, "plain-after-reach", false);
    hedge.before = reader_.strings(item, "before");
    hedge.after = reader_.strings(item, "after");
    all.push_back(std::move(hedge));
  }
  return all;
}

std::vector<std::pair<std::string, std::string>> Loader::named(std::string_view name) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const JsonMember& member : reader_.object(root_, name)) {
    if (reader_.expect(member.value, JsonValue::Kind::string))
      all.emplace_back(member.name, member.value.string);
  }
  return all;
}

std::vector<MeasureWords> Loader::measures(std::string_view name) {
  std::vector<MeasureWords> all;
  for (const JsonMember& member : reader_.object(root_, name)) {
    if (!reader_.expect(member.value, JsonValue::Kind::object)) continue;
    reader_.only(member.value, {"whole", "before", "glued", "after"});
    all.push_back({.symbol = member.name,
                   .whole = reader_.boolean(member.value, "whole", false),
                   .before = reader_.strings(member.value, "before"),
                   .glued = reader_.strings(member.value, "glued"),
                   .after = reader_.strings(member.value, "after")});
  }
  return all;
}

void Loader::load_numerals(NumberWords& words) {
  words.decimal_mark = decimal_mark();
  words.joined = reader_.boolean(root_, "joined", false);
  words.values = valued("values");
  words.lone_values = valued("lone-values");
  words.teen_suffixes = strings("teen-suffixes");
  words.multipliers = valued("multipliers");
  words.compounds = named("compounds");
  words.fractions = valued("fractions");
  words.adding_fractions = valued("adding-fractions");
  words.denominators = valued("denominators");
  words.single_denominators = valued("single-denominators");
  words.ordinals = valued("ordinals");
  words.decimal_words = strings("decimal-words");
  words.joiners = strings("joiners");
  words.articles = strings("articles");
  words.of = strings("of");
  words.negative = strings("negative");
  words.negative_after = strings("negative-after");
  words.out_of = strings("out-of");
  words.shares_of = strings("shares-of");
  words.definite = strings("definite");
  words.fraction_words = strings("fraction-words");
  words.suffixes = suffixes();
  words.vague = vague();
  words.hedges = hedges();
}

void Loader::load_contexts(NumberWords& words) {
  words.fillers = strings("fillers");
  words.range_openers = strings("range-openers");
  words.from = strings("from");
  words.range_links = strings("range-links");
  words.open_links = strings("open-links");
  words.from_links = strings("from-links");
  words.tolerances = strings("tolerances");
  words.becomes = strings("becomes");
  words.moves = strings("moves");
  words.reach_verbs = strings("reach-verbs");
  words.changes_before = strings("changes-before");
  words.changes_after = strings("changes-after");
  words.not_after = strings("not-after");
  words.parts_before = strings("parts-before");
  words.parts_after = strings("parts-after");
  words.part_of = strings("part-of");
  words.earlier_before = strings("earlier-before");
  words.both = strings("both");
  words.names_before = strings("names-before");
  words.names_after = strings("names-after");
  words.idioms = strings("idioms");
  words.score_words = strings("score-words");
  words.year_words = strings("year-words");
  words.length_words = strings("length-words");
  words.function_words = strings("function-words");
  words.rate_words = strings("rate-words");
  words.counted = strings("counted");
  words.counting = strings("counting");
  words.causes = strings("causes");
  words.outcomes = strings("outcomes");
  words.age_before = strings("age-before");
  words.persons = strings("persons");
  words.time_units = named("time-units");
  words.currencies = measures("currencies");
  words.units = measures("units");
}

NumberWords Loader::load() {
  reader_.only(root_, {"decimal-mark",
                       "joined",
                       "values",
                       "lone-values",
                       "teen-suffixes",
                       "multipliers",
                       "compounds",
                       "fractions",
                       "adding-fractions",
                       "denominators",
                       "single-denominators",
                       "ordinals",
                       "decimal-words",
                       "joiners",
                       "articles",
                       "of",
                       "negative",
                       "negative-after",
                       "out-of",
                       "shares-of",
                       "definite",
                       "fraction-words",
                       "suffixes",
                       "vague",
                       "hedges",
                       "fillers",
                       "range-openers",
                       "from",
                       "range-links",
                       "open-links",
                       "from-links",
                       "tolerances",
                       "becomes",
                       "moves",
                       "reach-verbs",
                       "changes-before",
                       "changes-after",
                       "not-after",
                       "parts-before",
                       "parts-after",
                       "part-of",
                       "earlier-before",
                       "both",
                       "names-before",
                       "names-after",
                       "idioms",
                       "score-words",
                       "year-words",
                       "length-words",
                       "function-words",
                       "rate-words",
                       "counted",
                       "counting",
                       "causes",
                       "outcomes",
                       "age-before",
                       "persons",
                       "time-units",
                       "currencies",
                       "units"});
  NumberWords words;
  load_numerals(words);
  load_contexts(words);
  return words;
}

}  // namespace

Result<NumberWords> NumberWords::load(const std::string& file) {
  Result<JsonFile> json = read_json_file(file);
  if (!json) return json.faults();
  Diagnostics faults;
  JsonReader reader(*json, faults);
  if (!reader.expect(json->root, JsonValue::Kind::object)) return faults;
  NumberWords words = Loader(*json, faults).load();
  if (!faults.empty()) return faults;
  return words;
}

}  // namespace crosscheck
