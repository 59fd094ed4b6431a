#include "report/html_cards.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "report/html_statement.h"
#include "report/timeline_svg.h"

namespace crosscheck {
namespace {

constexpr size_t kMostShown = 8;  // statements, before the rest is folded
constexpr size_t kMostRelated = 8;
constexpr size_t kFoldFrom = 3;  // fewer are not worth a fold

struct Sign {
  Verdict verdict;
  std::string_view path;  // on a square of 16
};
constexpr std::array<Sign, 5> kSigns = {{
    // Two points against each other.
    {Verdict::contradiction, "M1 2.5 7 8 1 13.5ZM15 2.5 9 8 15 13.5Z"},
    // Hollow.
    {Verdict::undetermined, "M8 0.5 15.5 8 8 15.5 0.5 8ZM8 3.8 3.8 8 8 12.2 12.2 8Z"},
    // A step upwards.
    {Verdict::evolution, "M1 10.5H6.2V4H10V1L15.5 5.2 10 9.4V6.6H8.8V13.1H1Z"},
    // Points that go on.
    {Verdict::projection, "M1 7H4V9.6H1ZM6 7H9V9.6H6ZM10.5 3.8 15.5 8.3 10.5 12.8Z"},
    // Equal.
    {Verdict::agreement, "M2 4H14V7H2ZM2 9.5H14V12.5H2Z"},
}};

std::string sign_id(Verdict verdict) {
  return "sign-" + std::string(to_string(verdict));
}

class CardWriter {
 public:
  CardWriter(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index,
             const Finding& finding)
      : html_(html),
        words_(words),
        index_(index),
        finding_(finding),
        claims_(index.claims_of(finding)) {}

  void write(Fold fold) {
    const bool closed = fold == Fold::closed;
    html_.element(closed ? "details" : "article",
                  {{"class", fmt::format("card {}", to_string(finding_.verdict))},
                   {"id", index_.anchor(finding_)},
                   {"data-verdict", to_string(finding_.verdict)},
                   {"data-rule", finding_.rule}},
                  [&] {
                    html_.element(closed ? "summary" : "header", {},
                                  [&] { write_heading(closed); });
                    if (!finding_.reopened.empty()) write_note(finding_.reopened);
                    if (finding_.decision && !closed)
                      write_note(words_.decision(*finding_.decision));
                    write_chart(html_, words_, claims_, index_.anchor(finding_), finding_.message);
                    write_statements();
                    write_reasons();
                    write_related();
                    write_foot();
                  });
  }

 private:
  void write_heading(bool closed) {
    html_.element("p", {{"class", "kicker"}}, [&] {
      write_sign(html_, finding_.verdict);
      html_.element("b", {}, words_.verdict(finding_.verdict));
      if (!closed) write_marks();
    });
    html_.element("h3", {}, [&] { html_.element("bdi", {}, finding_.message); });
    if (!closed) return;
    html_.element("p", {{"class", "digest"}}, [&] {
      html_.element("span", {}, digest());
      write_marks();
    });
    if (finding_.decision) write_note(words_.decision(*finding_.decision));
  }

  void write_marks() {
    const auto write = [&](const std::string& mark) {
      html_.text(" ");
      html_.element("span", {}, mark);
    };
    const bool open = !finding_.decision || finding_.decision->ruling == Ruling::accepted;
    if (open && finding_.severity != Severity::note) write(words_.severity(finding_.severity));
    if (finding_.disputed) write(words_.say("html.disputed"));
    for (const Mark mark : finding_.marks) write(words_.mark(mark));
  }

  // Who takes part, for a card that is closed.
  std::string digest() const {
    std::string digest = words_.counted("count.html.statements", claims_.size());
    std::vector<std::string> sources;
    for (const Claim* claim : claims_) {
      const std::string& source = index_.citations().article(*claim).source;
      if (!source.empty() && std::find(sources.begin(), sources.end(), source) == sources.end())
        sources.push_back(source);
    }
    for (size_t i = 0; i < sources.size(); ++i)
      digest += (i == 0 ? ": " : words_.say("list.next")) + sources[i];
    return digest;
  }

  // Of the desk's decision.
  void write_note(const std::string& note) {
    html_.element("p", {{"class", "note"}}, [&] { html_.element("bdi", {}, note); });
  }

  void write_statements() {
    html_.element("h4", {}, words_.say("html.statements.title"));
    const bool many = claims_.size() >= kMostShown + kFoldFrom;
    const size_t shown = many ? kMostShown : claims_.size();
    write_list(0, shown);
    if (!many) return;
    html_.element("details", {{"class", "more"}}, [&] {
      html_.element("summary", {},
                    words_.counted("count.html.statements-more", claims_.size() - shown));
      write_list(shown, claims_.size());
    });
  }

