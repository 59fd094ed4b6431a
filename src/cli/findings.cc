#include "cli/findings.h"

#include <algorithm>

namespace crosscheck {

int show_findings(Run& run, const Reporter& reporter, const Report& report) {
  std::string out;
  reporter.report(report, out);
  run.write(out);
  return run.status(std::any_of(
      report.findings.begin(), report.findings.end(),
      [&](const Finding& finding) { return finding.severity >= run.options().fail_on; }));
}

}  // namespace crosscheck
