// Pictures as SVG: a canvas that grows with what is put on it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::draw {

/// A place in pixels, from the top left corner.
struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  Point corner;  ///< top left
  double width = 0;
  double height = 0;
  Point center() const { return {corner.x + width / 2, corner.y + height / 2}; }
};

/// What a figure is called, and what it shows in a sentence or two, for people who don't see it.
struct Caption {
  std::string title;
  std::string description;
};

enum class Anchor { start, middle, end };

/// Colours that people with any kind of colour vision tell apart (Okabe & Ito 2008), without black.
std::string_view palette(std::size_t index);
/// The colour of letters that are read well on it.
std::string_view on_palette(std::size_t index);

inline constexpr double letter_size = 13;
inline constexpr double line_height = 19;
inline constexpr std::string_view ink = "#1c2126";
inline constexpr std::string_view quiet = "#56606b";
inline constexpr std::string_view paper = "#ffffff";

class Svg {
 public:
  void box(const Box& box, std::string_view fill, std::string_view stroke, double radius = 0);
  void circle(Point center, double radius, std::string_view fill, std::string_view stroke);
  void line(Point from, Point to, std::string_view stroke, double width, bool dashed = false);
  void polyline(const std::vector<Point>& points, std::string_view stroke, double width, bool dashed = false);
  void polygon(const std::vector<Point>& points, std::string_view fill);
  /// An arrow head at `to`, for a line that comes from `from`.
  void arrow_head(Point from, Point to, std::string_view fill);
  /// One line of text whose baseline begins, has its middle or ends at `at`; start is the left. `hint` shows on hover.
  void text(Point at, std::string_view text, Anchor anchor, std::string_view fill = ink, double size = letter_size,
            std::string_view hint = {});
  /// Lines below each other around the center of `box`.
  void lines(const Box& box, const std::vector<std::string>& lines, std::string_view fill = ink,
             std::string_view hint = {});

  /// The picture, `width` by `height` pixels.
  std::string document(const Caption& caption, double width, double height) const;

 private:
  std::string body_;
  std::string letters_;  // of all texts: what the font must have
};

/// "12.5": at most one decimal, so that no rounding of a machine shows.
std::string pixels(double value);

/// `text` so that XML shows it as it is; what XML can't hold is left out, what turns the direction of other letters is
/// shown by its number.
std::string xml_escape(std::string_view text);

}  // namespace mazmun::draw
