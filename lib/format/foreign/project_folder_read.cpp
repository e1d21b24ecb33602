#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/natural_order.hpp"
#include "base/suggest.hpp"
#include "format/codebook_file.hpp"
#include "format/foreign/project_file.hpp"
#include "format/foreign/project_folder.hpp"
#include "format/json_text.hpp"
#include "format/recognise.hpp"
#include "format/stream.hpp"
#include "format/yaml_text.hpp"

namespace mazmun::format::foreign {
namespace {

constexpr std::string_view sources_folder = "sources/";

struct FolderFile {
  std::string name;
  std::string_view bytes;
  std::string format;
};

std::vector<FolderFile> files_of(const ForeignInput& input) {
  std::vector<FolderFile> files;
  const auto add = [&](const std::string& name, std::string_view bytes) {
    const bool other = name.starts_with(sources_folder) || name.ends_with("manifest.json");
    const std::string_view first = bytes.substr(0, std::min(bytes.find('\n'), bytes.size()));
    std::string format = other ? std::string() : format_of(name.ends_with(".jsonl") ? first : bytes);
    files.push_back({name, bytes, std::move(format)});
  };
  if (input.files.empty()) add(input.name, input.bytes);
  for (const auto& [name, bytes] : input.files) add(name, bytes);
  return files;
}

// Codes of one document by where they stand; several of one kind are several codings.
using Place4 = std::tuple<std::size_t, std::size_t, std::string, std::string>;
struct CodedDocument {
  std::map<Place4, std::vector<Coding>> codings;
  std::vector<Place4> order;
  std::set<std::pair<std::size_t, std::size_t>> spans;
};

class FolderReader {
 public:
  explicit FolderReader(const ForeignInput& input) : input_(&input), files_(files_of(input)) {}

  Project read() {
    read_streams();
    read_codebook_file();
    read_supplement();
    for (Document& document : documents_) project_.sources.push_back(source_of(std::move(document)));
    for (const auto& [id, coded] : coded_) {
      if (!coded.codings.empty())
        throw InputError({input_->name, 0, 0, {}}, "has no text of the document \"" + id + "\"",
                         "give the corpus too: the coded stream has only the segments' texts");
    }
    for (const auto& [what, count] : unheld_)
      project_.losses.push_back({"Coding", {}, {}, {}, what, count, "the target has no place for it", {}});
    project_.format = "mazmun";
    if (project_.title.empty()) project_.title = project_.codebook.title;
    return std::move(project_);
  }

 private:
  void read_streams() {
    for (const FolderFile& file : files_) {
      if (file.name.starts_with(sources_folder))
        project_.files.emplace(file.name.substr(sources_folder.size()), file.bytes);
      if (file.format != "corpus" && file.format != "coded" && file.format != "segments") continue;
      StreamReader reader(LineReader::of_bytes(file.name, file.bytes), {"corpus", "coded", "segments"});
      while (auto record = reader.next()) {
        if (auto* document = std::get_if<Document>(&*record); document != nullptr && file.format == "corpus")
          documents_.push_back(std::move(*document));
        if (const auto* segment = std::get_if<Segment>(&*record)) take(*segment);
      }
    }
  }

  void take(const Segment& segment) {
    CodedDocument& document = coded_[segment.document];
    document.spans.emplace(segment.span.start, segment.span.end);
    if (segment.codes.empty() && !segment.coders.empty()) ++judged_none_[segment.document];
    for (const Coding& coding : segment.codes) {
      const Span span = coding.span.value_or(segment.span);
      const Place4 place{span.start, span.end, coding.code, coding.coder};
      auto& there = document.codings[place];
      if (there.empty()) document.order.push_back(place);
      there.push_back(coding);
      codes_.insert(coding.code);
      if (!coding.by.empty()) ++unheld_["by"];
      if (!coding.was.empty()) ++unheld_["was"];
      if (coding.confidence) ++unheld_["confidence"];
    }
  }

  void read_codebook_file() {
    for (const FolderFile& file : files_) {
      if (file.format == "codebook")
        project_.codebook = codebook_from(parse_document(file.bytes, file.name), file.name);
    }
    std::vector<std::string> missing;
    for (const std::string& code : codes_) {
      if (!project_.codebook.find(code)) missing.push_back(code);
    }
    std::sort(missing.begin(), missing.end(),
              [](const std::string& a, const std::string& b) { return natural_less(a, b); });
    const bool has_codebook = !project_.codebook.themes.empty();
    if (project_.codebook.levels.empty()) project_.codebook.levels = {"code"};
    for (const std::string& code : missing) {
      if (has_codebook)
        project_.findings.push_back({{input_->name, 0, 0, {}},
                                     "the code \"" + code + "\" isn't in the codebook; it is added",
                                     did_you_mean(code, project_.codebook.ids())});
      Theme theme;
      theme.id = code;
      project_.codebook.themes.push_back(std::move(theme));
    }
  }

