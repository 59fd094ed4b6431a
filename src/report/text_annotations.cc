// What the annotators saw, sentence by sentence, under the words that say it.
//
//   6:1   Banjir bandang di Kupang menewaskan 12 orang pada Senin (5/4).
//                           ------            ^^             ~~~~~~~~~~~
//                           kupang            12             2021-04-05

#include <algorithm>
#include <string>
#include <vector>

#include "base/terminal_text.h"
#include "report/labels.h"
#include "report/mentions.h"
#include "report/text_report.h"
#include "text/text_places.h"

namespace crosscheck {
namespace {

std::string when(const TimeInterval& interval) {
  return interval.unknown() ? "undated" : notation(interval);
}

constexpr size_t kPlaceWidth = 9;  // "1234:567 "
constexpr size_t kNarrowestText = 30;

// A mention as it is drawn.
struct Drawn {
  Span span;
  char underline = '^';
  Color color = Color::plain;
  std::string label;
};

// A word or a mention: lines break only before one.
struct Piece {
  std::string text;  // inert
  bool after_space = false;
  const Drawn* mention = nullptr;
};

struct DrawnMentions {
  const EntityCatalog& entities;
  std::vector<Drawn> all;

  void operator()(const QuantityMention& mention) {
    all.push_back({mention.span, '^', Color::cyan, inert(label(mention.value))});
  }
  void operator()(const TimeMention& mention) {
    const std::string& value = mention.value.value;
    all.push_back({mention.span, '~', Color::yellow,
                   inert(value.empty() ? when(mention.value.interval) : value)});
  }
  void operator()(const EntityMention& mention) {
    const bool known = mention.entity != kNoEntity;
    all.push_back(
        {mention.span, '-', Color::green, known ? inert(entities[mention.entity].id) : "name"});
  }
};

// Adds the words of text[begin, end), cut at spaces.
void add_words(std::vector<Piece>& pieces, std::string_view text, bool& after_space) {
  for (size_t at = 0; at < text.size();) {
    const size_t space = std::min(text.find_first_of(" \t\r\n", at), text.size());
    if (space > at) {
      pieces.push_back({inert(text.substr(at, space - at)), after_space, nullptr});
      after_space = false;
    }
    if (space < text.size()) after_space = true;
    at = space + 1;
  }
}

std::vector<Piece> pieces_of(std::string_view text, Span sentence, const Drawn* first,
                             const Drawn* last) {
  std::vector<Piece> pieces;
  bool after_space = false;
  uint32_t at = sentence.begin;
  for (const Drawn* drawn = first; drawn != last; ++drawn) {
    if (drawn->span.begin < at || drawn->span.end > sentence.end) continue;
    add_words(pieces, Span{at, drawn->span.begin}.of(text), after_space);
    pieces.push_back({inert(drawn->span.of(text)), after_space, drawn});
    after_space = false;
    at = drawn->span.end;
  }
  add_words(pieces, Span{at, sentence.end}.of(text), after_space);
  return pieces;
}

// One line of text with what stands under it.
class AnnotatedLine {
 public:
  explicit AnnotatedLine(Paint paint) : paint_(paint) {}

  size_t width_with(const Piece& piece) const {
    return width_ + (piece.after_space && width_ > 0) + display_width(piece.text);
  }
  bool empty() const { return width_ == 0; }

  void add(const Piece& piece) {
    const size_t width = display_width(piece.text);
    const size_t begin = width_with(piece) - width;
    text_.append(begin - width_, ' ');
    width_ = begin + width;
    if (piece.mention == nullptr) {
      text_ += piece.text;
      return;
    }
    const Drawn& drawn = *piece.mention;
    text_ += paint_(drawn.color, piece.text);
    put(marks_, begin, std::string(std::max<size_t>(width, 1), drawn.underline), drawn.color);
    put(free_label_row(begin), begin, drawn.label, drawn.color);
  }

  void write(std::string_view front, std::string& out) const {
    const std::string indent(kPlaceWidth, ' ');
    out.append(front).append(text_) += '\n';
    if (marks_.width > 0) out.append(indent).append(marks_.text) += '\n';
    for (const Row& row : labels_) out.append(indent).append(row.text) += '\n';
  }

 private:
  struct Row {
    std::string text;
    size_t width = 0;
  };

  Row& free_label_row(size_t column) {
    for (Row& row : labels_) {
      if (row.width == 0 || row.width + 1 <= column) return row;
    }
    return labels_.emplace_back();
  }

  void put(Row& row, size_t column, const std::string& words, Color color) {
    row.text.append(column - row.width, ' ');
    row.text += paint_(color, words);
    row.width = column + display_width(words);
  }

  Paint paint_;
  std::string text_;
  size_t width_ = 0;
  Row marks_;
  std::vector<Row> labels_;
};

std::string heading(const AnnotatedArticle& annotated, const Paint& paint) {
  const Publication& published = annotated.publication;
  std::string about = annotated.language + ", published " + when(published.interval);
  if (published.basis != PublicationBasis::unknown) {
    about.append(" (").append(to_string(published.basis)).append(")");
  }
  return paint(Color::bold, inert(annotated.article->id)) + "  " + paint(Color::dim, about) + "\n";
}

// Writes pieces on lines of at most `room` columns; `front` stands before the first.
void write_pieces(const std::vector<Piece>& pieces, std::string front, size_t room, Paint paint,
                  std::string& out) {
  AnnotatedLine line(paint);
  for (const Piece& piece : pieces) {
    if (!line.empty() && piece.after_space && line.width_with(piece) > room) {
      line.write(front, out);
      line = AnnotatedLine(paint);
      front.assign(kPlaceWidth, ' ');
    }
    line.add(piece);
  }
  line.write(front, out);
}

}  // namespace

void TextReporter::annotations(const AnnotatedArticle& annotated, const EntityCatalog& entities,
                               std::string& out) const {
  const std::string_view text = annotated.text.text;
  DrawnMentions drawn{entities, {}};
  visit_mentions(annotated.annotations, [&](const auto& mention) { drawn(mention); });
  out += heading(annotated, paint_);
  const size_t room = std::max(kNarrowestText, style_.width - std::min(style_.width, kPlaceWidth));
  TextPlaces lines(*annotated.article);
  const Drawn* next = drawn.all.data();
  const Drawn* const end = next + drawn.all.size();
  for (const Sentence& sentence : annotated.text.sentences) {
    while (next != end && next->span.begin < sentence.span.begin) ++next;
    const Drawn* const first = next;
    while (next != end && next->span.begin < sentence.span.end) ++next;
    const LineColumn at = lines.at(sentence.span.begin);
    const uint32_t in_file = at.line + annotated.article->first_line - 1;
    const std::string place = std::to_string(in_file) + ":" + std::to_string(at.column);
    write_pieces(pieces_of(text, sentence.span, first, next),
                 paint_(Color::dim, pad(place, kPlaceWidth)), room, paint_, out);
  }
  out += '\n';
}

}  // namespace crosscheck
