// HarfBuzz, loaded where letters are measured or a font is cut.
#pragma once

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "base/late_library.hpp"
#include "base/late_names.hpp"

namespace mazmun::draw {

struct HarfBuzz {
  LateLibrary library{late::harfbuzz};
  decltype(::hb_blob_create)* blob_create = library.function<decltype(::hb_blob_create)>("hb_blob_create");
  decltype(::hb_blob_destroy)* blob_destroy = library.function<decltype(::hb_blob_destroy)>("hb_blob_destroy");
  decltype(::hb_blob_get_data)* blob_get_data = library.function<decltype(::hb_blob_get_data)>("hb_blob_get_data");
  decltype(::hb_buffer_add_utf8)* buffer_add_utf8 =
      library.function<decltype(::hb_buffer_add_utf8)>("hb_buffer_add_utf8");
  decltype(::hb_buffer_create)* buffer_create = library.function<decltype(::hb_buffer_create)>("hb_buffer_create");
  decltype(::hb_buffer_destroy)* buffer_destroy = library.function<decltype(::hb_buffer_destroy)>("hb_buffer_destroy");
  decltype(::hb_buffer_get_glyph_infos)* buffer_get_glyph_infos =
      library.function<decltype(::hb_buffer_get_glyph_infos)>("hb_buffer_get_glyph_infos");
  decltype(::hb_buffer_get_glyph_positions)* buffer_get_glyph_positions =
      library.function<decltype(::hb_buffer_get_glyph_positions)>("hb_buffer_get_glyph_positions");
  decltype(::hb_buffer_guess_segment_properties)* buffer_guess_segment_properties =
      library.function<decltype(::hb_buffer_guess_segment_properties)>("hb_buffer_guess_segment_properties");
  decltype(::hb_buffer_set_direction)* buffer_set_direction =
      library.function<decltype(::hb_buffer_set_direction)>("hb_buffer_set_direction");
  decltype(::hb_face_create)* face_create = library.function<decltype(::hb_face_create)>("hb_face_create");
  decltype(::hb_face_destroy)* face_destroy = library.function<decltype(::hb_face_destroy)>("hb_face_destroy");
  decltype(::hb_face_get_upem)* face_get_upem = library.function<decltype(::hb_face_get_upem)>("hb_face_get_upem");
  decltype(::hb_face_reference_blob)* face_reference_blob =
      library.function<decltype(::hb_face_reference_blob)>("hb_face_reference_blob");
  decltype(::hb_font_create)* font_create = library.function<decltype(::hb_font_create)>("hb_font_create");
  decltype(::hb_font_destroy)* font_destroy = library.function<decltype(::hb_font_destroy)>("hb_font_destroy");
  decltype(::hb_font_get_glyph_h_advance)* font_get_glyph_h_advance =
      library.function<decltype(::hb_font_get_glyph_h_advance)>("hb_font_get_glyph_h_advance");
  decltype(::hb_font_get_nominal_glyph)* font_get_nominal_glyph =
      library.function<decltype(::hb_font_get_nominal_glyph)>("hb_font_get_nominal_glyph");
  decltype(::hb_set_add)* set_add = library.function<decltype(::hb_set_add)>("hb_set_add");
  decltype(::hb_shape)* shape = library.function<decltype(::hb_shape)>("hb_shape");
};

/// Loaded at the first call; throws SystemError where it can't be.
inline const HarfBuzz& harfbuzz() {
  static const HarfBuzz loaded;
  return loaded;
}

struct HarfBuzzSubset {
  LateLibrary library{late::harfbuzz_subset};
  decltype(::hb_subset_input_create_or_fail)* input_create_or_fail =
      library.function<decltype(::hb_subset_input_create_or_fail)>("hb_subset_input_create_or_fail");
  decltype(::hb_subset_input_destroy)* input_destroy =
      library.function<decltype(::hb_subset_input_destroy)>("hb_subset_input_destroy");
  decltype(::hb_subset_input_unicode_set)* input_unicode_set =
      library.function<decltype(::hb_subset_input_unicode_set)>("hb_subset_input_unicode_set");
  decltype(::hb_subset_or_fail)* or_fail = library.function<decltype(::hb_subset_or_fail)>("hb_subset_or_fail");
};

/// Loaded at the first call; throws SystemError where it can't be.
inline const HarfBuzzSubset& harfbuzz_subset() {
  static const HarfBuzzSubset loaded;
  return loaded;
}

}  // namespace mazmun::draw
