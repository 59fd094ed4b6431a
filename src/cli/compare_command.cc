// crosscheck compare CLAIMS...: findings over lines that `extract` wrote; the same as `check`'s.

#include <iostream>
#include <iterator>
#include <unordered_map>

#include "base/json_file.h"
#include "claims/claim_reader.h"
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/run.h"

namespace crosscheck {
namespace {

ReadClaims read_claims(Run& run) {
  ClaimReader reader;
  std::vector<std::string> paths = run.options().inputs;
  if (paths.empty()) paths = {"-"};
  for (const std::string& path : paths) {
    if (path == "-") {
      reader.add("<stdin>", std::string(std::istreambuf_iterator<char>(std::cin), {}));
    } else if (Result<std::string> text = read_file(path)) {
      reader.add(path, std::move(*text));
    } else {
      run.complain(text.faults());
    }
  }
  ReadClaims read = std::move(reader).finish();
  run.complain(read.faults);
  return read;
}

// Whether a rule of this slot type makes values of this kind.
bool fits(SlotType type, const ClaimValue& value) {
  switch (type) {
    case SlotType::quantity:
    case SlotType::money:
    case SlotType::percent:
      return std::holds_alternative<Quantity>(value);
    case SlotType::time:
      return std::holds_alternative<TimeExpression>(value);
    case SlotType::entity:
    case SlotType::name:
      return std::holds_alternative<NameValue>(value);
    case SlotType::term:
      return std::holds_alternative<TermValue>(value);
    case SlotType::event:  // never a value
    case SlotType::stance:
      return std::holds_alternative<StanceValue>(value);
  }
  return false;
}

// What stands against comparing the claim by these rules; empty if nothing does.
std::string misfit(const RuleSet& rules, const Claim& claim) {
  const Rule* rule = rules.find(claim.rule);
  if (rule == nullptr) return "is of the rule '" + claim.rule + "', which these rules do not have";
  if (!rule->check.empty()) return "";
  const Slot* value = rule->slot(rule->value);
  if (value != nullptr && !fits(value->type, claim.value)) {
    return "has a value of another kind than the rule '" + claim.rule + "' makes";
  }
  return "";
}

std::vector<Extraction> group_by_article(Run& run, const Checker& checker, ReadClaims read) {
  std::vector<Extraction> extractions;
  std::unordered_map<std::string, size_t> by_id;
  for (ArticleRecord& article : read.articles) {
    by_id.emplace(article.id, extractions.size());
    extractions.push_back({.article = std::move(article), .claims = {}});
  }
  for (Claim& claim : read.claims) {
    if (const std::string fault = misfit(checker.rules(), claim); !fault.empty()) {
      run.complain("claim '" + claim.id + "' " + fault);
    } else {
      extractions[by_id.at(claim.article)].claims.push_back(std::move(claim));
    }
  }
  return extractions;
}

}  // namespace

int run_compare(const Options& options) {
  Run run(options);
  const auto reporter = run.reporter(Product::report);
  if (!reporter || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  std::vector<Extraction> extractions = group_by_article(run, *checker, read_claims(run));
  return show_findings(run, *reporter, *checker, checker->compare(std::move(extractions)));
}

}  // namespace crosscheck
