// The events that one article speaks of, and which of them a claim is about.
//
//   const ArticleEvents events(title, text, publication, catalog);
//   events.of(title, sentence, match, slot)     // the quake that "12 orang tewas" belongs to
//
// The main event of each type is put together from the headline and the lead: the first place and
// date that words there give, else the first place beside those words and the date that the lead
// tells, else the days before publication. Elsewhere in the article words name another event only
// if they say so with a place, a date or a name of their own ("gempa Palu 2018"), or if their
// sentence tells of a time long before the main event.
//
// A claim takes the event that its own sentence names, else the last one named before in its
// paragraph, else the main event of the first type that its rule takes.
#pragma once

#include <chrono>
#include <vector>

#include "annotate/annotations.h"
#include "claims/event.h"
#include "rules/rule_match.h"
#include "text/article.h"
#include "text/document.h"

namespace crosscheck {

// One field of an article with the matches of event rules in it, sentence by sentence.
struct EventField {
  const Document& document;
  const Annotations& annotations;  // times resolved
  std::vector<RuleMatch> matches;
  bool is_title = false;
};

class ArticleEvents {
 public:
  // All but the publication must outlive it.
  ArticleEvents(const EventField& title, const EventField& text, const Publication& publication,
                const EntityCatalog& catalog);

  // Of the types that `slot` takes; without a type if the article names none such.
  Event of(bool in_title, const Sentence& sentence, TokenRange match, const Slot& slot) const;

  // All that words of the article name, each once, in their order.
  std::vector<Event> all() const;

 private:
  // Words that name an event.
  struct Naming {
    Event event;  // what they say of it
    const Rule* rule = nullptr;
    TokenRange tokens;
    const Sentence* sentence = nullptr;

    bool is_own() const {
      return !event.place.empty() || !event.date.empty() || !event.name.empty();
    }
  };

  void read(const EventField& field);
  Naming read(const EventField& field, const RuleMatch& match, const Sentence& sentence) const;
  void find_mains();
  void complete(Event& main, const Naming& first) const;
  std::string place_beside(const Naming& naming) const;
  std::string place_of(const EventField& field, TokenRange tokens, const Slot& slot) const;
  const TimeMention* date_in_lead(const Naming& naming) const;
  const EventField& field_of(bool in_title) const { return in_title ? title_ : text_; }
  bool is_lead(const Naming& naming) const;

  const Event* main(const Slot& slot) const;
  const Event* main(const std::string& type) const;
  const Naming* nearest(bool in_title, const Sentence& sentence, uint32_t token,
                        const Slot& slot) const;
  bool may_be(const Event& own, const Event& main, std::chrono::minutes window) const;
  bool is_long_before(bool in_title, const Sentence& sentence, const Event& main) const;
  Event settle(const Naming& own) const;

  const EventField& title_;
  const EventField& text_;
  const EntityCatalog& catalog_;
  const TimeInterval published_;
  uint32_t end_of_lead_ = 0;     // token of the text
  std::vector<Naming> namings_;  // in the order of the article, headline first
  std::vector<Event> mains_;     // one of each type, in the order of their first words
};

}  // namespace crosscheck
