#include "claims/main_event.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "base/unicode.h"

namespace crosscheck {
namespace {

using std::chrono::days;

// Sentences that tell what an article is about.
constexpr uint32_t kLeadSentences = 5;

// How far from publication a day may lie that is told beside the event; and one that words further
// on give it.
constexpr days kToldBeside{14};
constexpr days kToldLater{45};

// Where nothing says when, news is of these days before it appeared.
constexpr days kNewsAge{2};

// A longer time says too little of when something happened.
constexpr days kLongestDay{7};

// What a reader still has in mind. It keeps the work linear in the length of a text, whatever the
// text.
constexpr size_t kNamingsInMind = 20;

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

class MainEventFinder {
 public:
  MainEventFinder(const EventField& title, const EventField& text,
                  const std::vector<EventNaming>& namings, const TimeInterval& published,
                  const EntityCatalog& catalog)
      : title_(title), text_(text), namings_(namings), published_(published), catalog_(catalog) {
    for (const Sentence& sentence : text.document.sentences) {
      if (sentence.furniture) continue;
      lead_.push_back(&sentence);
      if (lead_.size() == kLeadSentences) break;
    }
  }

  std::vector<MainEvent> find() {
    std::vector<MainEvent> mains;
    for (const EventNaming& naming : namings_) {
      if (naming.earlier || naming.stands_for_another() || !is_lead(naming)) continue;
      const bool known = std::any_of(mains.begin(), mains.end(), [&](const MainEvent& main) {
        return main.event.type == naming.event.type;
      });
      if (!known) mains.push_back(complete(naming));
    }
    return mains;
  }

 private:
  using Namings = std::vector<const EventNaming*>;

  bool is_lead(const EventNaming& naming) const {
    return naming.event.in_title ||
           (!lead_.empty() && naming.tokens.first < lead_.back()->tokens.last);
  }

  const EventField& field(bool in_title) const { return in_title ? title_ : text_; }

  MainEvent complete(const EventNaming& first) const {
    MainEvent main{.rule = first.rule};
    main.event.type = first.event.type;
    main.event.in_title = first.event.in_title;
    main.event.span = first.event.span;
    Namings own, others;
    for (const EventNaming& naming : namings_) {
      if (naming.earlier || !is_lead(naming)) continue;
      if (naming.event.type == main.event.type && own.size() < kNamingsInMind)
        own.push_back(&naming);
      if (naming.stands_for_another() && others.size() < kNamingsInMind) others.push_back(&naming);
    }
    for (const EventNaming* naming : own) {
      if (main.event.name.empty()) main.event.name = naming->event.name;
    }
    find_date(own, others, main);
    std::erase_if(own, [&](const EventNaming* naming) { return is_another(*naming, main); });
    find_place(own, others, main);
    note_place_names(own, main);
    return main;
  }

  // ----------------------------------------------------------------------------------- the date

  void find_date(const Namings& own, const Namings& others, MainEvent& main) const {
    if (take_latest(own, main) || take_latest(others, main)) return;
    if (take_day_beside(own, main) || take_day_beside(others, main)) return;
    const bool told_in_title = !own.empty() && own.front()->event.in_title && !lead_.empty();
    if (told_in_title && take_day(text_, *lead_[0], lead_[0]->tokens.first, main)) return;
    if (take_told_later(main) || !published_.known() || is_remembered(main)) return;
    main.event.date = "~" + to_iso(std::chrono::floor<days>(*published_.from));
    main.event.when = {*published_.from - std::max<std::chrono::minutes>(kNewsAge, window(main)),
                       published_.to};
  }

  static std::chrono::minutes window(const MainEvent& main) { return main.rule->compare.window; }

  bool lies_ahead(const TimeInterval& when) const {
    return published_.known() && *when.from >= *published_.to;
  }

  // Whether words that date an event `a` say better when the article's is than those of `b`.
  bool is_better(const TimeInterval& a, const TimeInterval& b) const {
    if (lies_ahead(a) != lies_ahead(b)) return lies_ahead(b);
    const bool day_in_year = *a.from >= *b.from && *a.to <= *b.to && *b.to - *b.from > kLongestDay;
    return *a.from >= *b.to || (day_in_year && *a.to - *a.from <= kLongestDay);
  }

  // The latest that does not lie ahead: an earlier one is told to compare.
  bool take_latest(const Namings& namings, MainEvent& main) const {
    const EventNaming* latest = nullptr;
    for (const EventNaming* naming : namings) {
      if (naming->event.date.empty()) continue;
      if (latest == nullptr || is_better(naming->event.when, latest->event.when)) latest = naming;
    }
    if (latest != nullptr) date(main, *latest);
    return latest != nullptr;
  }

