// One run of a command: what it reads, where its results go, how it ends.
//
//   Run run(options, Product::report);
//   const Checker* checker = run.load_checker();
//   if (!checker) return run.status();
//   ...
//   run.write(text);
//   return run.status(found);
//
// Results go to standard output or the file asked for; faults, progress and everything else to
// standard error. A fault does not end the run: what can be read is still worked on, and the status
// is 2.
#pragma once

#include <cstdio>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/wording.h"
#include "checker/checker.h"
#include "cli/options.h"
#include "report/reporter.h"
#include "text/article_reader.h"

namespace crosscheck {

class Run {
 public:
  explicit Run(const Options& options);
  ~Run();
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  const Options& options() const { return options_; }
  CheckerOptions checker_options();
  size_t jobs() const;

  // Each names its faults on standard error and is null where the run cannot go on. The checker is
  // there until the process ends.
  const Checker* load_checker();
  // What is shown without a checker is told in.
  std::optional<Wording> load_wording();
  // Reads the articles, a batch at a time, and names the faults of each.
  void read_articles(const std::function<void(const std::deque<Article>&)>& use);
  std::unique_ptr<Reporter> reporter(Product product);
  // Opens the file that results go to. To be called before work that would be lost. A fault, and
  // nothing is touched, if it is one that the run reads: those of the options, or `also_read`.
  bool open_output(const std::vector<std::string>& also_read = {});

  void write(std::string_view text);
  void complain(const Diagnostics& faults);
  void complain(std::string_view message);
  // How far a long run has come, in articles; shown on a terminal only.
  void progress(size_t done);

  // Flushes; kFailed if anything went wrong, else what was `found`.
  int status(bool found = false);

 private:
  struct Progress;

  // What of folders is not to be read, the file among it that is written to.
  IgnoredFiles ignored_files() const;
  // The language that results are told in, and whether the rules folders have its words.
  std::string ui() const { return options_.ui.empty() ? CheckerOptions{}.ui : options_.ui; }
  bool knows_ui(const std::vector<std::string>& folders);

  Options options_;
  std::FILE* output_ = nullptr;
  bool failed_ = false;
  std::unique_ptr<Progress> progress_;
};

// What to say of a format that is none of those `offered`, "text, json".
std::string unknown_format(std::string_view format, std::string_view offered);

}  // namespace crosscheck
