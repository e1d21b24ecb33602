// JSON documents told apart by what their headers say: model, agreement, verification.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/history.hpp"
#include "model/value.hpp"

namespace mazmun::format {

struct Artefact {
  std::string format;  ///< "model"
  std::string file;    ///< for messages
  History history;
  Value document;
};

/// Reads each of `paths` ("-" is standard input), in this order. Throws InputError where one is not of the formats
/// `accepted` (it says what it is instead), or is the second of its format.
std::vector<Artefact> read_artefacts(const std::vector<std::string>& paths, const std::vector<std::string>& accepted);

/// The one of `format`, or a null pointer.
const Artefact* find_artefact(const std::vector<Artefact>& artefacts, std::string_view format);

/// The list "audit" of an agreement; empty where it has none.
Array audit_of(const Artefact& agreement);

/// Format and document of each.
std::vector<std::pair<std::string, Value>> documents_of(const std::vector<Artefact>& artefacts);

/// The merged histories.
History history_of(const std::vector<Artefact>& artefacts);
/// The same, followed by `step`.
History history_of(const std::vector<Artefact>& artefacts, Step step);

}  // namespace mazmun::format
