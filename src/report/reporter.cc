#include "report/reporter.h"

#include <vector>

#include "report/csv_report.h"
#include "report/github_report.h"
#include "report/gitlab_report.h"
#include "report/html_report.h"
#include "report/json_lines.h"
#include "report/json_report.h"
#include "report/junit_report.h"
#include "report/markdown_report.h"
#include "report/rdjsonl_report.h"
#include "report/sarif_report.h"
#include "report/schema_org_report.h"
#include "report/text_report.h"
#include "report/web_annotation_report.h"

namespace crosscheck {
namespace {

// Every format there is; a new one is added here.
std::vector<std::unique_ptr<Reporter>> all_reporters(const ReportStyle& style) {
  std::vector<std::unique_ptr<Reporter>> all;
  all.push_back(std::make_unique<TextReporter>(style));
  all.push_back(std::make_unique<JsonReporter>());
  all.push_back(std::make_unique<JsonLinesReporter>());
  all.push_back(std::make_unique<MarkdownReporter>(style));
  all.push_back(std::make_unique<HtmlReporter>(style));
  all.push_back(std::make_unique<CsvReporter>());
  all.push_back(std::make_unique<SarifReporter>(style, SarifProfile::github));
  all.push_back(std::make_unique<SarifReporter>(style, SarifProfile::full));
  all.push_back(std::make_unique<GitHubReporter>(style));
  all.push_back(std::make_unique<GitLabReporter>(style));
  all.push_back(std::make_unique<RdjsonlReporter>(style));
  all.push_back(std::make_unique<JunitReporter>(style));
  all.push_back(std::make_unique<WebAnnotationReporter>());
  all.push_back(std::make_unique<SchemaOrgReporter>());
  return all;
}

}  // namespace

std::unique_ptr<Reporter> make_reporter(std::string_view format, Product product,
                                        const ReportStyle& style) {
  for (auto& reporter : all_reporters(style)) {
    if (reporter->name() == format && reporter->offers(product)) return std::move(reporter);
  }
  return nullptr;
}

std::string format_names(Product product) {
  std::string names;
  for (const auto& reporter : all_reporters({})) {
    if (!reporter->offers(product)) continue;
    if (!names.empty()) names += ", ";
    names += reporter->name();
  }
  return names;
}

}  // namespace crosscheck
