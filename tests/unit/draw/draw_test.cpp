#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <regex>

#include "draw/charts.hpp"
#include "draw/font_subset.hpp"
#include "draw/graph.hpp"
#include "draw/svg.hpp"
#include "draw/text_width.hpp"

namespace mazmun::draw {
namespace {

const ChartStyle plain{false, [](std::size_t number) { return std::to_string(number); }};

struct Rectangle {
  double x, y, width, height;
};

std::vector<Rectangle> boxes_of(const std::string& svg) {
  static const std::regex box(R"re(<rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)")re");
  std::vector<Rectangle> boxes;
  for (auto match = std::sregex_iterator(svg.begin(), svg.end(), box); match != std::sregex_iterator(); ++match)
    boxes.push_back({std::stod((*match)[1]), std::stod((*match)[2]), std::stod((*match)[3]), std::stod((*match)[4])});
  return boxes;
}

Graph star(std::size_t leaves) {
  Graph graph;
  graph.nodes.push_back({"root", "The theme in the middle", "9", "global", 0, true, {}});
  for (std::size_t i = 0; i < leaves; ++i) {
    graph.nodes.push_back(
        {"n" + std::to_string(i), "A theme with a longer name " + std::to_string(i), "1", "basic", 1, false, {}});
    graph.edges.push_back({0, i + 1, {}, 1, false});
  }
  return graph;
}

TEST(TextWidth, JoinsPersianLetters) {
  if (font_bytes().empty()) GTEST_SKIP() << "built without the font";
  // A letter that is joined on both sides is narrower than one that stands alone; the joining mark keeps letters apart.
  EXPECT_LT(text_width("سسس", 13), 0.9 * text_width("س\u200Cس\u200Cس", 13));
  EXPECT_GT(text_width("سسس", 13), 0.3 * text_width("س\u200Cس\u200Cس", 13));
}

TEST(TextWidth, GrowsWithTheSizeAndTheText) {
  EXPECT_NEAR(text_width("trust", 26), 2 * text_width("trust", 13), 1e-9);
  EXPECT_GT(text_width("trust اعتماد", 13), text_width("trust", 13) + text_width("اعتماد", 13));
  EXPECT_EQ(text_width("", 13), 0);
}

TEST(Wrapped, BreaksAtBlanksWithinTheWidth) {
  const auto lines = wrapped("one two three four five six", 13, 60, 9);
  EXPECT_GT(lines.size(), 1U);
  std::string joined;
  for (const std::string& line : lines) {
    EXPECT_LE(text_width(line, 13), 60);
    joined += (joined.empty() ? "" : " ") + line;
  }
  EXPECT_EQ(joined, "one two three four five six");
}

TEST(Wrapped, EndsInDotsWhereThereAreMoreLines) {
  const auto lines = wrapped("one two three four five six", 13, 40, 2);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines.back().ends_with("…"));
}

TEST(XmlEscape, LetsNothingOut) {
  EXPECT_EQ(xml_escape("<a b=\"c\">&\x01\n"), "&lt;a b=&quot;c&quot;&gt;&amp; ");
  EXPECT_EQ(xml_escape("a\u202Eb"), "a[U+202E]b");
}

TEST(Pixels, HaveOneDecimalAtMost) {
  EXPECT_EQ(pixels(12), "12");
  EXPECT_EQ(pixels(12.26), "12.3");
  EXPECT_EQ(pixels(-0.01), "0");
}

TEST(Base64, FillsUp) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

TEST(GraphSvg, PutsNoBoxOnAnother) {
  for (const Layout layout : {Layout::columns, Layout::around, Layout::springs}) {
    const auto boxes = boxes_of(graph_svg(star(14), {"t", "d"}, layout, false));
    ASSERT_EQ(boxes.size(), 15U);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t j = i + 1; j < boxes.size(); ++j) {
        const double x = std::abs(boxes[i].x + boxes[i].width / 2 - boxes[j].x - boxes[j].width / 2);
        const double y = std::abs(boxes[i].y + boxes[i].height / 2 - boxes[j].y - boxes[j].height / 2);
        EXPECT_TRUE(x > (boxes[i].width + boxes[j].width) / 2 - 1 || y > (boxes[i].height + boxes[j].height) / 2 - 1)
            << i << " and " << j << " in layout " << static_cast<int>(layout);
      }
    }
  }
}

TEST(GraphSvg, IsTheSameEachTime) {
  const std::string once = graph_svg(star(9), {"t", "d"}, Layout::springs, true);
  EXPECT_EQ(graph_svg(star(9), {"t", "d"}, Layout::springs, true), once);
}

