#include "draw/svg.hpp"

#include <array>
#include <cmath>

#include "base/number.hpp"
#include "draw/font_subset.hpp"
#include "draw/text_width.hpp"
#include "text/bidi.hpp"
#include "text/utf8.hpp"

namespace mazmun::draw {
namespace {

constexpr std::array<std::string_view, 7> colors{"#0072B2", "#D55E00", "#009E73", "#CC79A7",
                                                 "#E69F00", "#56B4E9", "#7A6A00"};
constexpr std::array<bool, 7> dark{true, false, false, false, false, false, true};

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}
std::string attribute(std::string_view name, double value) { return attribute(name, pixels(value)); }

std::string stroke_of(std::string_view color, double width, bool dashed) {
  return attribute("stroke", color) + attribute("stroke-width", width) + (dashed ? " stroke-dasharray=\"5 4\"" : "");
}

std::string points_of(const std::vector<Point>& points) {
  std::string text;
  for (const Point& point : points) text += (text.empty() ? "" : " ") + pixels(point.x) + "," + pixels(point.y);
  return text;
}

// The baseline of letters whose middle is at y.
constexpr double below_middle = 0.35;

}  // namespace

std::string_view palette(std::size_t index) { return colors[index % colors.size()]; }

std::string_view on_palette(std::size_t index) { return dark[index % dark.size()] ? paper : ink; }

std::string pixels(double value) {
  const std::string text = fixed(value, 1);
  const std::string_view whole = text;
  if (whole.ends_with(".0")) return whole == "-0.0" ? "0" : text.substr(0, text.size() - 2);
  return text;
}

std::string xml_escape(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string escaped;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    if (text::is_direction_control(c.code_point)) {
      escaped += "[U+";
      for (unsigned shift = 16; shift > 0; shift -= 4) escaped += digits[c.code_point >> (shift - 4) & 0xFU];
      escaped += ']';
    } else if (c.code_point == U'<') {
      escaped += "&lt;";
    } else if (c.code_point == U'>') {
      escaped += "&gt;";
    } else if (c.code_point == U'&') {
      escaped += "&amp;";
    } else if (c.code_point == U'"') {
      escaped += "&quot;";
    } else if (c.code_point >= U' ' && c.code_point != 0xFFFE && c.code_point != 0xFFFF) {
      escaped += text.substr(at, c.length);
    } else if (c.code_point == U'\n' || c.code_point == U'\t') {
      escaped += ' ';
    }
    at += c.length;
  }
  return escaped;
}

void Svg::box(const Box& box, std::string_view fill, std::string_view stroke, double radius) {
  body_ += "<rect" + attribute("x", box.corner.x) + attribute("y", box.corner.y) + attribute("width", box.width) +
           attribute("height", box.height) + (radius > 0 ? attribute("rx", radius) : "") + attribute("fill", fill) +
           (stroke.empty() ? "" : attribute("stroke", stroke)) + "/>\n";
}

void Svg::circle(Point center, double radius, std::string_view fill, std::string_view stroke) {
  body_ += "<circle" + attribute("cx", center.x) + attribute("cy", center.y) + attribute("r", radius) +
           attribute("fill", fill) + (stroke.empty() ? "" : attribute("stroke", stroke)) + "/>\n";
}

void Svg::line(Point from, Point to, std::string_view stroke, double width, bool dashed) {
  body_ += "<line" + attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) + attribute("y2", to.y) +
           stroke_of(stroke, width, dashed) + "/>\n";
}

void Svg::polyline(const std::vector<Point>& points, std::string_view stroke, double width, bool dashed) {
  body_ += "<polyline" + attribute("points", points_of(points)) + attribute("fill", "none") +
           stroke_of(stroke, width, dashed) + "/>\n";
}

void Svg::polygon(const std::vector<Point>& points, std::string_view fill) {
  body_ += "<polygon" + attribute("points", points_of(points)) + attribute("fill", fill) + "/>\n";
}

void Svg::arrow_head(Point from, Point to, std::string_view fill) {
  constexpr double length = 9;
  constexpr double half_width = 4;
  const double distance = std::hypot(to.x - from.x, to.y - from.y);
  if (distance == 0) return;
  const Point along{(to.x - from.x) / distance, (to.y - from.y) / distance};
  const Point base{to.x - length * along.x, to.y - length * along.y};
  polygon({to,
           {base.x - half_width * along.y, base.y + half_width * along.x},
           {base.x + half_width * along.y, base.y - half_width * along.x}},
          fill);
}

void Svg::text(Point at, std::string_view text, Anchor anchor, std::string_view fill, double size,
               std::string_view hint) {
  letters_ += text;
  const bool turned = text::begins_right_to_left(text, false);
  // In a text from right to left the start is its right end.
  const std::string_view name = anchor == Anchor::middle              ? "middle"
                                : (anchor == Anchor::start) != turned ? "start"
                                                                      : "end";
  body_ += "<text" + attribute("x", at.x) + attribute("y", at.y) + attribute("text-anchor", name) +
           (turned ? " direction=\"rtl\"" : "") + attribute("fill", fill) +
           (size == letter_size ? "" : attribute("font-size", size)) + ">" +
           (hint.empty() ? "" : "<title>" + xml_escape(hint) + "</title>") + xml_escape(text) + "</text>\n";
}

void Svg::lines(const Box& box, const std::vector<std::string>& lines, std::string_view fill, std::string_view hint) {
  const Point center = box.center();
  double y = center.y - line_height * (static_cast<double>(lines.size()) - 1) / 2 + below_middle * letter_size;
  for (const std::string& line : lines) {
    text({center.x, y}, line, Anchor::middle, fill, letter_size, hint);
    y += line_height;
  }
}

std::string Svg::document(const Caption& caption, double width, double height) const {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title description\"" +
         attribute("width", std::ceil(width)) + attribute("height", std::ceil(height)) +
         attribute("viewBox", "0 0 " + pixels(std::ceil(width)) + " " + pixels(std::ceil(height))) +
         attribute("font-family",
                   std::string(font_family) + ", Noto Sans Arabic, Noto Naskh Arabic, Tahoma, sans-serif") +
         attribute("font-size", letter_size) + ">\n<title id=\"title\">" + xml_escape(caption.title) +
         "</title>\n<desc id=\"description\">" + xml_escape(caption.description) + "</desc>\n" + font_style(letters_) +
         "<rect width=\"100%\" height=\"100%\" fill=\"" + std::string(paper) + "\"/>\n" + body_ + "</svg>\n";
}

}  // namespace mazmun::draw
