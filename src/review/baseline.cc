#include "review/baseline.h"

#include <algorithm>
#include <unordered_map>

#include "base/json_file.h"
#include "review/decision_json.h"

namespace crosscheck {
namespace {

class BaselineReader {
 public:
  BaselineReader(const JsonFile& file, Diagnostics& faults) : json_(file, faults) {}

  std::vector<Decision> read(const JsonValue& root) {
    if (const JsonValue* schema = json_.required(root, "schema"))
      json_.choice(*schema, {"crosscheck/report/1"}, 0);
    for (const JsonValue& claim : json_.array(root, "claims")) {
      const std::string id = json_.required_string(claim, "id");
      prints_.emplace(id, quote_print(json_.required_string(claim, "quote")));
    }
    std::vector<Decision> known;
    for (const char* list : {"findings", "decided"}) {
      for (const JsonValue& finding : json_.array(root, list)) known.push_back(read_one(finding));
    }
    return known;
  }

 private:
  Decision read_one(const JsonValue& finding) {
    Decision known{.ruling = Ruling::known,
                   .finding = json_.required_string(finding, "id"),
                   .rule = json_.required_string(finding, "rule"),
                   .key = read_key(json_, finding),
                   .about = json_.string(finding, "message"),
                   .reason = "in the baseline",
                   .of_baseline = true};
    if (const JsonValue* verdict = json_.required(finding, "verdict"))
      known.verdict = read_verdict(json_, *verdict);
    for (const JsonValue& claim : json_.array(finding, "claims")) {
      const auto print = prints_.find(claim.string);
      if (print == prints_.end()) {
        json_.fault(claim, "names no claim of this report");
      } else {
        known.quotes.push_back(print->second);
      }
    }
    std::sort(known.quotes.begin(), known.quotes.end());
    return known;
  }

  JsonReader json_;
  std::unordered_map<std::string, std::string> prints_;  // of a claim's quote, by its id
};

}  // namespace

Result<std::vector<Decision>> read_baseline(const std::string& path) {
  Result<JsonFile> file = read_json_file(path);
  if (!file) return file.faults();
  Diagnostics faults;
  std::vector<Decision> known = BaselineReader(*file, faults).read(file->root);
  if (!faults.empty()) return faults;
  return known;
}

}  // namespace crosscheck
