#include "report/junit_report.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "base/terminal_text.h"
#include "base/xml_text.h"
#include "report/escapes.h"
#include "report/labels.h"
#include "report/problems.h"

namespace crosscheck {
namespace {

constexpr bool kAgreementsToo = true;

std::string junit_text(std::string_view text) {
  return xml_text(without_commands(inert(text)));
}

std::string lines_of(const Finding& finding, const Citations& citations) {
  std::string text;
  for (const std::string& line : details(finding, citations)) text += "\n- " + junit_text(line);
  return text + "\n";
}

struct Suite {
  size_t failures = 0;
  size_t tests = 0;
  std::string cases;
};

class SuiteWriter {
 public:
  SuiteWriter(const Report& report, Severity fail_on) : citations_(report), fail_on_(fail_on) {}

  void add(const Problem& problem) {
    const Finding& finding = *problem.finding;
    const bool fails = finding.severity >= fail_on_;
    Suite& suite = suites_[finding.rule];
    ++suite.tests;
    suite.failures += fails;
    suite.cases +=
        fmt::format("    <testcase name=\"{} ({})\" classname=\"{}\">\n",
                    junit_text(finding.message), problem.fingerprint(), xml_text(finding.rule));
    suite.cases += fails ? failure(finding) : output(finding);
    suite.cases += "    </testcase>\n";
  }

  std::string suites() const {
    size_t tests = 0, failures = 0;
    std::string all;
    for (const auto& [rule, suite] : suites_) {
      tests += suite.tests;
      failures += suite.failures;
      all += fmt::format(
          "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n",
          xml_text(rule), suite.tests, suite.failures);
      all += suite.cases + "  </testsuite>\n";
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"crosscheck\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n"
        "{}</testsuites>\n",
        tests, failures, all);
  }

 private:
  std::string failure(const Finding& finding) const {
    return fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                       to_string(finding.verdict), junit_text(finding.message),
                       lines_of(finding, citations_));
  }
  std::string output(const Finding& finding) const {
    return fmt::format("      <system-out>{}:{}</system-out>\n",
                       junit_text(label(finding.verdict, citations_.wording())),
                       lines_of(finding, citations_));
  }

  const Citations citations_;
  const Severity fail_on_;
  std::map<std::string_view, Suite> suites_;  // by rule
};

}  // namespace

void JunitReporter::report(const Report& report, std::string& out) const {
  SuiteWriter writer(report, style_.fail_on);
  for (const Problem& problem : problems(report, kAgreementsToo)) writer.add(problem);
  out += writer.suites();
}

}  // namespace crosscheck
