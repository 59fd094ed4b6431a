// Colors of the text format, or none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck {

enum class Color : uint8_t { plain, bold, dim, red, yellow, green, blue, cyan, match };

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}

  // `text` in a color; as it is where colors are off.
  std::string operator()(Color color, std::string_view text) const {
    if (!on_ || color == Color::plain || text.empty()) return std::string(text);
    return std::string(code(color)).append(text).append("\x1b[0m");
  }

 private:
  static std::string_view code(Color color) {
    switch (color) {
      case Color::plain:
        return "";
      case Color::bold:
        return "\x1b[1m";
      case Color::dim:
        return "\x1b[2m";
      case Color::red:
        return "\x1b[1;31m";
      case Color::yellow:
        return "\x1b[1;33m";
      case Color::green:
        return "\x1b[32m";
      case Color::blue:
        return "\x1b[34m";
      case Color::cyan:
        return "\x1b[1;36m";
      case Color::match:
        return "\x1b[1;4m";
    }
    return "";
  }

  bool on_;
};

}  // namespace crosscheck
