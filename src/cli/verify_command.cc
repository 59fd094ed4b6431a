// crosscheck verify REPORT: do the articles still say what a report cites?

#include <filesystem>
#include <optional>
#include <set>

#include "cli/commands.h"
#include "cli/rules_run.h"
#include "cli/run.h"
#include "cli/terminal.h"
#include "report/verification_report.h"
#include "review/cited_report.h"

namespace crosscheck {
namespace {

bool is_file(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

// The files that are cited and there, as the report names them. It has no more than the base name
// of an absolute path, which is still the id of an article that has no other.
std::vector<std::string> cited_files(const CitedReport& report) {
  std::set<std::string> files;
  for (const CitedArticle& article : report.articles) {
    const std::string id = article.id.substr(0, article.id.rfind('#'));
    if (article.citations.empty()) continue;
    for (const std::string& path : {article.path, article.id, id}) {
      if (path == "-" || !is_file(path)) continue;
      files.insert(path);
      break;
    }
  }
  return {files.begin(), files.end()};
}

Options reading_options(const Options& options, const Result<CitedReport>& report) {
  Options reading = options;
  reading.inputs = options.articles;
  if (report && options.articles.empty()) reading.inputs = cited_files(*report);
  return reading;
}

}  // namespace

int run_verify(const Options& options) {
  const Result<CitedReport> report = read_citations(options.inputs.front());
  Run run(reading_options(options, report));
  if (!format_known(run, {"text", "json"})) return run.status();
  if (!report) {
    run.complain(report.faults());
    return run.status();
  }
  const std::optional<Wording> wording = run.load_wording();
  if (!wording || !run.open_output(options.inputs)) return run.status();
  Verifier verifier(*report);
  run.read_articles([&](const std::deque<Article>& articles) {
    for (const Article& article : articles) verifier.read(article);
  });
  const Verification verification = std::move(verifier).finish();
  const ReportStyle style{
      .color = wants_color(options), .verbose = options.verbose, .width = output_width(options)};
  run.write(options.format == "json" ? verification_as_json(verification)
                                     : verification_as_text(verification, *wording, style));
  return run.status(!verification.holds());
}

}  // namespace crosscheck
