// Writes HTML: elements that close themselves, and words escaped for where they stand.
//
//   HtmlWriter html(out);
//   html.element("p", {{"class", "note"}, {"lang", language}}, [&] { html.text("12 < 25"); });
//     ->  <p class="note" lang="id">12 &lt; 25</p>
//
// Whatever an article says, what comes out is shown and never acts: no markup, no control, no
// turned direction, on no line of its own. Names of elements and attributes are the caller's.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace crosscheck {

class HtmlWriter {
 public:
  // A value of "" is written (hidden=""), one without data leaves the attribute out.
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };
  using Attributes = std::initializer_list<Attribute>;

  explicit HtmlWriter(std::string& out) : out_(out) {}

  template <class Content>
  void element(std::string_view tag, Attributes attributes, const Content& content) {
    begin(tag, attributes, ">");
    content();
    end(tag);
  }
  void element(std::string_view tag, Attributes attributes, std::string_view words) {
    element(tag, attributes, [&] { text(words); });
  }
  void element(std::string_view tag, Attributes attributes, const std::string& words) {
    element(tag, attributes, std::string_view(words));
  }
  void element(std::string_view tag, Attributes attributes, const char* words) {
    element(tag, attributes, std::string_view(words));
  }

  // One that has no content: HTML's void elements, and those of SVG.
  void empty(std::string_view tag, Attributes attributes) { begin(tag, attributes, ">\n"); }
  void shape(std::string_view tag, Attributes attributes) { begin(tag, attributes, "/>"); }

  // Words of an article, a catalogue or a rule, on one line.
  void text(std::string_view words);
  // What is markup already: a style, a script.
  void raw(std::string_view markup) { out_ += markup; }

 private:
  void begin(std::string_view tag, Attributes attributes, std::string_view last);
  void end(std::string_view tag);

  std::string& out_;
};

// For text and for attributes between double quotes, on one line.
std::string html_text(std::string_view text);

// The address if a page may link to it: absolute, of the web, nothing in it that is to be hidden.
// Else without data.
std::string_view web_address(std::string_view url);

// A language tag if it looks like one, else without data.
std::string_view language_tag(std::string_view language);

}  // namespace crosscheck
