#include "format/foreign/refi_selections.hpp"

#include <algorithm>
#include <map>

#include "base/number.hpp"
#include "format/foreign/guid.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

bool is_selection(const Element& element) { return element.name.ends_with("Selection"); }

using Positions = std::optional<std::pair<std::int64_t, std::int64_t>>;

Positions positions_of(const Element& selection, const Element& holder) {
  if (selection.name == "PlainTextSelection") {
    const auto start = parse_integer(selection.attribute("startPosition"));
    const auto end = parse_integer(selection.attribute("endPosition"));
    return start && end ? Positions({*start, *end}) : std::nullopt;
  }
  if (selection.name != "TranscriptSelection") return std::nullopt;
  const auto sync = [&](std::string_view key) -> std::optional<std::int64_t> {
    const std::string wanted = guid_key(selection.attribute(key));
    for (const Element& point : holder.children) {
      if (point.name == "SyncPoint" && guid_key(point.attribute("guid")) == wanted)
        return parse_integer(point.attribute("position"));
    }
    return std::nullopt;
  };
  const auto start = sync("fromSyncPoint");
  const auto end = sync("toSyncPoint");
  return start && end ? Positions({*start, *end}) : std::nullopt;
}

OpenSelection open_selection(const Element& holder, std::size_t part, const Element& selected) {
  OpenSelection open;
  open.selection.part = part;
  open.selection.element = {selected.name, selected.attributes, {}, {}, selected.line};
  for (const Element& child : selected.children) {
    if (child.name == "Coding")
      open.codings.push_back(child);
    else
      open.selection.element.children.push_back(child);
  }
  // Of several transcripts the first is the document's text.
  if (part <= 1) open.positions = positions_of(selected, holder);
  return open;
}

std::string code_of(const Element& coding) {
  const Element* reference = coding.find("CodeRef");
  return reference == nullptr ? std::string() : guid_key(reference->attribute("targetGUID"));
}

// A region of a PDF file and words of its text with one GUID are one quotation.
void merge_twins(std::vector<OpenSelection>& selections) {
  std::map<std::string, std::size_t> words;
  for (std::size_t i = 0; i < selections.size(); ++i) {
    const std::string guid = guid_key(selections[i].selection.element.attribute("guid"));
    if (selections[i].selection.part == 1 && !guid.empty() && selections[i].positions) words.emplace(guid, i);
  }
  for (OpenSelection& region : selections) {
    const auto found = words.find(guid_key(region.selection.element.attribute("guid")));
    if (region.selection.part != 0 || found == words.end()) continue;
    OpenSelection& twin = selections[found->second];
    region.selection.twin = true;
    region.positions = twin.positions;
    for (const Element& coding : twin.codings) {
      if (std::none_of(region.codings.begin(), region.codings.end(),
                       [&](const Element& each) { return code_of(each) == code_of(coding); }))
        region.codings.push_back(coding);
    }
    twin.selection.twin = true;
    words.erase(found);
  }
  std::erase_if(selections, [](const OpenSelection& each) { return each.selection.twin && each.selection.part == 1; });
}

class Placer {
 public:
  Placer(OpenSource open, const OffsetRule& rule, const RefiIndex& index, std::string file)
      : open_(std::move(open)), rule_(rule), index_(&index), file_(std::move(file)) {}

  Placed run() {
    place_by_position();
    for (OpenSelection& each : open_.selections) {
      ProjectSelection& selection = each.selection;
      if (!selection.span && !selection.whole) place_by_quote(selection);
      if (selection.whole) selection.span = Span{0, open_.source.document.length};
      for (Element& coding : each.codings) add_coding(selection, std::move(coding));
      add_notes(selection.element, selection.span.value_or(Span{}));
      open_.source.selections.push_back(std::move(selection));
    }
    add_notes(open_.source.element, Span{0, open_.source.document.length});
    result_.source = std::move(open_.source);
    return std::move(result_);
  }

 private:
  void place_by_position() {
    std::vector<std::int64_t> positions;
    std::vector<OpenSelection*> placed;
    const bool has_text = !open_.file_text.empty();
    for (OpenSelection& each : open_.selections) {
      if (!each.positions || !has_text) continue;
      auto [start, end] = *each.positions;
      if (start > end) {
        report(each.selection.element, "ends before it begins (" + std::to_string(start) + "-" + std::to_string(end) +
                                           "); read the other way round");
        std::swap(start, end);
      }
      positions.insert(positions.end(), {start, end});
      placed.push_back(&each);
    }
    const auto points = to_code_points(open_.file_text, rule_, positions);
    for (std::size_t i = 0; i < placed.size(); ++i) {
      ProjectSelection& selection = placed[i]->selection;
      if (points[2 * i] && points[2 * i + 1])
        selection.span = Span{*points[2 * i], *points[2 * i + 1]};
      else
        report(selection.element, "lies outside of the text (" + std::to_string(positions[2 * i]) + "-" +
                                      std::to_string(positions[2 * i + 1]) + "; the document has " +
                                      std::to_string(open_.source.document.length) + " code points)");
      const std::string quote = selection.element.attribute("name");
      if (open_.extracted && selection.span) check_words(selection, quote);
    }
  }

