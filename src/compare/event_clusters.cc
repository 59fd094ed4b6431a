#include "compare/event_clusters.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string_view>
#include <tuple>

namespace crosscheck {
namespace {

struct Known {
  std::string id;
  Event event;
  std::string story;
  EntityIndex place = kNoEntity;
  int depth = 0;  // how many places its place lies in
};

using Cluster = std::vector<const Known*>;

// What an article tells without a date may have been so long ago.
constexpr std::chrono::days kToldAgain{30};

bool is_guessed(const Known& known) {
  return known.event.date.starts_with('~');
}

class Clustering {
 public:
  explicit Clustering(const ComparisonInput& input) : input_(input) {
    for (const auto& [id, rule] : input.rules.rules) {
      const Lexicon* types = input.rules.event_types(rule);
      if (types == nullptr) continue;
      for (const auto& [type, label] : types->labels) windows_[type] = rule.compare.window;
    }
    for (const ArticleRecord& article : input.articles) stories_[article.id] = article.story;
  }

  std::vector<Cluster> run(const std::vector<Known>& events) const {
    std::vector<Cluster> clusters;
    for (const Known& event : events) {
      Cluster* home = nullptr;
      size_t homes = 0;
      for (Cluster& cluster : clusters) {
        if (fits(event, cluster)) home = &cluster;
        homes += fits(event, cluster) || may_be_told_again(event, cluster);
      }
      if (home != nullptr && homes == 1) {
        home->push_back(&event);
      } else {
        clusters.push_back({&event});
      }
    }
    return clusters;
  }

  Known read(const std::string& id, const Claim& claim) const {
    const auto story = stories_.find(claim.article);
    Known known{.id = id,
                .event = *claim.event,
                .story = story == stories_.end() ? "" : std::string(story->second),
                .place = input_.entities.find(claim.event->place)};
    for (EntityIndex outer = known.place; outer != kNoEntity && known.depth < 8;
         outer = input_.entities[outer].part_of)
      ++known.depth;
    return known;
  }

 private:
  bool fits(const Known& event, const Cluster& cluster) const {
    return std::all_of(cluster.begin(), cluster.end(),
                       [&](const Known* other) { return may_be_same(event, *other); });
  }

  bool may_be_same(const Known& a, const Known& b) const {
    if (a.event.type != b.event.type || names_clash(a, b)) return false;
    return (!a.story.empty() && a.story == b.story) || (same_place(a, b) && near(a, b));
  }

  // An undated report of a crash may mean any crash there of the last weeks.
  bool may_be_told_again(const Known& event, const Cluster& cluster) const {
    const Known& told = *cluster.front();
    return is_guessed(event) && !is_guessed(told) && event.event.type == told.event.type &&
           !names_clash(event, told) && same_place(event, told) &&
           *told.event.when.from<*event.event.when.to&& * told.event.when.to + kToldAgain> *
               event.event.when.from;
  }

  static bool is_named(const Known& a, const Known& b) {
    return !a.event.name.empty() && !b.event.name.empty();
  }

  static bool names_clash(const Known& a, const Known& b) {
    return is_named(a, b) && a.event.name != b.event.name;
  }

  // Two events of one name may have no place in common, or none at all. Where a date is
  // only guessed it is the very same.
  bool same_place(const Known& a, const Known& b) const {
    if (a.event.place.empty() || b.event.place.empty()) return is_named(a, b);
    if (a.event.place == b.event.place) return true;
    if (a.place == kNoEntity || b.place == kNoEntity || is_guessed(a) || is_guessed(b))
      return false;
    return input_.entities.is_part_of(a.place, b.place) ||
           input_.entities.is_part_of(b.place, a.place);
  }

  // They overlap, or, where words date both, begin no further apart than the window.
  bool near(const Known& a, const Known& b) const {
    const TimeInterval &one = a.event.when, &other = b.event.when;
    if (*one.from < *other.to && *other.from < *one.to) return true;
    return !is_guessed(a) && !is_guessed(b) &&
           std::chrono::abs(*one.from - *other.from) <= window(a.event.type);
  }

  std::chrono::minutes window(const std::string& type) const {
    const auto found = windows_.find(type);
    return found == windows_.end() ? std::chrono::minutes(0) : found->second;
  }

  const ComparisonInput& input_;
  std::map<std::string, std::chrono::minutes> windows_;
  std::map<std::string_view, std::string_view> stories_;
};

// The narrowest first: they are what wider ones may be.
bool is_narrower(const Known& a, const Known& b) {
  const auto rank = [](const Known& known) {
    return std::tuple<bool, int, std::chrono::minutes, std::string_view>(
        is_guessed(known), -known.depth, *known.event.when.to - *known.event.when.from, known.id);
  };
  return rank(a) < rank(b);
}

}  // namespace

EventClusters::EventClusters(const ComparisonInput& input) {
  const Clustering clustering(input);
  std::vector<Known> events;
  for (const Claim& claim : input.claims) {
    if (!claim.event) continue;
    const std::string id = event_id(*claim.event, claim.article);
    if (!shared_ids_.try_emplace(id, id).second || !claim.event->is_known()) continue;
    events.push_back(clustering.read(id, claim));
  }
  std::sort(events.begin(), events.end(), is_narrower);
  for (const Cluster& cluster : clustering.run(events)) {
    for (const Known* event : cluster) shared_ids_[event->id] = cluster.front()->id;
  }
}

std::string EventClusters::id_of(const Claim& claim) const {
  const std::string id = event_id(*claim.event, claim.article);
  return claim.event->type.empty() ? id + "#" + claim.id : shared_ids_.at(id);
}

}  // namespace crosscheck
