#include "checker/checker.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>

#include "annotate/publication_date.h"
#include "annotate/time_resolver.h"
#include "base/line_counter.h"
#include "base/wording.h"
#include "checker/language_engine.h"
#include "claims/article_events.h"
#include "claims/claim_builder.h"
#include "claims/equation_claims.h"
#include "claims/weekday_claims.h"
#include "compare/findings.h"
#include "language/units.h"
#include "rules/rule_loader.h"
#include "rules/rule_selection.h"
#include "text/language_detection.h"
#include "text/text_places.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> folders_within(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.is_directory()) names.push_back(entry.path().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// A rules folder has its rules in packs/, if it brings any; one without any such folder is nothing
// but rules, or a single file of them.
std::vector<std::string> packs_of(const std::vector<std::string>& folders) {
  std::vector<std::string> packs;
  for (const std::string& folder : folders) {
    const auto has = [&](const char* name) { return fs::is_directory(folder + name); };
    if (has("/packs")) {
      packs.push_back(folder + "/packs");
    } else if (!has("/languages") && !has("/entities") && !has("/messages")) {
      packs.push_back(folder);
    }
  }
  return packs;
}

// Those of the first folder, which must be there, then those that later folders add.
std::vector<std::string> entities_of(const std::vector<std::string>& folders) {
  std::vector<std::string> entities;
  for (const std::string& folder : folders) {
    const std::string added = folder + "/entities";
    if (entities.empty() || fs::is_directory(added)) entities.push_back(added);
  }
  return entities;
}

// The folder of each language, by code: the last that brings it.
std::map<std::string, std::string> languages_of(const std::vector<std::string>& folders) {
  std::map<std::string, std::string> languages;
  for (const std::string& folder : folders) {
    for (const std::string& language : folders_within(folder + "/languages"))
      languages[fs::path(language).filename().string()] = language;
  }
  return languages;
}

bool asks_for_event(const std::vector<RuleMatch>& matches) {
  return std::any_of(matches.begin(), matches.end(), [](const RuleMatch& match) {
    return match.rule != nullptr && match.rule->event_slot() != nullptr;
  });
}

void number_claims(const Article& article, std::vector<Claim>& claims) {
  LineCounter title(article.title);
  TextPlaces text(article);
  uint32_t count = 0;
  for (Claim& claim : claims) {
    claim.id = fmt::format("{}#{}", article.id, ++count);
    const size_t at = claim.match.begin;
    const LineColumn place = claim.field == Field::title ? title.at(at) : text.at(at);
    claim.line = place.line;
    claim.column = place.column;
  }
}

ArticleRecord record_of(const Article& article, const std::string& language) {
  return {.id = article.id,
          .title = article.title,
          .source = article.source,
          .path = article.path,
          .url = article.url,
          .language = language,
          .story = article.story,
          .publication = {},
          .first_line = article.first_line,
          .mapped = !article.source_map.empty()};
}

std::vector<RuleRecord> rules_of(const std::vector<Finding>& findings, const RuleSet& rules,
                                 const Wording& wording) {
  std::set<std::string_view> ids;
  for (const Finding& finding : findings) ids.insert(finding.rule);
  std::vector<RuleRecord> records;
  for (const std::string_view id : ids) {
    if (const Rule* rule = rules.find(id))
      records.push_back({rule->id, rule->claim,
                         std::string(wording.description(rule->id, rule->description)),
                         rule->compare.contradiction});
  }
  return records;
}

}  // namespace

// A language's data; its engine is built when the first article in it turns up.
class Checker::Language {
 public:
  Language(LanguagePack pack, const Knowledge& shared) : pack_(std::move(pack)), shared_(shared) {}

  const LanguagePack& pack() const { return pack_; }
  const LanguageEngine& engine() const;

 private:
  const LanguagePack pack_;
  const Knowledge& shared_;
  mutable std::once_flag once_;
  mutable std::optional<LanguageEngine> engine_;
};

struct Checker::Knowledge {
  std::string forced_language;
  bool use_index = true;
  RuleSet rules;
  RuleSelection selection;
  EntityCatalog catalog;
  NameFolding names;
  Units units;
  Wording wording;
  std::map<std::string, Language> languages;  // by code
  std::optional<LanguageDetector> detector;   // of `languages`, in their order

  void add_languages(std::vector<LanguagePack> packs);
  const LanguageEngine& language_of(const Article& article) const;
  std::vector<Claim> claims_of(const ReadField& field, const LanguageEngine& language) const;
};

