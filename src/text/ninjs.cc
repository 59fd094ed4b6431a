#include "text/ninjs.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "text/article_fields.h"
#include "text/html_article.h"
#include "text/html_facts.h"
#include "text/json_literal.h"

namespace crosscheck {
namespace {

using Kind = JsonValue::Kind;

class NinjsReader {
 public:
  NinjsReader(const JsonFile& json, Article& article, Diagnostics& faults)
      : json_(json), item_(json.root), article_(article), faults_(faults), reader_(json, faults) {}

  bool read() {
    article_.id = string_of(item_, {"uri"});
    if (article_.id.starts_with("http")) article_.url = article_.id;
    const std::string state = string_of(item_, {"pubstatus", "pubStatus"});
    if (state == "canceled" || state == "withheld") {
      warn(*item_.find("uri"), "this item is " + state + ", so it is left out");
      return false;
    }
    article_.title = plain_words(headline());
    article_.source = source();
    article_.language = primary_language(string_of(item_, {"language"}));
    read_date();
    return read_body();
  }

 private:
  using Names = std::initializer_list<std::string_view>;

  static const JsonValue* find(const JsonValue& object, Names names) {
    for (const std::string_view name : names) {
      const JsonValue* found = object.find(name);
      if (found != nullptr && !found->is(Kind::null)) return found;
    }
    return nullptr;
  }

  static std::string string_of(const JsonValue& object, Names names) {
    const JsonValue* found = find(object, names);
    return found != nullptr && found->is(Kind::string) ? found->string : "";
  }

  std::string headline() const {
    if (std::string main = string_of(item_, {"headline", "headline_main"}); !main.empty())
      return main;
    std::string first;
    if (const JsonValue* all = item_.find("headlines")) {
      for (const JsonValue& each : all->items) {
        std::string words = string_of(each, {"value"});
        if (string_of(each, {"role"}) == "main" && !words.empty()) return words;
        if (first.empty()) first = std::move(words);
      }
    }
    for (const auto& [name, where, value] : item_.members) {
      if (first.empty() && name.starts_with("headline_") && value.is(Kind::string))
        first = value.string;
    }
    return first;
  }

  std::string source() const {
    for (const std::string_view list : {"infosources", "infoSources", "infosource", "provider"}) {
      const JsonValue* found = find(item_, {list});
      if (found == nullptr) continue;
      if (found->is(Kind::string)) return found->string;
      if (std::string name = string_of(*found, {"name"}); !name.empty()) return name;
      for (const JsonValue& each : found->items) {
        if (std::string name = string_of(each, {"name"}); !name.empty()) return name;
      }
    }
    return string_of(item_, {"source", "copyrightholder", "copyrightHolder"});
  }

  void read_date() {
    const JsonValue* wrong = nullptr;
    for (const std::string_view name :
         {"versioncreated", "versionCreated", "firstcreated", "firstCreated"}) {
      const JsonValue* date = find(item_, {name});
      if (date == nullptr) continue;
      if (date->is(Kind::string) && set_published(article_, date->string)) return;
      if (wrong == nullptr) wrong = date;
    }
    if (wrong != nullptr) reader_.fault(*wrong, std::string(kNotADate));
  }

  // --------------------------------------------------------------------------------------- bodies

  bool read_body() {
    const JsonValue* body = longest_body();
    if (body == nullptr) {
      reader_.fault(*item_.find("uri"),
                    "this ninjs item has no text: no 'body_...' and no 'bodies' with a value");
      return false;
    }
    PlacedText text{.text = body->string, .runs = literal_runs(json_.text, body->where)};
    if (is_markup(text.text) && !take_markup(*body, text)) return false;
    if (std::string cause = text_fault(text.text); !cause.empty()) {
      reader_.fault(*body, std::move(cause));
      return false;
    }
    article_.source_map = map_to_lines(text.runs, json_.text);
    article_.text = std::move(text.text);
    return true;
  }

  const JsonValue* longest_body() const {
    const JsonValue* longest = nullptr;
    const auto consider = [&](const JsonValue* value) {
      if (value == nullptr || !value->is(Kind::string) || value->string.empty()) return;
      if (longest == nullptr || value->string.size() > longest->string.size()) longest = value;
    };
    for (const auto& [name, where, value] : item_.members) {
      if (name.starts_with("body_")) consider(&value);
    }
    if (const JsonValue* bodies = item_.find("bodies")) {
      for (const JsonValue& body : bodies->items) {
        if (is_readable(string_of(body, {"contenttype", "contentType"})))
          consider(body.find("value"));
      }
    }
    return longest;
  }

  static bool is_readable(std::string_view content_type) {
    return content_type.empty() || content_type.starts_with("text/plain") ||
           content_type.find("html") != content_type.npos;
  }

  static bool is_markup(std::string_view text) {
    return text.find("</") != text.npos || text.find("<p>") != text.npos ||
           text.find("<br") != text.npos;
  }

  bool take_markup(const JsonValue& body, PlacedText& text) {
    const Result<PlacedText> story = story_of_markup(json_.path, text.text);
    if (!story) {
      reader_.fault(body, story.faults().front().message);
      return false;
    }
    const auto size = static_cast<uint32_t>(story->text.size());
    text = {.text = story->text, .runs = through(story->runs, size, text.runs)};
    return true;
  }

  void warn(const JsonValue& value, std::string message) {
    reader_.fault(value, std::move(message));
    faults_.back().severity = Severity::warning;
  }

  const JsonFile& json_;
  const JsonValue& item_;
  Article& article_;
  Diagnostics& faults_;
  JsonReader reader_;
};

}  // namespace

bool is_ninjs(const JsonValue& root) {
  const JsonValue* uri = root.find("uri");
  return root.is(Kind::object) && root.find("text") == nullptr && uri != nullptr &&
         uri->is(Kind::string) && !uri->string.empty();
}

bool read_ninjs(const JsonFile& json, Article& article, Diagnostics& faults) {
  return NinjsReader(json, article, faults).read();
}

}  // namespace crosscheck
