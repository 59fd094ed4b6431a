// check --against: new articles and the claims that `extract` wrote before.

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

#include "../packing.h"
#include "base/json_file.h"
#include "program.h"

namespace crosscheck {
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::string flood(const std::string& day, const std::string& dead) {
  return "---\npublished: 2021-04-" + day +
         "\nlang: id\n---\nBanjir bandang melanda Kupang pada 4 April 2021. Jumlah korban tewas "
         "akibat "
         "banjir di Kupang mencapai " +
         dead + " orang, kata wali kota.\n";
}

// The findings of a report, one a line, that cite a claim of one of the articles.
std::string findings_about(const std::string& json, const std::set<std::string>& articles) {
  const auto report = parse_json("report.json", json);
  REQUIRE(report);
  std::string all;
  for (const JsonValue& finding : report->root.find("findings")->items) {
    const auto& claims = finding.find("claims")->items;
    const bool cites = std::any_of(claims.begin(), claims.end(), [&](const JsonValue& claim) {
      return articles.contains(claim.string.substr(0, claim.string.rfind('#')));
    });
    const Span where = finding.where;
    if (cites) all += json.substr(where.begin, where.size()) + "\n";
  }
  return all;
}

TEST_CASE(
    "an article against an archive gives the findings of checking all, however it is packed") {
  const std::string fixtures = CROSSCHECK_SOURCE_DIR "/fixtures/articles";
  const TemporaryFolder folder;
  const std::string lines = run_program("extract '" + fixtures + "'").out;
  const std::string whole = run_program("check --format json '" + fixtures + "'").out;
  const auto report = parse_json("whole.json", whole);
  REQUIRE(report);
  const std::string archives[] = {folder.write("plain", lines),
                                  folder.write("a.jsonl", gzip(lines)),
                                  folder.write("b.gz", zstd(lines))};
  size_t checked = 0, found = 0;
  for (const JsonValue& article : report->root.find("articles")->items) {
    const std::string id = article.find("id")->string;
    if (++checked > 6) break;
    CAPTURE(id);
    const std::string expected = findings_about(whole, {id});
    const std::string& archive = archives[checked % 3];
    const ProgramRun run = run_program("check --format json '" + id + "' --against " + archive);
    CHECK(run.status <= 1);
    CHECK(run.errors == "");
    CHECK(findings_about(run.out, {id}) == expected);
    const auto own = parse_json("own.json", run.out);
    REQUIRE(own);
    CHECK(own->root.find("findings")->items.size() ==
          static_cast<size_t>(std::count(expected.begin(), expected.end(), '\n')));
    found += own->root.find("findings")->items.size();
  }
  CHECK(found > 0);
}

TEST_CASE("an archived article is cited by its recorded words, and marked as archived") {
  const TemporaryFolder folder;
  const std::string old = folder.write("lama.md", flood("05", "12"));
  const std::string archive = folder.write("claims.jsonl", run_program("extract " + old).out);
  REQUIRE(contains(content_of(archive), "disaster."));
  const std::string fresh = folder.write("baru.md", flood("06", "25"));
  std::filesystem::remove(old);
  const ProgramRun run = run_program("check --format json " + fresh + " --against " + archive);
  CHECK(run.status <= 1);
  CHECK(contains(run.out, "mencapai 12 orang"));
  CHECK(contains(run.out, "\"verdict\":\"evolution\""));
  CHECK(contains(run.out, "\"archived\":true"));
}

TEST_CASE("an article that is archived and new was edited: the new version counts") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.md", flood("05", "12"));
  const std::string archive = folder.write("claims.jsonl", run_program("extract " + path).out);
  folder.write("a.md", flood("05", "15"));
  const ProgramRun run = run_program("check --format json " + path + " --against " + archive);
  CHECK(run.errors == "");
  CHECK(run.out == run_program("check --format json " + path).out);
}

TEST_CASE("archives at fault are named, and the rest is compared") {
  const TemporaryFolder folder;
  const std::string fresh = folder.write("baru.md", flood("06", "25"));
  const std::string lines =
      run_program("extract " + folder.write("lama.md", flood("05", "12"))).out;
  const std::string good = folder.write("good.zst", zstd(lines));
  const std::string packed = gzip(lines + lines);
  struct Row {
    std::string archive, fault;
  };
  const Row rows[] = {
      {folder.path() + "/missing.jsonl", "missing.jsonl: error: can't be read"},
      {folder.path(), "can't be read: it is a folder"},
      {folder.write("cut.gz", packed.substr(0, packed.size() - 6)),
       "is cut off: its gzip data end"},
      {folder.write("bad.gz", packed.substr(0, packed.size() - 8) + "damaged!"),
       "can't be unpacked: gzip: incorrect data check"},
      {folder.write("text.jsonl", "{\"id\": tujuh}\n"), "text.jsonl:1:"},
      {good, "is described twice"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.fault);
    const ProgramRun run = run_program("check --format json " + fresh + " --against " + good +
                                       " --against " + row.archive);
    CHECK(run.status == 2);
    CHECK(contains(run.errors, row.fault));
    CHECK(contains(run.out, "\"verdict\":\"evolution\""));
  }
  CHECK(run_program("check - --against - < " + fresh).status == 2);
}

TEST_CASE("compare reads packed claims too") {
  const TemporaryFolder folder;
  const std::string lines = run_program("extract " + folder.write("a.md", flood("05", "12"))).out;
  const std::string plain = run_program("compare " + folder.write("plain", lines)).out;
  CHECK_FALSE(plain.empty());
  CHECK(run_program("compare " + folder.write("packed", gzip(lines))).out == plain);
  CHECK(run_program("compare - < " + folder.write("packed", zstd(lines))).out == plain);
}

}  // namespace
}  // namespace crosscheck
