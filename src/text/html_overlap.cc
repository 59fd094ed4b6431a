#include "text/html_overlap.h"

#include <functional>

namespace crosscheck {
namespace {

// Marks and blanks divide words; what is beyond ASCII belongs to one, whatever it is.
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<signed char>(c) < 0;
}

// Calls `use` with a number for each three words that follow each other.
template <class Use>
void each_run(std::string_view text, Use use) {
  uint64_t before = 0, last = 0;
  size_t words = 0;
  for (size_t at = 0; at < text.size();) {
    if (!is_word(text[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    const uint64_t word = std::hash<std::string_view>()(text.substr(at, end - at));
    if (++words >= 3) use((before * 31 + last) * 31 + word);
    before = last;
    last = word;
    at = end;
  }
}

}  // namespace

BodyWords::BodyWords(std::string_view body) {
  each_run(body, [&](uint64_t run) { runs_.insert(run); });
}

BodyWords::Count BodyWords::count(std::string_view line) const {
  Count count;
  each_run(line, [&](uint64_t run) {
    ++count.all;
    count.known += runs_.contains(run) ? 1 : 0;
  });
  return count;
}

double BodyWords::share_of(const HtmlFlow& flow, const std::vector<bool>& lines) const {
  Count sum;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i]) continue;
    const Count line = count(flow.lines[i].text.of(flow.text));
    sum.all += line.all;
    sum.known += line.known;
  }
  return sum.all == 0 ? 0 : static_cast<double>(sum.known) / static_cast<double>(sum.all);
}

void BodyWords::drop_others(const HtmlFlow& flow, std::vector<bool>& lines) const {
  std::vector<size_t> strange;  // since the last line that the body has
  bool cut_off = false;         // in that line
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i]) continue;
    const Count line = count(flow.lines[i].text.of(flow.text));
    if (line.known > 0) {
      for (const size_t each : strange) lines[each] = false;
      strange.clear();
      cut_off = line.known < line.all;
    } else if (line.all > 0) {
      strange.push_back(i);
    }
  }
  if (cut_off) return;
  for (const size_t each : strange) lines[each] = false;
}

}  // namespace crosscheck
