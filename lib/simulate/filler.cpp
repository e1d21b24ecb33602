#include "simulate/filler.hpp"

#include "base/error.hpp"

namespace mazmun::simulate {

Language language_of(const std::string& tag) {
  const std::string language = tag.substr(0, tag.find('-'));
  if (language == "en" || language.empty()) return english();
  if (language == "fa") return persian();
  throw UsageError("there are no sentences in \"" + tag + "\"", "en and fa are there");
}

}  // namespace mazmun::simulate
