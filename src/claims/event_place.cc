#include "claims/event_place.h"

#include <algorithm>
#include <cctype>
#include <compare>
#include <map>
#include <string>
#include <utility>

namespace crosscheck {
namespace {

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

// "Gubernur Riau" says where he governs.
bool follows_title(const EventField& in, const EntityMention& mention) {
  const uint32_t at = mention.tokens.first;
  const auto cues = mentions_within(in.annotations.cues, {at - std::min(at, 3U), at});
  return std::any_of(cues.begin(), cues.end(), [&](const CueMention& cue) {
    return cue.kind == CueKind::title && cue.tokens.last == at;
  });
}

class EventPlaceFinder {
 public:
  EventPlaceFinder(const EventTelling& telling, const EntityCatalog& catalog, MainEvent& main)
      : told_(telling), catalog_(catalog), main_(main), slot_(main.rule->slot("place")) {}

  void find() {
    if (slot_ == nullptr) return;
    const bool told = take_court() || take_known() || take_known_of_others() || take_beside() ||
                      take_name(told_.own) || take_name(told_.others) || take_beside_first() ||
                      take_later() || take_word();
    if (!told) take_far();
    if (!found()) take_office();
    narrow();
    note_names();
  }

 private:
  bool found() const { return !main_.event.place.empty(); }

  bool lies_in(const std::string& place, const std::string& whole) const {
    const EntityIndex inner = catalog_.find(place), outer = catalog_.find(whole);
    return inner != kNoEntity && outer != kNoEntity && catalog_.is_part_of(inner, outer);
  }

  void take(const EventNaming& naming) {
    main_.event.place = naming.event.place;
    main_.place_words = naming.place_words;
  }

  // The first, or a smaller one inside it.
  bool take_known() {
    for (const EventNaming* naming : told_.own) {
      if (naming->grade != PlaceGrade::known) continue;
      if (!found() || lies_in(naming->event.place, main_.event.place)) take(*naming);
    }
    return found();
  }

  bool take_known_of_others() {
    for (const EventNaming* naming : told_.others) {
      if (!found() && naming->grade == PlaceGrade::known) take(*naming);
    }
    return found();
  }

  bool take_name(const Namings& namings) {
    for (const EventNaming* naming : namings) {
      if (!found() && is_name(*naming)) take(*naming);
    }
    return found();
  }

  // In a headline of capitals what follows the words at once may be anything: "Separator Beton",
  // "Dul Merasa". So it is a name only if the text has it, and has not its last word in small
  // letters.
  bool is_name(const EventNaming& naming) const {
    if (naming.grade != PlaceGrade::name || !naming.event.in_title)
      return naming.grade == PlaceGrade::name;
    const std::string_view text = told_.text.document.text;
    const std::string_view name = naming.event.place;
    return has_word(text, naming.place_words.span.of(told_.title.document.text)) &&
           !has_word(text, name.substr(name.find_last_of(' ') + 1));
  }