  static void date(MainEvent& main, const EventNaming& naming) {
    main.event.date = naming.event.date;
    main.event.when = naming.event.when;
    main.date_words = naming.date_words;
  }

  bool is_within(days reach, const TimeInterval& when) const {
    return !published_.known() ||
           (*when.from >= *published_.from - reach && *when.from <= *published_.to + reach);
  }

  bool may_date(const EventField& in, const TimeMention& time) const {
    const TimeExpression& value = time.value;
    return says_when(in, time) && *value.interval.to - *value.interval.from <= kLongestDay &&
           is_within(kToldBeside, value.interval);
  }

  bool take_day_beside(const Namings& namings, MainEvent& main) const {
    return std::any_of(namings.begin(), namings.end(), [&](const EventNaming* naming) {
      return take_day(field(naming->event.in_title), *naming->sentence, naming->tokens.first, main);
    });
  }

  // The first day told after `from`: one before the words is mostly when others acted.
  bool take_day(const EventField& in, const Sentence& sentence, uint32_t from,
                MainEvent& main) const {
    for (const TimeMention& time :
         mentions_within(in.annotations.times, {from, sentence.tokens.last})) {
      if (!may_date(in, time)) continue;
      main.event.date = time.value.value;
      main.event.when = time.value.interval;
      main.date_words = {in.is_title, time.span};
      return true;
    }
    return false;
  }

  // "Kecelakaan pada 2 September 2019 itu ..." below a lead that tells of what came after it.
  bool take_told_later(MainEvent& main) const {
    const auto told = std::find_if(namings_.begin(), namings_.end(), [&](const auto& naming) {
      return (naming.event.type == main.event.type || naming.stands_for_another()) &&
             !naming.earlier && !naming.event.date.empty() &&
             is_within(kToldLater, naming.event.when) && !lies_ahead(naming.event.when);
    });
    if (told == namings_.end()) return false;
    date(main, *told);
    return true;
  }

  // "Peringatan gempa Palu" opens the article: it is no news of these days.
  bool is_remembered(const MainEvent& main) const {
    const auto first = std::find_if(namings_.begin(), namings_.end(), [&](const auto& naming) {
      return naming.event.type == main.event.type;
    });
    return first->earlier;
  }

  bool is_another(const EventNaming& naming, const MainEvent& main) const {
    const TimeInterval& its = naming.event.when;
    const TimeInterval& when = main.event.when;
    if (naming.event.date.empty() || !when.known()) return false;
    return *its.to + window(main) < *when.from || *when.to + window(main) < *its.from;
  }

  // ---------------------------------------------------------------------------------- the place

  bool lies_in(const std::string& place, const std::string& whole) const {
    const EntityIndex inner = catalog_.find(place), outer = catalog_.find(whole);
    return inner != kNoEntity && outer != kNoEntity && catalog_.is_part_of(inner, outer);
  }

  static void place(MainEvent& main, const EventNaming& naming) {
    main.event.place = naming.event.place;
    main.place_words = naming.place_words;
  }

  void find_place(const Namings& own, const Namings& others, MainEvent& main) const {
    for (const EventNaming* naming : own) {
      const bool known = naming->grade == PlaceGrade::known;
      const bool first = main.event.place.empty() && (known || is_name(*naming));
      if (first || (known && lies_in(naming->event.place, main.event.place))) place(main, *naming);
    }
    if (take_place(own, PlaceGrade::name, main) || take_place(others, PlaceGrade::name, main))
      return;
    if (!take_place_beside(own, others, main)) take_place(own, PlaceGrade::word, main);
  }

  // True if the place is known now. Single capitals of a headline may be anything.
  static bool take_place(const Namings& namings, PlaceGrade least, MainEvent& main) {
    for (const EventNaming* naming : namings) {
      const bool counts = naming->grade == PlaceGrade::known || !naming->event.in_title;
      if (main.event.place.empty() && naming->grade >= least && counts) place(main, *naming);
    }
    return !main.event.place.empty();
  }

  // In a headline of capitals what follows the words at once may be anything; it is no name if the
  // text has it in small letters: "Separator Beton", but not "Tol Cipularang".
  bool is_name(const EventNaming& naming) const {
    if (naming.grade != PlaceGrade::name || !naming.event.in_title) return false;
    const std::string_view text = text_.document.text;
    const std::string_view printed = naming.place_words.span.of(title_.document.text);
    return text.find(printed) != std::string_view::npos ||
           fold_case(text).find(naming.event.place) == std::string::npos;
  }

