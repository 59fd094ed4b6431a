#include "claims/claim_builder.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "claims/as_of.h"
#include "claims/clause.h"

namespace crosscheck {
namespace {

const Binding* binding_of(const RuleMatch& match, std::string_view slot) {
  for (const Binding& binding : match.bindings) {
    if (match.rule->slots[static_cast<size_t>(binding.slot)].name == slot) return &binding;
  }
  return nullptr;
}

template <class Mention>
const Mention& mention_of(const std::vector<Mention>& mentions, const Binding& binding) {
  return mention_with(mentions, binding.tokens.first);
}

// Claims among which a denial looks for what it denies.
constexpr size_t kClaimsInMind = 50;

Modality parse_modality(const std::string& name) {
  if (name == "projected") return Modality::projected;
  if (name == "conditional") return Modality::conditional;
  return Modality::actual;
}

}  // namespace

// The claims of one field, sentence by sentence.
class ClaimBuilder::FieldBuilder {
 public:
  FieldBuilder(const ClaimBuilder& builder, const ReadField& field)
      : catalog_(builder.catalog_),
        speakers_(builder.speakers_),
        field_(field),
        filler_(field.document, field.annotations, catalog_, claims_) {}

  std::vector<Claim> build() {
    auto sentence = field_.document.sentences.begin();
    for (const RuleMatch& match : field_.matches) {
      if (match.rule != nullptr && match.rule->is_equation()) continue;  // equation_claims.h
      while (sentence->tokens.last <= match.tokens.first) ++sentence;
      remember_before(*sentence);
      if (match.rule == nullptr) {
        deny(match, *sentence);
      } else {
        claim(match, *sentence);
      }
    }
    std::stable_sort(claims_.begin(), claims_.end(), [](const Claim& a, const Claim& b) {
      return std::tie(a.match, a.rule) < std::tie(b.match, b.rule);
    });
    return std::move(claims_);
  }

 private:
  // Most articles have no claim, so who spoke is looked for only once there is one.
  void remember_before(const Sentence& sentence) {
    const auto& sentences = field_.document.sentences;
    for (; &sentences[remembered_] != &sentence; ++remembered_) {
      if (sentences[remembered_].furniture) continue;
      speakers_.remember(field_.document, sentences[remembered_], field_.annotations, memory_);
    }
  }

  void claim(const RuleMatch& match, const Sentence& sentence) {
    Claim claim = cite(match, sentence);
    claim.rule = match.rule->id;
    read_circumstances(match, sentence, claim);
    if (!read_key(match, sentence, claim)) return;
    if (claim.event && claim.dated) date_by_report(claim);
    if (!read_value(match, claim)) return;
    if (match.pattern->affirmed) certain_.push_back(claim.match);
    claims_.push_back(std::move(claim));
  }

  // "Gempa pada Kamis menewaskan 12 orang": Thursday is part of the key; the toll holds when it is
  // reported.
  void date_by_report(Claim& claim) const {
    const TimeInterval& event = claim.event->when;
    const TimeInterval& told = claim.as_of.interval;
    if (!event.known() || !told.known() || *told.to <= *event.from || *event.to <= *told.from)
      return;
    claim.as_of = {field_.publication.interval, TimeBasis::publication};
    claim.dated = false;
  }

  // Copies the nearest earlier claim of the paragraph, denied.
  void deny(const RuleMatch& match, const Sentence& sentence) {
    const uint32_t begin = field_.document.tokens[match.tokens.first].begin;
    const Claim* denied = nullptr;
    const auto in_mind = std::span(claims_).last(std::min(claims_.size(), kClaimsInMind));
    for (const Claim& claim : in_mind) {
      const bool nearer = denied == nullptr || denied->match.end < claim.match.end;
      if (claim.modality != Modality::denied && claim.match.end <= begin && nearer &&
          paragraph_at(claim.match.begin) == sentence.paragraph && may_be_denied(claim))
        denied = &claim;
    }
    if (denied == nullptr) return;
    Claim claim = cite(match, sentence);
    claim.rule = denied->rule;
    claim.key = denied->key;
    claim.value = denied->value;
    const Span context = denied->match;
    const Polarity polarity = denied->polarity;
    read_circumstances(match, sentence, claim);
    // "tidak membantah laporan itu", "jika laporan itu tidak benar": nobody denies anything.
    if (claim.polarity == Polarity::negated || claim.modality != Modality::actual) return;
    claim.polarity = polarity;
    claim.modality = Modality::denied;
    claim.contrast = true;
    claim.context.push_back({"denied", context});
    claims_.push_back(std::move(claim));
  }

