#include "format/pseudonyms_file.hpp"

#include <algorithm>
#include <map>

#include "base/input.hpp"
#include "base/suggest.hpp"
#include "format/fields.hpp"
#include "format/hand_written.hpp"
#include "format/yaml_text.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

const std::vector<std::string>& kinds_of_names() {
  static const std::vector<std::string> known{"person", "place", "organisation", "other"};
  return known;
}

// What the programs' own messages quote, such as a key that stands twice, may be a name.
std::string without_quotations(const std::string& message) {
  std::string result;
  bool quoted = false;
  for (const char c : message) {
    if (c == '"') {
      result += quoted ? "…\"" : "\"";
      quoted = !quoted;
    } else if (!quoted) {
      result += c;
    }
  }
  return result;
}

// Of a pointer only what every such file has.
std::string without_names(const std::string& pointer) {
  static const std::vector<std::string> known{"mazmun", "names", "name", "pseudonym", "kind", "exact"};
  std::string result;
  for (std::size_t at = 0; at < pointer.size();) {
    const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
    const std::string step = pointer.substr(at + 1, end - at - 1);
    const bool index = step.find_first_not_of("0123456789") == std::string::npos;
    if (!index && std::find(known.begin(), known.end(), step) == known.end()) break;
    result += "/" + step;
    at = end;
  }
  return result;
}

bool can_be_pseudonym(std::string_view word) {
  bool any_letter = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode(word, at);
    const char32_t c = decoded.code_point;
    const bool letter = text::is_word_character(c);
    any_letter = any_letter || letter;
    const bool inside = c == U' ' || c == U'-' || c == U'.' || c == text::zwnj;
    if (!letter && (!inside || at == 0 || at + decoded.length == word.size())) return false;
    at += decoded.length;
  }
  return any_letter;
}

class PseudonymReader {
 public:
  explicit PseudonymReader(const std::string& file) : reading_{file, {}} {}

  std::vector<Pseudonym> read(const Value& document) {
    const Field root(reading_, document);
    check_kind(root, "pseudonyms", "pseudonym file");
    reading_.finish();
    allow_only(root, {"mazmun", "names"});
    if (const auto names = root.require("names")) {
      for (const Field& name : names->items()) read_name(name);
    }
    reading_.finish();
    return std::move(names_);
  }

 private:
  static void allow_only(const Field& field, const std::vector<std::string>& keys) {
    if (!field.value().is_object()) return field.report("expected a mapping");
    for (const auto& [key, value] : field.members()) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) value.report("unknown key", did_you_mean(key, keys));
    }
  }

  void read_name(const Field& field) {
    allow_only(field, {"name", "pseudonym", "kind", "exact"});
    if (!field.value().is_object()) return;
    Pseudonym name;
    name.place = field.place();
    if (const auto pseudonym = field.require("pseudonym")) read_pseudonym(*pseudonym, name);
    if (const auto forms = field.require("name")) read_forms(*forms, name);
    if (const auto exact = field.member("exact")) name.exact = exact->boolean();
    if (const auto kind = field.member("kind")) {
      name.kind = kind->scalar();
      if (std::find(kinds_of_names().begin(), kinds_of_names().end(), name.kind) == kinds_of_names().end())
        kind->report("expected person, place, organisation or other", did_you_mean(name.kind, kinds_of_names()));
    }
    names_.push_back(std::move(name));
  }

  void read_pseudonym(const Field& field, Pseudonym& name) {
    name.pseudonym = text::nfc(field.scalar());
    name.place = field.place();
    if (!can_be_pseudonym(name.pseudonym))
      field.report("this can't be a pseudonym", "letters and digits, with blanks, hyphens or full stops inside");
    const auto [first, inserted] = lines_.try_emplace(name.pseudonym, field.place().line);
    if (!inserted)
      field.report("this pseudonym stands here for the second time",
                   "names of one person are one list" +
                       (first->second > 0 ? ", that of line " + std::to_string(first->second) : std::string()));
  }

  static void read_forms(const Field& field, Pseudonym& name) {
    if (!field.value().is_array()) {
      name.forms.push_back({field.scalar(), field.place()});
    } else {
      for (const Field& form : field.items()) name.forms.push_back({form.scalar(), form.place()});
    }
    if (name.forms.empty()) field.report("expected at least one form of the name");
  }

  Reading reading_;
  std::vector<Pseudonym> names_;
  std::map<std::string, std::size_t> lines_;
};

}  // namespace

std::vector<Pseudonym> pseudonyms_from(const std::string& bytes, const std::string& file) {
  try {
    return PseudonymReader(file).read(parse_document(bytes, file));
  } catch (const InputError& error) {
    std::vector<Finding> findings = error.findings();
    for (Finding& finding : findings) {
      finding.message = without_quotations(finding.message);
      finding.place.pointer = without_names(finding.place.pointer);
    }
    throw InputError(findings);
  }
}

std::vector<Pseudonym> read_pseudonyms(const std::string& path) {
  return pseudonyms_from(read_file(path), display_name(path));
}

}  // namespace mazmun::format
