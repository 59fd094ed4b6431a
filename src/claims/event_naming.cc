#include "claims/event_naming.h"

#include <algorithm>

#include "base/unicode.h"

namespace crosscheck {
namespace {

// Tokens of an address: "Jalan Sukatani RT 006/RW 002 (dekat pabrik), Kelurahan Tegal Alur,
// Kecamatan Kalideres, Jakarta Barat".
constexpr uint32_t kLongestAddress = 40;

// Words from "dilansir" to the time when it was.
constexpr uint32_t kSayingReach = 3;

// Marks between a place and the day of what was said there, and words of a place.
constexpr uint32_t kMarksBeforeDay = 2;
constexpr uint32_t kLongestPlace = 4;

const Binding* binding_of(const RuleMatch& match, std::string_view slot) {
  for (const Binding& binding : match.bindings) {
    if (match.rule->slots[static_cast<size_t>(binding.slot)].name == slot) return &binding;
  }
  return nullptr;
}

bool are_marks(const Document& document, TokenRange range) {
  const auto first = document.tokens.begin();
  return range.size() <= kMarksBeforeDay &&
         std::all_of(first + range.first, first + range.last,
                     [](const Token& token) { return token.kind == TokenKind::punctuation; });
}

bool is_saying(const CueMention& cue) {
  return cue.kind == CueKind::saying || cue.kind == CueKind::according;
}

class NamingReader {
 public:
  NamingReader(const EventField& field, const EntityCatalog& catalog)
      : field_(field), document_(field.document), catalog_(catalog) {}

  EventNaming read(const RuleMatch& match, const Sentence& sentence) const {
    EventNaming naming{.rule = match.rule, .tokens = match.tokens, .sentence = &sentence};
    Event& event = naming.event;
    event.type = binding_of(match, match.rule->event)->term;
    event.in_title = field_.is_title;
    event.span = document_.span_of(match.tokens);
    naming.earlier = match.pattern->role == "before";
    naming.aftermath = match.pattern->role == "part";
    const Binding* place = binding_of(match, "place");
    if (place != nullptr && !tells_of_saying(match.tokens)) read_place(*place, naming);
    if (const Binding* name = binding_of(match, "name")) event.name = printed(name->tokens);
    const Binding* date = binding_of(match, "date");
    if (date != nullptr && date->kind == UnitKind::time) read_date(*date, naming);
    if (!event.date.empty()) naming.earlier = false;
    return naming;
  }

 private:
  std::string printed(TokenRange tokens) const {
    return fold_case(document_.span_of(tokens).of(document_.text));
  }

  // "Korban kecelakaan bertambah, kata Budi di Bandung": he spoke there.
  bool tells_of_saying(TokenRange tokens) const {
    const auto cues = mentions_within(field_.annotations.cues, tokens);
    return std::any_of(cues.begin(), cues.end(), is_saying);
  }

  // "Hari ini, Senin, 9 September 2019": the date of the calendar says which day "hari ini" is.
  const TimeMention& spelt_out(const TimeMention& mention) const {
    const WrittenTime& written = mention.value.written;
    if (!written.date_span.empty() || written.weekday) return mention;
    const uint32_t last = mention.tokens.last;
    const auto next = mentions_within(field_.annotations.times, {last, last + kMarksBeforeDay});
    const bool apposed = !next.empty() && !next.front().value.written.date_span.empty() &&
                         are_marks(document_, {last, next.front().tokens.first});
    return apposed ? next.front() : mention;
  }

  void read_date(const Binding& date, EventNaming& naming) const {
    const TimeMention& mention =
        spelt_out(mention_with(field_.annotations.times, date.tokens.first));
    if (naming.is_court() ? !is_calendar_time(mention.value) : !says_when(field_, mention)) return;
    naming.event.date = mention.value.value;
    naming.event.when = mention.value.interval;
    naming.date_words = {field_.is_title, mention.span};
  }

  void take_place(EventNaming& naming, const std::string& id, TokenRange tokens,
                  PlaceGrade grade) const {
    naming.event.place = id;
    naming.grade = grade;
    naming.place_words = {field_.is_title, document_.span_of(tokens)};
    naming.place_names.push_back(id);
  }

