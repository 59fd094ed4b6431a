#include "text/html_json_ld.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/json_file.h"
#include "base/line_counter.h"
#include "text/article_fields.h"
#include "text/json_literal.h"

namespace crosscheck {
namespace {

using Kind = JsonValue::Kind;

// Of a string, or of the first in a list.
const JsonValue* first_string(const JsonValue* value) {
  if (value != nullptr && value->is(Kind::array) && !value->items.empty())
    value = &value->items.front();
  return value != nullptr && value->is(Kind::string) ? value : nullptr;
}

std::string string_of(const JsonValue& object, std::string_view name) {
  const JsonValue* value = first_string(object.find(name));
  return value == nullptr ? "" : value->string;
}

// "NewsArticle" of "https://schema.org/NewsArticle" and "schema:NewsArticle".
bool is_article_type(std::string_view type) {
  type.remove_prefix(std::min(type.find_last_of("/:#") + 1, type.size()));
  return type.ends_with("Article") || type == "BlogPosting" || type == "LiveBlogPosting" ||
         type == "Report";
}

bool is_article(const JsonValue& object) {
  const JsonValue* type = object.find("@type");
  if (type == nullptr) return false;
  if (type->is(Kind::string)) return is_article_type(type->string);
  return std::any_of(type->items.begin(), type->items.end(), [](const JsonValue& each) {
    return each.is(Kind::string) && is_article_type(each.string);
  });
}

class JsonLd {
 public:
  JsonLd(const std::string& path, std::string_view html, const HtmlTree& tree, Diagnostics& faults)
      : path_(path), html_(html), tree_(tree), faults_(faults), lines_(html) {}

  PageFacts read(std::string_view url) {
    for (uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].tag == "script" &&
          tree_.nodes[i].attribute("type").starts_with("application/ld+json"))
        parse(i);
    }
    collect();
    const Object* article = best_article(url);
    return article == nullptr ? PageFacts() : facts_of(*article);
  }

 private:
  struct Script {
    JsonFile json;
    const SourceRuns* runs = nullptr;
  };
  struct Object {
    const JsonValue* value = nullptr;
    const Script* script = nullptr;
  };

  void parse(uint32_t script) {
    if (script + 1 >= tree_.nodes[script].end) return;
    const HtmlNode& text = tree_.nodes[script + 1];
    if (is_blank(text.text)) return;
    Result<JsonFile> json = parse_json(path_, text.text);
    if (json)
      scripts_.push_back({.json = *std::move(json), .runs = &text.runs});
    else
      for (const Diagnostic& fault : json.faults()) warn(fault, text.where.begin);
  }

  // The parser counts from where the script begins.
  void warn(Diagnostic fault, uint32_t begin) {
    const LineColumn place = lines_.at(begin);
    if (fault.line == 1) fault.column += place.column - 1;
    fault.line += place.line - 1;
    fault.source_line.clear();
    fault.severity = Severity::warning;
    fault.message = "this JSON-LD is left out: " + fault.message;
    faults_.push_back(std::move(fault));
  }

  void collect() {
    std::vector<Object> waiting;
    for (const Script& script : scripts_) waiting.push_back({&script.json.root, &script});
    std::reverse(waiting.begin(), waiting.end());
    while (!waiting.empty()) {
      const Object next = waiting.back();
      waiting.pop_back();
      if (next.value->is(Kind::object)) {
        objects_.push_back(next);
        for (const std::string_view inner : {"mainEntity", "@graph"}) {
          if (const JsonValue* value = next.value->find(inner))
            waiting.push_back({value, next.script});
        }
      }
      for (size_t i = next.value->items.size(); i-- > 0;)
        waiting.push_back({&next.value->items[i], next.script});
    }
  }

  const Object* best_article(std::string_view url) const {
    const Object* best = nullptr;
    for (const Object& object : objects_) {
      if (!is_article(*object.value)) continue;
      if (best == nullptr) best = &object;
      if (!url.empty() && address_of(*object.value) == url) return &object;
    }
    return best;
  }

  // Of an object, or what it says to be the page's.
  static std::string address_of(const JsonValue& article) {
    if (std::string url = string_of(article, "url"); !url.empty()) return url;
    const JsonValue* page = article.find("mainEntityOfPage");
    if (page != nullptr && page->is(Kind::object)) return string_of(*page, "@id");
    return string_of(article, "mainEntityOfPage");
  }

  PageFacts facts_of(const Object& article) const {
    const JsonValue& value = *article.value;
    PageFacts facts{.title = string_of(value, "headline"), .url = address_of(value)};
    if (facts.title.empty()) facts.title = string_of(value, "name");
    for (const std::string_view maker : {"publisher", "sourceOrganization", "provider"}) {
      if (facts.source.empty()) facts.source = name_of(value.find(maker));
    }
    for (const std::string_view date : {"datePublished", "dateCreated"}) {
      if (const JsonValue* found = first_string(value.find(date)); found != nullptr)
        facts.published.push_back({found->string, in_file(article, found->where)});
    }
    if (std::string code = string_of(value, "inLanguage"); !code.empty())
      facts.languages.push_back(std::move(code));
    if (const JsonValue* body = first_string(value.find("articleBody")); body != nullptr) {
      facts.body = body->string;
      const SourceRuns inside = literal_runs(article.script->json.text, body->where);
      facts.body_runs =
          through(inside, static_cast<uint32_t>(body->string.size()), *article.script->runs);
    }
    return facts;
  }

  static Span in_file(const Object& article, Span where) {
    const uint32_t begin = source_of(*article.script->runs, where.begin);
    return {begin, begin + where.size()};
  }

  // Of an organisation: a string, an object with a name or only an id, or a list of these.
  std::string name_of(const JsonValue* maker) const {
    if (maker != nullptr && maker->is(Kind::array) && !maker->items.empty())
      maker = &maker->items.front();
    if (maker == nullptr) return "";
    if (maker->is(Kind::string)) return maker->string;
    if (std::string name = string_of(*maker, "name"); !name.empty()) return name;
    const std::string id = string_of(*maker, "@id");
    for (const Object& object : objects_) {
      if (id.empty() || string_of(*object.value, "@id") != id) continue;
      if (std::string name = string_of(*object.value, "name"); !name.empty()) return name;
    }
    return "";
  }

  const std::string& path_;
  const std::string_view html_;
  const HtmlTree& tree_;
  Diagnostics& faults_;
  LineCounter lines_;
  std::deque<Script> scripts_;
  std::vector<Object> objects_;
};

}  // namespace

PageFacts read_json_ld(const std::string& path, std::string_view html, const HtmlTree& tree,
                       std::string_view url, Diagnostics& faults) {
  return JsonLd(path, html, tree, faults).read(url);
}

}  // namespace crosscheck
