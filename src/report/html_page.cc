#include "report/html_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "report/html_assets.h"
#include "report/html_controls.h"
#include "report/html_statement.h"
#include "report/summary.h"

namespace crosscheck {
namespace {

constexpr size_t kLargeFrom = 200;  // findings; of larger pages a browser lays out what is seen

int digit_of(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

// Of bytes given as hexadecimal digits.
std::string base64_of(std::string_view hex) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  uint32_t bits = 0;
  int count = 0;
  for (const char c : hex) {
    bits = (bits << 4 | static_cast<uint32_t>(digit_of(c))) & 0xFFF;
    count += 4;
    if (count < 6) continue;
    count -= 6;
    text += kLetters[bits >> count & 63];
  }
  if (count > 0) text += kLetters[bits << (6 - count) & 63];
  text.resize((text.size() + 3) / 4 * 4, '=');
  return text;
}

std::string policy() {
  return fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; "
      "form-action 'none'",
      base64_of(kHtmlStyle.sha256), base64_of(kHtmlScript.sha256));
}

std::string section_id(Verdict verdict) {
  return "verdict-" + std::string(to_string(verdict));
}

// From the first publication to the last, as far as they are known.
TimeInterval publications(const Report& report) {
  TimeInterval all;
  for (const ArticleRecord& article : report.articles) {
    const TimeInterval& one = article.publication.interval;
    if (!one.known()) continue;
    if (!all.from || *one.from < *all.from) all.from = one.from;
    if (!all.to || *one.to > *all.to) all.to = one.to;
  }
  return all;
}

}  // namespace

HtmlPage::HtmlPage(const Report& report, std::string_view version, std::string& out)
    : report_(report), version_(version), index_(report), words_(*report.wording), html_(out) {}

void HtmlPage::write() {
  HtmlControls controls(html_, words_, index_);
  html_.raw("<!DOCTYPE html>\n");
  html_.element("html", {{"lang", words_.language()}}, [&] {
    html_.raw("\n");
    html_.element("head", {}, [&] { write_head(); });
    const bool large = report_.findings.size() > kLargeFrom;
    html_.element("body", {{"class", large ? std::string_view("large") : std::string_view()}}, [&] {
      write_sign_definitions(html_);
      html_.element("a", {{"class", "skip"}, {"href", "#findings"}}, words_.say("html.skip"));
      write_masthead();
      html_.element("main", {}, [&] {
        controls.write_filters();
        write_findings();
        controls.write_comparison();
        write_articles();
      });
      write_foot();
      html_.element("script", {}, [&] { html_.raw(kHtmlScript.text); });
    });
  });
  html_.raw("\n");
}