  // "Cianjur", "gara-gara".
  bool is_one_word(TokenRange tokens) const {
    const auto first = document_.tokens.begin();
    return std::all_of(first + tokens.first + 1, first + tokens.last,
                       [](const Token& token) { return token.glued; });
  }

  // An entity's id, else that of the first known place of its address, else the name as printed.
  void read_place(const Binding& binding, EventNaming& naming) const {
    const Slot& slot = *naming.rule->slot("place");
    const auto mentions = mentions_within(field_.annotations.entities, binding.tokens);
    const EntityIndex known =
        mentions.empty() ? kNoEntity : resolve_entity(slot, catalog_, mentions.front().entity);
    if (known != kNoEntity)
      return take_place(naming, entity_id(slot, catalog_, known), binding.tokens,
                        PlaceGrade::known);
    const bool one_word = is_one_word(binding.tokens);
    take_place(naming, printed(binding.tokens), binding.tokens,
               one_word ? PlaceGrade::word : PlaceGrade::name);
    const EntityMention* found =
        place_in_address({binding.tokens.last, naming.sentence->tokens.last}, slot);
    if (found == nullptr) return;
    const EntityIndex place = resolve_entity(slot, catalog_, found->entity);
    take_place(naming, entity_id(slot, catalog_, place), found->tokens, PlaceGrade::known);
  }

  // The first that lies in the last: "Jalan Raya Bogor, Ciracas, Jakarta Timur" is not in Bogor.
  const EntityMention* place_in_address(TokenRange rest, const Slot& slot) const {
    const EntityMention* last = nullptr;
    const auto mentions =
        mentions_within(field_.annotations.entities, {rest.first, end_of_address(rest)});
    const auto place_of = [&](const EntityMention& mention) {
      return mention.demonym || ends_name(field_, catalog_, mention)
                 ? kNoEntity
                 : resolve_entity(slot, catalog_, mention.entity);
    };
    for (const EntityMention& mention : mentions) {
      if (place_of(mention) != kNoEntity) last = &mention;
    }
    if (last == nullptr) return nullptr;
    for (const EntityMention& mention : mentions) {
      const EntityIndex place = place_of(mention);
      if (place != kNoEntity && catalog_.is_part_of(place, place_of(*last))) return &mention;
    }
    return last;
  }

  // Capitals, numbers, commas and what stands in brackets. All of a headline may be capitals, so
  // there only what follows at once, or after a comma.
  uint32_t end_of_address(TokenRange rest) const {
    const uint32_t last = field_.is_title ? end_of_title_address(rest)
                                          : std::min(rest.last, rest.first + kLongestAddress);
    bool bracket = false;
    uint32_t at = rest.first;
    for (; at < last; ++at) {
      const Token& token = document_.tokens[at];
      const std::string_view text = token.span().of(document_.text);
      if (token.kind == TokenKind::punctuation) {
        if (text == "(") bracket = true;
        if (text == ")") bracket = false;
        if (text == ";" || text == ":" || text == "\"") break;
      } else if (token.kind == TokenKind::word && !bracket && !token.is_capitalised()) {
        break;
      }
    }
    return at;
  }

  // "Gempa di Melonguane, Sulut": with the place after the comma.
  uint32_t end_of_title_address(TokenRange rest) const {
    if (rest.size() < 2 || !are_marks(document_, {rest.first, rest.first + 1}))
      return std::min(rest.last, rest.first + 1);
    for (const EntityMention& mention : mentions_within(field_.annotations.entities, rest)) {
      if (mention.tokens.first == rest.first + 1) return mention.tokens.last;
    }
    return rest.first;
  }

