#include "raw_checks.hpp"

#include "fuzz.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {
namespace {

void check(const format::raw::RawText& raw) {
  const std::string_view text = raw.text;
  require(!text::first_invalid_byte(text), "a text that isn't UTF-8");
  require(!text::first_invalid_byte(raw.title) && !text::first_invalid_byte(raw.language), "a title that isn't UTF-8");
  const auto is_border = [&](std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
  };
  const auto inside = [&](text::Range range) {
    return range.start <= range.end && is_border(range.start) && is_border(range.end);
  };
  std::size_t end = 0;
  for (const format::raw::RawTurn& turn : raw.turns) {
    require(inside(turn.said) && turn.said.start >= end, "a turn outside, or out of order");
    require(!text::first_invalid_byte(turn.speaker), "a speaker that isn't UTF-8");
    end = turn.said.end;
  }
  for (const format::raw::RawQuestion& question : raw.questions) require(inside(question.heading), "a question outside");
  for (const format::raw::RawNote& note : raw.notes) {
    require(inside(note.range), "a note outside");
    require(!text::first_invalid_byte(note.text), "a note that isn't UTF-8");
  }
  end = 0;
  for (const text::Range& page : raw.pages) {
    require(inside(page) && page.start >= end, "a page outside, or out of order");
    end = page.end;
  }
}

}  // namespace

void read_as(std::string bytes, const std::string& name, const format::raw::RawOptions& options) {
  accepted([&] {
    for (const format::raw::RawText& raw : format::raw::read_raw(std::move(bytes), name, options)) check(raw);
  });
}

}  // namespace mazmun::fuzz
