#include "format/hand_written.hpp"

namespace mazmun::format {

void check_kind(const Field& root, std::string_view kind, std::string_view called) {
  const std::string wanted(kind);
  const std::string what(called.empty() ? kind : called);
  const std::string hint = "a " + what + " begins with `mazmun: " + wanted + "/1`";
  const auto said = root.value().is_object() ? root.member("mazmun") : std::nullopt;
  if (!said) return root.report("is no " + what, hint);
  const Value* artefact = said->value().find("format");
  if (artefact != nullptr && artefact->is_string()) {
    return said->report("is a mazmun " + artefact->string() + ", expected a " + what, hint);
  }
  if (!said->value().is_string()) return said->report("is no " + what, hint);
  const std::string name = said->string();
  if (name == wanted + "/1") return;
  if (name.starts_with(wanted + "/")) {
    return said->report("\"" + name + "\" is newer than this program, which reads " + wanted + "/1",
                        "install a newer mazmun");
  }
  said->report("is a \"" + name + "\", expected \"" + wanted + "/1\"", hint);
}

void UniqueIds::add(const Field& field, const std::string& id) {
  const auto [first, inserted] = places_.try_emplace(id, field.place());
  if (inserted) return;
  const Place& place = first->second;
  field.report(
      "the id \"" + id + "\" stands here for the second time",
      place.line > 0 ? "the first is on line " + std::to_string(place.line) : "the first is at " + place.pointer);
}

std::vector<std::string> UniqueIds::all() const {
  std::vector<std::string> ids;
  for (const auto& [id, place] : places_) ids.push_back(id);
  return ids;
}

}  // namespace mazmun::format
