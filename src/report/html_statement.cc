#include "report/html_statement.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "report/labels.h"

namespace crosscheck {
namespace {

// As much of the words before or after as is whole, and whether there was more.
struct Context {
  std::string_view text;
  bool cut = false;
};

bool is_long(std::string_view text) {
  const auto points = std::count_if(text.begin(), text.end(),
                                    [](char c) { return static_cast<signed char>(c) >= -64; });
  return points >= static_cast<long>(kSurroundings);
}

Context context_before(std::string_view text) {
  if (!is_long(text)) return {text, false};
  const size_t blank = text.find_first_of(" \n\t");
  if (blank == text.npos) return {"", true};
  return {text.substr(blank + 1), true};
}

Context context_after(std::string_view text) {
  if (!is_long(text)) return {text, false};
  const size_t blank = text.find_last_of(" \n\t");
  if (blank == text.npos) return {"", true};
  return {text.substr(0, blank), true};
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n\t\r") == text.npos;
}

class StatementWriter {
 public:
  StatementWriter(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index,
                  const Claim& claim)
      : html_(html),
        words_(words),
        index_(index),
        claim_(claim),
        article_(index.citations().article(claim)) {}

  void write(size_t number) {
    const std::string place_in_list = fmt::format("{}", number);
    html_.element("li",
                  {{"class", "statement"},
                   {"data-article", HtmlIndex::key(article_)},
                   {"data-source", article_.source}},
                  [&] {
                    html_.element("div", {{"class", "said"}}, [&] {
                      if (number > 0) html_.element("span", {{"class", "number"}}, place_in_list);
                      write_value();
                    });
                    html_.element("div", {{"class", "cited"}}, [&] {
                      write_quote();
                      write_origin();
                    });
                  });
  }

 private:
  std::string_view language() const { return language_tag(article_.language); }
  bool has_quote() const { return claim_.quote.size() == claim_.span.size(); }
  // Of the quote's bytes; empty if they are not among them.
  Span inside(Span words) const {
    if (!has_quote() || words.empty() || !claim_.span.contains(words)) return {};
    return {words.begin - claim_.span.begin, words.end - claim_.span.begin};
  }
  bool is_printed() const {
    return !inside(claim_.value_span).empty() && !std::holds_alternative<StanceValue>(claim_.value);
  }

  void write_value() {
    const std::string value = is_printed() ? std::string(inside(claim_.value_span).of(claim_.quote))
                                           : words_.value(claim_);
    html_.element("p", {{"class", "value"}}, [&] {
      html_.element("bdi", {{"lang", is_printed() ? language() : std::string_view()}}, value);
    });
    const std::string reading = words_.reading(claim_);
    if (!reading.empty() && reading != value) html_.element("p", {{"class", "reading"}}, reading);
    const std::string manner = words_.manner(claim_);
    if (!manner.empty()) html_.element("p", {{"class", "manner"}}, manner);
  }

  void write_quote() {
    html_.element("blockquote", {{"lang", language()}, {"dir", "auto"}}, [&] {
      if (claim_.surroundings) write_around(context_before(claim_.surroundings->before), true);
      html_.element("span", {{"class", "sentence"}}, [&] { write_sentence(); });
      if (claim_.surroundings) write_around(context_after(claim_.surroundings->after), false);
    });
  }

  void write_around(const Context& context, bool before) {
    if (is_blank(context.text)) return;
    html_.element("span", {{"class", "around"}}, [&] {
      if (before && context.cut) html_.text("…\u00A0");
      html_.text(context.text);
      if (!before && context.cut) html_.text("\u00A0…");
    });
  }

  // The words matched are marked, those of the value among them strong.
  void write_sentence() {
    const Span match = inside(claim_.match), value = inside(claim_.value_span);
    const auto size = static_cast<uint32_t>(claim_.quote.size());
    std::array<uint32_t, 6> cuts = {0, match.begin, match.end, value.begin, value.end, size};
    std::sort(cuts.begin(), cuts.end());
    for (size_t i = 0; i + 1 < cuts.size(); ++i) {
      const Span part{cuts[i], cuts[i + 1]};
      if (!part.empty()) write_part(part, match.contains(part), value.contains(part));
    }
  }

  void write_part(Span part, bool marked, bool strong) {
    const std::string_view text = part.of(claim_.quote);
    const auto write = [&] { strong ? html_.element("strong", {}, text) : html_.text(text); };
    marked ? html_.element("mark", {}, write) : write();
  }

  void write_origin() {
    html_.element("p", {{"class", "origin"}}, [&] {
      html_.element("span", {{"class", "date"}}, words_.date(claim_.as_of.interval));
      html_.text(" ");
      if (!article_.source.empty())
        html_.element("span", {{"class", "publisher"}},
                      [&] { html_.element("bdi", {}, article_.source); });
      html_.text(" ");
      write_speakers();
      html_.text(" ");
      write_place();
    });
  }

  // The headline, and where the file is; or just the file.
  void write_place() {
    const std::string place = index_.citations().place(claim_);
    const size_t path = index_.citations().path(claim_).size();
    html_.element("span", {{"class", "article"}}, [&] {
      write_article_name(html_, article_);
      if (article_.title.empty()) html_.text(place.substr(std::min(place.size(), path)));
    });
    if (article_.title.empty()) return;
    html_.text(" ");
    html_.element("span", {{"class", "place"}}, [&] {
      html_.element("bdi", {}, claim_.field == Field::title ? words_.say("html.headline") : place);
    });
  }

  void write_speakers() {
    if (claim_.attribution.empty()) return;
    html_.element("span", {{"class", "speaker"}}, [&] {
      html_.text(words_.say("html.said-by") + " ");
      for (size_t i = 0; i < claim_.attribution.size(); ++i) {
        if (i > 0) html_.text(words_.say("list.next"));
        html_.element("bdi", {{"lang", language()}}, claim_.attribution[i].text);
      }
    });
  }

  HtmlWriter& html_;
  const HtmlWords& words_;
  const HtmlIndex& index_;
  const Claim& claim_;
  const ArticleRecord& article_;
};

}  // namespace

void write_article_name(HtmlWriter& html, const ArticleRecord& article) {
  const std::string name = HtmlIndex::name(article);
  const std::string_view language =
      article.title.empty() ? std::string_view() : language_tag(article.language);
  const std::string_view address = web_address(article.url);
  const auto write_name = [&] { html.element("bdi", {{"lang", language}}, name); };
  if (address.data() == nullptr) return html.element("cite", {}, write_name);
  html.element("cite", {}, [&] {
    html.element("a", {{"href", address}, {"rel", "noopener noreferrer nofollow"}}, write_name);
  });
}

void write_statement(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index,
                     const Claim& claim, size_t number) {
  StatementWriter(html, words, index, claim).write(number);
}

}  // namespace crosscheck
