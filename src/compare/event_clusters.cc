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
        if (!fits(event, cluster)) continue;
        home = &cluster;
        ++homes;
      }
      if (homes == 1) {
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
    if (a.event.type != b.event.type) return false;
    const bool named = !a.event.name.empty() && !b.event.name.empty();
    if (named && a.event.name != b.event.name) return false;
    if (!a.story.empty() && a.story == b.story) return true;
    return same_place(a, b, named) && near(a.event.when, b.event.when, window(a.event.type));
  }

  // Two events of one name may have no place in common, or none at all.
  bool same_place(const Known& a, const Known& b, bool named) const {
    if (a.event.place.empty() || b.event.place.empty()) return named;
    if (a.event.place == b.event.place) return true;
    if (a.place == kNoEntity || b.place == kNoEntity) return false;
    return input_.entities.is_part_of(a.place, b.place) ||
           input_.entities.is_part_of(b.place, a.place);
  }

  // They overlap, or begin no further apart than the window.
  static bool near(const TimeInterval& a, const TimeInterval& b, std::chrono::minutes window) {
    if (*a.from < *b.to && *b.from < *a.to) return true;
    return std::chrono::abs(*a.from - *b.from) <= window;
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
    const bool guessed = known.event.date.starts_with('~');
    return std::tuple<bool, int, std::chrono::minutes, std::string_view>(
        guessed, -known.depth, *known.event.when.to - *known.event.when.from, known.id);
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
