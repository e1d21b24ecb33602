#include "draw/font_subset.hpp"

#include <memory>

#include "draw/harfbuzz.hpp"
#include "draw/text_width.hpp"
#include "text/utf8.hpp"

namespace mazmun::draw {
namespace {

struct Free {
  void operator()(hb_blob_t* blob) const { harfbuzz().blob_destroy(blob); }
  void operator()(hb_face_t* face) const { harfbuzz().face_destroy(face); }
  void operator()(hb_subset_input_t* input) const { harfbuzz_subset().input_destroy(input); }
};

std::string subset_of(std::string_view font, std::string_view text) {
  const std::unique_ptr<hb_blob_t, Free> blob(harfbuzz().blob_create(font.data(), static_cast<unsigned>(font.size()),
                                                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const std::unique_ptr<hb_face_t, Free> face(harfbuzz().face_create(blob.get(), 0));
  const std::unique_ptr<hb_subset_input_t, Free> input(harfbuzz_subset().input_create_or_fail());
  if (!input) return {};
  hb_set_t* letters = harfbuzz_subset().input_unicode_set(input.get());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    harfbuzz().set_add(letters, c.code_point);
    at += c.length;
  }
  const std::unique_ptr<hb_face_t, Free> small(harfbuzz_subset().or_fail(face.get(), input.get()));
  if (!small) return {};
  const std::unique_ptr<hb_blob_t, Free> bytes(harfbuzz().face_reference_blob(small.get()));
  unsigned size = 0;
  const char* data = harfbuzz().blob_get_data(bytes.get(), &size);
  return {data, size};
}

}  // namespace

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) text += i + k <= bytes.size() ? letters[group >> (18 - 6 * k) & 0x3FU] : '=';
  }
  return text;
}

std::string font_style(std::string_view text) {
  const std::string_view font = font_bytes();
  const std::string small = font.empty() ? std::string() : subset_of(font, text);
  if (small.empty()) return {};
  return "<style>@font-face{font-family:\"" + std::string(font_family) + "\";src:url(data:font/ttf;base64," +
         base64(small) + ")}</style>\n";
}

}  // namespace mazmun::draw