  // "Menteri Budi menepis kabar itu": what he denies is not that he is minister.
  bool may_be_denied(const Claim& claim) const {
    return std::find(certain_.begin(), certain_.end(), claim.match) == certain_.end();
  }

  uint32_t paragraph_at(uint32_t offset) const {
    const auto& sentences = field_.document.sentences;
    const auto after =
        std::partition_point(sentences.begin(), sentences.end(),
                             [&](const Sentence& s) { return s.span.begin <= offset; });
    return (after - 1)->paragraph;
  }

  Claim cite(const RuleMatch& match, const Sentence& sentence) const {
    Claim claim;
    claim.article = field_.article.id;
    claim.field = field_.field;
    claim.span = sentence.span;
    claim.quote = std::string(sentence.span.of(field_.document.text));
    claim.match = field_.document.span_of(match.tokens);
    return claim;
  }

  void read_circumstances(const RuleMatch& match, const Sentence& sentence, Claim& claim) const {
    const Clause clause = clause_of(field_.document, field_.annotations, sentence, match);
    const Coloring coloring = coloring_of(field_.document, field_.annotations, clause, match);
    claim.modality = coloring.modality;
    claim.polarity = coloring.polarity;
    if (match.pattern->modality) claim.modality = parse_modality(*match.pattern->modality);
    if (match.pattern->affirmed) claim.polarity = Polarity::affirmed;
    const DatedAsOf when =
        as_of(field_.document, field_.annotations, clause, match, field_.publication);
    claim.as_of = when.as_of;
    claim.dated = when.dated;
    claim.attribution =
        speakers_.find(field_.document, sentence, match.tokens, field_.annotations, memory_);
    for (const CueMention& cue : mentions_within(field_.annotations.cues, clause.sentence)) {
      claim.corrected |= cue.kind == CueKind::correction;
      claim.contrast |= cue.kind == CueKind::contrast && cue.tokens.last <= match.tokens.first;
    }
  }

  // ------------------------------------------------------------------------------------ the key

  // A time keeps facts apart only where the calendar knows it: "saat ini" is another in each
  // article.
  std::optional<FilledSlot> bound_time(const Binding& binding) const {
    const TimeExpression& time = mention_of(field_.annotations.times, binding).value;
    const bool in_calendar = time.timex == Timex::date || time.timex == Timex::time;
    if (!in_calendar || !time.interval.known() || time.value.ends_with("_REF")) return std::nullopt;
    return FilledSlot{time.value, field_.document.span_of(binding.tokens)};
  }

  std::optional<FilledSlot> event(const RuleMatch& match, const Sentence& sentence,
                                  const Slot& slot, Claim& claim) const {
    claim.event =
        field_.events->choose(field_.field == Field::title, sentence, match.tokens, slot).event;
    const bool here = claim.event->in_title == (field_.field == Field::title);
    return FilledSlot{event_id(*claim.event, claim.article), here ? claim.event->span : Span{}};
  }

  std::optional<FilledSlot> bound(const RuleMatch& match, const Slot& slot) const {
    if (const auto set = match.pattern->set.find(slot.name); set != match.pattern->set.end())
      return FilledSlot{set->second, {}};
    const Binding* binding = binding_of(match, slot.name);
    if (binding == nullptr) return std::nullopt;
    const Span span = field_.document.span_of(binding->tokens);
    if (slot.type == SlotType::term) return FilledSlot{std::string(binding->term), span};
    if (binding->kind == UnitKind::time) return bound_time(*binding);
    if (binding->kind != UnitKind::entity)
      return FilledSlot{std::string(span.of(field_.document.text)), span};
    const EntityIndex entity = mention_of(field_.annotations.entities, *binding).entity;
    const EntityIndex resolved = resolve_entity(slot, catalog_, entity);
    if (resolved == kNoEntity) return FilledSlot{std::string(span.of(field_.document.text)), span};
    return FilledSlot{entity_id(slot, catalog_, resolved), span};
  }

  EntityIndex value_entity(const RuleMatch& match) const {
    const Binding* binding = binding_of(match, match.rule->value);
    if (binding == nullptr || binding->kind != UnitKind::entity) return kNoEntity;
    return mention_of(field_.annotations.entities, *binding).entity;
  }

