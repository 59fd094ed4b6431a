#include "report/json_report.h"

#include <doctest/doctest.h>

#include "base/json_file.h"
#include "sample_report.h"

namespace crosscheck {
namespace {

std::string shown(const Report& report) {
  std::string out;
  JsonReporter().report(report, out);
  return out;
}

TEST_CASE("an empty report has every member") {
  CHECK(shown({}) == R"({"schema":"crosscheck/report/1",
 "articles":[],
 "claims":[],
 "findings":[],
 "summary":{"articles":0,"claims":0,"contradiction":0,"evolution":0,"agreement":0,"projection":0,"undetermined":0}}
)");
}

TEST_CASE("a report is one object, with findings that name their claims") {
  const std::string out = shown(sample_report());
  const auto parsed = parse_json("report.json", out);
  REQUIRE(parsed);
  const JsonValue& root = parsed->root;
  CHECK(root.find("articles")->items.size() == 2);
  CHECK(root.find("claims")->items.size() == 2);
  const JsonValue& finding = root.find("findings")->items[0];
  CHECK(finding.find("claims")->items[1].string == "kupang-2.md#1");
  CHECK(root.find("claims")->items[1].find("id")->string == "kupang-2.md#1");
  CHECK(root.find("summary")->find("evolution")->number == 1);
  CHECK(out.find(
            R"({"id":"5f1c2a90","verdict":"evolution","severity":"note","rule":"disaster.deaths",)"
            R"("key":{"place":"kupang"},"claims":["kupang-1.md#1","kupang-2.md#1"],)"
            R"("direction":"increase","disputed":false,"marks":["sources"],)"
            R"("message":"Deaths in the Kupang flood rose from 12 to 25",)"
            R"("why":["12 and 25 do not meet","a toll may rise"]})") != std::string::npos);
  CHECK(out.find(R"("direction":null,"disputed":false,"marks":[])") != std::string::npos);
}

}  // namespace
}  // namespace crosscheck
