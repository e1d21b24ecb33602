#include "draw/text_width.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "draw/harfbuzz.hpp"
#include "text/bidi.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::draw {
namespace {

constexpr double average_letter = 0.55;  // of the size; where there is no font
constexpr std::string_view blanks = " \t\r\n";

struct Destroy {
  void operator()(hb_font_t* font) const { harfbuzz().font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { harfbuzz().buffer_destroy(buffer); }
};

/// The built-in font, read once.
class BuiltInFont {
 public:
  BuiltInFont() {
    const std::string_view bytes = font_bytes();
    if (bytes.empty()) return;
    hb_blob_t* blob = harfbuzz().blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                             nullptr, nullptr);
    hb_face_t* face = harfbuzz().face_create(blob, 0);
    font_.reset(harfbuzz().font_create(face));
    units_ = harfbuzz().face_get_upem(face);
    harfbuzz().face_destroy(face);
    harfbuzz().blob_destroy(blob);
    hb_codepoint_t n = 0;
    if (harfbuzz().font_get_nominal_glyph(font_.get(), 'n', &n) != 0)
      missing_ = harfbuzz().font_get_glyph_h_advance(font_.get(), n);
  }

  /// In units of the em.
  double width(std::string_view text, bool right_to_left) const {
    const std::unique_ptr<hb_buffer_t, Destroy> buffer(harfbuzz().buffer_create());
    harfbuzz().buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0,
                               static_cast<int>(text.size()));
    harfbuzz().buffer_set_direction(buffer.get(), right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    harfbuzz().buffer_guess_segment_properties(buffer.get());
    harfbuzz().shape(font_.get(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = harfbuzz().buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* places = harfbuzz().buffer_get_glyph_positions(buffer.get(), &count);
    std::int64_t advance = 0;
    for (unsigned i = 0; i < count; ++i) advance += glyphs[i].codepoint == 0 ? missing_ : places[i].x_advance;
    return static_cast<double>(advance) / units_;
  }

  bool has(char32_t letter) const {
    hb_codepoint_t glyph = 0;
    return is_there() && harfbuzz().font_get_nominal_glyph(font_.get(), letter, &glyph) != 0;
  }

  bool is_there() const { return font_ != nullptr; }

 private:
  std::unique_ptr<hb_font_t, Destroy> font_;
  unsigned units_ = 1;
  hb_position_t missing_ = 0;
};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t start = std::min(text.find_first_not_of(blanks), text.size());
    text.remove_prefix(start);
    if (text.empty()) return words;
    const std::size_t end = std::min(text.find_first_of(blanks), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

const BuiltInFont& built_in_font() {
  static const BuiltInFont font;
  return font;
}

}  // namespace

std::u32string missing_letters(std::string_view text) {
  std::set<char32_t> missing;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded letter = text::decode(text, at);
    if (letter.length > 1 && text::is_word_character(letter.code_point) && !built_in_font().has(letter.code_point))
      missing.insert(letter.code_point);
    at += letter.length;
  }
  return {missing.begin(), missing.end()};
}

double text_width(std::string_view text, double size) {
  const BuiltInFont& font = built_in_font();
  if (!font.is_there()) return average_letter * size * static_cast<double>(text::length(text));
  double width = 0;
  for (const text::DirectionRun& run : text::direction_runs(text, text::begins_right_to_left(text, false)))
    width += font.width(text.substr(run.range.start, run.range.size()), run.level % 2 == 1);
  return width * size;
}

std::vector<std::string> wrapped(std::string_view text, double size, double width, std::size_t most) {
  std::vector<std::string> lines;
  for (const std::string_view word : words_of(text)) {
    const std::string longer = lines.empty() ? std::string(word) : lines.back() + " " + std::string(word);
    if (lines.empty() || text_width(longer, size) > width) {
      if (lines.size() == most) {
        lines.back() += "…";
        return lines;
      }
      lines.emplace_back(word);
    } else {
      lines.back() = longer;
    }
  }
  return lines;
}

}  // namespace mazmun::draw
