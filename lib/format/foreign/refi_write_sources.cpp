#include <algorithm>
#include <array>

#include "base/number.hpp"
#include "format/foreign/guid.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/refi_write.hpp"
#include "format/foreign/source_files.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

bool is_text_holder(const Element& element) {
  return element.name == "Representation" || element.name == "TextDescription" || element.name == "Transcript";
}

std::string selection_name(const ProjectSelection& selection) {
  return selection.element.name.empty() ? "PlainTextSelection" : selection.element.name;
}

class SourceWriter {
 public:
  SourceWriter(const ProjectSource& source, const Project& project, RefiOutput& output)
      : source_(&source), project_(&project), output_(&output), element_(source.element) {}

  Element write(const Attributes& known) {
    const Document& document = source_->document;
    const bool fresh = element_.name.empty();
    if (fresh) element_.name = "TextSource";
    element_.set("guid", guid_or_uuid(element_, "source", document.id));
    if (fresh) element_.set("name", name_for(document));
    choose_text();
    point_to_files(element_);
    for (Element& child : element_.children) point_to_files(child);
    write_selections();
    write_attributes(known);
    write_notes();
    lose_lists();
    return std::move(element_);
  }

 private:
  // A name that is read back as the document's id.
  std::string name_for(const Document& document) {
    const auto is_read_back = [&](const std::string& name) { return DocumentIds().take(name) == document.id; };
    std::string name = document.id;
    if (is_read_back(document.title)) name = document.title;
    if (is_read_back(document.source.name)) name = document.source.name;
    if (!document.title.empty() && name != document.title)
      output_->losses.push_back({"document",
                                 document.title,
                                 {},
                                 document.id,
                                 "title",
                                 1,
                                 "sources have one name in REFI-QDA: what the id is made from",
                                 {}});
    return name;
  }

  // Another name for what is there already.
  std::string numbered(const std::string& name) {
    const std::size_t times = ++used_[name];
    return times == 1 ? name : name + " " + std::to_string(times);
  }

  // The text that positions are counted in: the file as it came where it still says the same, else a new one.
  void choose_text() {
    const Document& document = source_->document;
    Element* holder = text_holder();
    if (!source_->text_file.empty() && output_->files.contains(source_->text_file)) {
      file_text_ = decode_text(output_->files.at(source_->text_file), source_->text_file).text;
      if (plain_text(file_text_) == document.text) {
        if (holder != nullptr && !output_->lookup->find(holder->attribute("plainTextPath")) &&
            !output_->lookup->find(holder->attribute("richTextPath")))
          holder->set("plainTextPath", "internal://" + source_->text_file);
        return;
      }
    }
    if (holder != nullptr) {
      const Element* content = holder->find("PlainTextContent");
      if (content != nullptr && plain_text(content->text) == document.text) {
        file_text_ = content->text;
        return;
      }
    }
    file_text_ = document.text;
    const bool has_file = element_.has("richTextPath") || element_.has("path");
    if (has_file && !has_new_selections()) {
      keeps_positions_ = true;
      return;
    }
    if (document.text.empty() && !source_->element.name.empty() && !has_new_selections()) {
      keeps_positions_ = true;
      return;
    }
    add_text_file(holder);
  }

  Element* text_holder() {
    if (element_.name == "TextSource") return &element_;
    const auto found = std::find_if(element_.children.begin(), element_.children.end(), is_text_holder);
    return found == element_.children.end() ? nullptr : &*found;
  }

  bool has_new_selections() const {
    return std::any_of(source_->selections.begin(), source_->selections.end(),
                       [](const ProjectSelection& each) { return each.element.name.empty() && !each.whole; });
  }

  void add_text_file(Element* holder) {
    if (holder == nullptr) {
      constexpr std::array<std::pair<std::string_view, std::string_view>, 4> holders{
          {{"PDFSource", "Representation"},
           {"PictureSource", "TextDescription"},
           {"AudioSource", "Transcript"},
           {"VideoSource", "Transcript"}}};
      for (const auto& [source, name] : holders) {
        if (element_.name != source) continue;
        element_.add(make_element(std::string(name), {{"guid", uuid_of("text", source_->document.id)}}));
        holder = &element_.children.back();
      }
    }
    if (holder == nullptr) return;
    const std::string file = holder->attribute("guid") + ".txt";
    std::erase_if(holder->children, [](const Element& child) { return child.name == "PlainTextContent"; });
    holder->set("plainTextPath", "internal://" + file);
    output_->files[file] = file_text_;
  }

