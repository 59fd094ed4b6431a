#include "cli/run.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <thread>

#include "base/terminal_text.h"
#include "base/unicode.h"
#include "cli/rules_folder.h"
#include "cli/terminal.h"
#include "cli/usage_error.h"

namespace crosscheck {

// The line on standard error that says how far a run is.
struct Run::Progress {
  using Clock = std::chrono::steady_clock;

  bool on = stderr_is_terminal();
  bool shown = false;
  Clock::time_point next = Clock::now() + std::chrono::seconds(1);

  void show(size_t done) {
    if (!on || Clock::now() < next) return;
    fmt::print(stderr, "\r\x1b[K{} articles", done);
    shown = true;
    next = Clock::now() + std::chrono::milliseconds(100);
  }

  void clear() {
    if (shown) fmt::print(stderr, "\r\x1b[K");
    shown = false;
  }
};

namespace {

// A path's bytes need not be UTF-8; what reports show must be.
void repair_utf8(std::string& path) {
  while (const auto broken = first_invalid_utf8(path)) path.replace(*broken, 1, "\xEF\xBF\xBD");
}

// Until the process ends: taking rules apart, word by word, takes as long as reading a hundred
// articles.
const Checker* keep(Checker checker) {
  static auto& kept = *new std::deque<Checker>;
  return &kept.emplace_back(std::move(checker));
}

bool is_same_file(const std::string& path, const std::string& other) {
  std::error_code neither;
  return std::filesystem::equivalent(path, other, neither);
}

// The file that results go to, by --output or by the shell; empty if it is none.
std::string output_file(const Options& options) {
  if (!options.output.empty()) return options.output;
  std::error_code error;
  const auto target = std::filesystem::read_symlink("/proc/self/fd/1", error);
  return !error && std::filesystem::is_regular_file(target, error) ? target.string() : "";
}

// The file read by this run that --output would overwrite; empty if there is none.
std::string overwritten(const Options& options, std::vector<std::string> read) {
  std::error_code missing;
  if (!std::filesystem::is_regular_file(options.output, missing)) return "";
  read.insert(read.end(), {options.metadata, options.baseline, options.decisions});
  for (const auto* files : {&options.inputs, &options.against, &options.articles})
    read.insert(read.end(), files->begin(), files->end());
  const auto found = std::find_if(read.begin(), read.end(), [&](const std::string& file) {
    return is_same_file(file, options.output);
  });
  return found == read.end() ? "" : *found;
}

// A path into the working directory as seen from there, however it was given.
void shorten_path(std::string& path, const std::string& working_directory) {
  const size_t size = working_directory.size();
  if (size > 1 && path.size() > size + 1 && path[size] == '/' &&
      path.starts_with(working_directory))
    path.erase(0, size + 1);
}

}  // namespace

std::string unknown_format(std::string_view format, std::string_view offered) {
  std::vector<std::string_view> names;
  for (std::string_view rest = offered; !rest.empty();) {
    const size_t end = std::min(rest.find(", "), rest.size());
    names.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  return fmt::format("unknown format '{}': this command offers {}{}", format, offered,
                     suggestion(format, names));
}

Run::Run(const Options& options) : options_(options), progress_(std::make_unique<Progress>()) {}

Run::~Run() {
  if (output_ != nullptr && output_ != stdout) std::fclose(output_);
}

size_t Run::jobs() const {
  if (options_.jobs > 0) return options_.jobs;
  return std::max(1u, std::thread::hardware_concurrency());
}

CheckerOptions Run::checker_options() {
  return {.rules = rule_folders(options_.rules),
          .language = options_.language,
          .ui = ui(),
          .keep_rules = options_.keep_rules,
          .skip_rules = options_.skip_rules};
}

const Checker* Run::load_checker() {
  const CheckerOptions wanted = checker_options();
  const std::set<std::string> languages = known_languages(wanted.rules);
  if (!options_.language.empty() && !languages.empty() && !languages.contains(options_.language)) {
    complain(fmt::format("unknown language '{}': the rules know {}", options_.language,
                         fmt::join(languages, ", ")));
    return nullptr;
  }
  if (!knows_ui(wanted.rules)) return nullptr;
  Result<Checker> checker = Checker::load(wanted);
  if (checker) return keep(std::move(*checker));
  complain(checker.faults());
  return nullptr;
}

IgnoredFiles Run::ignored_files() const {
  IgnoredFiles ignored;
  for (const IgnorePattern& each : options_.ignore) ignored.add(each.pattern, each.folder);
  if (const std::string file = output_file(options_); !file.empty()) ignored.add_file(file);
  return ignored;
}

bool Run::knows_ui(const std::vector<std::string>& folders) {
  std::vector<std::string> known;
  for (const auto& [code, file] : wording_files(folders)) known.push_back(code);
  const bool is_known = std::find(known.begin(), known.end(), ui()) != known.end();
  if (is_known || known.empty()) return true;  // a folder without any is a fault of its own
  complain(
      fmt::format("unknown language '{}' of reports: there are {}", ui(), fmt::join(known, ", ")));
  return false;
}

std::optional<Wording> Run::load_wording() {
  const std::vector<std::string> folders = rule_folders(options_.rules);
  if (!knows_ui(folders)) return std::nullopt;
  Result<Wording> wording = Wording::load(wording_file(folders, ui()));
  if (wording) return std::move(*wording);
  complain(wording.faults());
  return std::nullopt;
}

void Run::read_articles(const std::function<void(const std::deque<Article>&)>& use) {
  constexpr size_t kBatch = size_t{1} << 18;          // bytes of text: what the nearer caches hold
  constexpr size_t kThreadedBatch = size_t{1} << 23;  // where starting threads must pay
  Metadata metadata;
  Diagnostics faults;
  if (!options_.metadata.empty()) metadata = read_metadata(options_.metadata, faults);
  complain(faults);
  std::error_code ignored;
  const std::string here = std::filesystem::current_path(ignored).string();
  read_article_batches(options_.inputs, metadata, ignored_files(), std::cin,
                       jobs() > 1 ? kThreadedBatch : kBatch, [&](ReadArticles&& batch) {
                         complain(batch.faults);
                         for (Article& article : batch.articles) {
                           repair_utf8(article.id);
                           shorten_path(article.path, here);
                           repair_utf8(article.path);
                         }
                         use(batch.articles);
                       });
}

std::unique_ptr<Reporter> Run::reporter(Product product) {
  const ReportStyle style{.color = wants_color(options_),
                          .verbose = options_.verbose,
                          .width = output_width(options_),
                          .fail_on = options_.fail_on.value_or(Severity::error),
                          .version = CROSSCHECK_VERSION};
  auto reporter = make_reporter(options_.format, product, style);
  if (!reporter) {
    complain(unknown_format(options_.format, format_names(product)));
  }
  return reporter;
}

bool Run::open_output(const std::vector<std::string>& also_read) {
  constexpr size_t kBuffer = 1 << 20;
  if (const std::string file = overwritten(options_, also_read); !file.empty()) {
    complain(fmt::format("--output would overwrite {}, which this run reads", file));
    return false;
  }
  output_ = options_.output.empty() ? stdout : std::fopen(options_.output.c_str(), "wb");
  if (output_ == nullptr) {
    complain(Diagnostics{diagnose_file(options_.output, std::strerror(errno))});
    return false;
  }
  std::setvbuf(output_, nullptr, _IOFBF, kBuffer);
  return true;
}

void Run::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), output_) != text.size()) failed_ = true;
}

void Run::complain(const Diagnostics& faults) {
  progress_->clear();
  for (const Diagnostic& fault : faults) {
    failed_ = failed_ || fault.severity == Severity::error;
    fmt::print(stderr, "{}\n", inert_lines(to_string(fault)));
  }
}

void Run::complain(std::string_view message) {
  failed_ = true;
  progress_->clear();
  fmt::print(stderr, "crosscheck: {}\n", inert_lines(message));
}

void Run::progress(size_t done) {
  progress_->show(done);
}

int Run::status(bool found) {
  progress_->clear();
  if (output_ != nullptr && (std::fflush(output_) != 0 || std::ferror(output_) != 0)) {
    complain(fmt::format("cannot write to {}: {}",
                         options_.output.empty() ? "standard output" : options_.output,
                         std::strerror(errno)));
  }
  if (failed_) return kFailed;
  return found ? kFound : kNothingFound;
}

}  // namespace crosscheck
