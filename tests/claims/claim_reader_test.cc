#include "claims/claim_reader.h"

#include <doctest/doctest.h>

#include "../packing.h"
#include "claims/claim_json.h"

namespace crosscheck {
namespace {

std::string article_line(const std::string& id) {
  std::string line;
  JsonWriter json(line);
  write_article_line(json, {.id = id, .path = id, .language = "id"});
  json.end_line();
  return line;
}

std::string claim_line(const std::string& article, int number, const std::string& quote) {
  std::string line;
  JsonWriter json(line);
  write_json(json, Claim{.id = article + "#" + std::to_string(number),
                         .rule = "disaster.deaths",
                         .value = TermValue{"banjir"},
                         .article = article,
                         .span = {0, static_cast<uint32_t>(quote.size())},
                         .quote = quote});
  json.end_line();
  return line;
}

std::string faults_of(const ReadClaims& read) {
  std::string all;
  for (const Diagnostic& fault : read.faults) {
    all += fault.path + ':' + std::to_string(fault.line) + ':' + std::to_string(fault.column) +
           ": " + fault.message + '\n';
  }
  return all;
}

std::string quotes_of(const ReadClaims& read) {
  std::string all;
  for (const Claim& claim : read.claims) all += claim.id + " " + claim.quote + "\n";
  return all;
}

const std::string kFirst = article_line("a") + claim_line("a", 1, "Dua rumah hanyut.");
const std::string kSecond = article_line("b") + claim_line("b", 1, "Tiga warga tewas.");

TEST_CASE("packed claims are the claims that were packed") {
  for (const std::string& bytes :
       {kFirst + kSecond, gzip(kFirst + kSecond), zstd(kFirst) + zstd(kSecond)}) {
    ClaimReader reader;
    reader.add("claims", bytes);
    const ReadClaims read = std::move(reader).finish();
    CHECK(faults_of(read) == "");
    CHECK(quotes_of(read) == "a#1 Dua rumah hanyut.\nb#1 Tiga warga tewas.\n");
  }
}

TEST_CASE("a file that is cut off is named with line and column, and what was before it is read") {
  std::string noise;
  for (uint32_t i = 0, dice = 3; i < 4000; ++i) {
    dice = dice * 1664525 + 1013904223;
    noise += static_cast<char>('a' + (dice >> 24) % 26);
  }
  const std::string whole = gzip(kFirst + "{\"id\":\"" + noise + "\"}\n");
  ClaimReader reader;
  reader.add("old.gz", whole.substr(0, whole.size() / 2));
  reader.add("new.jsonl", kSecond);
  const ReadClaims read = std::move(reader).finish();
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].path == "old.gz");
  CHECK(read.faults[0].line == 3);
  CHECK(read.faults[0].column > 100);
  CHECK(read.faults[0].message == "is cut off: its gzip data end too early");
  CHECK(quotes_of(read) == "a#1 Dua rumah hanyut.\nb#1 Tiga warga tewas.\n");
}

TEST_CASE("articles to pass over leave nothing, not even their faults") {
  ClaimReader reader({"a"});
  reader.add("claims", kFirst + kFirst + kSecond);
  const ReadClaims read = std::move(reader).finish();
  CHECK(faults_of(read) == "");
  CHECK(read.articles.size() == 1);
  CHECK(quotes_of(read) == "b#1 Tiga warga tewas.\n");
}

TEST_CASE("of an article described twice the first description stays, and nothing is mixed") {
  ClaimReader reader;
  reader.add("march", kFirst);
  reader.add("april", article_line("a") + claim_line("a", 1, "Lima rumah hanyut.") +
                          claim_line("a", 2, "Satu warga tewas."));
  reader.add("may", kSecond);
  const ReadClaims read = std::move(reader).finish();
  CHECK(faults_of(read) == "april:1:1: article 'a' is described twice\n");
  CHECK(quotes_of(read) == "a#1 Dua rumah hanyut.\nb#1 Tiga warga tewas.\n");
}

TEST_CASE("a file of another kind is named, without its bytes and without end") {
  std::string binary;
  for (int i = 0; i < 200; ++i) binary += "\xFD\xFF\x1B[2J\n";
  ClaimReader reader;
  reader.add("claims.xz", binary);
  reader.add("missing", kSecond);
  reader.add_file("/no/such/claims.jsonl");
  reader.add_file("/");
  const ReadClaims read = std::move(reader).finish();
  REQUIRE(read.faults.size() == 53);
  CHECK(read.faults[0].message == "not valid UTF-8");
  CHECK(read.faults[0].line == 1);
  CHECK(read.faults[0].source_line == "");
  CHECK(read.faults[50].message == "has 150 more faults");
  CHECK(read.faults[51].message == "can't be read: No such file or directory");
  CHECK(read.faults[52].message == "can't be read: it is a folder");
  CHECK(read.claims.size() == 1);
}

}  // namespace
}  // namespace crosscheck