  bool read_key(const RuleMatch& match, const Sentence& sentence, Claim& claim) const {
    const Rule& rule = *match.rule;
    DraftKey key;
    std::vector<bool> given;
    for (const std::string& name : rule.key) {
      const Slot& slot = *rule.slot(name);
      key.push_back(slot.type == SlotType::event ? event(match, sentence, slot, claim)
                                                 : bound(match, slot));
      given.push_back(key.back().has_value());
    }
    std::vector<Span> taken;
    for (const Binding& binding : match.bindings)
      taken.push_back(field_.document.span_of(binding.tokens));
    for (const Attribution& attribution : claim.attribution) taken.push_back(attribution.span);
    if (!filler_.fill(match, sentence, value_entity(match), taken, key) &&
        !filler_.fill(match, sentence, value_entity(match), bindings_only(match), key))
      return false;
    if (rule.symmetric && key.size() > 1 && key[0]->id == key[1]->id)
      return false;  // nobody meets himself
    for (size_t i = 0; i < key.size(); ++i) {
      claim.key.push_back({rule.key[i], key[i]->id});
      if (!given[i] && !key[i]->span.empty()) claim.context.push_back({rule.key[i], key[i]->span});
    }
    if (rule.symmetric && claim.key.size() > 1 && claim.key[1].id < claim.key[0].id)
      std::swap(claim.key[0].id, claim.key[1].id);
    return true;
  }

  // A speaker may speak of himself: only where nobody else fits.
  std::vector<Span> bindings_only(const RuleMatch& match) const {
    std::vector<Span> spans;
    for (const Binding& binding : match.bindings)
      spans.push_back(field_.document.span_of(binding.tokens));
    return spans;
  }

  // ---------------------------------------------------------------------------------- the value

  bool read_value(const RuleMatch& match, Claim& claim) const {
    const Slot& slot = match.rule->value_slot();
    if (slot.type == SlotType::stance) return read_stance(match, slot, claim);
    const Binding* binding = binding_of(match, slot.name);
    if (binding == nullptr) return read_set_value(match, slot, claim);
    claim.value_span = field_.document.span_of(binding->tokens);
    switch (binding->kind) {
      case UnitKind::quantity:
        claim.value = mention_of(field_.annotations.quantities, *binding).value;
        return is_possible(std::get<Quantity>(claim.value), slot);
      case UnitKind::time:
        claim.value = mention_of(field_.annotations.times, *binding).value;
        return true;
      default:
        break;
    }
    const std::optional<FilledSlot> filled = bound(match, slot);
    if (slot.type == SlotType::term) {
      claim.value = TermValue{filled->id};
    } else {
      const bool known = resolve_entity(slot, catalog_, value_entity(match)) != kNoEntity;
      claim.value = NameValue{known ? filled->id : "",
                              std::string(claim.value_span.of(field_.document.text))};
    }
    return true;
  }

  // Nobody counts parts of persons: "satu dari delapan orang" is a share.
  static bool is_possible(const Quantity& quantity, const Slot& slot) {
    return slot.unit != "person" || !quantity.number ||
           *quantity.number == std::trunc(*quantity.number);
  }

  bool read_set_value(const RuleMatch& match, const Slot& slot, Claim& claim) const {
    const auto set = match.pattern->set.find(slot.name);
    if (set == match.pattern->set.end()) return false;
    if (slot.type == SlotType::term) {
      claim.value = TermValue{set->second};
    } else {
      claim.value = NameValue{set->second, set->second};
    }
    return true;
  }

  bool read_stance(const RuleMatch& match, const Slot& slot, Claim& claim) const {
    const auto set = match.pattern->set.find(slot.name);
    if (set == match.pattern->set.end()) return false;
    std::string stance = set->second;
    if (claim.polarity == Polarity::negated) {
      const auto opposite = slot.negated.find(stance);
      if (opposite != slot.negated.end()) {
        stance = opposite->second;
        claim.polarity = Polarity::affirmed;
      }
    }
    claim.value = StanceValue{stance, std::string(slot.side_of(stance))};
    return true;
  }

  const EntityCatalog& catalog_;
  const AttributionFinder& speakers_;
  const ReadField field_;
  std::vector<Claim> claims_;
  std::vector<Span> certain_;  // matches that no cue negates and no denial means
  SlotFiller filler_;
  SpeakerMemory memory_;  // of the sentences before remembered_
  size_t remembered_ = 0;
};

std::vector<Claim> ClaimBuilder::build(const ReadField& field) const {
  return FieldBuilder(*this, field).build();
}

}  // namespace crosscheck