  void read_supplement() {
    for (const FolderFile& file : files_) {
      if (file.format != "project") continue;
      Project kept = project_from(parse_json(file.bytes, file.name), project_.codebook, file.name);
      kept.codebook = std::move(project_.codebook);
      kept.files = std::move(project_.files);
      kept.findings = std::move(project_.findings);
      for (ProjectSource& source : kept.sources) supplement_.emplace(source.document.id, std::move(source));
      kept.sources.clear();
      project_ = std::move(kept);
    }
  }

  ProjectSource source_of(Document document) {
    ProjectSource source;
    const auto kept = supplement_.find(document.id);
    if (kept != supplement_.end()) source = std::move(kept->second);
    source.document = std::move(document);
    const auto found = coded_.find(source.document.id);
    CodedDocument coded = found == coded_.end() ? CodedDocument() : std::move(found->second);
    if (found != coded_.end()) coded_.erase(found);
    std::erase_if(source.selections, [&](ProjectSelection& selection) { return !is_there(selection, coded); });
    add_new(source, coded);
    const auto none = judged_none_.find(source.document.id);
    if (none != judged_none_.end() && kept == supplement_.end())
      project_.losses.push_back({"segment",
                                 {},
                                 {},
                                 source.document.id,
                                 "coders",
                                 none->second,
                                 "judged to have no code: the target has no place for it",
                                 {}});
    return source;
  }

  // Takes the codings of a selection that are still in the stream; whether the selection itself is.
  static bool is_there(ProjectSelection& selection, CodedDocument& coded, const Codebook& codebook) {
    const Span span = selection.span.value_or(Span{});
    std::vector<ProjectCoding> left;
    for (ProjectCoding& coding : selection.codings) {
      const auto found = coded.codings.find({span.start, span.end, codebook.themes[coding.code].id, coding.coder});
      if (found == coded.codings.end() || found->second.empty()) continue;
      coding.memo = found->second.front().memo;
      found->second.erase(found->second.begin());
      left.push_back(std::move(coding));
    }
    selection.codings = std::move(left);
    return !selection.codings.empty() || (!selection.whole && coded.spans.contains({span.start, span.end}));
  }
  bool is_there(ProjectSelection& selection, CodedDocument& coded) const {
    return is_there(selection, coded, project_.codebook);
  }

  void add_new(ProjectSource& source, CodedDocument& coded) const {
    const std::size_t known = source.selections.size();
    for (const Place4& place : coded.order) {
      const auto& [start, end, code, coder] = place;
      for (const Coding& coding : coded.codings[place]) {
        const Span span{start, end};
        const auto same =
            std::find_if(source.selections.begin() + static_cast<std::ptrdiff_t>(known), source.selections.end(),
                         [&](const ProjectSelection& each) { return each.span == span; });
        ProjectCoding result{*project_.codebook.find(code), coder, coding.memo, {}};
        if (same != source.selections.end()) {
          same->codings.push_back(std::move(result));
          continue;
        }
        ProjectSelection selection;
        selection.span = span;
        selection.codings.push_back(std::move(result));
        source.selections.push_back(std::move(selection));
      }
    }
  }

  const ForeignInput* input_;
  std::vector<FolderFile> files_;
  Project project_;
  std::vector<Document> documents_;
  std::map<std::string, CodedDocument> coded_;
  std::map<std::string, ProjectSource> supplement_;
  std::map<std::string, std::size_t> judged_none_;
  std::set<std::string> codes_;
  std::map<std::string, std::size_t> unheld_;  // attributes of codings, counted
};

}  // namespace

bool is_project_folder(const ForeignInput& input) {
  const std::vector<FolderFile> files = files_of(input);
  return std::any_of(files.begin(), files.end(), [](const FolderFile& file) {
    return file.format == "codebook" || file.format == "corpus" || file.format == "coded";
  });
}

Project read_project_folder(const ForeignInput& input, const ReadOptions& /*options*/) {
  return FolderReader(input).read();
}

History history_of_folder(const ForeignInput& input) {
  HistoryMerger merger;
  for (const FolderFile& file : files_of(input)) {
    if (file.format != "corpus" && file.format != "coded") continue;
    StreamReader reader(LineReader::of_bytes(file.name, file.bytes), {"corpus", "coded"});
    while (auto record = reader.next()) {
      if (const auto* header = std::get_if<Header>(&*record)) merger.add(header->history);
    }
  }
  return merger.take();
}

}  // namespace mazmun::format::foreign