  static bool has_word(std::string_view text, std::string_view word) {
    const auto is_letter = [&](size_t at) {
      return at < text.size() && (std::isalpha(static_cast<unsigned char>(text[at])) != 0);
    };
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size())) return true;
    }
    return false;
  }

  bool take_word() {
    for (const EventNaming* naming : told_.own) {
      if (naming->grade != PlaceGrade::word || naming->event.in_title) continue;
      take(*naming);
      break;
    }
    return found();
  }

  // Where those further on name several places, nobody knows which is meant.
  bool take_later() {
    const EventNaming* place = nullptr;
    for (const EventNaming* naming : told_.later) {
      if (naming->grade != PlaceGrade::known) continue;
      if (place == nullptr || lies_in(naming->event.place, place->event.place)) {
        place = naming;
      } else if (!lies_in(place->event.place, naming->event.place)) {
        return false;
      }
    }
    if (place != nullptr) take(*place);
    return found();
  }

  // --------------------------------------------------------------------- beside the event's words

  EntityIndex place_of(const EventField& in, const EntityMention& mention) const {
    if (mention.demonym || follows_title(in, mention) || is_where_told(in, mention.tokens) ||
        is_elsewhere(in, mention) || ends_name(in, catalog_, mention))
      return kNoEntity;
    const EntityIndex found = resolve_entity(*slot_, catalog_, mention.entity);
    return found == kNoEntity ? found : catalog_.find(entity_id(*slot_, catalog_, found));
  }

  bool is_elsewhere(const EventField& in, const EntityMention& mention) const {
    return std::any_of(
        told_.elsewhere.begin(), told_.elsewhere.end(), [&](const EventNaming* naming) {
          return naming->event.in_title == in.is_title && naming->event.span.contains(mention.span);
        });
  }

  const EventField& field_of(const EventNaming& naming) const {
    return naming.event.in_title ? told_.title : told_.text;
  }

  // How often headline and lead speak of each place.
  std::map<EntityIndex, int> count_places() const {
    std::map<EntityIndex, int> counts;
    const auto count = [&](const EventField& in, TokenRange range) {
      for (const EntityMention& mention : mentions_within(in.annotations.entities, range)) {
        const EntityIndex place = place_of(in, mention);
        if (place != kNoEntity) ++counts[place];
      }
    };
    count(told_.title, {0, static_cast<uint32_t>(told_.title.document.tokens.size())});
    for (const Sentence* sentence : told_.lead) count(told_.text, sentence->tokens);
    return counts;
  }

  // A place told beside the event; smaller ones, those that are places themselves, those of the
  // headline, those that headline and lead speak of more often and those after its words go before.
  struct Beside {
    bool smaller = false;
    bool itself = false;  // not an office that stands for its seat: "protes kepada DPR"
    bool in_title = false;
    int count = 0;
    bool after = false;
    auto operator<=>(const Beside&) const = default;
  };

  bool is_small(EntityIndex place) const { return catalog_[place].part_of != kNoEntity; }

  // Of several countries any may be the one that speaks, or did it; so only one that is spoken of
  // more than all others.
  EntityIndex country_of(const std::map<EntityIndex, int>& counts) const {
    EntityIndex most = kNoEntity;
    int all = 0, best = 0;
    for (const auto& [place, count] : counts) {
      if (is_small(place)) continue;
      all += count;
      if (count <= best) continue;
      most = place;
      best = count;
    }
    return 2 * best > all ? most : kNoEntity;
  }

  // In the sentences that name the event, and the headline.
  bool take_beside() {
    counts_ = count_places();
    country_ = country_of(counts_);
    for (const Namings* namings : {&told_.own, &told_.others}) {
      for (const EventNaming* naming : *namings)
        look(field_of(*naming), *naming->sentence, naming->tokens.first);
    }
    for (const Sentence& sentence : told_.title.document.sentences)
      look(told_.title, sentence, sentence.tokens.last);
    return found();
  }

  bool take_beside_first() {
    if (!told_.lead.empty()) look(told_.text, *told_.lead.front(), told_.lead.front()->tokens.last);
    return found();
  }

  // Takes the best place of the sentence, if it is better than what was found before.
  void look(const EventField& in, const Sentence& sentence, uint32_t words) {
    if (std::exchange(seen_, &sentence) == &sentence) return;
    const TokenRange range{end_of_dateline(in.document, sentence), sentence.tokens.last};
    for (const EntityMention& mention : mentions_within(in.annotations.entities, range)) {
      const EntityIndex place = place_of(in, mention);
      if (place == kNoEntity || (!is_small(place) && place != country_)) continue;
      if (names_government(in, catalog_, mention)) continue;
      const auto count = counts_.find(place);
      const Beside rank{is_small(place), place == mention.entity,
                        in.is_title && main_.event.in_title,
                        count == counts_.end() ? 1 : count->second, mention.tokens.first >= words};
      if (found() && rank <= best_) continue;
      best_ = rank;
      take(in, mention, place);
    }
  }

  // What the headline tells was, for want of better, at the first small place of the lead.
  void take_far() {
    if (!main_.event.in_title) return;
    for (const Sentence* sentence : told_.lead) {
      const TokenRange range{end_of_dateline(told_.text.document, *sentence),
                             sentence->tokens.last};
      for (const EntityMention& mention : mentions_within(told_.text.annotations.entities, range)) {
        const EntityIndex place = place_of(told_.text, mention);
        if (!found() && place != kNoEntity && is_small(place)) take(told_.text, mention, place);
      }
    }
  }

  // A trial is where its court is, wherever the crime was.
  bool take_court() {
    if (main_.event.type != kTrial) return false;
    for (const EventNaming* office : told_.offices) {
      if (!found() && office->is_court() && office->grade == PlaceGrade::known) take(*office);
    }
    return found();
  }

  void take_office() {
    for (const EventNaming* office : told_.offices) {
      if (!found() && !office->is_court() && office->grade == PlaceGrade::known) take(*office);
    }
  }

  void take(const EventField& in, const EntityMention& mention, EntityIndex place) {
    main_.event.place = catalog_[place].id;
    main_.place_words = {in.is_title, mention.span};
  }

  // "Kebakaran di Sumatera Selatan" and, in the text, "kebun di Ogan Ilir itu mulai terbakar".
  void narrow() {
    if (catalog_.find(main_.event.place) == kNoEntity) return;
    for (const EventNaming* naming : told_.own) {
      if (naming->event.in_title) continue;
      const TokenRange range{end_of_dateline(told_.text.document, *naming->sentence),
                             naming->sentence->tokens.last};
      for (const EntityMention& mention : mentions_within(told_.text.annotations.entities, range)) {
        const EntityIndex place = place_of(told_.text, mention);
        if (place != kNoEntity && lies_in(catalog_[place].id, main_.event.place))
          take(told_.text, mention, place);
      }
    }
  }

  void note_names() {
    if (found()) main_.place_names.push_back(main_.event.place);
    for (const EventNaming* naming : told_.own) {
      const std::string& place = naming->event.place;
      const bool fits = naming->grade < PlaceGrade::known || lies_in(place, main_.event.place) ||
                        lies_in(main_.event.place, place);
      if (!fits) continue;
      main_.place_names.insert(main_.place_names.end(), naming->place_names.begin(),
                               naming->place_names.end());
    }
  }

  const EventTelling& told_;
  const EntityCatalog& catalog_;
  MainEvent& main_;
  const Slot* slot_;
  std::map<EntityIndex, int> counts_;  // of the places of headline and lead
  EntityIndex country_ = kNoEntity;    // the only one that may be it
  Beside best_;
  const Sentence* seen_ = nullptr;
};

}  // namespace

void find_event_place(const EventTelling& telling, const EntityCatalog& catalog, MainEvent& main) {
  EventPlaceFinder(telling, catalog, main).find();
}

}  // namespace crosscheck
