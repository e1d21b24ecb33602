#include "format/foreign/project_folder.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/output.hpp"
#include "format/codebook_text.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/project_file.hpp"
#include "format/json_text.hpp"
#include "format/report_folder.hpp"
#include "format/stream.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

constexpr std::string_view kept_in = "project.json";

void add_codings(Segment& segment, const ProjectSelection& selection, const Codebook& codebook) {
  for (const ProjectCoding& coding : selection.codings) {
    Coding result;
    result.code = codebook.themes[coding.code].id;
    result.coder = coding.coder;
    result.memo = coding.memo;
    segment.codes.push_back(std::move(result));
    if (std::find(segment.coders.begin(), segment.coders.end(), coding.coder) == segment.coders.end())
      segment.coders.push_back(coding.coder);
  }
}

void write_stream(FolderWriter& folder, const std::string& name, const Project& project, const History& history) {
  const bool coded = name == "coded.jsonl";
  OutputFile out(folder.place_for(name));
  StreamWriter writer(out, coded ? "coded" : "corpus");
  for (const ProjectSource& source : project.sources) {
    writer.header(history);
    writer.document(source.document);
    if (!coded) continue;
    for (const Segment& segment : segments_of(source, project.codebook)) writer.segment(segment);
  }
  writer.end();
  out.commit();
}

// Attributes that mazmun's files have no place for, counted.
struct Uncarried {
  std::string_view element;
  std::string_view attribute;
};
constexpr std::array<Uncarried, 9> of_elements{{{"Code", "color"},
                                                {"Code", "isCodable"},
                                                {"Code", "guid"},
                                                {"Coding", "guid"},
                                                {"Coding", "creationDateTime"},
                                                {"selection", "guid"},
                                                {"selection", "creationDateTime"},
                                                {"source", "guid"},
                                                {"source", "creationDateTime"}}};

class LossList {
 public:
  explicit LossList(const Project& project) : project_(&project) {}

  std::vector<Loss> run() {
    count_attributes();
    for (const ProjectSource& source : project_->sources) add_source(source);
    for (const Element& element : project_->rest) add_rest(element);
    return std::move(losses_);
  }

 private:
  void count_attributes() {
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> counts;
    const auto count = [&](std::string_view kind, const Element& element) {
      for (const Uncarried& each : of_elements) {
        if (each.element != kind || !element.has(each.attribute)) continue;
        if (each.attribute == "isCodable" && element.attribute("isCodable") == "true") continue;
        ++counts[{each.element, each.attribute}];
      }
    };
    for (const Element& code : project_->codes) count("Code", code);
    for (const ProjectSource& source : project_->sources) {
      count("source", source.element);
      for (const ProjectSelection& selection : source.selections) {
        count("selection", selection.element);
        for (const ProjectCoding& coding : selection.codings) count("Coding", coding.element);
      }
    }
    for (const auto& [what, number] : counts)
      losses_.push_back({std::string(what.first),
                         {},
                         {},
                         {},
                         std::string(what.second),
                         number,
                         "mazmun's files have no place for it",
                         std::string(kept_in)});
  }

  void add_source(const ProjectSource& source) {
    const Document& document = source.document;
    const auto lose = [&](const ProjectSelection& selection, const std::string& why) {
      losses_.push_back({selection.element.name.empty() ? "selection" : selection.element.name,
                         selection.element.attribute("name"),
                         selection.element.attribute("guid"),
                         document.id,
                         {},
                         1,
                         why,
                         std::string(kept_in)});
    };
    for (const ProjectSelection& selection : source.selections) {
      if (selection.whole) continue;
      if (!selection.span)
        lose(selection, document.text.empty() ? "its source has no text" : "its words are not found in the text");
      else if (selection.twin)
        lose(selection, "it is both a region and words: read once, as words");
      else if (selection.element.name != "PlainTextSelection" && selection.element.name != "TranscriptSelection" &&
               !selection.element.name.empty())
        lose(selection, "the region that it marks: only its words are held");
    }
    for (const Element& child : source.element.children) {
      if (child.name == "Transcript" && !child.children.empty())
        losses_.push_back({child.name, child.attribute("name"), child.attribute("guid"), document.id, "SyncPoint",
                           child.children.size(), "mazmun's files have no place for it", std::string(kept_in)});
    }
  }

  void add_rest(const Element& element) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> whys{
        {{"Case", "cases are held as attributes of their documents alone"},
         {"Note", "notes are held where a code, a source, a selection or a coding refers to them"},
         {"Link", "links are held between codes alone"},
         {"Set", "mazmun's files have no place for it"},
         {"Graph", "of graphs the edges between codes are held, as relations"},
         {"Variable", "types and descriptions of variables have no place"}}};
    for (const auto& [name, why] : whys) {
      if (element.name == name)
        losses_.push_back({element.name,
                           element.attribute("name"),
                           element.attribute("guid"),
                           {},
                           {},
                           1,
                           std::string(why),
                           std::string(kept_in)});
    }
  }

  const Project* project_;
  std::vector<Loss> losses_;
};

}  // namespace

std::vector<Segment> segments_of(const ProjectSource& source, const Codebook& codebook) {
  std::vector<const ProjectSelection*> selections;
  for (const ProjectSelection& selection : source.selections) selections.push_back(&selection);
  const auto span_of = [](const ProjectSelection* selection) { return selection->span.value_or(Span{}); };
  std::stable_sort(selections.begin(), selections.end(), [&](const auto* a, const auto* b) {
    const Span left = span_of(a);
    const Span right = span_of(b);
    if (left.start != right.start) return left.start < right.start;
    if (left.end != right.end) return left.end < right.end;
    return !a->span && b->span;
  });
  std::vector<Segment> segments;
  text::ByteCounter starts(source.document.text);
  const ProjectSelection* last = nullptr;
  for (const ProjectSelection* selection : selections) {
    const Span span = span_of(selection);
    const bool same = last != nullptr && last->span && selection->span && *last->span == span;
    last = selection;
    if (!same) {
      Segment segment;
      segment.document = source.document.id;
      segment.id = source.document.id + ":" + std::to_string(segments.size() + 1);
      segment.span = span;
      const std::size_t start = starts.at(span.start);
      const std::string_view behind = std::string_view(source.document.text).substr(start);
      segment.text = std::string(behind.substr(0, text::byte_offset(behind, span.end - span.start)));
      segments.push_back(std::move(segment));
    }
    add_codings(segments.back(), *selection, codebook);
  }
  return segments;
}

std::vector<Loss> losses_of_folder(const Project& project) { return LossList(project).run(); }

void write_project_folder(const std::string& folder, const Project& project, const std::vector<Loss>& losses,
                          const History& history) {
  FolderWriter writer(folder);
  for (const auto& [path, bytes] : project.files) writer.write("sources/" + path, bytes);
  writer.write("codebook.json", pretty_json(codebook_value(project.codebook)));
  write_stream(writer, "corpus.jsonl", project, history);
  write_stream(writer, "coded.jsonl", project, history);
  writer.write("project.json", pretty_json(project_value(project, history)));
  writer.write("losses.json", pretty_json(losses_value(project, losses, "mazmun", history)));
  writer.finish();
}

}  // namespace mazmun::format::foreign
