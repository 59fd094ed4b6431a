#include "report/verification_report.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string_view>

#include "annotate/value_json.h"
#include "base/json_writer.h"
#include "base/terminal_text.h"
#include "report/excerpt.h"
#include "report/labels.h"
#include "report/paint.h"

namespace crosscheck {
namespace {

constexpr size_t kNarrowestQuote = 24;
constexpr size_t kGap = 2;

constexpr Standing kOrder[] = {Standing::there, Standing::moved, Standing::unclear,
                               Standing::vanished, Standing::missing};

size_t count_of(const Verification& verification, Standing standing) {
  return verification.counts[static_cast<size_t>(standing)];
}

size_t total_of(const Verification& verification) {
  size_t total = 0;
  for (const size_t count : verification.counts) total += count;
  return total;
}

Color color_of(Standing standing) {
  if (standing == Standing::moved) return Color::cyan;
  return standing == Standing::unclear ? Color::yellow : Color::red;
}

// The articles of one file that are missing.
struct Missing {
  std::string_view first;  // id
  uint32_t likenesses = 0;
  size_t articles = 0;
  size_t citations = 0;

  void add(const CheckedArticle& article) {
    if (articles++ == 0) {
      first = article.article->id;
      likenesses = article.candidates;
    }
    citations += article.citations.size();
  }
};

std::string label(Standing standing, const Wording& wording) {
  return wording.upper(wording.say(std::string("standing.").append(to_string(standing))));
}

class TextWriter {
 public:
  TextWriter(const Wording& wording, const ReportStyle& style)
      : wording_(wording), style_(style), paint_(style.color) {
    for (const Standing standing : kOrder)
      indent_ = std::max(indent_, display_width(label(standing, wording)) + kGap);
  }

  std::string write(const Verification& verification) {
    std::map<std::string_view, Missing> missing;  // by path
    for (const CheckedArticle& article : verification.articles) {
      if (article.candidates == 1) {
        for (const CheckedCitation& checked : article.citations) write(article, checked);
      } else {
        missing[article.article->path].add(article);
      }
    }
    for (const auto& [path, articles] : missing) write(path, articles);
    if (!out_.empty()) out_ += '\n';
    for (const std::string& line : wrap(summary(verification), style_.width))
      out_.append(line) += '\n';
    return std::move(out_);
  }

 private:
  void heading(Standing standing, std::string_view text) {
    const std::string word = label(standing, wording_);
    const std::string gap(indent_ - display_width(word), ' ');
    out_.append(paint_(color_of(standing), word)).append(gap).append(text) += '\n';
  }

  void note(const std::string& text) {
    const size_t room = std::max(kNarrowestQuote, style_.width - std::min(style_.width, indent_));
    for (const std::string& part : wrap(text, room)) out_.append(indent_, ' ').append(part) += '\n';
  }

  void write(const CheckedArticle& article, const CheckedCitation& checked) {
    const Citation& citation = *checked.citation;
    if (checked.standing == Standing::there) return;
    heading(checked.standing, quoted(citation));
    const bool is_speaker = citation.kind == Citation::Kind::speaker;
    note(wording_.say(is_speaker ? "verify.speaker" : "verify.quote",
                      {{"rule", citation.rule}, {"claim", citation.claim}}));
    note(whereabouts(article, checked));
  }

  // Of a quote the words matched are in sight, of a speaker the begin.
  std::string quoted(const Citation& citation) const {
    const size_t room =
        std::max(kNarrowestQuote, style_.width - std::min(style_.width, indent_ + 2));
    const uint32_t from = citation.match;
    const Excerpt cut = excerpt(citation.text, {from, from}, room);
    return '"' + cut.before + cut.focus + cut.after + '"';
  }

  // path:line:column, counted in the file; a headline has no line of its own.
  std::string location(const std::string& path, Field field, uint32_t line, uint32_t column) const {
    if (field == Field::title) return wording_.say("label.headline", {{"path", path}});
    return fmt::format("{}:{}:{}", path, line, column);
  }

  std::string origin(const CheckedArticle& article, const Citation& citation) const {
    const CitedArticle& cited = *article.article;
    return location(cited.path, citation.field, citation.line + cited.first_line - 1,
                    citation.column);
  }

