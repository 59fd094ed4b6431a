#include "report/explanation_report.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/json_writer.h"
#include "base/terminal_text.h"
#include "report/labels.h"
#include "text/text_places.h"

namespace crosscheck {
namespace {

template <class Mention>
const Mention& mention_at(const std::vector<Mention>& mentions, TokenRange tokens) {
  return mention_with(mentions, tokens.first);
}

std::string_view name_of(EventSource source) {
  switch (source) {
    case EventSource::none:
      return "none";
    case EventSource::sentence:
      return "sentence";
    case EventSource::paragraph:
      return "paragraph";
    case EventSource::main:
      return "main";
    case EventSource::flashback:
      return "flashback";
  }
  return "";
}

// "'Banjir' (headline)"
std::string quoted(const std::string& text, const EventWords& words) {
  return fmt::format("'{}'{}", text, words.in_title ? " (headline)" : "");
}

std::string source_reason(const ExplainedEvent& event) {
  const EventChoice& choice = event.choice;
  const std::string_view meant = choice.is_main ? ", and meant is the article's main event" : "";
  switch (choice.source) {
    case EventSource::sentence:
      return fmt::format("named in its own sentence by {}{}", quoted(event.words, choice.words),
                         meant);
    case EventSource::paragraph:
      return fmt::format("named before in its paragraph by {}{}", quoted(event.words, choice.words),
                         meant);
    case EventSource::main:
      return fmt::format("the article's main event, named by {}",
                         quoted(event.words, choice.words));
    default:
      return "";
  }
}

// Why a match has its event, and which words of the article say what of it.
std::string event_reason(const ExplainedEvent& event) {
  const EventChoice& choice = event.choice;
  if (choice.source == EventSource::none) return "the article names none that the rule takes";
  if (choice.source == EventSource::flashback)
    return fmt::format("not the main event: the text goes back to {}, before it",
                       quoted(event.words, choice.words));
  std::string place = "place not told";
  if (!event.place_words.empty()) place = "place " + quoted(event.place_words, choice.place_words);
  std::string date = "date not told";
  if (choice.event.date.starts_with('~')) date = "date from its publication";
  if (!event.date_words.empty()) date = "date " + quoted(event.date_words, choice.date_words);
  return fmt::format("{}, {}, {}", source_reason(event), place, date);
}

// One field's explanation, written out.
class ExplanationWriter {
 public:
  ExplanationWriter(const ExplainedField& field, const Rule& rule, const EntityCatalog& entities)
      : field_(field), rule_(rule), entities_(entities) {}

  static bool is_shown(const ExplainedSentence& sentence, const ExplanationStyle& style) {
    return style.all || !sentence.told.matches.empty() || sentence.told.comes_near();
  }

  std::string text(const ExplainedSentence& sentence) const {
    std::string out =
        fmt::format("{}: {}\n  {}\n  units    {}\n", inert(place(sentence)), state(sentence),
                    inert(words(sentence.sentence.tokens)), inert(units(sentence)));
    for (size_t i = 0; i < sentence.told.matches.size(); ++i)
      out += match(sentence.told.matches[i], sentence.claims[i], sentence.events[i]);
    if (sentence.told.near) out += near(*sentence.told.near);
    return out;
  }

  std::string json(const ExplainedSentence& sentence) const {
    std::string out;
    JsonWriter json(out);
    const Span span = sentence.sentence.span;
    json.begin_object();
    json.member("schema", "crosscheck/explanation/1");
    json.member("article", field_.article->id);
    json.member("rule", rule_.id);
    if (field_.field == Field::title) json.member("field", "title");
    write_span(json, span);
    json.member("quote", span.of(field_.read.text.text));
    json.member("state", state(sentence));
    write_units(json, sentence);
    json.key("matches");
    json.begin_array();
    for (size_t i = 0; i < sentence.told.matches.size(); ++i)
      write_match(json, sentence.told.matches[i], sentence.claims[i], sentence.events[i]);
    json.end_array();
    json.key("near");
    sentence.told.near ? write_near(json, *sentence.told.near) : json.null();
    json.end_object();
    json.end_line();
    return out;
  }

 private:
  static std::string_view state(const ExplainedSentence& sentence) {
    const auto& matches = sentence.told.matches;
    const bool counts = std::any_of(matches.begin(), matches.end(),
                                    [](const ExplainedMatch& match) { return !match.unless; });
    if (counts) return "matches";
    if (!matches.empty()) return "taken away";
    return sentence.told.comes_near() ? "comes near" : "no match";
  }

  std::string place(const ExplainedSentence& sentence) const {
    const Article& article = *field_.article;
    if (field_.field == Field::title) return article.path + " (headline)";
    const LineColumn at = TextPlaces(article).at(sentence.sentence.span.begin);
    return fmt::format("{}:{}:{}", article.path, at.line + article.first_line - 1, at.column);
  }

  std::string words(TokenRange tokens) const {
    return std::string(field_.read.text.span_of(tokens).of(field_.read.text.text));
  }

  // What an annotation was read as; empty for a word.
  std::string reading(const Unit& unit) const {
    const Annotations& seen = field_.read.annotations;
    switch (unit.kind) {
      case UnitKind::quantity:
        return label(mention_at(seen.quantities, unit.tokens).value);
      case UnitKind::time:
        return mention_at(seen.times, unit.tokens).value.value;
      case UnitKind::entity: {
        const EntityIndex entity = mention_at(seen.entities, unit.tokens).entity;
        return entity == kNoEntity ? "a name" : entities_[entity].id;
      }
      case UnitKind::word:
        break;
    }
    return "";
  }