void HtmlPage::write_head() {
  html_.empty("meta", {{"charset", "utf-8"}});
  html_.raw(
      fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", policy()));
  html_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html_.empty("meta", {{"name", "generator"}, {"content", "crosscheck " + version_}});
  html_.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html_.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html_.element("title", {}, words_.say("html.title"));
  html_.element("style", {}, [&] { html_.raw(kHtmlStyle.text); });
}

void HtmlPage::write_masthead() {
  html_.element("header", {{"class", "masthead"}}, [&] {
    html_.element("p", {{"class", "brand"}}, "crosscheck");
    html_.element("h1", {}, words_.say("html.title"));
    html_.element("p", {{"class", "standfirst"}}, standfirst());
    write_counts();
    html_.element("nav", {{"class", "parts"}, {"aria-label", words_.say("html.parts")}}, [&] {
      html_.element("a", {{"href", "#findings"}}, words_.say("html.findings"));
      html_.element("a", {{"href", "#compare"}, {"class", "scripted"}, {"hidden", ""}},
                    words_.say("html.compare"));
      html_.element("a", {{"href", "#articles"}}, words_.say("html.articles.title"));
    });
  });
}

std::string HtmlPage::standfirst() const {
  const TimeInterval dates = publications(report_);
  const size_t sources = index_.sources().size();
  std::string text = words_.counted("count.html.articles", report_.articles.size());
  if (sources > 0) text += " " + words_.counted("count.html.of-sources", sources);
  if (dates.known()) text += ", " + words_.say("html.published", {{"dates", words_.date(dates)}});
  return text + ". " + words_.counted("count.html.claims", report_.claims.size()) + " " +
         words_.counted("count.html.findings", report_.findings.size());
}

void HtmlPage::write_counts() {
  const VerdictCounts counts = count_verdicts(report_);
  html_.element("nav", {{"aria-label", words_.say("html.by-verdict")}}, [&] {
    html_.element("ul", {{"class", "counts"}}, [&] {
      for (const Verdict verdict : kWorstFirst) {
        const size_t count = counts[static_cast<size_t>(verdict)];
        const auto content = [&] {
          html_.element("b", {}, report_.wording->number(static_cast<double>(count)));
          html_.element("span", {}, [&] {
            write_sign(html_, verdict);
            html_.text(count == 1 ? words_.verdict(verdict) : words_.verdicts(verdict));
          });
        };
        html_.element("li", {{"class", to_string(verdict)}}, [&] {
          if (count == 0) return html_.element("span", {{"class", "count"}}, content);
          html_.element("a",
                        {{"class", "count"},
                         {"href", "#" + section_id(verdict)},
                         {"data-verdict", to_string(verdict)}},
                        content);
        });
      }
    });
  });
}

void HtmlPage::write_findings() {
  html_.element("div", {{"id", "findings"}, {"tabindex", "-1"}}, [&] {
    if (report_.findings.empty())
      html_.element("p", {{"class", "nothing"}}, words_.say("html.nothing"));
    for (const Verdict verdict : kWorstFirst) write_section(verdict);
    write_decided();
  });
}

void HtmlPage::write_section(Verdict verdict) {
  const auto is_of = [&](const Finding& finding) { return finding.verdict == verdict; };
  const auto count = std::count_if(report_.findings.begin(), report_.findings.end(), is_of);
  if (count == 0) return;
  html_.element("section", {{"class", "verdicts"}, {"id", section_id(verdict)}}, [&] {
    html_.element("h2", {}, count == 1 ? words_.verdict(verdict) : words_.verdicts(verdict));
    html_.element("p", {{"class", "meaning"}},
                  words_.say("html.meaning." + std::string(to_string(verdict))));
    for (const Finding& finding : report_.findings) {
      if (!is_of(finding)) continue;
      const bool closed = verdict == Verdict::agreement && finding.reopened.empty();
      write_card(html_, words_, index_, finding, closed ? Fold::closed : Fold::open);
    }
  });
}

void HtmlPage::write_decided() {
  if (report_.decided.empty() && report_.stale.empty()) return;
  html_.element("section", {{"class", "verdicts"}, {"id", "decided"}}, [&] {
    html_.element("h2", {}, words_.say("html.decided"));
    if (!report_.decided.empty())
      html_.element("p", {{"class", "meaning"}}, words_.say("html.decided.meaning"));
    for (const Finding& finding : report_.decided)
      write_card(html_, words_, index_, finding, Fold::closed);
    if (report_.stale.empty()) return;
    html_.element("h3", {{"class", "stale"}}, words_.say("html.stale"));
    html_.element("ul", {{"class", "stale"}}, [&] {
      for (const Decision& decision : report_.stale) {
        html_.element("li", {}, [&] {
          html_.element("bdi", {}, decision.about);
          html_.text(" — ");
          html_.element("bdi", {}, words_.decision(decision));
        });
      }
    });
  });
}

void HtmlPage::write_articles() {
  html_.element("section", {{"id", "articles"}, {"class", "articles"}}, [&] {
    html_.element("h2", {}, words_.say("html.articles.title"));
    for (size_t i = 0; i < report_.articles.size(); ++i) write_article(i);
  });
}

void HtmlPage::write_article(size_t index) {
  const ArticleRecord& article = report_.articles[index];
  const std::string key = HtmlIndex::key(article);
  html_.element(
      "article", {{"class", "checked"}, {"id", "article-" + key}, {"data-article", key}}, [&] {
        html_.element("h3", {}, [&] { write_article_name(html_, article); });
        html_.element("p", {{"class", "origin"}}, [&] {
          html_.element("span", {{"class", "date"}}, words_.date(article.publication.interval));
          html_.element("span", {}, words_.basis(article.publication.basis));
          if (!article.source.empty())
            html_.element("span", {{"class", "publisher"}},
                          [&] { html_.element("bdi", {}, article.source); });
          if (!article.title.empty())
            html_.element("span", {{"class", "place"}},
                          [&] { html_.element("bdi", {}, HtmlIndex::path(article)); });
        });
        const auto& findings = index_.findings_in(index);
        if (!findings.empty()) {
          html_.element("ul", {{"class", "takes-part"}}, [&] {
            for (const Finding* finding : findings)
              html_.element("li", {}, [&] { write_finding_link(html_, words_, index_, *finding); });
          });
        }
        const auto& lone = index_.lone_claims_in(index);
        if (lone.empty()) return;
        html_.element("details", {{"class", "lone"}}, [&] {
          html_.element("summary", {}, words_.counted("count.html.lone", lone.size()));
          html_.element("ul", {{"class", "statements"}}, [&] {
            for (const Claim* claim : lone) write_statement(html_, words_, index_, *claim, 0);
          });
        });
      });
}

void HtmlPage::write_foot() {
  html_.element("footer", {{"class", "page-foot"}}, [&] {
    html_.element("p", {}, words_.say("html.made-by", {{"version", version_}}));
  });
}

}  // namespace crosscheck
