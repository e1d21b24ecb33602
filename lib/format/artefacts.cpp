#include "format/artefacts.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/input.hpp"
#include "format/header.hpp"
#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string expected(const std::vector<std::string>& accepted) {
  std::string text;
  for (std::size_t i = 0; i < accepted.size(); ++i) {
    if (i > 0) text += i + 1 == accepted.size() ? " or " : ", ";
    text += (accepted[i].starts_with('a') ? "an " : "a ") + accepted[i];
  }
  return "expected " + text;
}

// A stream has its header alone on the first line; a document has everything in one value.
std::string_view first_value(std::string_view text) {
  const std::size_t end = text.find('\n');
  const bool is_stream = text.starts_with("{\"mazmun\":{") && end != std::string_view::npos &&
                         text.substr(0, end).ends_with("}}") &&
                         text.find_first_not_of(blanks, end) != std::string_view::npos;
  return is_stream ? text.substr(0, end) : text;
}

Artefact read_artefact(const std::string& path, const std::vector<std::string>& accepted) {
  const std::string file = display_name(path);
  const std::string text = read_file(path);
  if (text.find_first_not_of(blanks) == std::string::npos)
    throw InputError({file, 0, 0, {}}, "is empty, " + expected(accepted));
  if (text[text.find_first_not_of(blanks)] != '{') {
    throw InputError({file, 0, 0, {}}, "is no JSON document of mazmun, " + expected(accepted));
  }
  Value document = parse_json(first_value(text), file);
  const Value* mazmun = document.find("mazmun");
  if (mazmun == nullptr || !mazmun->is_object())
    throw InputError({file, 0, 0, {}}, "is no JSON document of mazmun, " + expected(accepted));
  Header header = read_header(*mazmun, {file, 0, 0, {}});
  if (std::find(accepted.begin(), accepted.end(), header.format) == accepted.end()) {
    throw InputError({file, 0, 0, "/mazmun/format"}, "has the format \"" + header.format + "\", " + expected(accepted));
  }
  return {header.format, file, std::move(header.history), std::move(document)};
}

}  // namespace

std::vector<Artefact> read_artefacts(const std::vector<std::string>& paths, const std::vector<std::string>& accepted) {
  std::vector<Artefact> artefacts;
  for (const std::string& path : paths) {
    Artefact artefact = read_artefact(path, accepted);
    if (const Artefact* other = find_artefact(artefacts, artefact.format)) {
      throw InputError({artefact.file, 0, 0, {}}, "is a second " + artefact.format + " beside " + other->file);
    }
    artefacts.push_back(std::move(artefact));
  }
  return artefacts;
}

const Artefact* find_artefact(const std::vector<Artefact>& artefacts, std::string_view format) {
  const auto found =
      std::find_if(artefacts.begin(), artefacts.end(), [&](const Artefact& each) { return each.format == format; });
  return found == artefacts.end() ? nullptr : &*found;
}

Array audit_of(const Artefact& agreement) {
  const Value* audit = agreement.document.find("audit");
  return audit != nullptr && audit->is_array() ? audit->array() : Array();
}

std::vector<std::pair<std::string, Value>> documents_of(const std::vector<Artefact>& artefacts) {
  std::vector<std::pair<std::string, Value>> documents;
  documents.reserve(artefacts.size());
  for (const Artefact& artefact : artefacts) documents.emplace_back(artefact.format, artefact.document);
  return documents;
}

History history_of(const std::vector<Artefact>& artefacts) {
  History history;
  for (const Artefact& artefact : artefacts) merge(history, artefact.history);
  return history;
}

History history_of(const std::vector<Artefact>& artefacts, Step step) {
  History history = history_of(artefacts);
  history.push_back(std::move(step));
  return history;
}

}  // namespace mazmun::format
