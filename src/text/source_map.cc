#include "text/source_map.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "base/line_counter.h"

namespace crosscheck {
namespace {

// The run that byte `at` belongs to; there must be one.
const SourceRun* run_of(const SourceRuns& runs, uint32_t at) {
  const auto after =
      std::upper_bound(runs.begin(), runs.end(), at,
                       [](uint32_t sought, const SourceRun& run) { return sought < run.at; });
  return after == runs.begin() ? &runs.front() : &*std::prev(after);
}

}  // namespace

uint32_t source_of(const SourceRuns& runs, uint32_t at) {
  if (runs.empty()) return at;
  const SourceRun* run = run_of(runs, at);
  return run->source + (at > run->at ? at - run->at : 0);
}

SourceRuns through(const SourceRuns& outer, uint32_t size, const SourceRuns& inner) {
  if (inner.empty()) return outer;
  SourceRuns all;
  for (size_t i = 0; i < outer.size(); ++i) {
    const SourceRun& run = outer[i];
    const uint32_t end = i + 1 < outer.size() ? outer[i + 1].at : size;
    all.push_back({run.at, source_of(inner, run.source)});
    // Where the inner text jumps inside of this run, a new one begins.
    const SourceRun* const last = inner.data() + inner.size();
    for (const SourceRun* jump = run_of(inner, run.source) + 1;
         jump != last && jump->at < run.source + (end - run.at); ++jump) {
      if (jump->at > run.source) all.push_back({run.at + (jump->at - run.source), jump->source});
    }
  }
  return all;
}

SourceMap map_to_lines(const SourceRuns& runs, std::string_view file) {
  // Markup may move text, so runs are not always in the file's order; lines are counted in that.
  std::vector<uint32_t> in_file_order(runs.size());
  std::iota(in_file_order.begin(), in_file_order.end(), 0);
  std::stable_sort(in_file_order.begin(), in_file_order.end(),
                   [&](uint32_t a, uint32_t b) { return runs[a].source < runs[b].source; });
  SourceMap map(runs.size());
  LineCounter lines(file);
  for (const uint32_t i : in_file_order) {
    map[i] = {.at = runs[i].at, .place = lines.at(std::min<size_t>(runs[i].source, file.size()))};
  }
  return map;
}

}  // namespace crosscheck