  std::string location(const CheckedArticle& article, const Place& place) const {
    return location(article.path, place.field, place.line + article.first_line - 1, place.column);
  }

  std::string whereabouts(const CheckedArticle& article, const CheckedCitation& checked) const {
    const std::string from = origin(article, *checked.citation);
    std::vector<std::string> places;
    for (const Place& place : checked.found) places.push_back(location(article, place));
    if (checked.standing == Standing::moved)
      return wording_.say("verify.moved", {{"from", from}, {"to", places.front()}});
    if (checked.standing == Standing::vanished) {
      const bool elsewhere = article.path != article.article->path;
      return wording_.say(elsewhere ? "verify.not-in" : "verify.gone",
                          {{"from", from}, {"path", article.path}});
    }
    return wording_.say(places.size() < kMostPlaces ? "verify.unclear" : "verify.unclear-often",
                        {{"from", from}, {"places", listed(places, wording_)}});
  }

  void write(std::string_view path, const Missing& missing) {
    heading(Standing::missing, inert(path));
    std::string cause =
        missing.likenesses > 1
            ? wording_.count("count.likeness", missing.likenesses, {{"article", missing.first}})
            : wording_.say("verify.no-article", {{"article", missing.first}});
    if (missing.articles > 1)
      cause = wording_.count("count.nor-more", missing.articles - 1, {{"cause", cause}});
    note(wording_.count("count.unchecked", missing.citations, {{"cause", cause}}));
  }

  std::string summary(const Verification& verification) const {
    std::vector<std::string> standings;
    for (const Standing standing : kOrder)
      standings.push_back(wording_.count(std::string("count.").append(to_string(standing)),
                                         count_of(verification, standing)));
    return wording_.say(
        "summary.verified",
        {{"citations", wording_.count("count.citation", total_of(verification))},
         {"articles", wording_.count("count.article", verification.articles.size())},
         {"standings", listed(standings, wording_)}});
  }

  const Wording& wording_;
  const ReportStyle& style_;
  const Paint paint_;
  size_t indent_ = 0;  // as wide as the widest standing, and a gap
  std::string out_;
};

void write_place(JsonWriter& json, Field field, Span span, uint32_t line, uint32_t column) {
  if (field == Field::title) json.member("field", "title");
  json.key("span");
  write_json(json, span);
  json.member("line", line);
  json.member("column", column);
}

void write_citation(JsonWriter& json, const CheckedCitation& checked) {
  const Citation& citation = *checked.citation;
  json.line_break(3);
  json.begin_object();
  json.member("claim", citation.claim);
  json.member("rule", citation.rule);
  json.member("kind", to_string(citation.kind));
  json.member("standing", to_string(checked.standing));
  write_place(json, citation.field, citation.span, citation.line, citation.column);
  json.member("text", citation.text);
  json.key("found");
  json.begin_array();
  for (const Place& place : checked.found) {
    json.begin_object();
    write_place(json, place.field, place.span, place.line, place.column);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_article(JsonWriter& json, const CheckedArticle& article) {
  json.line_break(2);
  json.begin_object();
  json.member("id", article.article->id);
  json.member("path", article.article->path);
  json.member_or_null("found", article.path);
  json.key("citations");
  json.begin_array();
  for (const CheckedCitation& checked : article.citations) write_citation(json, checked);
  json.end_array();
  json.end_object();
}

}  // namespace

std::string verification_as_text(const Verification& verification, const Wording& wording,
                                 const ReportStyle& style) {
  return TextWriter(wording, style).write(verification);
}

std::string verification_as_json(const Verification& verification) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "crosscheck/verification/1");
  json.line_break(1);
  json.key("articles");
  json.begin_array();
  for (const CheckedArticle& article : verification.articles) write_article(json, article);
  json.end_array();
  json.line_break(1);
  json.key("summary");
  json.begin_object();
  json.member("citations", total_of(verification));
  for (const Standing standing : kOrder)
    json.member(to_string(standing), count_of(verification, standing));
  json.end_object();
  json.end_object();
  json.end_line();
  return out;
}

}  // namespace crosscheck