  void point_to_files(Element& element) const {
    for (const std::string key : {"path", "plainTextPath", "richTextPath"}) {
      if (const auto found = output_->lookup->find(element.attribute(key))) element.set(key, "internal://" + *found);
    }
  }

  void write_selections() {
    std::vector<std::size_t> points;
    for (const ProjectSelection& selection : source_->selections) {
      const Span span = selection.span.value_or(Span{});
      points.insert(points.end(), {span.start, span.end});
    }
    const std::vector<std::int64_t> positions = to_file_positions(file_text_, points);
    for (std::size_t i = 0; i < source_->selections.size(); ++i)
      write_selection(source_->selections[i], positions[2 * i], positions[2 * i + 1]);
  }

  void write_selection(const ProjectSelection& selection, std::int64_t start, std::int64_t end) {
    if (selection.whole) {
      for (Element& coding : codings_of(selection, element_.attribute("guid"))) element_.add(std::move(coding));
      return;
    }
    Element element = selection.element;
    element.name = selection_name(selection);
    const std::string where = source_->document.id + " " + std::to_string(selection.span.value_or(Span{}).start) + "-" +
                              std::to_string(selection.span.value_or(Span{}).end);
    element.set("guid", guid_or_uuid(element, "selection", numbered(where)));
    const bool counted = selection.span && !keeps_positions_;
    if (element.name == "PlainTextSelection" && (counted || !element.has("startPosition"))) {
      element.set("startPosition", std::to_string(start));
      element.set("endPosition", std::to_string(end));
    }
    if (selection.element.name.empty()) element.set("name", quote_of(selection));
    std::vector<Element> codings = codings_of(selection, element.attribute("guid"));
    if (selection.twin) add_twin(element, codings, start, end);
    for (Element& coding : codings) element.add(std::move(coding));
    holder_of(selection).add(std::move(element));
  }

  // The words of a region, once more in the text that belongs to the file.
  void add_twin(const Element& region, const std::vector<Element>& codings, std::int64_t start, std::int64_t end) {
    Element* holder = text_holder();
    if (holder == nullptr) return;
    Element twin = make_element("PlainTextSelection");
    for (const std::string_view key :
         {"guid", "name", "creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"}) {
      if (region.has(key)) twin.set(std::string(key), region.attribute(key));
    }
    twin.set("startPosition", std::to_string(start));
    twin.set("endPosition", std::to_string(end));
    for (const Element& coding : codings) twin.add(coding);
    holder->add(std::move(twin));
  }

  Element& holder_of(const ProjectSelection& selection) {
    std::size_t part = selection.part;
    if (selection.element.name.empty() && element_.name != "TextSource") part = 1;
    if (part == 0) return element_;
    for (Element& child : element_.children) {
      if (is_text_holder(child) && --part == 0) return child;
    }
    return element_;
  }

  std::vector<Element> codings_of(const ProjectSelection& selection, const std::string& guid) {
    std::vector<Element> codings;
    for (const ProjectCoding& coding : selection.codings) {
      Element element = coding.element;
      element.name = "Coding";
      const std::string theme = project_->codebook.themes[coding.code].id;
      element.set("guid", guid_or_uuid(element, "coding", numbered(guid + " " + theme + " " + coding.coder)));
      const auto user = output_->user_guids.find(coding.coder);
      if (!element.has("creatingUser") && user != output_->user_guids.end() &&
          guid_key(selection.element.attribute("creatingUser")) != guid_key(user->second))
        element.set("creatingUser", user->second);
      std::string said;
      for (const std::string& note : notes_of(element, output_->known)) said += (said.empty() ? "" : "\n\n") + note;
      refer_to_memo(element, coding.memo, said, "coding " + element.attribute("guid"), *output_);
      element.children.insert(element.children.begin(),
                              make_element("CodeRef", {{"targetGUID", output_->code_guids[coding.code]}}));
      codings.push_back(std::move(element));
    }
    return codings;
  }

