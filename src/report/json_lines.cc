#include "report/json_lines.h"

#include "annotate/value_json.h"
#include "base/json_writer.h"
#include "claims/claim_json.h"
#include "report/mentions.h"
#include "text/text_places.h"

namespace crosscheck {
namespace {

class MentionWriter {
 public:
  MentionWriter(const AnnotatedArticle& annotated, const EntityCatalog& entities, std::string& out)
      : id_(annotated.article->id),
        text_(annotated.text.text),
        entities_(entities),
        lines_(*annotated.article),
        json_(out) {}

  void operator()(const QuantityMention& mention) {
    begin("quantity", mention.span);
    write_json(json_, mention.value);
    end();
  }

  void operator()(const TimeMention& mention) {
    begin("time", mention.span);
    write_json(json_, mention.value);
    end();
  }

  void operator()(const EntityMention& mention) {
    begin("entity", mention.span);
    json_.begin_object();
    const bool known = mention.entity != kNoEntity;
    json_.member_or_null("entity", known ? std::string_view(entities_[mention.entity].id) : "");
    json_.member("name", mention.span.of(text_));
    if (known && entities_[mention.entity].speaks_for != kNoEntity) {
      json_.member("speaks_for", entities_[entities_[mention.entity].speaks_for].id);
    }
    json_.end_object();
    end();
  }

 private:
  void begin(std::string_view kind, Span span) {
    const LineColumn place = lines_.at(span.begin);
    json_.begin_object();
    json_.member("article", id_);
    json_.member("kind", kind);
    json_.key("span");
    write_json(json_, span);
    json_.member("line", place.line);
    json_.member("column", place.column);
    json_.member("text", span.of(text_));
    json_.key("value");
  }

  void end() {
    json_.end_object();
    json_.end_line();
  }

  std::string_view id_;
  std::string_view text_;
  const EntityCatalog& entities_;
  TextPlaces lines_;
  JsonWriter json_;
};

}  // namespace

void JsonLinesReporter::annotations(const AnnotatedArticle& annotated,
                                    const EntityCatalog& entities, std::string& out) const {
  MentionWriter writer(annotated, entities, out);
  visit_mentions(annotated.annotations, [&](const auto& mention) { writer(mention); });
}

void JsonLinesReporter::claims(const Extraction& extraction, std::string& out) const {
  JsonWriter json(out);
  write_article_line(json, extraction.article);
  json.end_line();
  for (const Claim& claim : extraction.claims) {
    write_claim_line(json, claim);
    json.end_line();
  }
}

}  // namespace crosscheck
