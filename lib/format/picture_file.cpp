#include "format/picture_file.hpp"

#include <utility>

#include "base/child.hpp"
#include "base/limits.hpp"

namespace mazmun::format {
namespace {

constexpr std::string_view program = "mazmun-picture";

// The program's own words, without its name and that of its input.
std::string first_message(const std::string& errors) {
  const std::string start = std::string(program) + ": standard input: ";
  const std::string_view text = errors;
  const std::string_view line = text.substr(0, text.find('\n'));
  return std::string(line.starts_with(start) ? line.substr(start.size()) : line);
}

}  // namespace

PictureFile picture_of(const std::string& svg, const std::string& name, const std::string& format) {
  const Limit most = Limit::picture_bytes;
  ChildResult child = run_child(find_program(std::string(program)), svg, limit(most), {"--format", format});
  if (child.too_much) throw above_limit(most, {name, 0, 0, {}}, "makes a picture of more than " + limit_text(most));
  if (child.signal != 0 || child.status != 0)
    throw SystemError(name + ": " + std::string(program) + " failed: " +
                      (child.errors.empty() ? "signal " + std::to_string(child.signal) : first_message(child.errors)));
  PictureFile picture{std::move(child.output), {}};
  if (!child.errors.empty()) picture.warnings.push_back({{name, 0, 0, {}}, first_message(child.errors), ""});
  return picture;
}

}  // namespace mazmun::format
