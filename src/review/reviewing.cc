#include "review/reviewing.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "review/decision_json.h"

namespace crosscheck {
namespace {

// A quote that stands twice is there twice.
std::vector<std::string> quotes_of(const Report& report, const Finding& finding) {
  std::vector<std::string> quotes;
  for (const uint32_t claim : finding.claims) {
    quotes.push_back(quote_print(report.claims[claim].quote));
  }
  std::sort(quotes.begin(), quotes.end());
  return quotes;
}

class Review {
 public:
  Review(std::span<const Decision> decisions, const Wording& wording, std::optional<Minute> today,
         const Report& report)
      : wording_(wording), today_(today), report_(report) {
    for (const Decision& decision : decisions) by_finding_.emplace(decision.finding, &decision);
    for (const auto* findings : {&report.findings, &report.decided}) {
      for (const Finding& finding : *findings) there_.insert(finding.id);
    }
    for (const auto& [finding, decision] : by_finding_) {
      if (!there_.contains(finding)) stale_.emplace(subject_of(*decision), decision);
    }
  }

  // An earlier review may have said something of the finding.
  void judge(Finding& finding) const {
    const auto found = by_finding_.find(finding.id);
    if (found == by_finding_.end()) {
      const auto former = stale_.find(subject_of(finding));
      if (former != stale_.end())
        finding.reopened = tell("decision.values-changed", *former->second);
    } else if (std::string why = why_over(*found->second, finding); !why.empty()) {
      finding.reopened = std::move(why);
    } else {
      finding.decision = *found->second;
      finding.reopened.clear();
    }
  }

  Since since(const Finding& finding) const {
    const auto found = by_finding_.find(finding.id);
    if (found == by_finding_.end())
      return stale_.contains(subject_of(finding)) ? Since::updated : Since::fresh;
    return why_over(*found->second, finding).empty() ? Since::unchanged : Since::updated;
  }

  std::vector<Decision> stale() const {
    std::vector<Decision> decisions;
    for (const auto& [finding, decision] : by_finding_) {
      if (!there_.contains(finding)) decisions.push_back(*decision);
    }
    return decisions;
  }

 private:
  // What a finding is about, whatever values meet in it.
  template <class Item>
  static std::tuple<std::string, std::vector<KeyPart>, Verdict> subject_of(const Item& item) {
    return {item.rule, item.key, item.verdict};
  }

  std::string why_over(const Decision& decision, const Finding& finding) const {
    if (decision.until && today_ && *today_ >= *decision.until)
      return tell("decision.expired", decision);
    const std::vector<std::string> quotes = quotes_of(report_, finding);
    const bool all_there =
        std::includes(quotes.begin(), quotes.end(), decision.quotes.begin(), decision.quotes.end());
    return all_there ? "" : tell("decision.quote-changed", decision);
  }

  std::string tell(std::string_view sentence, const Decision& decision) const {
    const std::string_view by = decision.who.empty() ? "decision.ruled" : "decision.ruled-by";
    const std::string ruling = wording_.say(
        by, {{"ruling", wording_.say(std::string("ruling.").append(to_string(decision.ruling)))},
             {"who", decision.who},
             {"reason", decision.reason}});
    return wording_.say(sentence, {{"ruling", ruling}, {"about", decision.about}});
  }

  const Wording& wording_;
  const std::optional<Minute> today_;
  const Report& report_;
  std::map<std::string, const Decision*> by_finding_;
  std::set<std::string> there_;
  std::map<std::tuple<std::string, std::vector<KeyPart>, Verdict>, const Decision*> stale_;
};

}  // namespace

Decision decide(const Report& report, const Finding& finding, Ruling ruling) {
  return {.ruling = ruling,
          .finding = finding.id,
          .verdict = finding.verdict,
          .rule = finding.rule,
          .key = finding.key,
          .about = finding.message,
          .quotes = quotes_of(report, finding),
          .reason = {},
          .who = {},
          .until = {}};
}

void mark_since(std::span<const Decision> known, const Wording& wording, Report& report) {
  const Review review(known, wording, std::nullopt, report);
  for (auto* findings : {&report.findings, &report.decided}) {
    for (Finding& finding : *findings) finding.since = review.since(finding);
  }
}

std::vector<Decision> apply(std::span<const Decision> decisions, const Wording& wording,
                            std::optional<Minute> today, Report& report) {
  const Review review(decisions, wording, today, report);
  for (Finding& finding : report.findings) review.judge(finding);
  std::vector<Decision> stale = review.stale();
  const auto is_shown = [](const Finding& finding) {
    return !finding.decision || finding.decision->ruling == Ruling::accepted;
  };
  const auto hidden =
      std::stable_partition(report.findings.begin(), report.findings.end(), is_shown);
  std::move(hidden, report.findings.end(), std::back_inserter(report.decided));
  report.findings.erase(hidden, report.findings.end());
  return stale;
}

}  // namespace crosscheck
