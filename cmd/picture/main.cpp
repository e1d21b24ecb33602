// How does a figure come into a talk or a paper? As PDF or PNG, of the SVG that mazmun-report draws.
#include "base/input.hpp"
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "picture/picture.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"picture", "How does a figure come into a talk or a paper? As PDF or PNG.", ""};

struct Options : cli::Common {
  std::string format = "pdf";
  std::size_t scale = 2;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "A figure as SVG; - is standard input");
  command.output(options, "FILE", "Write the picture to FILE");
  command.choice("--format", {"pdf", "png"}, options.format, "What the picture is (default: pdf)");
  command.number("--scale", "N", options.scale, "Pixels of a PNG for each pixel of the figure, 1-16 (default: 2)");
  command.common(options);
  command.example("mazmun-picture report/figures/network.svg -o network.pdf", "For a paper");
  command.example("mazmun-picture --format png --scale 4 report/figures/network.svg -o network.png", "For a poster");
}

int run(const Options& options, const cli::Context& context) {
  const auto files = context.inputs();
  if (files.size() != 1) throw UsageError("one figure at a time", "mazmun-report --format pdf,png makes all of them");
  if (options.scale < 1 || options.scale > 16) throw UsageError("--scale is 1 to 16");
  const std::string svg = read_file(files.front());
  const auto picture = picture::picture_of(svg, {options.format == "png" ? picture::Kind::png : picture::Kind::pdf,
                                                 static_cast<double>(options.scale), display_name(files.front())});
  context.warn(picture.warnings);
  write_file(options.output, picture.bytes);
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
