// librsvg, cairo and fontconfig, loaded where a picture is drawn.
#pragma once

#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>

#include "base/late_library.hpp"
#include "base/late_names.hpp"

namespace mazmun::picture {

struct Rsvg {
  LateLibrary library{late::rsvg};
  decltype(::rsvg_handle_new_from_data)* handle_new_from_data =
      library.function<decltype(::rsvg_handle_new_from_data)>("rsvg_handle_new_from_data");
  decltype(::rsvg_handle_get_intrinsic_size_in_pixels)* handle_get_intrinsic_size_in_pixels =
      library.function<decltype(::rsvg_handle_get_intrinsic_size_in_pixels)>(
          "rsvg_handle_get_intrinsic_size_in_pixels");
  decltype(::rsvg_handle_render_document)* handle_render_document =
      library.function<decltype(::rsvg_handle_render_document)>("rsvg_handle_render_document");
  // Of GLib, which it brings along.
  decltype(::g_object_unref)* object_unref = library.function<decltype(::g_object_unref)>("g_object_unref");
  decltype(::g_error_free)* error_free = library.function<decltype(::g_error_free)>("g_error_free");
};

struct Cairo {
  LateLibrary library{late::cairo};
  decltype(::cairo_create)* create = library.function<decltype(::cairo_create)>("cairo_create");
  decltype(::cairo_destroy)* destroy = library.function<decltype(::cairo_destroy)>("cairo_destroy");
  decltype(::cairo_scale)* scale = library.function<decltype(::cairo_scale)>("cairo_scale");
  decltype(::cairo_status)* status = library.function<decltype(::cairo_status)>("cairo_status");
  decltype(::cairo_surface_destroy)* surface_destroy =
      library.function<decltype(::cairo_surface_destroy)>("cairo_surface_destroy");
  decltype(::cairo_surface_finish)* surface_finish =
      library.function<decltype(::cairo_surface_finish)>("cairo_surface_finish");
  decltype(::cairo_surface_write_to_png_stream)* surface_write_to_png_stream =
      library.function<decltype(::cairo_surface_write_to_png_stream)>("cairo_surface_write_to_png_stream");
  decltype(::cairo_image_surface_create)* image_surface_create =
      library.function<decltype(::cairo_image_surface_create)>("cairo_image_surface_create");
  decltype(::cairo_pdf_surface_create_for_stream)* pdf_surface_create_for_stream =
      library.function<decltype(::cairo_pdf_surface_create_for_stream)>("cairo_pdf_surface_create_for_stream");
  decltype(::cairo_pdf_surface_set_metadata)* pdf_surface_set_metadata =
      library.function<decltype(::cairo_pdf_surface_set_metadata)>("cairo_pdf_surface_set_metadata");
};

struct Fontconfig {
  LateLibrary library{late::fontconfig};
  decltype(::FcInitLoadConfigAndFonts)* init_load_config_and_fonts =
      library.function<decltype(::FcInitLoadConfigAndFonts)>("FcInitLoadConfigAndFonts");
  decltype(::FcConfigCreate)* config_create = library.function<decltype(::FcConfigCreate)>("FcConfigCreate");
  decltype(::FcConfigAppFontAddFile)* config_app_font_add_file =
      library.function<decltype(::FcConfigAppFontAddFile)>("FcConfigAppFontAddFile");
  decltype(::FcConfigSetCurrent)* config_set_current =
      library.function<decltype(::FcConfigSetCurrent)>("FcConfigSetCurrent");
  decltype(::FcConfigDestroy)* config_destroy = library.function<decltype(::FcConfigDestroy)>("FcConfigDestroy");
};

/// Each is loaded at its first call, which throws SystemError where it can't be.
inline const Rsvg& rsvg() {
  static const Rsvg loaded;
  return loaded;
}
inline const Cairo& cairo() {
  static const Cairo loaded;
  return loaded;
}
inline const Fontconfig& fontconfig() {
  static const Fontconfig loaded;
  return loaded;
}

}  // namespace mazmun::picture
