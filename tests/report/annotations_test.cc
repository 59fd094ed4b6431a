#include <algorithm>
#include <doctest/doctest.h>

#include "base/line_counter.h"
#include "report/json_lines.h"
#include "report/text_report.h"
#include "sample_report.h"

namespace crosscheck {
namespace {

const std::string kText =
    "Banjir di Kupang menewaskan 12 orang pada Senin (5/4).\n"
    "Café di 日本 tutup tiga hari, kata Rustem Umerov.";

Sentence sentence(uint32_t begin, uint32_t end) {
  return {.span = {begin, end}};
}

AnnotatedArticle annotated(const Article& article) {
  const std::string& text = article.text;
  AnnotatedArticle seen{.article = &article, .language = "id"};
  seen.text.text = text;
  const auto line_end = static_cast<uint32_t>(text.find('\n'));
  seen.text.sentences = {sentence(0, line_end),
                         sentence(line_end + 1, static_cast<uint32_t>(text.size()))};
  seen.annotations.quantities = {
      {.span = words(text, "12"), .value = {.number = 12, .hard = {12, 12}, .soft = {12, 12}}}};
  seen.annotations.times = {
      {.span = words(text, "Senin (5/4)"), .value = {.value = "2021-04-05"}},
      {.span = words(text, "tiga hari"), .value = {.timex = Timex::duration, .value = "P3D"}}};
  seen.annotations.entities = {{.span = words(text, "Rustem Umerov")}};
  return seen;
}

TEST_CASE("annotations stand under their words, by display width") {
  const Article article{.id = "a.md", .text = kText, .first_line = 4};
  std::string out;
  TextReporter({}).annotations(annotated(article), EntityCatalog{}, out);
  CHECK(out ==
        R"(a.md  id, published undated
4:1      Banjir di Kupang menewaskan 12 orang pada Senin (5/4).
                                     ^^            ~~~~~~~~~~~
                                     12            2021-04-05
5:1      Café di 日本 tutup tiga hari, kata Rustem Umerov.
                            ~~~~~~~~~       -------------
                            P3D             name

)");
}

TEST_CASE("long sentences are wrapped, with their annotations under each line") {
  const Article article{.id = "a.md", .text = kText};
  std::string out;
  TextReporter({.width = 45}).annotations(annotated(article), EntityCatalog{}, out);
  CHECK(out.find(R"(1:1      Banjir di Kupang menewaskan 12 orang
                                     ^^
                                     12
         pada Senin (5/4).
              ~~~~~~~~~~~
              2021-04-05
)") != std::string::npos);
}

TEST_CASE("jsonl gives each annotation a line, in the order of the text") {
  const Article article{.id = "a.md", .text = kText, .first_line = 4};
  std::string out;
  JsonLinesReporter().annotations(annotated(article), EntityCatalog{}, out);
  CHECK(
      out ==
      R"json({"article":"a.md","kind":"quantity","span":[28,30],"line":1,"column":29,"text":"12","value":{"number":12,"min":12,"max":12,"min_open":false,"max_open":false,"approximate":false,"vague":false,"unit":null}}
{"article":"a.md","kind":"time","span":[42,53],"line":1,"column":43,"text":"Senin (5/4)","value":{"timex":"DATE","value":"2021-04-05","from":null,"to":null,"basis":"explicit","granularity":"none"}}
{"article":"a.md","kind":"time","span":[77,86],"line":2,"column":18,"text":"tiga hari","value":{"timex":"DURATION","value":"P3D","from":null,"to":null,"basis":"explicit","granularity":"none"}}
{"article":"a.md","kind":"entity","span":[93,106],"line":2,"column":34,"text":"Rustem Umerov","value":{"entity":null,"name":"Rustem Umerov"}}
)json");
}

TEST_CASE("claims follow their article's line") {
  const Report report = sample_report();
  std::string out;
  JsonLinesReporter().claims({report.articles[0], {report.claims[0]}}, out);
  CHECK(out.starts_with(R"({"schema":"crosscheck/claims/1","article":{"id":"kupang-1.md")"));
  CHECK(std::count(out.begin(), out.end(), '\n') == 2);
  CHECK(out.find("\n{\"id\":\"kupang-1.md#1\"") != std::string::npos);
}

TEST_CASE("a line counter agrees with counting from the start") {
  LineCounter counter(kText);
  for (size_t offset : {0, 3, 3, 28, 54, 55, 60, 61, 66, 90, 12}) {
    const LineColumn got = counter.at(offset);
    const LineColumn expected = line_and_column(kText, offset);
    CHECK(got.line == expected.line);
    CHECK(got.column == expected.column);
  }
}

}  // namespace
}  // namespace crosscheck
