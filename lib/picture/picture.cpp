#include "picture/picture.hpp"

#include <cmath>
#include <memory>

#include "base/error.hpp"
#include "draw/text_width.hpp"
#include "picture/drawing.hpp"
#include "picture/fonts.hpp"
#include "text/utf8.hpp"

namespace mazmun::picture {
namespace {

constexpr std::size_t most_named = 8;
constexpr double longest_side = 32'767;        // cairo's own limit
constexpr double points_per_unit = 72.0 / 96;  // CSS: a pixel is 1/96 inch

struct Free {
  void operator()(RsvgHandle* handle) const { rsvg().object_unref(handle); }
  void operator()(GError* error) const { rsvg().error_free(error); }
  void operator()(cairo_surface_t* surface) const { cairo().surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo().destroy(context); }
};
using Handle = std::unique_ptr<RsvgHandle, Free>;
using Surface = std::unique_ptr<cairo_surface_t, Free>;

[[noreturn]] void refuse(const Request& request, const std::string& what, const std::string& hint) {
  throw InputError({request.name, 0, 0, {}}, what, hint);
}

// What the library says, on one line.
std::string line_of(const char* message) {
  const std::string_view text = message;
  return std::string(text.substr(0, text.find('\n')));
}

Handle read(std::string_view svg, const Request& request) {
  GError* error = nullptr;
  const auto* bytes = reinterpret_cast<const guint8*>(svg.data());
  Handle handle(svg.empty() ? nullptr : rsvg().handle_new_from_data(bytes, svg.size(), &error));
  const std::unique_ptr<GError, Free> owned(error);
  if (!handle)
    refuse(request, "is not an SVG figure" + (error != nullptr ? ": " + line_of(error->message) : ""),
           "mazmun-report --format svg writes figures");
  return handle;
}

RsvgRectangle size_of(RsvgHandle* handle, const Request& request) {
  RsvgRectangle area{0, 0, 0, 0};
  if (rsvg().handle_get_intrinsic_size_in_pixels(handle, &area.width, &area.height) == FALSE || area.width < 1 ||
      area.height < 1)
    refuse(request, "has no size in pixels", "give its svg element a width and a height");
  const double scale = request.kind == Kind::png ? request.scale : 1;
  if (std::max(area.width, area.height) * scale > longest_side)
    refuse(request, "makes a picture of more than 32767 pixels a side", "take a smaller --scale, or PDF");
  return area;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

void draw(RsvgHandle* handle, cairo_surface_t* surface, double scale, const RsvgRectangle& area,
          const Request& request) {
  const std::unique_ptr<cairo_t, Free> context(cairo().create(surface));
  cairo().scale(context.get(), scale, scale);
  GError* error = nullptr;
  const bool drawn = rsvg().handle_render_document(handle, context.get(), &area, &error) != FALSE;
  const std::unique_ptr<GError, Free> owned(error);
  if (!drawn || cairo().status(context.get()) != CAIRO_STATUS_SUCCESS)
    refuse(request, std::string("can't be drawn") + (error != nullptr ? std::string(": ") + error->message : ""), "");
}

std::string as_pdf(RsvgHandle* handle, const RsvgRectangle& area, const Request& request) {
  std::string bytes;
  const Surface surface(cairo().pdf_surface_create_for_stream(append, &bytes, area.width * points_per_unit,
                                                              area.height * points_per_unit));
  cairo().pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  draw(handle, surface.get(), points_per_unit, area, request);
  cairo().surface_finish(surface.get());
  return bytes;
}

std::string as_png(RsvgHandle* handle, const RsvgRectangle& area, const Request& request) {
  const auto pixels = [&](double side) { return static_cast<int>(std::ceil(side * request.scale)); };
  const Surface surface(cairo().image_surface_create(CAIRO_FORMAT_ARGB32, pixels(area.width), pixels(area.height)));
  draw(handle, surface.get(), request.scale, area, request);
  std::string bytes;
  if (cairo().surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
    throw SystemError("there is not enough memory for a picture of this size");
  return bytes;
}

Finding other_fonts(const std::u32string& letters, const Request& request) {
  std::string named;
  for (const char32_t letter : letters.substr(0, most_named)) {
    if (!named.empty()) named += ' ';
    text::append(named, letter);
  }
  if (letters.size() > most_named) named += " …";
  return {{request.name, 0, 0, {}},
          "the font " + std::string(draw::font_family) + " lacks letters (" + named +
              "), which come from this machine's fonts: the picture may look different elsewhere",
          ""};
}

}  // namespace

Picture picture_of(std::string_view svg, const Request& request) {
  if (const auto bad = text::first_invalid_byte(svg))
    refuse(request, "is not UTF-8 at byte " + std::to_string(*bad), "SVG figures are XML in UTF-8");
  const std::u32string missing = draw::missing_letters(svg);
  const Fonts fonts(draw::font_bytes(), !missing.empty());
  const Handle handle = read(svg, request);
  const RsvgRectangle area = size_of(handle.get(), request);
  Picture picture{request.kind == Kind::pdf ? as_pdf(handle.get(), area, request) : as_png(handle.get(), area, request),
                  {}};
  if (!missing.empty()) picture.warnings.push_back(other_fonts(missing, request));
  return picture;
}

}  // namespace mazmun::picture
