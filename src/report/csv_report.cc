#include "report/csv_report.h"

#include <cmath>
#include <fmt/format.h>
#include <vector>

#include "report/citations.h"
#include "report/escapes.h"
#include "report/labels.h"

namespace crosscheck {
namespace {

constexpr std::string_view kHeader =
    "claim,article,source,published,path,line,column,rule,key,value,min,max,unit,modality,polarity,"
    "said_by,as_of_from,as_of_to,field,span_begin,span_end,quote,findings\r\n";

// Empty where there is no such number; its own digits otherwise, which no spreadsheet runs.
std::string number(double value) {
  return std::isfinite(value) ? fmt::format("{}", value) : "";
}

std::string key_of(const Claim& claim) {
  std::string words;
  for (const KeyPart& part : claim.key)
    words += fmt::format("{}{}={}", words.empty() ? "" : "; ", part.slot, part.id);
  return words;
}

std::string speakers_of(const Claim& claim) {
  std::string words;
  for (const Attribution& speaker : claim.attribution)
    words += (words.empty() ? "" : "; ") + speaker.text;
  return words;
}

std::string bound(const std::optional<Minute>& minute) {
  return minute ? to_iso(*minute) : "";
}

// Of each claim, the findings that cite it: "evolution 5f1c2a9055aa01bc; agreement ...".
std::vector<std::string> findings_by_claim(const Report& report) {
  std::vector<std::string> all(report.claims.size());
  for (const Finding& finding : report.findings) {
    for (const uint32_t index : finding.claims)
      all[index] += fmt::format("{}{} {}", all[index].empty() ? "" : "; ",
                                to_string(finding.verdict), finding.id);
  }
  return all;
}

// The cells of a row, with commas between them.
class Row {
 public:
  Row& text(std::string_view words) { return plain(words.empty() ? "" : csv_cell(words)); }
  Row& plain(std::string_view cell) {
    if (!first_) row_ += ',';
    first_ = false;
    row_ += cell;
    return *this;
  }
  Row& count(uint32_t count) { return plain(std::to_string(count)); }
  const std::string& end() { return row_ += "\r\n"; }

 private:
  std::string row_;
  bool first_ = true;
};

void add_value(const Claim& claim, const Citations& citations, Row& row) {
  row.text(value_words(claim, citations.wording()));
  const auto* quantity = std::get_if<Quantity>(&claim.value);
  if (quantity == nullptr) {
    row.plain("").plain("").plain("");
  } else {
    row.plain(number(quantity->hard.min)).plain(number(quantity->hard.max)).text(quantity->unit);
  }
}

void add_place(const Claim& claim, const Citations& citations, Row& row) {
  const Region region = citations.region(claim);
  row.text(citations.path(claim)).count(region.line);
  region.empty() ? row.plain("") : row.count(region.column);
}

std::string row_of(const Claim& claim, const Citations& citations, std::string_view findings) {
  const ArticleRecord& article = citations.article(claim);
  Row row;
  row.text(claim.id).text(article.id).text(article.source);
  row.text(notation(article.publication.interval));
  add_place(claim, citations, row);
  row.text(claim.rule).text(key_of(claim));
  add_value(claim, citations, row);
  row.text(to_string(claim.modality)).text(to_string(claim.polarity)).text(speakers_of(claim));
  row.text(bound(claim.as_of.interval.from)).text(bound(claim.as_of.interval.to));
  row.text(claim.field == Field::title ? "title" : "text");
  row.count(claim.span.begin).count(claim.span.end).text(claim.quote).text(findings);
  return row.end();
}

}  // namespace

void CsvReporter::report(const Report& report, std::string& out) const {
  const Citations citations(report);
  const std::vector<std::string> findings = findings_by_claim(report);
  out += kHeader;
  for (size_t i = 0; i < report.claims.size(); ++i)
    out += row_of(report.claims[i], citations, findings[i]);
}

}  // namespace crosscheck
