// Finding the figures that a measure names: SOURCE:/POINTER, where one step may be "*" for every id.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/value.hpp"
#include "verify/outcome.hpp"

namespace mazmun::verify {

/// The value, or what is missing in plain words.
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

/// The ids of the model's themes on `level`, in its order; or what is missing.
struct FoundThemes {
  std::vector<std::string> ids;
  std::string missing;
};

FoundThemes themes_of_level(const Documents& documents, const std::string& level);

/// That there are no data for `id`, with the nearest of the ids `known`.
std::string not_known(const std::string& id, const std::vector<std::string>& known);

}  // namespace mazmun::verify
