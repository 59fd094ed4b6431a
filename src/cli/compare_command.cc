// crosscheck compare CLAIMS...: findings over lines that `extract` wrote; the same as `check`'s.

#include "cli/claim_files.h"
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/run.h"

namespace crosscheck {

int run_compare(const Options& options) {
  Run run(options);
  const auto reporter = run.reporter(Product::report);
  if (!reporter || !run.open_output()) return run.status();
  const Checker* const checker = run.load_checker();
  if (!checker) return run.status();
  const std::vector<std::string> paths =
      options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs;
  return show_findings(run, *reporter, *checker,
                       checker->compare(read_claim_files(run, *checker, paths)));
}

}  // namespace crosscheck