TEST(GraphSvg, RunsFromTheRightWhereThePageDoes) {
  const auto left = boxes_of(graph_svg(star(3), {"t", "d"}, Layout::columns, false));
  const auto right = boxes_of(graph_svg(star(3), {"t", "d"}, Layout::columns, true));
  EXPECT_LT(left[0].x, left[1].x);
  EXPECT_GT(right[0].x, right[1].x);
}

TEST(GraphSvg, DrawsNothingOfNothing) {
  EXPECT_NE(graph_svg({}, {"t", "d"}, Layout::columns, false).find("</svg>"), std::string::npos);
}

TEST(GraphDot, QuotesNames) {
  Graph graph;
  graph.nodes.push_back({"a\"b", "two\nlines \\", "", "code", 0, false, {}});
  EXPECT_NE(graph_dot(graph, false).find(R"("a\"b" [label="two lines \\", class="code")"), std::string::npos);
}

TEST(BarsSvg, AreAsLongAsTheirCounts) {
  const auto boxes = boxes_of(bars_svg({{"a", 8}, {"b", 4}, {"c", 0}}, {"t", "d"}, plain));
  ASSERT_EQ(boxes.size(), 3U);
  EXPECT_NEAR(boxes[0].width, 2 * boxes[1].width, 0.11);
  EXPECT_EQ(boxes[2].width, 0);
}

TEST(BarsSvg, StartAtTheRightOfAPageFromTheRight) {
  ChartStyle style = plain;
  style.right_to_left = true;
  const auto boxes = boxes_of(bars_svg({{"a", 8}, {"b", 4}}, {"t", "d"}, style));
  EXPECT_NEAR(boxes[0].x + boxes[0].width, boxes[1].x + boxes[1].width, 0.11);
}

TEST(SaturationSvg, HasABandAroundTheLineWhereOtherOrdersWereTried) {
  Curve curve{{"a", "b"}, {3, 1}, {3, 4}, {}, {}, 1, "new", "so far", "band"};
  EXPECT_EQ(saturation_svg(curve, {"t", "d"}, plain).find("<polygon"), std::string::npos);
  curve.low = {1, 4};
  curve.high = {5, 4};
  const std::string svg = saturation_svg(curve, {"t", "d"}, plain);
  const std::regex polygon(
      R"re(<polygon points="([\d.]+),([\d.]+) ([\d.]+),([\d.]+) ([\d.]+),([\d.]+) ([\d.]+),([\d.]+)")re");
  std::smatch corner;
  ASSERT_TRUE(std::regex_search(svg, corner, polygon));
  EXPECT_LT(std::stod(corner[2]), std::stod(corner[8]));  // above a: 5 is higher than 1
  EXPECT_EQ(corner[4], corner[6]);                        // above b both are 4
  EXPECT_EQ(corner[1], corner[7]);
  EXPECT_NE(svg.find(">band</text>"), std::string::npos);
}

TEST(SaturationSvg, RisesWithTheCount) {
  Curve curve{{"a", "b", "c"}, {3, 1, 0}, {3, 4, 4}, {}, {}, 1, "new", "so far", {}};
  const std::string svg = saturation_svg(curve, {"t", "d"}, plain);
  const std::regex circle(R"re(<circle cx="([\d.]+)" cy="([\d.]+)")re");
  std::vector<double> heights;
  for (auto match = std::sregex_iterator(svg.begin(), svg.end(), circle); match != std::sregex_iterator(); ++match)
    heights.push_back(std::stod((*match)[2]));
  ASSERT_EQ(heights.size(), 3U);
  EXPECT_GT(heights[0], heights[1]);
  EXPECT_EQ(heights[1], heights[2]);
}

TEST(HeatMapSvg, ShowsEachCountThatIsNotZero) {
  const std::string svg = heat_map_svg({{"trust", "help"}, {"int1", "int2"}, {{7, 0}, {0, 9}}}, {"t", "d"}, plain);
  EXPECT_NE(svg.find(">7</text>"), std::string::npos);
  EXPECT_NE(svg.find(">9</text>"), std::string::npos);
  EXPECT_EQ(svg.find(">0</text>"), std::string::npos);
}

TEST(RingsSvg, GrowOutwards) {
  const std::string svg = rings_svg({{"inner", {"a"}}, {"outer", {"b", "c"}}}, {"t", "d"}, plain);
  EXPECT_LT(svg.find("r=\"116\""), svg.find("r=\"62\""));
}

}  // namespace
}  // namespace mazmun::draw
