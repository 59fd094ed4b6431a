#include "cli/findings.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

#include "cli/claim_files.h"
#include "cli/each_article.h"
#include "cli/git_changes.h"
#include "review/baseline.h"
#include "review/decisions_file.h"
#include "review/news.h"
#include "review/reviewing.h"
#include "rules/rule_selection.h"

namespace crosscheck {
namespace {

Minute clock_day() {
  using std::chrono::floor;
  return Minute(floor<std::chrono::days>(std::chrono::system_clock::now()));
}

// The day that decisions with an end are held against. Without such the clock is not asked, so that
// a run depends on its input alone.
std::optional<Minute> today(Run& run, const std::vector<Decision>& decisions) {
  const std::string& named = run.options().today;
  if (!named.empty()) return parse_partial_date(named)->from;
  const bool any_ends = std::any_of(decisions.begin(), decisions.end(),
                                    [](const Decision& decision) { return decision.until; });
  return any_ends ? std::optional(clock_day()) : std::nullopt;
}

// With --since, articles whose files are as in the commit are there to be compared with only. One
// that is no file (standard input) is new.
void mark_unchanged(Run& run, std::vector<Extraction>& extractions) {
  if (run.options().since.empty()) return;
  const auto changed = changed_files(run.options().since);
  if (!changed) return run.complain(changed.faults());
  std::error_code error;
  for (Extraction& extraction : extractions) {
    const std::filesystem::path path = extraction.article.path;
    extraction.article.archived =
        std::filesystem::exists(path, error) &&
        !changed->contains(std::filesystem::weakly_canonical(path, error).string());
  }
}

}  // namespace

Report check_articles(Run& run, const Checker& checker, const Reporter* reporter) {
  std::vector<Extraction> extractions;
  for_each_article<Extraction>(
      run,
      [&](const Article& article) {
        return reporter == nullptr ? checker.extract(article)
                                   : extract_for(*reporter, checker, article);
      },
      [&](Extraction&& extraction) { extractions.push_back(std::move(extraction)); });
  mark_unchanged(run, extractions);
  add_archive(run, checker, extractions);
  return checker.compare(std::move(extractions));
}

std::string decisions_file(const Options& options) {
  return options.decisions.empty() ? options.usual_decisions : options.decisions;
}

std::optional<std::vector<Decision>> read_run_decisions(Run& run) {
  const std::string file = decisions_file(run.options());
  const bool may_be_missing = run.options().decisions.empty() || run.options().ruling;
  if (may_be_missing && !std::filesystem::exists(file)) return std::vector<Decision>();
  Result<std::vector<Decision>> decisions = read_decisions(file);
  if (decisions) return std::move(*decisions);
  run.complain(decisions.faults());
  return std::nullopt;
}

namespace {

// What agrees or follows stays a note whatever a rule counts as.
void set_severity(const std::vector<RuleSeverity>& severities, Finding& finding) {
  if (finding.severity == Severity::note) return;
  for (const RuleSeverity& wanted : severities) {
    if (fits_glob(finding.rule, wanted.rule)) finding.severity = wanted.severity;
  }
}

void set_severities(Run& run, const RuleSet& rules, Report& report) {
  const std::vector<RuleSeverity>& severities = run.options().severities;
  for (const RuleSeverity& wanted : severities) {
    const bool is_known =
        std::any_of(rules.rules.begin(), rules.rules.end(),
                    [&](const auto& rule) { return fits_glob(rule.first, wanted.rule); });
    if (!is_known) run.complain(fmt::format("severities: no rule has the id '{}'", wanted.rule));
  }
  for (Finding& finding : report.findings) set_severity(severities, finding);
}

// After a fault the report goes without them, and the run fails.
void apply_decisions(Run& run, const Checker& checker, Report& report) {
  if (const auto decisions = read_run_decisions(run))
    report.stale = apply(*decisions, checker.wording(), today(run, *decisions), report);
  if (run.options().baseline.empty()) return;
  if (const auto known = read_baseline(run.options().baseline)) {
    mark_since(*known, checker.wording(), report);
    apply(*known, checker.wording(), {}, report);
  } else {
    run.complain(known.faults());
  }
}

// To the end of the file that a workflow of GitHub names for a step's page, if there is one.
void write_step_summary(Run& run, const Reporter& reporter, const Report& report) {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  std::string page;
  if (path != nullptr && *path != '\0') reporter.step_summary(report, page);
  if (page.empty()) return;
  std::ofstream file(path, std::ios::binary | std::ios::app);
  if (!(file << page).flush())
    run.complain(Diagnostics{diagnose_file(path, "can't be written to")});
}

}  // namespace

int show_findings(Run& run, const Reporter& reporter, const Checker& checker, Report report) {
  set_severities(run, checker.rules(), report);
  apply_decisions(run, checker, report);
  keep_news(report);
  std::string out;
  reporter.report(report, out);
  run.write(out);
  write_step_summary(run, reporter, report);
  const Severity fail_on = run.options().fail_on.value_or(Severity::error);
  return run.status(
      std::any_of(report.findings.begin(), report.findings.end(),
                  [&](const Finding& finding) { return finding.severity >= fail_on; }));
}

}  // namespace crosscheck
