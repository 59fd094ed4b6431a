#include "claims/claim_json.h"

#include "annotate/value_json.h"

namespace crosscheck {
namespace {

void write_value(JsonWriter& json, const StanceValue& value) {
  json.begin_object();
  json.member("stance", value.stance);
  json.member("side", value.side);
  json.end_object();
}

void write_value(JsonWriter& json, const NameValue& value) {
  json.begin_object();
  json.member_or_null("entity", value.id);
  json.member("name", value.name);
  json.end_object();
}

void write_value(JsonWriter& json, const TermValue& value) {
  json.begin_object();
  json.member("term", value.term);
  json.end_object();
}

void write_value(JsonWriter& json, const Quantity& value) {
  write_json(json, value);
}
void write_value(JsonWriter& json, const TimeExpression& value) {
  write_json(json, value);
}

void write_span(JsonWriter& json, std::string_view name, Span span) {
  json.key(name);
  write_json(json, span);
}

void write_attribution(JsonWriter& json, const std::vector<Attribution>& attribution) {
  json.key("attribution");
  json.begin_array();
  for (const Attribution& speaker : attribution) {
    json.begin_object();
    json.member("text", speaker.text);
    write_span(json, "span", speaker.span);
    if (!speaker.entity.empty()) json.member("entity", speaker.entity);
    json.end_object();
  }
  json.end_array();
}

void write_context(JsonWriter& json, const std::vector<Context>& context) {
  json.key("context");
  json.begin_array();
  for (const Context& part : context) {
    json.begin_object();
    json.member("slot", part.slot);
    write_span(json, "span", part.span);
    json.end_object();
  }
  json.end_array();
}

void write_citation(JsonWriter& json, const Claim& claim) {
  json.member("article", claim.article);
  if (claim.field == Field::title) json.member("field", "title");
  json.member("line", claim.line);
  json.member("column", claim.column);
  write_span(json, "span", claim.span);
  json.member("quote", claim.quote);
  write_span(json, "match", claim.match);
  if (!claim.value_span.empty()) write_span(json, "value_span", claim.value_span);
}

void write_event(JsonWriter& json, const Claim& claim) {
  json.key("event");
  if (!claim.event) return json.null();
  json.begin_object();
  json.member("type", claim.event->type);
  json.member_or_null("place", claim.event->place);
  json.member_or_null("date", claim.event->date);
  json.member_or_null("name", claim.event->name);
  write_interval_members(json, claim.event->when);
  if (!claim.event->span.empty()) {
    if (claim.event->in_title) json.member("field", "title");
    write_span(json, "span", claim.event->span);
  }
  json.end_object();
}

void member_if(JsonWriter& json, std::string_view name, bool truth) {
  if (truth) json.member(name, true);
}

void write_publication(JsonWriter& json, const Publication& publication) {
  json.begin_object();
  write_interval_members(json, publication.interval);
  json.member("basis", to_string(publication.basis));
  json.key("candidates");
  json.begin_array();
  for (const TimeInterval& candidate : publication.candidates) {
    json.begin_object();
    write_interval_members(json, candidate);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_surroundings(JsonWriter& json, const Surroundings& surroundings) {
  json.key("surroundings");
  json.begin_object();
  json.member("byte_column", surroundings.byte_column);
  json.member("offset", surroundings.offset);
  json.member("before", surroundings.before);
  json.member("after", surroundings.after);
  json.end_object();
}

void write_members(JsonWriter& json, const Claim& claim) {
  json.member("id", claim.id);
  json.member("rule", claim.rule);
  json.key("key");
  write_json(json, claim.key);
  json.key("value");
  write_json(json, claim.value);
  json.member("modality", to_string(claim.modality));
  json.member("polarity", to_string(claim.polarity));
  write_attribution(json, claim.attribution);
  write_event(json, claim);
  write_context(json, claim.context);
  json.key("as_of");
  json.begin_object();
  write_interval_members(json, claim.as_of.interval);
  json.member("basis", to_string(claim.as_of.basis));
  json.end_object();
  write_citation(json, claim);
  if (!claim.slot.empty()) json.member("slot", claim.slot);
  member_if(json, "dated", claim.dated);
  member_if(json, "corrected", claim.corrected);
  member_if(json, "contrast", claim.contrast);
}

}  // namespace

std::string_view portable_path(std::string_view path) {
  return path.starts_with('/') ? path.substr(path.rfind('/') + 1) : path;
}

void write_json(JsonWriter& json, const std::vector<KeyPart>& key) {
  json.begin_object();
  for (const KeyPart& part : key) json.member(part.slot, part.id);
  json.end_object();
}

void write_json(JsonWriter& json, const ClaimValue& value) {
  std::visit([&](const auto& kind) { write_value(json, kind); }, value);
}

void write_json(JsonWriter& json, const Claim& claim) {
  json.begin_object();
  write_members(json, claim);
  json.end_object();
}

void write_claim_line(JsonWriter& json, const Claim& claim) {
  json.begin_object();
  write_members(json, claim);
  if (claim.surroundings) write_surroundings(json, *claim.surroundings);
  json.end_object();
}

void write_json(JsonWriter& json, const ArticleRecord& article) {
  json.begin_object();
  json.member("id", article.id);
  json.member_or_null("title", article.title);
  json.member_or_null("source", article.source);
  json.member("path", portable_path(article.path));
  if (!article.url.empty()) json.member("url", article.url);
  json.member("lang", article.language);
  json.member_or_null("story", article.story);
  json.key("published");
  write_publication(json, article.publication);
  if (article.first_line != 1) json.member("first_line", article.first_line);
  member_if(json, "mapped", article.mapped);
  member_if(json, "archived", article.archived);
  json.end_object();
}

void write_article_line(JsonWriter& json, const ArticleRecord& article) {
  json.begin_object();
  json.member("schema", kClaimsSchema);
  json.key("article");
  write_json(json, article);
  json.end_object();
}

}  // namespace crosscheck
