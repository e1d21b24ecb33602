// The shapes of losses.json and project.json, as their schemas say.
#include <set>

#include "format/fields.hpp"
#include "format/foreign/project_file.hpp"

namespace mazmun::format::foreign {
namespace {

void require_string(const Field& field, std::string_view key) {
  if (const auto member = field.require(key)) member->string();
}

void optional_string(const Field& field, std::string_view key) {
  if (const auto member = field.member(key)) member->string();
}

void require_count(const Field& field, std::string_view key, std::int64_t least) {
  const auto member = field.require(key);
  const auto number = member ? member->integer() : std::nullopt;
  if (number && *number < least) member->report("expected a whole number from " + std::to_string(least));
}

std::vector<Field> require_items(const Field& field, std::string_view key) {
  const auto member = field.require(key);
  return member ? member->items() : std::vector<Field>();
}

std::vector<Field> optional_items(const Field& field, std::string_view key) {
  const auto member = field.member(key);
  return member ? member->items() : std::vector<Field>();
}

// By recursion: JSON nests no deeper than its parser allows.
void check_element(const Field& field) {
  require_string(field, "element");
  optional_string(field, "text");
  if (const auto attributes = field.member("attributes")) {
    for (const auto& attribute : attributes->members()) attribute.second.string();
  }
  for (const Field& child : optional_items(field, "children")) check_element(child);
}

void check_as(const Field& field) {
  if (const auto as = field.member("as")) check_element(*as);
}

void check_selection(const Field& field) {
  if (field.member("start") || field.member("end")) {
    require_count(field, "start", 0);
    require_count(field, "end", 0);
  }
  check_as(field);
  for (const Field& coding : optional_items(field, "codings")) {
    require_string(coding, "code");
    require_string(coding, "coder");
    check_as(coding);
  }
}

}  // namespace

std::vector<Finding> check_losses(const Value& document, const std::string& file) {
  Reading reading{file, {}};
  const Field root(reading, document);
  require_string(root, "from");
  require_string(root, "to");
  optional_string(root, "offsets");
  if (const auto read = root.require("read")) {
    for (const auto& [name, count] : read->members()) {
      const auto number = count.integer();
      if (number && *number < 0) count.report("expected a whole number from 0");
    }
  }
  for (const Field& loss : require_items(root, "losses")) {
    require_string(loss, "element");
    require_string(loss, "why");
    require_count(loss, "count", 1);
    for (const std::string_view key : {"name", "guid", "in", "attribute", "kept"}) optional_string(loss, key);
  }
  return reading.findings;
}

std::vector<Finding> check_project(const Value& document, const std::string& file) {
  Reading reading{file, {}};
  const Field root(reading, document);
  require_string(root, "from");
  optional_string(root, "title");
  check_as(root);
  for (const Field& user : require_items(root, "users")) {
    require_string(user, "coder");
    check_as(user);
  }
  for (const Field& code : require_items(root, "codes")) {
    require_string(code, "code");
    check_as(code);
  }
  std::set<std::string> documents;
  for (const Field& source : require_items(root, "sources")) {
    require_string(source, "document");
    const std::string id = source.text_of("document");
    if (!documents.insert(id).second) source.report("the document \"" + id + "\" stands here twice");
    optional_string(source, "text_file");
    check_as(source);
    for (const Field& selection : optional_items(source, "selections")) check_selection(selection);
  }
  for (const Field& element : require_items(root, "rest")) check_element(element);
  return reading.findings;
}

}  // namespace mazmun::format::foreign
