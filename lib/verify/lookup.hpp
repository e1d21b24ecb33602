// Finding the figures that a measure names: SOURCE:/POINTER, where one step may be "*" for every id.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/value.hpp"
#include "verify/outcome.hpp"

namespace mazmun::verify {

/// The value, or what is missing in plain words. A cell that the matrix or a group of the model leaves out is 0.
struct Found {
  const Value* value = nullptr;
  std::string missing;
};

Found find_measure(const Documents& documents, std::string_view measure);

/// Each id that "*" stands for and has a value, in the order of the document; or what is missing.
struct FoundEach {
  std::vector<std::pair<std::string, const Value*>> values;
  std::string missing;
};

FoundEach find_each(const Documents& documents, std::string_view measure);

/// `measure` with `id` in the place of its first step "*".
std::string measure_of(const std::string& measure, const std::string& id);

/// True where the figure may have been printed for `value`, a number; a per cent sign means hundredths of a share.
bool agrees_with_measure(const Figure& figure, const Value& value, std::string_view measure);

/// `value` as the figure counts: shares in per cent where it has a per cent sign.
double in_units_of(const Figure& figure, const Value& value, std::string_view measure);

/// A theme of the model with all that it may be called by.
struct NamedTheme {
  std::string id;
  std::vector<std::string> labels;
};

/// The model's themes that `choice` means, in its order; or what is missing.
struct FoundThemes {
  std::vector<NamedTheme> themes;
  std::string missing;
};

FoundThemes themes_of(const Documents& documents, const ThemeChoice& choice);

/// That there are no data for `id`, with the nearest of the ids `known`.
std::string not_known(const std::string& id, const std::vector<std::string>& known);

}  // namespace mazmun::verify
