// crosscheck decide ID --dismiss --reason "..." ARTICLE...: notes what the desk decided about a
// finding of these articles; --prune takes out what no longer meets any.

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

#include "base/wording.h"
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/rules_run.h"
#include "cli/run.h"
#include "cli/write_file.h"
#include "review/decisions_file.h"
#include "review/reviewing.h"

namespace crosscheck {
namespace {

// What stands against the options; empty if nothing does.
std::string misuse(const Options& options) {
  if (options.prune) return options.ruling ? "--prune decides nothing: it stands alone" : "";
  if (options.finding.empty()) return "names no finding: give its id, or --prune";
  if (!options.ruling) return "needs one of --accept, --dismiss and --known";
  if (options.reason.empty()) return "needs a reason: --reason \"why\"";
  return "";
}

// The one whose id begins so, or null after a fault.
const Finding* find_finding(Run& run, const Report& report) {
  const std::string& wanted = run.options().finding;
  std::vector<const Finding*> found;
  for (const Finding& finding : report.findings) {
    if (finding.id.starts_with(wanted)) found.push_back(&finding);
  }
  if (found.size() == 1) return found[0];
  if (found.empty()) {
    run.complain(fmt::format("no finding of these articles has the id '{}'", wanted));
  } else {
    run.complain(fmt::format("the ids of {} findings begin with '{}'", found.size(), wanted));
  }
  return nullptr;
}

std::string who_decides(const Options& options) {
  if (!options.who.empty()) return options.who;
  const char* user = std::getenv("USER");
  return user == nullptr ? "" : user;
}

std::string told(const Decision& decision, const Finding& finding, const Wording& wording) {
  const std::string ruling = wording.say(std::string("ruling.").append(to_string(decision.ruling)));
  return wording.say("decision.noted",
                     {{"ruling", ruling}, {"finding", finding.id}, {"message", finding.message}});
}

void add_decision(Run& run, const Report& report, std::vector<Decision>& decisions) {
  const Finding* finding = find_finding(run, report);
  if (finding == nullptr) return;
  Decision decision = decide(report, *finding, *run.options().ruling);
  decision.reason = run.options().reason;
  decision.who = who_decides(run.options());
  if (const std::string& until = run.options().until; !until.empty())
    decision.until = parse_partial_date(until)->to;
  std::erase_if(decisions, [&](const Decision& other) { return other.finding == finding->id; });
  run.write(told(decision, *finding, *report.wording) + "\n");
  decisions.push_back(std::move(decision));
}

void prune(Run& run, const Report& report, std::vector<Decision>& decisions) {
  const auto is_stale = [&](const Decision& decision) {
    return std::none_of(report.findings.begin(), report.findings.end(),
                        [&](const Finding& finding) { return finding.id == decision.finding; });
  };
  for (const Decision& decision : decisions) {
    if (is_stale(decision))
      run.write(report.wording->say("decision.taken-out",
                                    {{"finding", decision.finding}, {"about", decision.about}}) +
                "\n");
  }
  std::erase_if(decisions, is_stale);
}

}  // namespace

int run_decide(const Options& options) {
  Run run(options);
  if (const std::string fault = misuse(options); !fault.empty()) {
    run.complain("decide " + fault);
    return run.status();
  }
  if (!format_known(run, {"text"}) || !run.open_output()) return run.status();
  auto decisions = read_run_decisions(run);
  const Checker* const checker = decisions ? run.load_checker() : nullptr;
  if (!checker) return run.status();
  const Report report = check_articles(run, *checker);
  if (options.prune) {
    prune(run, report, *decisions);
  } else {
    add_decision(run, report, *decisions);
  }
  if (run.status() == kFailed) return kFailed;
  const auto fault = write_file(decisions_file(options), write_decisions(std::move(*decisions)));
  if (fault) run.complain(Diagnostics{*fault});
  return run.status();
}

}  // namespace crosscheck