  const EventField& field_;
  const Document& document_;
  const EntityCatalog& catalog_;
};

// Where the words that tell of the day begin: "di Bandung, Rabu" with the place.
uint32_t begin_with_place(const EventField& field, uint32_t day) {
  const uint32_t reach = std::min(day, kMarksBeforeDay + kLongestPlace);
  const auto places = mentions_within(field.annotations.entities, {day - reach, day});
  if (places.empty() || places.back().tokens.last > day) return day;
  const TokenRange place = places.back().tokens;
  return are_marks(field.document, {place.last, day}) ? place.first : day;
}

bool opens_sentence(const Document& document, uint32_t token) {
  const auto& sentences = document.sentences;
  const auto next =
      std::partition_point(sentences.begin(), sentences.end(),
                           [&](const Sentence& sentence) { return sentence.tokens.first < token; });
  return next != sentences.end() && next->tokens.first == token;
}

// "Dilansir Rabu (18/9/2019)", "kata Budi di Bandung, Rabu": when it was told.
bool is_of_saying(const EventField& field, const TimeMention& time) {
  if (time.value.reading.of_saying) return true;
  const uint32_t at = begin_with_place(field, time.tokens.first);
  const auto cues = mentions_within(field.annotations.cues, {at - std::min(at, kSayingReach), at});
  return std::any_of(cues.begin(), cues.end(), is_saying);
}

// "Bus terguling di perjalanan menuju Bandung": not in Bandung.
void forget_places_elsewhere(std::vector<EventNaming>& namings) {
  std::vector<uint32_t> elsewhere;
  for (const EventNaming& naming : namings) {
    if (naming.is_no_event()) elsewhere.push_back(naming.place_words.span.begin);
  }
  std::sort(elsewhere.begin(), elsewhere.end());
  for (EventNaming& naming : namings) {
    const uint32_t place = naming.place_words.span.begin;
    if (naming.is_no_event() || naming.event.place.empty() ||
        !std::binary_search(elsewhere.begin(), elsewhere.end(), place))
      continue;
    naming.event.place.clear();
    naming.grade = PlaceGrade::none;
    naming.place_names.clear();
    naming.place_words = {};
  }
}

}  // namespace

bool is_calendar_time(const TimeExpression& time) {
  const bool in_calendar = time.timex == Timex::date || time.timex == Timex::time;
  return in_calendar && time.interval.known() && !time.value.ends_with("_REF");
}

bool is_where_told(const EventField& field, TokenRange place) {
  const auto times =
      mentions_within(field.annotations.times, {place.last, place.last + kMarksBeforeDay + 1});
  return !times.empty() && are_marks(field.document, {place.last, times.front().tokens.first}) &&
         is_of_saying(field, times.front());
}

bool ends_name(const EventField& field, const EntityCatalog& catalog,
               const EntityMention& mention) {
  if (mention.entity == kNoEntity || mention.tokens.first == 0) return false;
  const Token& before = field.document.tokens[mention.tokens.first - 1];
  const bool in_name = (before.kind == TokenKind::word && before.is_capitalised()) ||
                       before.span().of(field.document.text) == ")";
  return in_name && catalog[mention.entity].is("island");
}

bool names_government(const EventField& field, const EntityCatalog& catalog,
                      const EntityMention& mention) {
  const uint32_t at = mention.tokens.first;
  if (field.is_title || at == 0 || !catalog[mention.entity].is("country")) return false;
  const Token& before = field.document.tokens[at - 1];
  return before.kind == TokenKind::word && before.is_capitalised() &&
         !opens_sentence(field.document, at - 1);
}

bool says_when(const EventField& field, const TimeMention& time) {
  if (!is_calendar_time(time.value) || time.value.relation != TimeRelationWord::at ||
      is_of_saying(field, time))
    return false;
  const uint32_t at = time.tokens.first;
  const bool weekday_alone = time.value.written.weekday && time.tokens.size() == 1;
  if (field.is_title || at == 0 || !weekday_alone) return true;
  const Token& before = field.document.tokens[at - 1];
  return before.kind != TokenKind::word || !before.is_capitalised();
}

std::vector<EventNaming> read_event_namings(const EventField& field, const EntityCatalog& catalog) {
  const NamingReader reader(field, catalog);
  std::vector<EventNaming> namings;
  auto sentence = field.document.sentences.begin();
  for (const RuleMatch& match : field.matches) {
    while (sentence->tokens.last <= match.tokens.first) ++sentence;
    namings.push_back(reader.read(match, *sentence));
  }
  forget_places_elsewhere(namings);
  std::stable_sort(namings.begin(), namings.end(), [](const EventNaming& a, const EventNaming& b) {
    return a.tokens.first < b.tokens.first;
  });
  return namings;
}

}  // namespace crosscheck
