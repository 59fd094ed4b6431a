#include "cli/claim_files.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <utility>

#include "checker/claim_archive.h"

namespace crosscheck {

std::vector<Extraction> read_claim_files(Run& run, const Checker& checker,
                                         const std::vector<std::string>& paths,
                                         ClaimReader::Ids passed_over) {
  ClaimReader reader(std::move(passed_over));
  for (const std::string& path : paths) {
    std::error_code no_file;
    // `extract` writes a line for each article, so nothing at all is what a failed run has left.
    if (std::filesystem::is_regular_file(path, no_file) &&
        std::filesystem::file_size(path, no_file) == 0)
      run.complain(Diagnostics{diagnose_file(path, "is empty")});
    else
      path == "-" ? reader.add("<stdin>", std::cin) : reader.add_file(path);
  }
  ReadClaims read = std::move(reader).finish();
  run.complain(read.faults);
  std::vector<std::string> complaints;
  std::vector<Extraction> extractions = restore(checker, std::move(read), complaints);
  for (const std::string& complaint : complaints) run.complain(complaint);
  return extractions;
}

void add_archive(Run& run, const Checker& checker, std::vector<Extraction>& extractions) {
  const Options& options = run.options();
  if (options.against.empty()) return;
  const auto is_stdin = [](const std::string& path) { return path == "-"; };
  if (std::any_of(options.inputs.begin(), options.inputs.end(), is_stdin) &&
      std::any_of(options.against.begin(), options.against.end(), is_stdin)) {
    return run.complain("standard input can't be both the articles and the archive");
  }
  ClaimReader::Ids edited;
  for (const Extraction& extraction : extractions) edited.insert(extraction.article.id);
  for (Extraction& archived : read_claim_files(run, checker, options.against, std::move(edited))) {
    archived.article.archived = true;
    extractions.push_back(std::move(archived));
  }
}

}  // namespace crosscheck
