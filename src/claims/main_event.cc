#include "claims/main_event.h"

#include <algorithm>
#include <chrono>

#include "claims/event_place.h"

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
constexpr size_t kTimesInMind = 20;

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
      if (naming.earlier || naming.stands_for_another() || naming.is_no_event() ||
          naming.is_office() || !is_lead(naming))
        continue;
      const bool known = std::any_of(mains.begin(), mains.end(), [&](const MainEvent& main) {
        return main.event.type == naming.event.type;
      });
      if (!known) mains.push_back(complete(naming));
    }
    if (!mains.empty() && is_long_over(mains.front().event.when))
      std::stable_partition(
          mains.begin(), mains.end(),
          [&, first = mains.front().event](const MainEvent& main) { return is_news(main, first); });
    return mains;
  }

 private:
  bool is_long_over(const TimeInterval& when) const {
    return published_.known() && when.known() && *when.to + kToldBeside < *published_.from;
  }

  // "... seperti saat kebakaran pada 2015", below a headline on the fires of these days.
  bool is_glance_back(const EventNaming& naming, const EventNaming& first) const {
    const bool opens = &naming == &first || naming.event.in_title || lead_.empty() ||
                       naming.sentence == lead_.front();
    const bool there = first.grade == PlaceGrade::known && naming.grade == PlaceGrade::known &&
                       !are_apart(first, naming);
    return !opens && !there && is_long_over(naming.event.when);
  }

  // "Kerusuhan 22 Mei, 29 Karyawan Divonis" in September: the news is the verdict.
  bool is_news(const MainEvent& main, const Event& first) const {
    const bool told = main.event.in_title || !main.event.date.starts_with('~');
    return !is_long_over(main.event.when) && (told || !(first.in_title || is_remembered(first)));
  }

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
    std::erase_if(own, [&](const EventNaming* naming) { return is_elsewhere(*naming, first); });
    find_date(own, others, main);
    for (Namings* namings : {&own, &others})
      std::erase_if(*namings, [&](const EventNaming* naming) { return is_another(*naming, main); });
    find_event_place({title_, text_, lead_, own, others, told_later(main), elsewhere(), offices()},
                     catalog_, main);
    return main;
  }

  // "Serangan ke kilang Arab Saudi" in the headline, "serangan udara di Iran" below it.
  bool is_elsewhere(const EventNaming& naming, const EventNaming& first) const {
    const bool known = first.grade == PlaceGrade::known && naming.grade == PlaceGrade::known;
    return known && first.event.in_title && are_apart(naming, first);
  }

  bool are_apart(const EventNaming& a, const EventNaming& b) const {
    const EntityIndex one = catalog_.find(a.event.place), other = catalog_.find(b.event.place);
    return !catalog_.is_part_of(one, other) && !catalog_.is_part_of(other, one);
  }

  // ----------------------------------------------------------------------------------- the date

  void find_date(const Namings& own, const Namings& others, MainEvent& main) const {
    Namings both = own;
    both.insert(both.end(), others.begin(), others.end());
    if (take_latest(both, main)) return;
    if (take_day_beside(own, main) || take_day_beside(others, main)) return;
    if (!own.empty() && opens_with(*own.front()) && !tells_of_aftermath(own) &&
        take_day(text_, *lead_[0], lead_[0]->tokens.first, main))
      return;
    if (take_day_in_court(main)) return;
    if (take_told_later(own, main) || take_glance_back(own, main)) return;
    if (!published_.known() || is_remembered(main.event)) return;
    main.event.date = "~" + to_iso(std::chrono::floor<days>(*published_.from));
    main.event.when = {*published_.from - std::max<std::chrono::minutes>(kNewsAge, window(main)),
                       published_.to};
  }

  // The headline names it, or the second sentence what the first told.
  bool opens_with(const EventNaming& naming) const {
    if (lead_.empty()) return false;
    return naming.event.in_title || (lead_.size() > 1 && naming.sentence == lead_[1]);
  }

  // The first sentence: its day is that of an arrest.
  bool tells_of_aftermath(const Namings& own) const {
    return std::any_of(own.begin(), own.end(), [&](const EventNaming* naming) {
      return naming->aftermath && naming->sentence == lead_.front();
    });
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
      if (naming->event.date.empty() || is_glance_back(*naming, *namings.front())) continue;
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
      if (naming->aftermath) return false;
      return take_day(field(naming->event.in_title), *naming->sentence, naming->tokens.first, main);
    });
  }

  // The first day told after `from`: one before the words is mostly when others acted.
  bool take_day(const EventField& in, const Sentence& sentence, uint32_t from,
                MainEvent& main) const {
    const auto told = mentions_within(in.annotations.times, {from, sentence.tokens.last});
    for (const TimeMention& time : told.first(std::min(told.size(), kTimesInMind))) {
      if (!may_date(in, time) || is_taken(time, in.is_title, main)) continue;
      main.event.date = time.value.value;
      main.event.when = time.value.interval;
      main.date_words = {in.is_title, time.span};
      return true;
    }
    return false;
  }

  // Words that name an event of the type give the day to another: "target serangan di Iran, Jumat".
  bool is_taken(const TimeMention& time, bool in_title, const MainEvent& main) const {
    return std::any_of(namings_.begin(), namings_.end(), [&](const EventNaming& naming) {
      return naming.event.type == main.event.type && naming.event.in_title == in_title &&
             naming.date_words.span.begin == time.span.begin && !naming.event.date.empty();
    });
  }

  // "..., kata Budi di Pengadilan Negeri Depok, Kamis (26/9/2019)."
  bool take_day_in_court(MainEvent& main) const {
    if (main.event.type != kTrial) return false;
    const auto told = std::find_if(namings_.begin(), namings_.end(), [&](const auto& naming) {
      return naming.is_court() && naming.event.when.known() &&
             is_within(kToldBeside, naming.event.when);
    });
    if (told == namings_.end()) return false;
    date(main, *told);
    return true;
  }

  // Of a crime or a trial news may tell long after; of a fire only to compare.
  bool take_glance_back(const Namings& own, MainEvent& main) const {
    if (window(main) <= kLongestDay) return false;
    const auto told = std::find_if(own.begin(), own.end(), [&](const EventNaming* naming) {
      return !naming->event.date.empty() && !lies_ahead(naming->event.when);
    });
    if (told == own.end()) return false;
    date(main, **told);
    return true;
  }

  // "Kecelakaan pada 2 September 2019 itu ..." below a lead that tells of what came after it.
  bool take_told_later(const Namings& own, MainEvent& main) const {
    const auto told = std::find_if(namings_.begin(), namings_.end(), [&](const auto& naming) {
      return (naming.event.type == main.event.type || naming.stands_for_another()) &&
             !naming.earlier && !naming.event.date.empty() &&
             (own.empty() || !is_elsewhere(naming, *own.front())) &&
             is_within(kToldLater, naming.event.when) && !lies_ahead(naming.event.when);
    });
    if (told == namings_.end()) return false;
    date(main, *told);
    return true;
  }

  // "Peringatan gempa Palu" opens the article: it is no news of these days.
  bool is_remembered(const Event& event) const {
    const auto first = std::find_if(namings_.begin(), namings_.end(), [&](const auto& naming) {
      return naming.event.type == event.type;
    });
    return first->earlier;
  }

  Namings elsewhere() const {
    Namings found;
    for (const EventNaming& naming : namings_) {
      if (naming.is_no_event() && is_lead(naming) && found.size() < kNamingsInMind)
        found.push_back(&naming);
    }
    return found;
  }

  Namings offices() const {
    Namings found;
    for (const EventNaming& naming : namings_) {
      if (naming.is_office() && found.size() < kNamingsInMind) found.push_back(&naming);
    }
    return found;
  }

  // Words below the lead that may mean the event.
  Namings told_later(const MainEvent& main) const {
    Namings later;
    for (const EventNaming& naming : namings_) {
      if (later.size() == kNamingsInMind) break;
      if (!is_lead(naming) && !naming.earlier && naming.event.type == main.event.type &&
          !is_another(naming, main))
        later.push_back(&naming);
    }
    return later;
  }

  bool is_another(const EventNaming& naming, const MainEvent& main) const {
    const TimeInterval& its = naming.event.when;
    const TimeInterval& when = main.event.when;
    if (naming.event.date.empty() || !when.known()) return false;
    return *its.to + window(main) < *when.from || *when.to + window(main) < *its.from;
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
