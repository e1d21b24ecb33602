#include "format/foreign/project_file.hpp"

#include "format/fields.hpp"
#include "format/header.hpp"

namespace mazmun::format::foreign {
namespace {

// By recursion: elements nest no deeper than XML may.
Value element_value(const Element& element) {
  Value value;
  value.add("element", element.name);
  if (!element.attributes.empty()) {
    Value attributes = Object();
    for (const auto& [name, text] : element.attributes) attributes.add(name, text);
    value.add("attributes", std::move(attributes));
  }
  if (!element.text.empty()) value.add("text", element.text);
  Array children;
  for (const Element& child : element.children) children.push_back(element_value(child));
  if (!children.empty()) value.add("children", std::move(children));
  return value;
}

bool is_empty(const Element& element) {
  return element.name.empty() && element.attributes.empty() && element.children.empty();
}

Array elements_value(const std::vector<Element>& elements) {
  Array array;
  for (const Element& element : elements) array.push_back(element_value(element));
  return array;
}

Value coding_value(const ProjectCoding& coding, const Codebook& codebook) {
  Value value;
  value.add("code", codebook.themes[coding.code].id).add("coder", coding.coder);
  if (!is_empty(coding.element)) value.add("as", element_value(coding.element));
  return value;
}

Value selection_value(const ProjectSelection& selection, const Codebook& codebook) {
  Value value;
  if (selection.span) value.add("start", selection.span->start).add("end", selection.span->end);
  if (selection.whole) value.add("whole", true);
  if (selection.part > 0) value.add("part", selection.part);
  if (selection.twin) value.add("twin", true);
  if (!is_empty(selection.element)) value.add("as", element_value(selection.element));
  Array codings;
  for (const ProjectCoding& coding : selection.codings) codings.push_back(coding_value(coding, codebook));
  if (!codings.empty()) value.add("codings", std::move(codings));
  return value;
}

Value source_value(const ProjectSource& source, const Codebook& codebook) {
  Value value;
  value.add("document", source.document.id);
  if (!source.text_file.empty()) value.add("text_file", source.text_file);
  if (!is_empty(source.element)) value.add("as", element_value(source.element));
  Array selections;
  for (const ProjectSelection& selection : source.selections)
    selections.push_back(selection_value(selection, codebook));
  if (!selections.empty()) value.add("selections", std::move(selections));
  return value;
}

Element read_element(const Field& field) {
  Element element;
  element.name = field.text_of("element");
  element.text = field.text_of("text");
  if (const auto attributes = field.member("attributes")) {
    for (const auto& [name, text] : attributes->members()) element.attributes.emplace_back(name, text.string());
  }
  if (const auto children = field.member("children")) {
    for (const Field& child : children->items()) element.children.push_back(read_element(child));
  }
  return element;
}

Element element_of(const Field& field) {
  const auto as = field.member("as");
  return as ? read_element(*as) : Element();
}

std::size_t count_of(const Field& field, std::string_view key) {
  const auto member = field.member(key);
  const std::int64_t number = member ? member->integer().value_or(0) : 0;
  return number > 0 ? static_cast<std::size_t>(number) : 0;
}

ProjectSelection read_selection(const Field& field, const Codebook& codebook) {
  ProjectSelection selection;
  if (field.member("start")) selection.span = Span{count_of(field, "start"), count_of(field, "end")};
  selection.whole = field.member("whole").has_value();
  selection.part = count_of(field, "part");
  selection.twin = field.member("twin").has_value();
  selection.element = element_of(field);
  const auto codings = field.member("codings");
  for (const Field& coding : codings ? codings->items() : std::vector<Field>()) {
    const auto code = codebook.find(coding.text_of("code"));
    if (code) selection.codings.push_back({*code, coding.text_of("coder"), {}, element_of(coding)});
  }
  return selection;
}

ProjectSource read_source(const Field& field, const Codebook& codebook) {
  ProjectSource source;
  source.document.id = field.text_of("document");
  source.text_file = field.text_of("text_file");
  source.element = element_of(field);
  if (const auto selections = field.member("selections")) {
    for (const Field& selection : selections->items()) source.selections.push_back(read_selection(selection, codebook));
  }
  return source;
}

}  // namespace

Value project_value(const Project& project, const History& history) {
  Value value;
  value.add("mazmun", header_value("project", history)).add("from", project.format).add("title", project.title);
  if (!is_empty(project.element)) value.add("as", element_value(project.element));
  Array users;
  for (const ProjectUser& user : project.users) {
    Value each;
    each.add("coder", user.coder);
    if (!is_empty(user.element)) each.add("as", element_value(user.element));
    users.push_back(std::move(each));
  }
  value.add("users", std::move(users));
  Array codes;
  for (std::size_t i = 0; i < project.codes.size(); ++i) {
    if (is_empty(project.codes[i])) continue;
    codes.push_back(Value().add("code", project.codebook.themes[i].id).add("as", element_value(project.codes[i])));
  }
  value.add("codes", std::move(codes));
  Array sources;
  for (const ProjectSource& source : project.sources) sources.push_back(source_value(source, project.codebook));
  value.add("sources", std::move(sources));
  value.add("rest", elements_value(project.rest));
  return value;
}

Project project_from(const Value& document, const Codebook& codebook, const std::string& file) {
  expect_format(document, "project", file);
  Reading reading{file, {}};
  const Field root(reading, document);
  Project project;
  project.format = root.text_of("from");
  project.title = root.text_of("title");
  project.element = element_of(root);
  project.codes.resize(codebook.themes.size());
  const auto items = [&](std::string_view key) {
    const auto member = root.member(key);
    return member ? member->items() : std::vector<Field>();
  };
  for (const Field& user : items("users")) project.users.push_back({user.text_of("coder"), element_of(user)});
  for (const Field& code : items("codes")) {
    if (const auto index = codebook.find(code.text_of("code"))) project.codes[*index] = element_of(code);
  }
  for (const Field& source : items("sources")) project.sources.push_back(read_source(source, codebook));
  for (const Field& element : items("rest")) project.rest.push_back(read_element(element));
  reading.finish();
  return project;
}

Value losses_value(const Project& project, const std::vector<Loss>& losses, const std::string& to,
                   const History& history) {
  Value value;
  value.add("mazmun", header_value("losses", history)).add("from", project.format).add("to", to);
  Value counts = Object();
  for (const auto& [name, count] : counts_of(project)) counts.add(name, count);
  value.add("read", std::move(counts));
  if (!project.offsets.empty()) value.add("offsets", project.offsets);
  Array all;
  for (const Loss& loss : losses) {
    Value each;
    each.add("element", loss.element);
    for (const auto& [key, text] : {std::pair("name", &loss.name), std::pair("guid", &loss.guid),
                                    std::pair("in", &loss.in), std::pair("attribute", &loss.attribute)}) {
      if (!text->empty()) each.add(key, *text);
    }
    each.add("count", loss.count).add("why", loss.why);
    if (!loss.kept.empty()) each.add("kept", loss.kept);
    all.push_back(std::move(each));
  }
  value.add("losses", std::move(all));
  return value;
}

}  // namespace mazmun::format::foreign
