#include "report/html_report.h"

#include "report/html_page.h"

namespace crosscheck {

void HtmlReporter::report(const Report& report, std::string& out) const {
  HtmlPage(report, version_, out).write();
}

}  // namespace crosscheck
