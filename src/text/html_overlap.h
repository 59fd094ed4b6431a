// How much of a page's lines stands in the story as the page's metadata give it.
//
//   const BodyWords body(metadata.body);
//   if (body.share_of(flow, keep) > 0.6) body.drop_others(flow, keep);
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/html_flow.h"

namespace crosscheck {

class BodyWords {
 public:
  explicit BodyWords(std::string_view body);

  // Of the runs of three words in these lines, the share that stands in the body; 0 if none has
  // three words.
  double share_of(const HtmlFlow& flow, const std::vector<bool>& lines) const;

  // Lets go of the lines of which nothing stands in the body; but of those at the end only if the
  // body has the last one before them whole, since bodies are cut short.
  void drop_others(const HtmlFlow& flow, std::vector<bool>& lines) const;

 private:
  struct Count {
    size_t all = 0;
    size_t known = 0;
  };
  Count count(std::string_view line) const;

  std::unordered_set<uint64_t> runs_;
};

}  // namespace crosscheck
