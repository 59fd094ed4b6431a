// Text made fit for XML 1.0.
//
//   xml_text("Kyiv & \"Seoul\" < 3\x1b")  ==  "Kyiv &amp; &quot;Seoul&quot; &lt; 3\\x1b"
#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

// `text`, which must be valid UTF-8, for an element or an attribute between double quotes. Line
// breaks and tabs are written as references, since attributes would turn them into blanks; what XML
// has no characters for becomes a visible escape.
std::string xml_text(std::string_view text);

}  // namespace crosscheck
