#include "format/claim_fields.hpp"

#include <algorithm>

#include "format/figure_text.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

const std::vector<std::string> sources{"model", "agreement"};

}  // namespace

std::size_t wildcards(std::string_view measure) {
  std::size_t count = 0;
  for (std::size_t at = measure.find("/*"); at != std::string_view::npos; at = measure.find("/*", at + 1)) {
    if (at + 2 == measure.size() || measure[at + 2] == '/') ++count;
  }
  return count;
}

Figure read_figure(const Field& field) {
  const std::string text = field.scalar();
  const auto figure = parse_figure(text);
  const bool reported = text.empty() && !field.value().is_string();  // scalar() did
  if (!figure && !reported) field.report("expected a figure, found \"" + text + "\"");
  return figure.value_or(Figure());
}

std::vector<std::string> read_ids(const Field& field) {
  std::vector<std::string> ids;
  for (const Field& item : field.items()) {
    std::string id = text::nfc(item.scalar());
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) item.report("\"" + id + "\" stands here twice");
    ids.push_back(std::move(id));
  }
  if (field.value().is_array() && ids.empty()) field.report("this list is empty");
  return ids;
}

std::string read_measure(const Field& field, std::size_t stars, std::size_t most) {
  std::string measure = field.string();
  if (!is_measure(measure)) {
    if (field.value().is_string()) {
      field.report("expected SOURCE:/POINTER, found \"" + measure + "\"",
                   "the source is model or agreement, as in \"model:/levels/basic\"");
    }
  } else if (wildcards(measure) < stars || wildcards(measure) > std::max(stars, most)) {
    field.report(
        stars == 0 ? "a measure of one figure has no step `*`" : "this measure needs one step `*`, that of the ids",
        stars == 0 ? "use `order` or `table` for several" : "as in \"model:/themes/*/assignments\"");
  }
  return measure;
}

bool is_measure(std::string_view measure) {
  return std::any_of(sources.begin(), sources.end(),
                     [&](const std::string& source) { return measure.starts_with(source + ":/"); });
}

}  // namespace mazmun::format
