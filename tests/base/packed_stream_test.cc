#include "base/packed_stream.h"

#include <doctest/doctest.h>
#include <sstream>
#include <vector>

#include "../packing.h"
#include "base/line_stream.h"

namespace crosscheck {
namespace {

struct Outcome {
  std::string text;
  std::string fault;
};

Outcome unpack(const std::string& bytes, size_t piece) {
  std::istringstream source(bytes);
  PackedStream stream(source);
  std::vector<char> buffer(piece);
  Outcome outcome;
  while (const size_t got = stream.read(buffer)) outcome.text.append(buffer.data(), got);
  outcome.fault = stream.fault();
  return outcome;
}

// More than one piece of any buffer, and not too easily packed.
std::string long_text() {
  std::string text;
  for (uint32_t i = 0, dice = 7; text.size() < 700'000; ++i) {
    dice = dice * 1664525 + 1013904223;
    text += std::to_string(dice) + (i % 9 == 0 ? "\n" : " korban ");
  }
  return text;
}

TEST_CASE("packed bytes come out as they went in, whatever the size of the pieces") {
  const std::string skipped("\x51\x2A\x4D\x18\x03\0\0\0abc", 11);
  const std::string text = long_text();
  const std::string half = text.substr(0, text.size() / 2), rest = text.substr(half.size());
  struct Row {
    const char* about;
    std::string bytes, text;
  };
  const Row rows[] = {
      {"nothing", "", ""},
      {"not packed", text, text},
      {"gzip", gzip(text), text},
      {"gzip of nothing", gzip(""), ""},
      {"gzip files joined", gzip(half) + gzip("") + gzip(rest), text},
      {"zstd", zstd(text), text},
      {"zstd of nothing", zstd(""), ""},
      {"zstd files joined", zstd(half) + zstd("") + zstd(rest), text},
      {"zstd behind a frame to skip", skipped + zstd(text), text},
      {"begins nearly like gzip", "\x1F\x8A", "\x1F\x8A"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    for (const size_t piece : {size_t{1} << 20, size_t{4096}, size_t{13}}) {
      const Outcome outcome = unpack(row.bytes, piece);
      CHECK(outcome.fault == "");
      CHECK((outcome.text == row.text));
    }
  }
}

TEST_CASE("of a file cut off anywhere what can be read is read, and the cut is told") {
  const std::string text = long_text().substr(0, 3000);
  for (const std::string& packed : {gzip(text), zstd(text)}) {
    for (size_t size = 4; size < packed.size(); ++size) {
      const Outcome outcome = unpack(packed.substr(0, size), 1000);
      CAPTURE(size);
      CHECK(outcome.fault.find("is cut off") == 0);
      CHECK(text.starts_with(outcome.text));
    }
  }
}

TEST_CASE("damaged bytes never pass for sound ones") {
  const std::string text = long_text().substr(0, 3000);
  for (const std::string& packed : {gzip(text), zstd(text)}) {
    for (size_t at = 10; at < packed.size(); at += 7) {
      std::string damaged = packed;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
      const Outcome outcome = unpack(damaged, 1000);
      CAPTURE(at);
      CHECK((!outcome.fault.empty() || outcome.text == text));
    }
  }
  CHECK(unpack(gzip(text) + "and more", 1000).fault ==
        "can't be unpacked: gzip: incorrect header check");
  CHECK(unpack(zstd(text) + "and more", 1000).fault ==
        "can't be unpacked: zstd: Unknown frame descriptor");
}

std::string lines_of(const std::string& bytes, size_t longest = LineStream::kLongestLine) {
  std::istringstream source(bytes);
  PackedStream stream(source);
  LineStream lines(stream, longest);
  std::string all;
  while (const auto line = lines.next()) {
    constexpr const char* kStates[] = {"", " too long", " broken off"};
    all += std::to_string(line->number) + ":" + std::string(line->text) +
           kStates[static_cast<size_t>(line->state)] + "\n";
  }
  return all;
}

TEST_CASE("lines are cut at line feeds, and what is not whole says so") {
  const std::string packed = gzip("satu\ndua");
  struct Row {
    std::string bytes, lines;
  };
  const Row rows[] = {
      {"", ""},
      {"satu", "1:satu\n"},
      {"satu\ndua\n", "1:satu\n2:dua\n"},
      {"\xEF\xBB\xBFsatu\n\ndua", "1:satu\n2:\n3:dua\n"},
      {"\xEF\xBB\xBF", ""},
      {"delapan\nsebelasan\ndua\n", "1:delapan\n2:sebelasa too long\n3:dua\n"},
      {"sebelasan", "1:sebelasa too long\n"},
      {packed, "1:satu\n2:dua\n"},
      {packed.substr(0, packed.size() - 4), "1:satu\n2:dua broken off\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    CHECK(lines_of(row.bytes, 8) == row.lines);
  }
}

TEST_CASE("long lines and many lines come whole, wherever the buffer ends") {
  const std::string text = long_text();
  std::istringstream source(zstd(text));
  PackedStream stream(source);
  LineStream lines(stream);
  std::string all;
  while (const auto line = lines.next()) all.append(line->text) += '\n';
  if (!text.ends_with('\n')) all.pop_back();
  CHECK((all == text));
  CHECK(lines_of(std::string(900'000, 'a') + "\nb").size() ==
        900'000 + std::string("1:\n2:b\n").size());
}

}  // namespace
}  // namespace crosscheck
