#include "review/decisions_file.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <tuple>

#include "base/json_file.h"
#include "base/json_writer.h"
#include "claims/claim_json.h"
#include "review/decision_json.h"

namespace crosscheck {
namespace {

class DecisionReader {
 public:
  DecisionReader(const JsonFile& file, Diagnostics& faults) : json_(file, faults) {}

  std::vector<Decision> read(const JsonValue& root) {
    json_.only(root, {"schema", "decisions"});
    if (const JsonValue* schema = json_.required(root, "schema"))
      json_.choice(*schema, {kDecisionsSchema}, 0);
    std::vector<Decision> decisions;
    for (const JsonValue& value : json_.array(root, "decisions")) {
      Decision decision = read_one(value);
      if (!findings_.insert(decision.finding).second)
        json_.fault(value, "finding '" + decision.finding + "' is decided twice");
      decisions.push_back(std::move(decision));
    }
    return decisions;
  }

 private:
  Decision read_one(const JsonValue& value) {
    json_.only(value, {"finding", "is", "verdict", "rule", "key", "about", "reason", "who", "until",
                       "quotes"});
    Decision decision{.finding = json_.required_string(value, "finding"),
                      .rule = json_.required_string(value, "rule"),
                      .key = read_key(json_, value),
                      .about = json_.string(value, "about"),
                      .quotes = json_.strings(value, "quotes"),
                      .reason = json_.required_string(value, "reason"),
                      .who = json_.string(value, "who"),
                      .until = read_until(value)};
    if (const JsonValue* is = json_.required(value, "is")) {
      const size_t ruling = json_.choice(*is, {"accepted", "dismissed", "known"}, 0);
      decision.ruling = static_cast<Ruling>(ruling);
    }
    if (const JsonValue* verdict = json_.required(value, "verdict"))
      decision.verdict = read_verdict(json_, *verdict);
    std::sort(decision.quotes.begin(), decision.quotes.end());
    return decision;
  }

  std::optional<Minute> read_until(const JsonValue& decision) {
    const std::string day = json_.string(decision, "until");
    if (day.empty()) return std::nullopt;
    const auto interval = parse_partial_date(day);
    if (interval && interval->to) return interval->to;
    json_.fault(*decision.find("until"), "must be a date such as 2027-01-31");
    return std::nullopt;
  }

  JsonReader json_;
  std::set<std::string> findings_;
};

void write_one(JsonWriter& json, const Decision& decision) {
  const auto line = [&](std::string_view name, std::string_view text) {
    json.line_break(3);
    json.member(name, text);
  };
  json.begin_object();
  line("finding", decision.finding);
  line("is", to_string(decision.ruling));
  line("verdict", to_string(decision.verdict));
  line("rule", decision.rule);
  json.line_break(3);
  json.key("key");
  write_json(json, decision.key);
  line("about", decision.about);
  line("reason", decision.reason);
  if (!decision.who.empty()) line("who", decision.who);
  if (decision.until) line("until", last_day(decision));
  json.line_break(3);
  json.key("quotes");
  json.begin_array();
  for (const std::string& quote : decision.quotes) {
    json.line_break(4);
    json.value(quote);
  }
  json.end_array();
  json.end_object();
}

}  // namespace

Result<std::vector<Decision>> read_decisions(const std::string& path) {
  Result<JsonFile> file = read_json_file(path);
  if (!file) return file.faults();
  Diagnostics faults;
  std::vector<Decision> decisions = DecisionReader(*file, faults).read(file->root);
  if (!faults.empty()) return faults;
  return decisions;
}

std::string write_decisions(std::vector<Decision> decisions) {
  std::sort(decisions.begin(), decisions.end(), [](const Decision& a, const Decision& b) {
    return std::tie(a.rule, a.key, a.finding) < std::tie(b.rule, b.key, b.finding);
  });
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.line_break(1);
  json.member("schema", kDecisionsSchema);
  json.line_break(1);
  json.key("decisions");
  json.begin_array();
  for (const Decision& decision : decisions) {
    json.line_break(2);
    write_one(json, decision);
  }
  json.end_array();
  json.end_object();
  json.end_line();
  return out;
}

}  // namespace crosscheck