  std::string units(const ExplainedSentence& sentence) const {
    std::string out;
    for (const Unit& unit : sentence.told.units) {
      const std::string read = reading(unit);
      out += (out.empty() ? "" : " | ") + words(unit.tokens) +
             (read.empty() ? "" : fmt::format(" [{}]", read));
    }
    return out;
  }

  std::string taken(const std::vector<ExplainedItem>& items, const PatternSource& pattern) const {
    std::string out;
    for (const ExplainedItem& item : items)
      out += fmt::format("{}{} '{}'", out.empty() ? "" : ", ", item.item.of(pattern.text),
                         words(item.tokens));
    return out.empty() ? "nothing" : out;
  }

  std::string missing_key(const ExplainedMatch& match) const {
    const std::vector<std::string> open = open_key_slots(rule_, match);
    return open.empty() ? "its value could not be read"
                        : fmt::format("the key slot '{}' found nothing", fmt::join(open, "' or '"));
  }

  std::string match(const ExplainedMatch& match, const std::vector<std::string>& claims,
                    const std::optional<ExplainedEvent>& event) const {
    std::string out = fmt::format("  pattern  {}\n  took     {}\n", inert(match.pattern->text),
                                  inert(taken(match.items, *match.pattern)));
    if (match.unless != nullptr)
      return out + fmt::format("  but      taken away by unless '{}', which takes '{}'\n",
                               inert(match.unless->text), inert(words(match.unless_tokens)));
    if (event)
      out += fmt::format("  event    {}: {}\n", inert(event->id), inert(event_reason(*event)));
    for (const std::string& claim : claims) out += fmt::format("  claim    {}\n", inert(claim));
    if (claims.empty()) out += fmt::format("  no claim {}\n", missing_key(match));
    return out;
  }

  std::string near(const NearMiss& miss) const {
    return fmt::format("  nearest  {}\n  took     {}\n  but      {}\n", inert(miss.pattern->text),
                       inert(taken(miss.items, *miss.pattern)),
                       inert(obstacle(miss, rule_, field_)));
  }

  // ---------------------------------------------------------------------------------------- JSON

  static void write_span(JsonWriter& json, Span span) {
    json.key("span");
    json.begin_array();
    json.value(span.begin);
    json.value(span.end);
    json.end_array();
  }

  void write_units(JsonWriter& json, const ExplainedSentence& sentence) const {
    json.key("units");
    json.begin_array();
    for (const Unit& unit : sentence.told.units) {
      json.begin_object();
      json.member("text", words(unit.tokens));
      json.member_or_null("reading", reading(unit));
      json.end_object();
    }
    json.end_array();
  }

  void write_items(JsonWriter& json, const std::vector<ExplainedItem>& items,
                   const PatternSource& pattern) const {
    json.member("pattern", pattern.text);
    json.key("items");
    json.begin_array();
    for (const ExplainedItem& item : items) {
      json.begin_object();
      json.member("item", item.item.of(pattern.text));
      write_span(json, field_.read.text.span_of(item.tokens));
      json.member("text", words(item.tokens));
      json.end_object();
    }
    json.end_array();
  }

  static void write_event(JsonWriter& json, const ExplainedEvent& event) {
    json.begin_object();
    json.member("id", event.id);
    json.member("source", name_of(event.choice.source));
    json.member("main", event.choice.is_main);
    json.member_or_null("words", event.words);
    json.member_or_null("place_words", event.place_words);
    json.member_or_null("date_words", event.date_words);
    json.member("why", event_reason(event));
    json.end_object();
  }

  void write_match(JsonWriter& json, const ExplainedMatch& match,
                   const std::vector<std::string>& claims,
                   const std::optional<ExplainedEvent>& event) const {
    json.begin_object();
    write_items(json, match.items, *match.pattern);
    json.member_or_null("unless", match.unless == nullptr ? "" : match.unless->text);
    json.key("event");
    event ? write_event(json, *event) : json.null();
    json.key("claims");
    json.begin_array();
    for (const std::string& claim : claims) json.value(claim);
    json.end_array();
    json.member_or_null(
        "why", claims.empty() && match.unless == nullptr ? missing_key(match) : std::string());
    json.end_object();
  }

  void write_near(JsonWriter& json, const NearMiss& miss) const {
    json.begin_object();
    write_items(json, miss.items, *miss.pattern);
    json.member("failed", miss.item.of(miss.pattern->text));
    json.member("why", obstacle(miss, rule_, field_));
    json.end_object();
  }

  const ExplainedField& field_;
  const Rule& rule_;
  const EntityCatalog& entities_;
};

}  // namespace

std::string explanation_as_text(const ExplainedField& field, const Rule& rule,
                                const EntityCatalog& entities, const ExplanationStyle& style) {
  const ExplanationWriter writer(field, rule, entities);
  std::string out;
  for (const ExplainedSentence& sentence : field.sentences) {
    if (ExplanationWriter::is_shown(sentence, style))
      out += (out.empty() ? "" : "\n") + writer.text(sentence);
  }
  return out;
}

std::string explanation_as_json(const ExplainedField& field, const Rule& rule,
                                const EntityCatalog& entities, const ExplanationStyle& style) {
  const ExplanationWriter writer(field, rule, entities);
  std::string out;
  for (const ExplainedSentence& sentence : field.sentences) {
    if (ExplanationWriter::is_shown(sentence, style)) out += writer.json(sentence);
  }
  return out;
}

}  // namespace crosscheck
