#include "claims/article_events.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/unicode.h"

namespace crosscheck {
namespace {

using std::chrono::days;

// Sentences that tell what an article is about; and how far from its publication what they tell of
// may lie.
constexpr uint32_t kLeadSentences = 5;
constexpr days kTold{45};

// What a reader still has in mind. It keeps the work linear in the length of a text, whatever the
// text.
constexpr ptrdiff_t kNamingsInMind = 50;

// Where nothing says when, news is of these days before it appeared.
constexpr days kNewsAge{2};

// A time so long before an event is of another one.
constexpr days kLongBefore{3};

// A place before the first dash is where the report was written: "JAKARTA, ANTARA - Gempa ...".
constexpr uint32_t kLongestDateline = 10;

bool is_dash(std::string_view mark) {
  return mark == "-" || mark == "–" || mark == "—" || mark == "--";
}

uint32_t end_of_dateline(const Document& document, const Sentence& sentence) {
  const uint32_t last = std::min(sentence.tokens.last, sentence.tokens.first + kLongestDateline);
  for (uint32_t at = sentence.tokens.first; at < last; ++at) {
    const Token& token = document.tokens[at];
    if (!token.glued && is_dash(token.span().of(document.text))) return at;
  }
  return sentence.tokens.first;
}

bool is_day(const TimeExpression& time) {
  return (time.timex == Timex::date || time.timex == Timex::time) && time.interval.known() &&
         *time.interval.to - *time.interval.from <= days(1);
}

const Binding* binding_of(const RuleMatch& match, std::string_view slot) {
  for (const Binding& binding : match.bindings) {
    if (match.rule->slots[static_cast<size_t>(binding.slot)].name == slot) return &binding;
  }
  return nullptr;
}

bool takes(const Slot& slot, const std::string& type) {
  return std::find(slot.kinds.begin(), slot.kinds.end(), type) != slot.kinds.end();
}

}  // namespace

ArticleEvents::ArticleEvents(const EventField& title, const EventField& text,
                             const Publication& publication, const EntityCatalog& catalog)
    : title_(title), text_(text), catalog_(catalog), published_(publication.interval) {
  uint32_t told = 0;
  for (const Sentence& sentence : text.document.sentences) {
    if (sentence.furniture) continue;
    if (told++ == kLeadSentences) break;
    end_of_lead_ = sentence.tokens.last;
  }
  read(title);
  read(text);
  find_mains();
}

void ArticleEvents::read(const EventField& field) {
  auto sentence = field.document.sentences.begin();
  for (const RuleMatch& match : field.matches) {
    while (sentence->tokens.last <= match.tokens.first) ++sentence;
    namings_.push_back(read(field, match, *sentence));
  }
}

ArticleEvents::Naming ArticleEvents::read(const EventField& field, const RuleMatch& match,
                                          const Sentence& sentence) const {
  Naming naming{.rule = match.rule, .tokens = match.tokens, .sentence = &sentence};
  Event& event = naming.event;
  event.type = binding_of(match, match.rule->event)->term;
  event.in_title = field.is_title;
  event.span = field.document.span_of(match.tokens);
  if (const Binding* place = binding_of(match, "place"))
    event.place = place_of(field, place->tokens, *match.rule->slot("place"));
  if (const Binding* name = binding_of(match, "name"))
    event.name = fold_case(field.document.span_of(name->tokens).of(field.document.text));
  if (const Binding* date = binding_of(match, "date"); date && date->kind == UnitKind::time) {
    const TimeExpression& time = mention_with(field.annotations.times, date->tokens.first).value;
    if (time.interval.known()) {
      event.date = time.value;
      event.when = time.interval;
    }
  }
  return naming;
}

// An entity's id, else the name as printed.
std::string ArticleEvents::place_of(const EventField& field, TokenRange tokens,
                                    const Slot& slot) const {
  const auto mentions = mentions_within(field.annotations.entities, tokens);
  if (!mentions.empty()) {
    const EntityIndex resolved = resolve_entity(slot, catalog_, mentions.front().entity);
    if (resolved != kNoEntity) return entity_id(slot, catalog_, resolved);
  }
  return fold_case(field.document.span_of(tokens).of(field.document.text));
}

bool ArticleEvents::is_lead(const Naming& naming) const {
  return naming.event.in_title || naming.tokens.first < end_of_lead_;
}

void ArticleEvents::find_mains() {
  for (const Naming& naming : namings_) {
    const bool known = std::any_of(mains_.begin(), mains_.end(), [&](const Event& main) {
      return main.type == naming.event.type;
    });
    if (known || !is_lead(naming)) continue;
    Event main{
        .type = naming.event.type, .in_title = naming.event.in_title, .span = naming.event.span};
    complete(main, naming);
    mains_.push_back(std::move(main));
  }
}

// What the headline and the lead say of it, first in its own words and then beside them.
void ArticleEvents::complete(Event& main, const Naming& first) const {
  std::vector<const Naming*> lead;
  for (const Naming& naming : namings_) {
    if (naming.event.type == main.type && is_lead(naming)) lead.push_back(&naming);
  }
  const auto lies_in_main = [&](const std::string& place) {
    const EntityIndex inner = catalog_.find(place), outer = catalog_.find(main.place);
    return inner != kNoEntity && outer != kNoEntity && catalog_.is_part_of(inner, outer);
  };
  for (const bool beside : {false, true}) {
    if (beside && !main.place.empty()) break;
    for (const Naming* naming : lead) {
      const std::string place = beside ? place_beside(*naming) : naming->event.place;
      if (!place.empty() && (main.place.empty() || lies_in_main(place))) main.place = place;
    }
  }
  for (const Naming* naming : lead) {
    if (main.name.empty()) main.name = naming->event.name;
    if (main.date.empty())
      std::tie(main.date, main.when) = std::tie(naming->event.date, naming->event.when);
  }
  if (!main.date.empty()) return;
  if (const TimeMention* told = date_in_lead(first)) {
    main.date = told->value.value;
    main.when = told->value.interval;
  } else if (published_.known()) {
    main.date = "~" + to_iso(std::chrono::floor<days>(*published_.from));
    main.when = {*published_.from - kNewsAge, published_.to};
  }
}

// The first place after the words, else the last before them; a country only if there is nothing
// smaller.
std::string ArticleEvents::place_beside(const Naming& naming) const {
  const Slot* slot = naming.rule->slot("place");
  if (slot == nullptr) return "";
  const EventField& field = field_of(naming.event.in_title);
  const TokenRange sentence = naming.sentence->tokens;
  const uint32_t first = end_of_dateline(field.document, *naming.sentence);
  EntityIndex country = kNoEntity, found = kNoEntity;
  const auto look = [&](TokenRange range, bool last_wins) {
    for (const EntityMention& mention : mentions_within(field.annotations.entities, range)) {
      const EntityIndex place = resolve_entity(*slot, catalog_, mention.entity);
      if (place == kNoEntity || mention.demonym) continue;
      EntityIndex& kept = catalog_[place].part_of == kNoEntity ? country : found;
      if (kept == kNoEntity || last_wins) kept = place;
    }
  };
  look({naming.tokens.first, sentence.last}, false);
  if (found == kNoEntity) look({first, naming.tokens.first}, true);
  const EntityIndex place = found != kNoEntity ? found : country;
  return place == kNoEntity ? "" : catalog_[place].id;
}

// When the lead says it happened: in the sentence of its first words, else in those after it.
const TimeMention* ArticleEvents::date_in_lead(const Naming& naming) const {
  const auto fits = [&](const TimeMention& time) {
    const bool news =
        !published_.known() || (*time.value.interval.from >= *published_.from - kTold &&
                                *time.value.interval.from <= *published_.to + kTold);
    return news && !time.value.reading.of_saying;
  };
  const auto first_in = [&](const EventField& field, TokenRange range) -> const TimeMention* {
    for (const TimeMention& time : mentions_within(field.annotations.times, range)) {
      if (is_day(time.value) && fits(time)) return &time;
    }
    return nullptr;
  };
  const EventField& field = field_of(naming.event.in_title);
  if (const TimeMention* time = first_in(field, naming.sentence->tokens)) return time;
  uint32_t read = 0;
  for (const Sentence& sentence : text_.document.sentences) {
    if (sentence.furniture) continue;
    if (read++ == kLeadSentences) break;
    if (const TimeMention* time = first_in(text_, sentence.tokens)) return time;
  }
  return nullptr;
}

const Event* ArticleEvents::main(const Slot& slot) const {
  const auto found = std::find_if(mains_.begin(), mains_.end(),
                                  [&](const Event& event) { return takes(slot, event.type); });
  return found == mains_.end() ? nullptr : &*found;
}

const Event* ArticleEvents::main(const std::string& type) const {
  const auto found = std::find_if(mains_.begin(), mains_.end(),
                                  [&](const Event& event) { return event.type == type; });
  return found == mains_.end() ? nullptr : &*found;
}

// The nearest words with a place, date or name of their own: in the sentence, else the last before
// in its paragraph.
const ArticleEvents::Naming* ArticleEvents::nearest(bool in_title, const Sentence& sentence,
                                                    uint32_t token, const Slot& slot) const {
  const auto is_before = [&](const Naming& naming) {
    return naming.event.in_title != in_title ? naming.event.in_title : naming.tokens.first <= token;
  };
  const auto counts = [&](const Naming& naming) {
    return naming.event.in_title == in_title && naming.is_own() && takes(slot, naming.event.type) &&
           naming.sentence->paragraph == sentence.paragraph;
  };
  const auto after = std::partition_point(namings_.begin(), namings_.end(), is_before);
  const auto in_reach = [](ptrdiff_t count) { return std::min(count, kNamingsInMind); };
  const auto end = std::reverse_iterator(after - in_reach(after - namings_.begin()));
  const auto last = std::find_if(std::reverse_iterator(after), end, counts);
  const Naming* before = last == end ? nullptr : &*last;
  if (before != nullptr && before->sentence == &sentence) return before;
  const auto reach = after + in_reach(namings_.end() - after);
  const auto next = std::find_if(after, reach, [&](const Naming& naming) {
    return naming.sentence == &sentence && counts(naming);
  });
  return next == reach ? before : &*next;
}

bool ArticleEvents::may_be(const Event& own, const Event& main, std::chrono::minutes window) const {
  if (own.type != main.type) return false;
  if (!own.name.empty() && !main.name.empty() && own.name != main.name) return false;
  if (own.when.known() && main.when.known() &&
      (*own.when.to + window < *main.when.from || *main.when.to + window < *own.when.from))
    return false;
  if (own.place.empty() || main.place.empty() || own.place == main.place) return true;
  const EntityIndex a = catalog_.find(own.place), b = catalog_.find(main.place);
  return a != kNoEntity && b != kNoEntity &&
         (catalog_.is_part_of(a, b) || catalog_.is_part_of(b, a));
}

// Whether the sentence tells of a time long before the event, and of none at it.
bool ArticleEvents::is_long_before(bool in_title, const Sentence& sentence,
                                   const Event& main) const {
  if (!main.when.known()) return false;
  bool before = false;
  for (const TimeMention& time :
       mentions_within(field_of(in_title).annotations.times, sentence.tokens)) {
    const TimeInterval& interval = time.value.interval;
    if (time.value.timex != Timex::date || !interval.known() || time.value.reading.of_saying ||
        time.value.relation != TimeRelationWord::at)
      continue;
    if (*interval.to + kLongBefore >= *main.when.from) return false;
    before = true;
  }
  return before;
}

// The main event, where the words may mean it.
Event ArticleEvents::settle(const Naming& own) const {
  const Event* its_main = main(own.event.type);
  const bool same = its_main != nullptr && may_be(own.event, *its_main, own.rule->compare.window);
  return same ? *its_main : own.event;
}

Event ArticleEvents::of(bool in_title, const Sentence& sentence, TokenRange match,
                        const Slot& slot) const {
  const Event* about = main(slot);
  if (const Naming* own = nearest(in_title, sentence, match.first, slot)) {
    const Event settled = settle(*own);
    about = main(own->event.type);
    if (about == nullptr || settled != *about) return settled;
  }
  if (about == nullptr) return {};
  if (is_long_before(in_title, sentence, *about)) return {.type = about->type};
  return *about;
}

std::vector<Event> ArticleEvents::all() const {
  std::vector<Event> events;
  for (const Naming& naming : namings_) {
    Event event = settle(naming);
    if (std::find(events.begin(), events.end(), event) == events.end())
      events.push_back(std::move(event));
  }
  return events;
}

}  // namespace crosscheck
