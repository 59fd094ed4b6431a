// What the checker's tests share: the shipped rules, the articles of fixtures/, the seeds beside
// the project.
//
//   const ReadArticles read = fixture_articles();
//   const Report report = check(shipped_checker(), read.articles);
//   CHECK(finding_lines(report, Verdict::evolution) == Lines{"office.holder body=KR ... : moon.md
//   yoon.md"});
#pragma once

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <doctest/doctest.h>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

#include "checker/checker.h"
#include "checker/rule_testing.h"
#include "text/article_reader.h"

namespace crosscheck {

using Lines = std::vector<std::string>;

inline const std::string kRoot = CROSSCHECK_SOURCE_DIR;
inline const std::string kRules = kRoot + "/rules";

inline Checker load_checker(const CheckerOptions& options) {
  Result<Checker> checker = Checker::load(options);
  for (const Diagnostic& fault : checker ? Diagnostics{} : checker.faults())
    MESSAGE(to_string(fault));
  REQUIRE(checker);
  return *std::move(checker);
}

inline const Checker& shipped_checker() {
  static const Checker checker = load_checker({.rules = {kRules}});
  return checker;
}

inline Article article(std::string id, std::string text, std::string_view published = "") {
  Article made;
  made.id = made.path = std::move(id);
  made.text = std::move(text);
  if (const auto interval = parse_partial_date(published)) made.published = *interval;
  return made;
}

// Paths and ids count from the project's folder, as if the program ran there.
inline ReadArticles fixture_articles() {
  std::istringstream nothing;
  ReadArticles read = read_articles({kRoot + "/fixtures/articles"}, {}, nothing);
  for (Article& each : read.articles)
    each.id = each.path = std::filesystem::path(each.path).lexically_relative(kRoot).string();
  return read;
}

inline std::string seeds_folder() {
  return kRoot + "/../shared/seeds";
}

// Whether the seeds are there; says so if they are not.
inline bool seeds_are_there() {
  const bool there = std::filesystem::is_regular_file(seeds_folder() + "/articles.json");
  if (!there) MESSAGE("SKIPPED: no seed articles beside the project");
  return there;
}

// The five seed articles, named 000 to 004.
inline ReadArticles seed_articles(bool with_metadata) {
  std::istringstream nothing;
  Diagnostics faults;
  const Metadata metadata =
      with_metadata ? read_metadata(seeds_folder() + "/articles.json", faults) : Metadata{};
  Lines paths;
  for (const auto& file : std::filesystem::directory_iterator(seeds_folder()))
    if (file.path().extension() == ".txt") paths.push_back(file.path().string());
  ReadArticles read = read_articles(paths, metadata, nothing);
  for (Article& each : read.articles)
    each.id = each.path = std::filesystem::path(each.path).filename().string().substr(0, 3);
  return read;
}

inline std::string packed_measuring_articles() {
  return kRoot + "/../shared/measure/data/articles.jsonl.gz";
}

// Whether the articles of the measuring set are there; says so if they are not.
inline bool measuring_articles_are_there() {
  const bool there = std::filesystem::is_regular_file(packed_measuring_articles());
  if (!there) MESSAGE("SKIPPED: no measuring articles beside the project");
  return there;
}

// Each `step`th of them.
inline ReadArticles measuring_articles(int step) {
  const std::string lines = (std::filesystem::temp_directory_path() /
                             ("crosscheck-articles-" + std::to_string(getpid()) + ".jsonl"))
                                .string();
  const std::string unpack = "gzip -dc '" + packed_measuring_articles() + "' | awk 'NR % " +
                             std::to_string(step) + " == 1' > '" + lines + "'";
  REQUIRE(std::system(unpack.c_str()) == 0);
  std::istringstream nothing;
  ReadArticles read = read_articles({lines}, {}, nothing);
  std::filesystem::remove(lines);
  return read;
}

inline std::vector<Extraction> extract_all(const Checker& checker,
                                           const std::deque<Article>& articles) {
  std::vector<Extraction> extractions;
  for (const Article& each : articles) extractions.push_back(checker.extract(each));
  return extractions;
}

inline Report check(const Checker& checker, const std::deque<Article>& articles) {
  return checker.compare(extract_all(checker, articles));
}

inline std::set<std::string> cited_articles(const Report& report, const Finding& finding) {
  std::set<std::string> ids;
  for (const uint32_t claim : finding.claims) ids.insert(report.claims[claim].article);
  return ids;
}

// "conflict.troops-deployed actor=KP place=RU increase: 001 004"
inline std::string finding_line(const Report& report, const Finding& finding) {
  std::string line = finding.rule;
  for (const KeyPart& part : finding.key) line += " " + part.slot + "=" + part.id;
  if (finding.direction != Direction::none) line += " " + std::string(to_string(finding.direction));
  if (finding.disputed) line += " disputed";
  for (const Mark mark : finding.marks) line += " " + std::string(to_string(mark));
  line += ":";
  for (const std::string& id : cited_articles(report, finding)) line += " " + id;
  return line;
}

// The findings of one verdict, sorted.
inline Lines finding_lines(const Report& report, Verdict verdict) {
  Lines lines;
  for (const Finding& finding : report.findings)
    if (finding.verdict == verdict) lines.push_back(finding_line(report, finding));
  std::sort(lines.begin(), lines.end());
  return lines;
}

// "conflict.troops-deployed actor=KP n=3000 place=RU", one a claim, in the order of the text.
inline Lines claim_lines(const Checker& checker, const Article& article) {
  Lines lines;
  for (const Claim& claim : checker.extract(article).claims)
    lines.push_back(claim.rule + " " + example_notation(*checker.rules().find(claim.rule), claim));
  return lines;
}

}  // namespace crosscheck