  // "Gubernur Riau" says where he governs.
  static bool follows_title(const EventField& in, const EntityMention& mention) {
    const uint32_t at = mention.tokens.first;
    const auto cues = mentions_within(in.annotations.cues, {at - std::min(at, 3U), at});
    return std::any_of(cues.begin(), cues.end(), [&](const CueMention& cue) {
      return cue.kind == CueKind::title && cue.tokens.last == at;
    });
  }

  EntityIndex place_of(const EventField& in, const EntityMention& mention, const Slot& slot) const {
    if (mention.demonym || follows_title(in, mention)) return kNoEntity;
    const EntityIndex found = resolve_entity(slot, catalog_, mention.entity);
    return found == kNoEntity ? found : catalog_.find(entity_id(slot, catalog_, found));
  }

  // How often headline and lead speak of each place.
  std::map<EntityIndex, int> count_places(const Slot& slot) const {
    std::map<EntityIndex, int> counts;
    const auto count = [&](const EventField& in, TokenRange range) {
      for (const EntityMention& mention : mentions_within(in.annotations.entities, range)) {
        const EntityIndex place = place_of(in, mention, slot);
        if (place != kNoEntity) ++counts[place];
      }
    };
    count(title_, {0, static_cast<uint32_t>(title_.document.tokens.size())});
    for (const Sentence* sentence : lead_) count(text_, sentence->tokens);
    return counts;
  }

  // A place told beside the event; smaller ones, those after its words and those that headline and
  // lead speak of more often go before.
  struct Beside {
    bool smaller = false;
    int count = 0;
    bool after = false;
    auto operator<=>(const Beside&) const = default;
  };

  bool is_small(EntityIndex place) const { return catalog_[place].part_of != kNoEntity; }

  // In the sentences that name the event, the headline and the first. Of several countries any may
  // be the one that speaks, or did it.
  bool take_place_beside(const Namings& own, const Namings& others, MainEvent& main) const {
    const Slot* slot = main.rule->slot("place");
    if (slot == nullptr) return false;
    const std::map<EntityIndex, int> counts = count_places(*slot);
    const auto countries = std::count_if(counts.begin(), counts.end(),
                                         [&](const auto& place) { return !is_small(place.first); });
    Beside best;
    const Sentence* seen = nullptr;
    const auto look = [&](const EventField& in, const Sentence& sentence, uint32_t words) {
      if (std::exchange(seen, &sentence) == &sentence) return;
      const TokenRange range{end_of_dateline(in.document, sentence), sentence.tokens.last};
      for (const EntityMention& mention : mentions_within(in.annotations.entities, range)) {
        const EntityIndex found = place_of(in, mention, *slot);
        if (found == kNoEntity) continue;
        const auto count = counts.find(found);
        const Beside rank{is_small(found), count == counts.end() ? 1 : count->second,
                          mention.tokens.first >= words};
        if ((!rank.smaller && countries > 1) || (!main.event.place.empty() && rank <= best))
          continue;
        best = rank;
        main.event.place = catalog_[found].id;
        main.place_words = {in.is_title, mention.span};
      }
    };
    for (const EventNaming* naming : own)
      look(field(naming->event.in_title), *naming->sentence, naming->tokens.first);
    for (const EventNaming* naming : others)
      look(field(naming->event.in_title), *naming->sentence, naming->tokens.first);
    for (const Sentence& sentence : title_.document.sentences)
      look(title_, sentence, sentence.tokens.last);
    if (!lead_.empty()) look(text_, *lead_[0], lead_[0]->tokens.last);
    return !main.event.place.empty();
  }

  void note_place_names(const Namings& own, MainEvent& main) const {
    if (!main.event.place.empty()) main.place_names.push_back(main.event.place);
    for (const EventNaming* naming : own) {
      const std::string& told = naming->event.place;
      const bool fits = naming->grade < PlaceGrade::known || told == main.event.place ||
                        lies_in(told, main.event.place) || lies_in(main.event.place, told);
      if (!fits) continue;
      main.place_names.insert(main.place_names.end(), naming->place_names.begin(),
                              naming->place_names.end());
    }
  }

  const EventField& title_;
  const EventField& text_;
  const std::vector<EventNaming>& namings_;
  const TimeInterval published_;
  const EntityCatalog& catalog_;
  std::vector<const Sentence*> lead_;
};

}  // namespace

std::vector<MainEvent> find_main_events(const EventField& title, const EventField& text,
                                        const std::vector<EventNaming>& namings,
                                        const TimeInterval& published,
                                        const EntityCatalog& catalog) {
  return MainEventFinder(title, text, namings, published, catalog).find();
}

}  // namespace crosscheck