  void write_list(size_t begin, size_t end) {
    html_.element("ol", {{"class", "statements"}, {"start", fmt::format("{}", begin + 1)}}, [&] {
      for (size_t i = begin; i < end; ++i)
        write_statement(html_, words_, index_, *claims_[i], i + 1);
    });
  }

  void write_reasons() {
    if (finding_.why.empty()) return;
    html_.element("div", {{"class", "why"}}, [&] {
      html_.element("h4", {}, words_.say("html.why"));
      html_.element("ol", {}, [&] {
        for (const std::string& step : finding_.why)
          html_.element("li", {}, [&] { html_.element("bdi", {}, named(step)); });
      });
    });
  }

  // With articles by their names, where a step has their ids.
  std::string named(std::string step) const {
    std::set<std::string_view> ids;
    for (const Claim* claim : claims_) {
      const ArticleRecord& article = index_.citations().article(*claim);
      if (!ids.insert(article.id).second) continue;
      replace_whole(article.id, words_.say("value.quoted", {{"words", HtmlIndex::name(article)}}),
                    step);
    }
    return step;
  }

  // Where blanks or the step's ends are around the id.
  static void replace_whole(const std::string& id, const std::string& name, std::string& step) {
    const std::string spaced = " " + step + " ";
    const size_t at = spaced.find(" " + id + " ");
    if (at != spaced.npos) step.replace(at, id.size(), name);
  }

  void write_related() {
    std::vector<const Finding*> others = index_.same_fact(finding_);
    if (others.empty()) return;
    if (others.size() > kMostRelated) others.resize(kMostRelated);
    html_.element("div", {{"class", "related"}}, [&] {
      html_.element("h4", {}, words_.say("html.related"));
      html_.element("ul", {}, [&] {
        for (const Finding* other : others)
          html_.element("li", {}, [&] { write_finding_link(html_, words_, index_, *other); });
      });
    });
  }

  void write_foot() {
    const RuleRecord* const rule = index_.rule(finding_.rule);
    html_.element("footer", {}, [&] {
      if (rule != nullptr && !rule->description.empty())
        html_.element("span", {}, words_.say("html.rule", {{"rule", rule->description}}));
      html_.element("code", {}, finding_.rule);
      html_.element("code", {}, finding_.id);
      html_.element("span", {{"class", "links"}}, [&] {
        write_pairing();
        html_.element("a", {{"href", "#" + index_.anchor(finding_)}}, words_.say("html.permalink"));
      });
    });
  }

  // To the first article and the last side by side, where there are two.
  void write_pairing() {
    const std::string first = HtmlIndex::key(index_.citations().article(*claims_.front()));
    const std::string last = HtmlIndex::key(index_.citations().article(*claims_.back()));
    if (first == last) return;
    html_.element("a",
                  {{"class", "scripted"},
                   {"href", fmt::format("#left={}&right={}", first, last)},
                   {"hidden", ""}},
                  words_.say("html.compare.these"));
  }

  HtmlWriter& html_;
  const HtmlWords& words_;
  const HtmlIndex& index_;
  const Finding& finding_;
  const ClaimList claims_;
};

}  // namespace

void write_card(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index,
                const Finding& finding, Fold fold) {
  CardWriter(html, words, index, finding).write(fold);
}

void write_sign(HtmlWriter& html, Verdict verdict) {
  html.element("svg", {{"class", "sign"}, {"viewBox", "0 0 16 16"}, {"aria-hidden", "true"}}, [&] {
    html.shape("use", {{"href", "#" + sign_id(verdict)}});
  });
}

void write_sign_definitions(HtmlWriter& html) {
  html.element("svg", {{"class", "signs"}, {"aria-hidden", "true"}}, [&] {
    for (const Sign& sign : kSigns) {
      html.element("symbol", {{"id", sign_id(sign.verdict)}, {"viewBox", "0 0 16 16"}}, [&] {
        html.shape("path", {{"d", sign.path}, {"fill-rule", "evenodd"}});
      });
    }
  });
}

void write_finding_link(HtmlWriter& html, const HtmlWords& words, const HtmlIndex& index,
                        const Finding& finding) {
  write_sign(html, finding.verdict);
  html.element("span", {{"class", "verdict"}}, words.verdict(finding.verdict) + ": ");
  html.element("a", {{"href", "#" + index.anchor(finding)}},
               [&] { html.element("bdi", {}, finding.message); });
}

}  // namespace crosscheck