const LanguageEngine& Checker::Language::engine() const {
  std::call_once(once_,
                 [this] { engine_.emplace(pack_, shared_.rules, shared_.catalog, shared_.names); });
  return *engine_;
}

void Checker::Knowledge::add_languages(std::vector<LanguagePack> packs) {
  for (LanguagePack& pack : packs) {
    const std::string code = pack.code;
    languages.try_emplace(code, std::move(pack), *this);
  }
  std::vector<const TextRules*> texts;
  for (const auto& [code, language] : languages) texts.push_back(&language.pack().text);
  detector.emplace(texts);
}

const LanguageEngine& Checker::Knowledge::language_of(const Article& article) const {
  for (const std::string& code : {forced_language, article.language}) {
    const auto found = languages.find(code);
    if (found != languages.end()) return found->second.engine();
  }
  const std::string_view sample = article.text.empty() ? article.title : article.text;
  const auto found = static_cast<ptrdiff_t>(detector->detect(sample));
  return std::next(languages.begin(), found)->second.engine();
}

std::vector<Claim> Checker::Knowledge::claims_of(const ReadField& field,
                                                 const LanguageEngine& language) const {
  std::vector<Claim> claims = ClaimBuilder(catalog, language.speakers()).build(field);
  if (const Rule* weekday = rules.find("calendar.weekday"))
    add_weekday_claims(field, *weekday, claims);
  add_equation_claims(field, units, claims);
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return std::tie(a.match, a.rule) < std::tie(b.match, b.rule);
  });
  return claims;
}

Checker::Checker(std::unique_ptr<const Knowledge> knowledge) : knowledge_(std::move(knowledge)) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

Result<Checker> Checker::load(const CheckerOptions& options) {
  auto knowledge = std::make_unique<Knowledge>();
  knowledge->forced_language = options.language;
  knowledge->use_index = options.use_index;
  Diagnostics faults;
  const std::string& root = options.rules.front();
  take(EntityCatalog::load(entities_of(options.rules)), knowledge->catalog, faults);
  take(NameFolding::load(root + "/names.json"), knowledge->names, faults);
  take(Units::load(root + "/units.json"), knowledge->units, faults);
  take(Wording::load(wording_file(options.rules, options.ui)), knowledge->wording, faults);
  take(load_rules(packs_of(options.rules)), knowledge->rules, faults);
  std::vector<LanguagePack> languages;
  for (const auto& [code, folder] : languages_of(options.rules))
    take(LanguagePack::load(folder), languages.emplace_back(), faults);
  if (languages.empty())
    faults.push_back(diagnose_file(root, "is no rules folder: it has no languages/"));
  if (!faults.empty()) return faults;
  take(select_rules(knowledge->rules, options.keep_rules, options.skip_rules), knowledge->selection,
       faults);
  if (!faults.empty()) return faults;
  knowledge->add_languages(std::move(languages));
  if (!options.language.empty() && !knowledge->languages.contains(options.language))
    return diagnose_file(root, fmt::format("has no language '{}'", options.language));
  return Checker(std::move(knowledge));
}

Checker Checker::with_rules(RuleSet rules) const {
  auto knowledge = std::make_unique<Knowledge>();
  knowledge->forced_language = knowledge_->forced_language;
  knowledge->use_index = knowledge_->use_index;
  knowledge->rules = std::move(rules);
  knowledge->selection = knowledge_->selection;
  knowledge->catalog = knowledge_->catalog;
  knowledge->names = knowledge_->names;
  knowledge->units = knowledge_->units;
  knowledge->wording = knowledge_->wording;
  std::vector<LanguagePack> packs;
  for (const auto& [code, language] : knowledge_->languages) packs.push_back(language.pack());
  knowledge->add_languages(std::move(packs));
  return Checker(std::move(knowledge));
}

AnnotatedArticle Checker::annotate(const Article& article) const {
  const LanguageEngine& language = knowledge_->language_of(article);
  return annotate_in(language, article, language.cut(article.text));
}

AnnotatedArticle Checker::annotate_in(const LanguageEngine& language, const Article& article,
                                      Document text) {
  Annotations annotations = language.annotate(text);
  Publication publication =
      infer_publication(article, text, annotations.times, language.pack().times.years);
  resolve(annotations.times, publication, text);
  return {.article = &article,
          .language = language.pack().code,
          .publication = std::move(publication),
          .text = std::move(text),
          .annotations = std::move(annotations)};
}

