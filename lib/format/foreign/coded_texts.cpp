#include "format/foreign/coded_texts.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {

void ProjectBuilder::begin(const std::string& name, const std::string& type, const std::string& bytes,
                           std::string text) {
  ProjectSource source;
  source.document.id = ids_.take(name);
  source.document.source = {name, type, sha256(bytes), {}, {}};
  length_ = text::length(text);
  source.document.length = length_;
  source.document.text = std::move(text);
  current_ = project_.sources.size();
  by_name_.emplace(name, current_);
  project_.sources.push_back(std::move(source));
}

bool ProjectBuilder::go_to(const std::string& name) {
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return false;
  current_ = found->second;
  length_ = project_.sources[current_].document.length;
  return true;
}

Span ProjectBuilder::append(const std::string& text) {
  Document& document = project_.sources[current_].document;
  if (!document.text.empty()) {
    document.text += "\n";
    ++length_;
  }
  const std::size_t start = length_;
  document.text += text;
  length_ += text::length(text);
  document.length = length_;
  return {start, length_};
}

void ProjectBuilder::mark(Span span) {
  ProjectSelection selection;
  selection.span = span;
  project_.sources[current_].selections.push_back(std::move(selection));
}

void ProjectBuilder::code(Span span, std::size_t code, const std::string& coder, const std::string& memo) {
  auto& selections = project_.sources[current_].selections;
  if (selections.empty() || selections.back().span != span) mark(span);
  selections.back().codings.push_back({code, coder, memo, {}});
}

Project ProjectBuilder::take() {
  const CodeTree::Made made = codes_.make();
  project_.codebook = made.codebook;
  std::set<std::string> coders;
  for (ProjectSource& source : project_.sources) {
    for (ProjectSelection& selection : source.selections) {
      for (ProjectCoding& coding : selection.codings) {
        coding.code = made.places[coding.code];
        if (coding.coder != "unknown") coders.insert(coding.coder);
      }
    }
  }
  for (const std::string& coder : coders) project_.users.push_back({coder, {}});
  return std::move(project_);
}

}  // namespace mazmun::format::foreign