  std::string quote_of(const ProjectSelection& selection) const {
    const std::string& text = source_->document.text;
    const Span span = selection.span.value_or(Span{});
    const std::size_t longest = 100;
    const std::size_t start = text::byte_offset(text, span.start);
    const std::size_t end = text::byte_offset(text, std::min(span.end, span.start + longest));
    return text.substr(start, end - start) + (span.end > span.start + longest ? "\xE2\x80\xA6" : "");
  }

  void write_attributes(const Attributes& known) {
    for (const auto& [name, value] : source_->document.attributes) {
      if (std::any_of(known.begin(), known.end(), [&, &key = name, &is = value](const auto& each) {
            return each.first == key && each.second == is;
          }))
        continue;
      const std::string type = output_->variable_types.at(name);
      const std::string guid = output_->variable_guids.at(name);
      std::erase_if(element_.children, [&](const Element& child) {
        const Element* reference = child.name == "VariableValue" ? child.find("VariableRef") : nullptr;
        return reference != nullptr && guid_key(reference->attribute("targetGUID")) == guid_key(guid);
      });
      Element written = make_element("VariableValue");
      written.add(make_element("VariableRef", {{"targetGUID", guid}}));
      const std::string text = value.is_string() ? value.string() : number_of(value);
      written.add(make_element(type + "Value", {}, text));
      element_.add(std::move(written));
    }
  }

  static std::string number_of(const Value& value);

  // Notes of the document that no element says yet: each on a selection of its own.
  void write_notes() {
    std::vector<std::string> said;
    for (const ProjectSelection& selection : source_->selections) {
      for (std::string& text : notes_of(selection.element, output_->known)) said.push_back(std::move(text));
    }
    for (std::string& text : notes_of(source_->element, output_->known)) said.push_back(std::move(text));
    std::size_t number = 0;
    for (const Note& note : source_->document.notes) {
      const auto found = std::find(said.begin(), said.end(), note.text);
      if (found != said.end()) {
        said.erase(found);
        continue;
      }
      const std::string of = "document " + source_->document.id + " " + std::to_string(++number);
      refer_to_note(element_, "note", note.text, of, *output_);
      if (note.span.start != 0 || note.span.end != source_->document.length)
        output_->losses.push_back({"note",
                                   {},
                                   {},
                                   source_->document.id,
                                   "place in the text",
                                   1,
                                   "it is written as a note of the document",
                                   {}});
    }
  }

  void lose_lists() {
    const Document& document = source_->document;
    const std::array<std::pair<std::string_view, std::size_t>, 6> lists{{{"turns", document.turns.size()},
                                                                         {"questions", document.questions.size()},
                                                                         {"marks", document.marks.size()},
                                                                         {"pages", document.pages.size()},
                                                                         {"repairs", document.repairs.size()},
                                                                         {"speakers", document.speakers.size()}}};
    for (const auto& [name, count] : lists) {
      if (count > 0)
        output_->losses.push_back({"document",
                                   document.title,
                                   {},
                                   document.id,
                                   std::string(name),
                                   count,
                                   "REFI-QDA has no place for it",
                                   {}});
    }
    if (!document.language.empty())
      output_->losses.push_back(
          {"document", document.title, {}, document.id, "language", 1, "REFI-QDA has no place for it", {}});
  }

  const ProjectSource* source_;
  const Project* project_;
  RefiOutput* output_;
  Element element_;
  std::string file_text_;
  bool keeps_positions_ = false;
  std::map<std::string, std::size_t> used_;
};

std::string SourceWriter::number_of(const Value& value) {
  if (value.is_integer()) return std::to_string(value.integer());
  // The standard's decimals have no exponent.
  constexpr int decimals = 12;
  std::string text = shortest(value.number());
  return text.find('e') == std::string::npos ? text : fixed(value.number(), decimals);
}

}  // namespace

Element write_source(const Project& project, std::size_t source, const Attributes& known, RefiOutput& output) {
  return SourceWriter(project.sources[source], project, output).write(known);
}

}  // namespace mazmun::format::foreign