Extraction Checker::extract(const Article& article, const PatternSet* left_out) const {
  const LanguageEngine& language = knowledge_->language_of(article);
  Extraction extraction{.article = record_of(article, language.pack().code), .claims = {}};
  const Document title = language.cut(article.title);
  Document text = language.cut(article.text);
  const bool use_index = knowledge_->use_index;
  const auto in_title = language.match(title, use_index, left_out);
  const auto in_text = language.match(text, use_index, left_out);
  // Most articles claim nothing, and annotating them only to find that out would take most of the
  // time.
  if (const auto published = stated_publication(article); published && use_index) {
    extraction.article.publication = *published;
    if (in_title.empty() && in_text.empty() && !language.has_weekday_conflict(title, *published) &&
        !language.has_weekday_conflict(text, *published))
      return extraction;
  }
  const AnnotatedArticle read = annotate_in(language, article, std::move(text));
  extraction.article.publication = read.publication;
  Annotations of_title = language.annotate(title);
  resolve(of_title.times, read.publication, title);
  EventField title_events{.document = title, .annotations = of_title, .is_title = true};
  EventField text_events{.document = read.text, .annotations = read.annotations};
  if (asks_for_event(in_title) || asks_for_event(in_text)) {
    title_events.matches = language.name_events(title, of_title);
    text_events.matches = language.name_events(read.text, read.annotations);
  }
  const ArticleEvents events(title_events, text_events, read.publication, knowledge_->catalog);
  extraction.claims = knowledge_->claims_of(
      {article, read.publication, Field::title, title, of_title, in_title, &events}, language);
  auto more = knowledge_->claims_of(
      {article, read.publication, Field::text, read.text, read.annotations, in_text, &events},
      language);
  std::move(more.begin(), more.end(), std::back_inserter(extraction.claims));
  std::erase_if(extraction.claims, [&](const Claim& claim) { return !selects(claim.rule); });
  number_claims(article, extraction.claims);
  return extraction;
}

std::vector<Event> Checker::events(const Article& article, const PatternSet* left_out) const {
  const LanguageEngine& language = knowledge_->language_of(article);
  const AnnotatedArticle read = annotate_in(language, article, language.cut(article.text));
  const Document no_title;
  const Annotations nothing;
  const EventField title{.document = no_title, .annotations = nothing, .is_title = true};
  const EventField text{.document = read.text,
                        .annotations = read.annotations,
                        .matches = language.name_events(read.text, read.annotations, left_out)};
  return ArticleEvents(title, text, read.publication, knowledge_->catalog).all();
}

Report Checker::compare(std::vector<Extraction> extractions) const {
  std::sort(extractions.begin(), extractions.end(),
            [](const Extraction& a, const Extraction& b) { return a.article.id < b.article.id; });
  Report report;
  for (Extraction& extraction : extractions) {
    report.articles.push_back(std::move(extraction.article));
    std::move(extraction.claims.begin(), extraction.claims.end(),
              std::back_inserter(report.claims));
  }
  report.findings = compare_claims({.claims = report.claims,
                                    .articles = report.articles,
                                    .rules = knowledge_->rules,
                                    .entities = knowledge_->catalog,
                                    .wording = knowledge_->wording,
                                    .units = &knowledge_->units,
                                    .names = &knowledge_->names});
  std::erase_if(report.findings, [&](const Finding& finding) { return !selects(finding.rule); });
  report.rules = rules_of(report.findings, knowledge_->rules, knowledge_->wording);
  report.wording = &knowledge_->wording;
  return report;
}

std::set<Span> Checker::patterns_used(const Rule& rule, const std::string& language) const {
  std::set<Span> used;
  const auto found = knowledge_->languages.find(language);
  if (found == knowledge_->languages.end()) return used;
  const LanguageEngine& engine = found->second.engine();
  for (const Example& example : rule.examples) {
    if (example.language != language) continue;
    const Document document = engine.cut(example.text);
    const std::vector<RuleMatch> matches =
        rule.event.empty() ? engine.match(document, knowledge_->use_index)
                           : engine.name_events(document, engine.annotate(document));
    for (const RuleMatch& match : matches) {
      if (match.rule == &rule) used.insert(match.pattern->where);
    }
  }
  return used;
}

const LanguageEngine& Checker::engine_of(const Article& article) const {
  return knowledge_->language_of(article);
}

const RuleSet& Checker::rules() const {
  return knowledge_->rules;
}
bool Checker::selects(std::string_view rule) const {
  return knowledge_->selection.contains(rule);
}
const EntityCatalog& Checker::entities() const {
  return knowledge_->catalog;
}
const Wording& Checker::wording() const {
  return knowledge_->wording;
}

}  // namespace crosscheck
