#include "base/packed_stream.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace crosscheck {

// A kind of packing: what is not packed is one too.
class PackedStream::Unpacker {
 public:
  virtual ~Unpacker() = default;

  size_t read(std::span<char> out) {
    size_t done = 0;
    while (done < out.size() && fault_.empty()) {
      const size_t got = unpack(out.subspan(done));
      if (got == 0) break;
      done += got;
    }
    return done;
  }
  const std::string& fault() const { return fault_; }

 protected:
  // Some bytes, or none at the end or after a fault.
  virtual size_t unpack(std::span<char> out) = 0;

  std::string fault_;
};

namespace {

constexpr size_t kPiece = size_t{1} << 17;

// Packed bytes, a piece at a time.
class Source {
 public:
  explicit Source(std::istream& stream) : stream_(stream), buffer_(kPiece) {}

  // What is at hand; empty only at the end.
  std::string_view peek() {
    if (at_.empty() && stream_) {
      stream_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
      at_ = {buffer_.data(), static_cast<size_t>(stream_.gcount())};
    }
    return at_;
  }
  void consume(size_t bytes) { at_.remove_prefix(bytes); }
  bool unreadable() const { return stream_.bad(); }

 private:
  std::istream& stream_;
  std::vector<char> buffer_;
  std::string_view at_;
};

using Unpacker = PackedStream::Unpacker;

class Plain : public Unpacker {
 public:
  explicit Plain(Source source) : source_(std::move(source)) {}

 private:
  size_t unpack(std::span<char> out) override {
    const std::string_view at = source_.peek();
    const size_t size = std::min(at.size(), out.size());
    std::copy_n(at.data(), size, out.data());
    source_.consume(size);
    if (source_.unreadable()) fault_ = "can't be read to its end";
    return size;
  }

  Source source_;
};

class Gzip : public Unpacker {
 public:
  explicit Gzip(Source source) : source_(std::move(source)) {
    constexpr int kOnlyGzip = 16;
    if (inflateInit2(&state_, MAX_WBITS + kOnlyGzip) != Z_OK) fault_ = "can't be unpacked";
  }
  ~Gzip() override { inflateEnd(&state_); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

 private:
  size_t unpack(std::span<char> out) override {
    size_t made = 0;
    while (made == 0 && fault_.empty()) {
      const std::string_view at = source_.peek();
      if (at.empty() && !inside_) return 0;
      made = inflate_some(at, out);
      if (inside_ && at.empty() && made == 0) fault_ = "is cut off: its gzip data end too early";
    }
    return made;
  }

  size_t inflate_some(std::string_view at, std::span<char> out) {
    // zlib takes what it only reads as if it wrote there.
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(at.data()));
    state_.avail_in = static_cast<uInt>(at.size());
    state_.next_out = reinterpret_cast<Bytef*>(out.data());
    state_.avail_out = static_cast<uInt>(std::min(out.size(), kPiece));
    const uInt room = state_.avail_out;
    const int outcome = inflate(&state_, Z_NO_FLUSH);
    source_.consume(at.size() - state_.avail_in);
    inside_ = outcome != Z_STREAM_END;
    if (outcome == Z_STREAM_END) {
      inflateReset(&state_);  // another may follow
    } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
      const char* const cause = state_.msg == nullptr ? "unknown" : state_.msg;
      fault_ = fmt::format("can't be unpacked: gzip: {}", cause);
    }
    return room - state_.avail_out;
  }

  Source source_;
  z_stream state_{};
  bool inside_ = true;  // a member has begun and not ended
};

class Zstd : public Unpacker {
 public:
  explicit Zstd(Source source) : source_(std::move(source)), state_(ZSTD_createDCtx()) {}

 private:
  struct Free {
    void operator()(ZSTD_DCtx* state) const { ZSTD_freeDCtx(state); }
  };

  size_t unpack(std::span<char> out) override {
    ZSTD_outBuffer made{out.data(), out.size(), 0};
    while (made.pos == 0 && fault_.empty()) {
      const std::string_view at = source_.peek();
      if (at.empty() && !inside_) return 0;
      ZSTD_inBuffer taken{at.data(), at.size(), 0};
      const size_t outcome = ZSTD_decompressStream(state_.get(), &made, &taken);
      source_.consume(taken.pos);
      inside_ = outcome != 0;
      if (ZSTD_isError(outcome)) {
        fault_ = fmt::format("can't be unpacked: zstd: {}", ZSTD_getErrorName(outcome));
      } else if (inside_ && at.empty() && made.pos == 0) {
        fault_ = "is cut off: its zstd data end too early";
      }
    }
    return made.pos;
  }

  Source source_;
  std::unique_ptr<ZSTD_DCtx, Free> state_;
  bool inside_ = true;  // a frame has begun and not ended
};

bool is_zstd(std::string_view bytes) {
  using std::literals::string_view_literals::operator""sv;
  // Tools that pack in parallel begin with a frame that is to be skipped: 0x184D2A50 to ...5F.
  const bool skippable =
      bytes.size() >= 4 && bytes.substr(1, 3) == "\x2A\x4D\x18"sv && (bytes[0] & 0xF0) == 0x50;
  return skippable || bytes.starts_with("\x28\xB5\x2F\xFD"sv);
}

std::unique_ptr<Unpacker> unpacker_of(Source source) {
  const std::string_view begin = source.peek();
  if (begin.starts_with("\x1F\x8B")) return std::make_unique<Gzip>(std::move(source));
  if (is_zstd(begin)) return std::make_unique<Zstd>(std::move(source));
  return std::make_unique<Plain>(std::move(source));
}

}  // namespace

PackedStream::PackedStream(std::istream& source) : unpacker_(unpacker_of(Source(source))) {}
PackedStream::~PackedStream() = default;

size_t PackedStream::read(std::span<char> out) {
  return unpacker_->read(out);
}

const std::string& PackedStream::fault() const {
  return unpacker_->fault();
}

}  // namespace crosscheck
