#include "report/html_controls.h"

#include <map>
#include <set>

#include "report/summary.h"

namespace crosscheck {
namespace {

std::string pack_of(std::string_view rule) {
  return std::string(rule.substr(0, rule.find('.')));
}

}  // namespace

template <class Options>
void HtmlControls::write_choice(std::string_view name, std::string_view label,
                                std::string_view first, const Options& options) {
  html_.element("label", {}, [&] {
    html_.element("span", {}, words_.say(label));
    html_.element("select", {{"name", name}}, [&] {
      html_.element("option", {{"value", ""}}, words_.say(first));
      options();
    });
  });
}

void HtmlControls::write_filters() {
  html_.element(
      "details", {{"id", "choosing"}, {"class", "scripted"}, {"hidden", ""}, {"open", ""}}, [&] {
        html_.element("summary", {}, words_.say("html.filter"));
        html_.element("form", {{"id", "filters"}, {"class", "filters"}}, [&] { write_fields(); });
      });
  html_.element("p",
                {{"id", "shown"},
                 {"class", "scripted"},
                 {"hidden", ""},
                 {"role", "status"},
                 {"data-all", words_.say("html.shown.all")},
                 {"data-some", words_.say("html.shown.some")},
                 {"data-none", words_.say("html.shown.none")}},
                "");
}

void HtmlControls::write_fields() {
  html_.element("label", {}, [&] {
    html_.element("span", {}, words_.say("html.filter.text"));
    html_.empty("input", {{"type", "search"}, {"name", "text"}, {"autocomplete", "off"}});
  });
  write_choice("verdict", "html.filter.verdict", "html.filter.all", [&] {
    for (const Verdict verdict : kWorstFirst)
      html_.element("option", {{"value", to_string(verdict)}}, words_.verdicts(verdict));
  });
  write_choice("rule", "html.filter.rule", "html.filter.all", [&] { write_rules(); });
  write_choice("source", "html.filter.source", "html.filter.all", [&] { write_sources(); });
  write_choice("article", "html.filter.article", "html.filter.all", [&] { write_articles(); });
  html_.element("button", {{"type", "reset"}}, words_.say("html.filter.reset"));
}

void HtmlControls::write_rules() {
  std::map<std::string, std::set<std::string>> packs;
  for (const auto* findings : {&index_.report().findings, &index_.report().decided})
    for (const Finding& finding : *findings) packs[pack_of(finding.rule)].insert(finding.rule);
  for (const auto& [pack, rules] : packs) write_pack(pack, rules);
}

void HtmlControls::write_pack(const std::string& pack, const std::set<std::string>& rules) {
  html_.element("optgroup", {{"label", pack}}, [&] {
    if (rules.size() > 1)
      html_.element("option", {{"value", pack + "."}},
                    words_.say("html.filter.pack", {{"pack", pack}}));
    for (const std::string& rule : rules) {
      const RuleRecord* const record = index_.rule(rule);
      const bool described = record != nullptr && !record->description.empty();
      html_.element("option", {{"value", rule}}, described ? record->description : rule);
    }
  });
}

void HtmlControls::write_sources() {
  for (const std::string& source : index_.sources())
    html_.element("option", {{"value", source}}, source);
}

void HtmlControls::write_articles() {
  for (const ArticleRecord& article : index_.report().articles)
    html_.element("option", {{"value", HtmlIndex::key(article)}}, HtmlIndex::name(article));
}

void HtmlControls::write_comparison() {
  html_.element("section", {{"id", "compare"}, {"class", "compare scripted"}, {"hidden", ""}}, [&] {
    html_.element("h2", {}, words_.say("html.compare"));
    html_.element("p", {{"class", "meaning"}}, words_.say("html.compare.meaning"));
    html_.element("form", {{"id", "pair"}, {"class", "filters"}}, [&] {
      for (const auto& [name, label] :
           {std::pair("left", "html.compare.first"), std::pair("right", "html.compare.second")})
        write_choice(name, label, "html.compare.choose", [&] { write_articles(); });
    });
    html_.element("p",
                  {{"id", "compared"},
                   {"role", "status"},
                   {"data-some", words_.say("html.compare.count")},
                   {"data-none", words_.say("html.compare.none")}},
                  "");
    html_.element("div",
                  {{"id", "comparison"},
                   {"data-only", words_.say("html.compare.only")},
                   {"data-nothing", words_.say("html.compare.nothing")}},
                  "");
  });
}

}  // namespace crosscheck
