#include "report/coverage_report.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

#include "base/json_writer.h"
#include "base/terminal_text.h"

namespace crosscheck {
namespace {

constexpr size_t kFewArticles = 30;
constexpr size_t kWidestName = 48;

std::string percent(Share share) {
  return share.seen == 0 ? "-" : fmt::format("{:.1f} %", share.percent());
}

std::string row(std::string_view name, size_t width, const ArticleCoverage& article) {
  return fmt::format("{}  {:>8} {:>8} {:>8}  {:>8} {:>8} {:>8}\n",
                     pad(shorten(inert(name), width), width), article.numbers.seen,
                     article.numbers.read, percent(article.numbers), article.times.seen,
                     article.times.read, percent(article.times));
}

std::string table(const Coverage& coverage, bool verbose) {
  const bool each = verbose || coverage.articles.size() <= kFewArticles;
  const std::string total = fmt::format("all {} articles", coverage.articles.size());
  size_t width = total.size();
  if (each) {
    for (const ArticleCoverage& article : coverage.articles)
      width = std::max(width, std::min(kWidestName, display_width(inert(article.article))));
  }
  std::string out = fmt::format("{}  {:>8} {:>8} {:>8}  {:>8} {:>8} {:>8}\n", pad("", width),
                                "numbers", "read", "share", "dates", "read", "share");
  if (each) {
    for (const ArticleCoverage& article : coverage.articles)
      out += row(article.article, width, article);
  }
  return out + row(total, width, coverage.total);
}

std::string shapes(std::string_view title, const std::vector<NumberShape>& shapes) {
  if (shapes.empty()) return "";
  std::string out = fmt::format("\n{}\n", title);
  for (const NumberShape& shape : shapes)
    out += fmt::format("{:>8}  {}\n", shape.count, inert(shape.words));
  return out;
}

std::string idle_rules(const Coverage& coverage) {
  std::string out =
      fmt::format("\n{} of {} rules claimed nothing\n", coverage.idle.size(), coverage.rules);
  for (const std::string& id : coverage.idle) out += fmt::format("  {}\n", id);
  return out;
}

void write_share(JsonWriter& json, std::string_view name, Share share) {
  json.key(name);
  json.begin_object();
  json.member("seen", share.seen);
  json.member("read", share.read);
  json.end_object();
}

void write_article(JsonWriter& json, const ArticleCoverage& article) {
  json.begin_object();
  if (!article.article.empty()) json.member("article", article.article);
  write_share(json, "numbers", article.numbers);
  write_share(json, "times", article.times);
  json.end_object();
}

void write_shapes(JsonWriter& json, std::string_view name, const std::vector<NumberShape>& shapes) {
  json.key(name);
  json.begin_array();
  for (const NumberShape& shape : shapes) {
    json.line_break(1);
    json.begin_object();
    json.member("words", shape.words);
    json.member("count", shape.count);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string coverage_as_text(const Coverage& coverage, bool verbose) {
  return table(coverage, verbose) +
         shapes("unread numbers, and the words after them", coverage.after) +
         shapes("unread numbers, and the words before them", coverage.before) +
         idle_rules(coverage);
}

std::string coverage_as_json(const Coverage& coverage) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "crosscheck/coverage/1");
  json.key("articles");
  json.begin_array();
  for (const ArticleCoverage& article : coverage.articles) {
    json.line_break(1);
    write_article(json, article);
  }
  json.end_array();
  json.key("total");
  write_article(json, coverage.total);
  write_shapes(json, "after", coverage.after);
  write_shapes(json, "before", coverage.before);
  json.member("rules", coverage.rules);
  json.key("idle");
  json.begin_array();
  for (const std::string& id : coverage.idle) json.value(id);
  json.end_array();
  json.end_object();
  json.end_line();
  return out;
}

}  // namespace crosscheck
