#include "report/rule_test_report.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <string_view>

#include "base/json_writer.h"
#include "base/xml_text.h"
#include "report/fault_list.h"

namespace crosscheck {
namespace {

using Cases = std::span<const RuleTestCase>;

size_t failures_in(Cases cases) {
  return static_cast<size_t>(std::count_if(cases.begin(), cases.end(),
                                           [](const RuleTestCase& test) { return test.failure; }));
}

bool is_skipped(const RuleTestCase& test) {
  return !test.failure && !test.todo.empty();
}

std::string junit_case(const RuleTestCase& test) {
  const std::string rule = xml_text(test.rule);
  const std::string open =
      fmt::format("    <testcase name=\"{} {}\" classname=\"{}\"", rule, xml_text(test.name), rule);
  if (is_skipped(test))
    return fmt::format("{}>\n      <skipped message=\"{}\"/>\n    </testcase>\n", open,
                       xml_text(test.todo));
  if (!test.failure) return open + "/>\n";
  const std::string_view message = test.failure->message;
  return fmt::format("{}>\n      <failure message=\"{}\">{}</failure>\n    </testcase>\n", open,
                     xml_text(message.substr(0, message.find('\n'))),
                     xml_text(to_string(*test.failure)));
}

std::string junit_suite(Cases cases) {
  std::string out = fmt::format(
      "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n",
      xml_text(cases.front().rule), cases.size(), failures_in(cases),
      std::count_if(cases.begin(), cases.end(), is_skipped));
  for (const RuleTestCase& test : cases) out += junit_case(test);
  return out + "  </testsuite>\n";
}

}  // namespace

std::string rule_tests_as_text(const RuleTestSummary& summary) {
  const auto count_failures = [&](bool of_mutations) {
    return std::count_if(summary.cases.begin(), summary.cases.end(), [&](const RuleTestCase& test) {
      return test.failure && test.is_mutation == of_mutations;
    });
  };
  std::string out =
      faults_as_lines(summary.failures()) +
      fmt::format("{} rules, {} examples: {} passed, {} failed, {} todo\n", summary.rules,
                  summary.examples, summary.passed, count_failures(false), summary.todo);
  if (summary.mutations)
    out += fmt::format("{} mutations, {} unnoticed\n", *summary.mutations, count_failures(true));
  return out;
}

std::string rule_tests_as_json(const RuleTestSummary& summary) {
  Diagnostics failures, unnoticed;
  for (const RuleTestCase& test : summary.cases) {
    if (test.failure) (test.is_mutation ? unnoticed : failures).push_back(*test.failure);
  }
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "crosscheck/rule-tests/1");
  json.member("rules", summary.rules);
  json.member("examples", summary.examples);
  json.member("passed", summary.passed);
  json.member("failed", failures.size());
  json.member("todo", summary.todo);
  write_faults(json, "failures", failures);
  if (summary.mutations) {
    json.member("mutations", *summary.mutations);
    write_faults(json, "unnoticed", unnoticed);
  }
  json.end_object();
  json.end_line();
  return out;
}

std::string rule_tests_as_junit(const RuleTestSummary& summary) {
  const Cases all = summary.cases;
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"crosscheck rules test\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
      all.size(), failures_in(all));
  for (size_t first = 0, last = 0; first < all.size(); first = last) {
    while (last < all.size() && all[last].rule == all[first].rule) ++last;
    out += junit_suite(all.subspan(first, last - first));
  }
  return out + "</testsuites>\n";
}

}  // namespace crosscheck
