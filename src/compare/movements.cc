#include "compare/movements.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "compare/clash.h"
#include "compare/quantity_relation.h"

namespace crosscheck {
namespace {

enum class Link : uint8_t { none, open, clash, step, step_back };

Link link_of(const Meeting& meeting) {
  switch (meeting.outcome) {
    case Outcome::contradiction:
      return Link::clash;
    case Outcome::undetermined:
      return Link::open;
    case Outcome::evolution:
      return meeting.forward ? Link::step : Link::step_back;
    default:
      return Link::none;
  }
}

// What each two clusters of a thread are to each other.
class Links {
 public:
  Links(const ThreadDesk& desk, std::span<const Cluster> clusters) : size_(clusters.size()) {
    for (const Cluster& cluster : clusters) parties_.emplace_back(desk.thread(), cluster);
    links_.assign(size_ * size_, Link::none);
    for (size_t i = 0; i < size_; ++i) {
      for (size_t j = i + 1; j < size_; ++j) {
        set(i, j, link_of(parties_[i].meet(parties_[j], desk.context())));
      }
    }
  }

  Link between(size_t i, size_t j) const { return links_[i * size_ + j]; }
  bool steps(size_t from, size_t to) const { return between(from, to) == Link::step; }
  size_t size() const { return size_; }

  Meeting meet(const ThreadDesk& desk, size_t i, size_t j) const {
    return parties_[i].meet(parties_[j], desk.context());
  }

  // Groups of clusters that hang together by one kind of link, each ascending; lone clusters are
  // left out.
  std::vector<std::vector<size_t>> components(Link kind) const {
    std::vector<size_t> root(size_);
    for (size_t i = 0; i < size_; ++i) root[i] = i;
    const auto find = [&root](size_t i) {
      while (root[i] != i) i = root[i] = root[root[i]];
      return i;
    };
    for (size_t i = 0; i < size_; ++i) {
      for (size_t j = i + 1; j < size_; ++j) {
        if (between(i, j) == kind) root[std::max(find(i), find(j))] = std::min(find(i), find(j));
      }
    }
    std::map<size_t, std::vector<size_t>> by_root;
    for (size_t i = 0; i < size_; ++i) by_root[find(i)].push_back(i);
    std::vector<std::vector<size_t>> groups;
    for (auto& [_, group] : by_root) {
      if (group.size() > 1) groups.push_back(std::move(group));
    }
    return groups;
  }

  // The steps from one cluster that no other step leads around.
  std::vector<size_t> next_after(size_t from) const {
    std::vector<size_t> next;
    for (size_t to = 0; to < size_; ++to) {
      if (!steps(from, to)) continue;
      const auto leads_to = [&](size_t middle) { return steps(middle, to); };
      if (std::none_of(next.begin(), next.end(), leads_to)) next.push_back(to);
    }
    return next;
  }

 private:
  void set(size_t i, size_t j, Link link) {
    links_[i * size_ + j] = link;
    if (link == Link::step)
      link = Link::step_back;
    else if (link == Link::step_back)
      link = Link::step;
    links_[j * size_ + i] = link;
  }