  // Positions that were counted in another text than the one drawn out of the file: the quote decides.
  void check_words(ProjectSelection& selection, const std::string& quote) const {
    const std::string& text = open_.source.document.text;
    const std::size_t start = text::byte_offset(text, selection.span->start);
    const std::size_t end = text::byte_offset(text, selection.span->end);
    if (is_quoted(std::string_view(text).substr(start, end - start), quote)) return;
    selection.span.reset();
  }

  void place_by_quote(ProjectSelection& selection) {
    std::vector<std::string> quotes;
    if (const Element* representation = selection.element.find("Representation")) {
      if (const Element* content = representation->find("PlainTextContent")) quotes.push_back(content->text);
    }
    quotes.push_back(selection.element.attribute("name"));
    for (const std::string& quote : quotes) {
      if (!finder_) finder_.emplace(open_.source.document.text);
      const std::vector<Span> places = finder_->find(quote);
      if (places.empty()) continue;
      selection.span = nearest(places, selection.element.attribute("page"));
      const std::string why = places.size() > 1 ? "its words stand at " + std::to_string(places.size()) +
                                                      " places, the first that fits its page was taken"
                                                : "its words were found by what it quotes";
      result_.losses.push_back({selection.element.name,
                                selection.element.attribute("name"),
                                selection.element.attribute("guid"),
                                open_.source.document.id,
                                "position",
                                1,
                                why,
                                {}});
      return;
    }
  }

  // The place on the page of that number, counted from 0 or from 1; else the first.
  Span nearest(const std::vector<Span>& places, const std::string& page) const {
    const auto number = parse_integer(page);
    const auto& pages = open_.source.document.pages;
    for (const std::int64_t first : {0, 1}) {
      if (!number || *number < first || static_cast<std::size_t>(*number - first) >= pages.size()) continue;
      const Span& wanted = pages[static_cast<std::size_t>(*number - first)];
      for (const Span& place : places) {
        if (place.start >= wanted.start && place.start < wanted.end) return place;
      }
    }
    return places.front();
  }

  void add_coding(ProjectSelection& selection, Element coding) {
    const auto code = index_->codes.find(code_of(coding));
    if (code == index_->codes.end()) {
      report(coding, "gives a code that isn't in the codebook (" + code_of(coding) + "); left out");
      result_.losses.push_back({"Coding",
                                {},
                                coding.attribute("guid"),
                                open_.source.document.id,
                                {},
                                1,
                                "its code isn't in the codebook",
                                {}});
      return;
    }
    std::string user = coding.attribute("creatingUser");
    if (user.empty()) user = selection.element.attribute("creatingUser");
    const auto coder = index_->coders.find(guid_key(user));
    ProjectCoding result;
    result.code = code->second;
    result.coder = user.empty() ? "unknown" : guid_key(user);
    if (coder != index_->coders.end()) result.coder = coder->second;
    for (const std::string& note : notes_of(coding, *index_)) result.memo += (result.memo.empty() ? "" : "\n\n") + note;
    std::erase_if(coding.children, [](const Element& child) { return child.name == "CodeRef"; });
    result.element = std::move(coding);
    selection.codings.push_back(std::move(result));
  }

  void add_notes(const Element& element, Span span) {
    for (const std::string& text : notes_of(element, *index_)) open_.source.document.notes.push_back({span, text});
  }

  void report(const Element& element, const std::string& what) {
    // A selection is named by what it quotes.
    const std::string name = element.attribute("name");
    result_.findings.push_back({{file_, element.line, 0, {}},
                                "<" + element.name + "> in \"" + open_.source.document.id + "\" " + what,
                                {},
                                name.empty() ? "" : "it is named \"" + name + "\""});
  }

  OpenSource open_;
  OffsetRule rule_;
  const RefiIndex* index_;
  std::string file_;
  std::optional<QuoteFinder> finder_;
  Placed result_;
};

}  // namespace

void split_selections(const Element& element, OpenSource& open) {
  Element& kept = open.source.element;
  kept = {element.name, element.attributes, {}, {}, element.line};
  OpenSelection whole;
  whole.selection.whole = true;
  std::size_t part = 0;
  for (const Element& child : element.children) {
    if (child.name == "Coding") {
      whole.codings.push_back(child);
    } else if (is_selection(child)) {
      open.selections.push_back(open_selection(element, 0, child));
    } else if (child.name == "Representation" || child.name == "TextDescription" || child.name == "Transcript") {
      ++part;
      Element text{child.name, child.attributes, {}, {}, child.line};
      for (const Element& inner : child.children) {
        if (is_selection(inner))
          open.selections.push_back(open_selection(child, part, inner));
        else if (inner.name == "Coding")
          whole.codings.push_back(inner);
        else
          text.children.push_back(inner);
      }
      kept.children.push_back(std::move(text));
    } else {
      kept.children.push_back(child);
    }
  }
  merge_twins(open.selections);
  if (!whole.codings.empty()) open.selections.push_back(std::move(whole));
}

Placed place_selections(OpenSource open, const OffsetRule& rule, const RefiIndex& index, const std::string& file) {
  return Placer(std::move(open), rule, index, file).run();
}

}  // namespace mazmun::format::foreign