  size_t size_;
  std::vector<Party> parties_;
  std::vector<Link> links_;
};

Direction direction_of(const ClaimValue& from, const ClaimValue& to) {
  const auto* first = std::get_if<Quantity>(&from);
  const auto* second = std::get_if<Quantity>(&to);
  if (!first || !second) return Direction::shift;
  return is_below(*first, *second) ? Direction::increase : Direction::decrease;
}

std::string_view sentence_of(const Finding& finding, bool corrected, bool revised) {
  if (corrected) return "evolution.corrected";
  if (revised) return "evolution.revised";
  if (finding.direction == Direction::shift) return "evolution.shift";
  return finding.direction == Direction::increase ? "evolution.increase" : "evolution.decrease";
}

std::vector<uint32_t> joined(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  std::vector<uint32_t> all = a;
  all.insert(all.end(), b.begin(), b.end());
  return all;
}

// `meeting` is that of `from` with `to`, and steps forward.
Finding evolution(const ThreadDesk& desk, const Cluster& from, const Cluster& to,
                  const Meeting& meeting) {
  Finding finding =
      desk.start(Verdict::evolution, joined(from.core, to.core), joined(from.values, to.values));
  const bool revised = desk.thread().rule->compare.dynamics == Dynamics::revisable;
  if (meeting.corrected)
    finding.marks.push_back(Mark::corrected);
  else if (revised)
    finding.marks.push_back(Mark::revised);
  const uint32_t a = desk.spokesman(from), b = desk.spokesman(to);
  const auto& statements = desk.thread().statements;
  finding.direction = direction_of(*statements[a].value, *statements[b].value);
  finding.message =
      desk.wording().say(sentence_of(finding, meeting.corrected, revised),
                         {{"topic", desk.topic()}, {"a", desk.text(a)}, {"b", desk.text(b)}});
  finding.why.push_back(desk.reasons().values(meeting.a, meeting.b, meeting.relation));
  const std::string times = desk.reasons().times(meeting, from, to);
  if (!times.empty()) finding.why.push_back(times);
  finding.why.push_back(meeting.corrected ? desk.wording().say("why.corrected")
                                          : desk.reasons().dynamics(Outcome::evolution));
  return finding;
}

void add_new(std::vector<std::string>& steps, std::string step) {
  const bool known = std::find(steps.begin(), steps.end(), step) != steps.end();
  if (!step.empty() && !known) steps.push_back(std::move(step));
}

// One finding about clusters whose order, or whose agreement, cannot be known.
Finding open_question(const ThreadDesk& desk, const Links& links, std::span<const Cluster> clusters,
                      const std::vector<size_t>& group) {
  std::vector<uint32_t> members, values, said;
  for (const size_t i : group) {
    members = joined(members, clusters[i].core);
    values = joined(values, clusters[i].values);
    said.push_back(desk.spokesman(clusters[i]));
  }
  Finding finding = desk.start(Verdict::undetermined, members, values);
  std::vector<std::string> settling;
  for (const size_t i : group) {
    for (const size_t j : group) {
      if (i >= j || links.between(i, j) != Link::open) continue;
      const Meeting meeting = links.meet(desk, i, j);
      add_new(finding.why, desk.reasons().values(meeting.a, meeting.b, meeting.relation));
      for (std::string& step : desk.reasons().settling(meeting, clusters[i], clusters[j])) {
        add_new(settling, std::move(step));
      }
      add_new(settling, desk.reasons().slip(meeting.relation.slip));
    }
  }
  for (std::string& step : settling) finding.why.push_back(std::move(step));
  finding.message =
      desk.wording().say("undetermined", {{"topic", desk.topic()}, {"values", desk.against(said)}});
  return finding;
}

void add_steps(const ThreadDesk& desk, const Links& links, std::span<const Cluster> clusters,
               std::vector<Finding>& findings) {
  for (size_t from = 0; from < links.size(); ++from) {
    for (const size_t to : links.next_after(from)) {
      const Meeting meeting = links.meet(desk, from, to);
      findings.push_back(evolution(desk, clusters[from], clusters[to], meeting));
    }
  }
}

void add_clashes(const ThreadDesk& desk, const Links& links, std::span<const Cluster> clusters,
                 std::vector<Finding>& findings) {
  for (const std::vector<size_t>& group : links.components(Link::clash)) {
    ClashWriter clash(desk);
    for (const size_t i : group) clash.add_side(clusters[i]);
    for (const size_t i : group) {
      for (const size_t j : group) {
        if (i >= j || links.between(i, j) != Link::clash) continue;
        clash.explain(links.meet(desk, i, j), clusters[i], clusters[j]);
      }
    }
    findings.push_back(clash.finish());
  }
}

}  // namespace

void add_movements(const ThreadDesk& desk, std::span<const Cluster> clusters,
                   std::vector<Finding>& findings) {
  if (clusters.size() < 2) return;
  const Links links(desk, clusters);
  add_clashes(desk, links, clusters, findings);
  add_steps(desk, links, clusters, findings);
  for (const std::vector<size_t>& group : links.components(Link::open)) {
    findings.push_back(open_question(desk, links, clusters, group));
  }
}

void add_steps(const ThreadDesk& desk, std::span<const Cluster> clusters,
               std::vector<Finding>& findings) {
  if (clusters.size() > 1) add_steps(desk, Links(desk, clusters), clusters, findings);
}

}  // namespace crosscheck
