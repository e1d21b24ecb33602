// Annotation tools: brat, doccano, Label Studio.
#include <algorithm>

#include "base/number.hpp"
#include "format/foreign/coded_texts.hpp"
#include "format/foreign/source_files.hpp"
#include "format/foreign/span_files.hpp"
#include "format/json_text.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

void add_finding(ProjectBuilder& builder, const std::string& file, std::size_t line, const std::string& message) {
  builder.project().findings.push_back({{file, line, 0, {}}, message, {}});
}

bool fits(std::int64_t start, std::int64_t end, std::size_t length) {
  return start >= 0 && start <= end && static_cast<std::size_t>(end) <= length;
}

// ---- brat

class BratReader {
 public:
  explicit BratReader(const ForeignInput& input) : input_(&input), builder_("brat") {}

  Project read() {
    for (const auto& [name, bytes] : input_->files) {
      if (!name.ends_with(".ann")) continue;
      const std::string text_name = name.substr(0, name.size() - 4) + ".txt";
      const auto text = std::find_if(input_->files.begin(), input_->files.end(),
                                     [&](const auto& file) { return file.first == text_name; });
      if (text == input_->files.end()) {
        add_finding(builder_, name, 0, "has no text \"" + text_name + "\" beside it; left out");
        continue;
      }
      read_pair(name, bytes, text_name, text->second);
    }
    return builder_.take();
  }

 private:
  void read_pair(const std::string& name, const std::string& bytes, const std::string& text_name,
                 const std::string& text_bytes) {
    file_text_ = decode_text(text_bytes, text_name).text;
    builder_.begin(text_name.substr(text_name.rfind('/') + 1), "txt", text_bytes, plain_text(file_text_));
    builder_.project().files.emplace(text_name, text_bytes);
    builder_.project().sources.back().text_file = text_name;
    const std::string lines = plain_text(decode_text(bytes, name).text);
    std::size_t number = 0;
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', at), lines.size());
      take(std::string_view(lines).substr(at, end - at), name, ++number);
      at = end + 1;
    }
  }

  // "T1<TAB>Type 0 5;8 12<TAB>words"
  void take(std::string_view line, const std::string& file, std::size_t number) {
    if (text::trim(line).empty()) return;
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('T') || tab == std::string_view::npos) {
      builder_.project().losses.push_back({"annotation",
                                           std::string(line.substr(0, tab)),
                                           {},
                                           file,
                                           {},
                                           1,
                                           "relations, events, attributes and notes of brat have no place",
                                           {}});
      return;
    }
    std::string_view what = line.substr(tab + 1);
    what = what.substr(0, std::min(what.find('\t'), what.size()));
    const std::size_t blank = what.find(' ');
    const std::size_t code = builder_.codes().add_below(no_parent, std::string(what.substr(0, blank)));
    std::vector<std::string> ranges;
    if (blank != std::string_view::npos) ranges = split_path(what.substr(blank + 1), ";");
    if (ranges.size() > 1)
      builder_.project().losses.push_back({"annotation",
                                           std::string(line.substr(0, tab)),
                                           {},
                                           file,
                                           "fragments",
                                           ranges.size(),
                                           "fragments become codings of their own",
                                           {}});
    for (const std::string& range : ranges) {
      const std::size_t gap = range.find(' ');
      const auto start = parse_integer(range.substr(0, gap));
      const auto end = gap == std::string::npos ? std::nullopt : parse_integer(range.substr(gap + 1));
      const auto points = to_code_points(file_text_, {}, {start.value_or(-1), end.value_or(-1)});
      if (points[0] && points[1] && *points[0] <= *points[1])
        builder_.code({*points[0], *points[1]}, code, "unknown");
      else
        add_finding(builder_, file, number, "lies outside of its text: " + range);
    }
  }

  const ForeignInput* input_;
  ProjectBuilder builder_;
  std::string file_text_;
};

// ---- doccano

const Value* labels_of(const Value& record) {
  for (const std::string_view key : {"label", "labels", "entities"}) {
    if (const Value* labels = record.find(key)) return labels;
  }
  return nullptr;
}

struct SpanLabel {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string label;
};

// [0, 5, "LOC"] or {"start_offset": 0, "end_offset": 5, "label": "LOC"}
std::optional<SpanLabel> span_label(const Value& value) {
  if (value.is_array() && value.array().size() == 3) {
    const Array& parts = value.array();
    if (parts[0].is_integer() && parts[1].is_integer() && parts[2].is_string())
      return SpanLabel{parts[0].integer(), parts[1].integer(), parts[2].string()};
  }
  const Value* start = value.find("start_offset");
  const Value* end = value.find("end_offset");
  const Value* label = value.find("label");
  if (start == nullptr || end == nullptr || label == nullptr || !start->is_integer() || !end->is_integer() ||
      !label->is_string())
    return std::nullopt;
  return SpanLabel{start->integer(), end->integer(), label->string()};
}

class DoccanoReader {
 public:
  explicit DoccanoReader(const ForeignInput& input) : input_(&input), builder_("doccano") {}

  Project read() {
    const std::string text = decode_text(input_->bytes, input_->name).text;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      ++number;
      const std::string_view line = text::trim(std::string_view(text).substr(at, end - at));
      at = end + 1;
      if (!line.empty()) take(line, number);
    }
    for (const auto& [name, count] : lost_)
      builder_.project().losses.push_back({"member", name, {}, {}, {}, count, "there is no place for it", {}});
    return builder_.take();
  }

 private:
  void take(std::string_view line, std::size_t number) {
    Value record;
    try {
      record = parse_json(line, input_->name);
    } catch (const InputError& error) {
      throw InputError({input_->name, number, 0, {}}, error.findings().front().message);
    }
    const Value* text = record.find("text");
    if (text == nullptr) text = record.find("data");
    if (text == nullptr || !text->is_string()) {
      add_finding(builder_, input_->name, number, "has no text; left out");
      return;
    }
    const Value* id = record.find("id");
    const bool has_id = id != nullptr && id->is_integer();
    builder_.begin(has_id ? std::to_string(id->integer()) : "line-" + std::to_string(number), "txt", text->string(),
                   plain_text(text->string()));
    take_labels(record, text->string(), number);
    Attributes& attributes = builder_.project().sources.back().document.attributes;
    for (const auto& [key, value] : record.object()) {
      if (key == "meta" && value.is_object()) {
        for (const auto& [name, content] : value.object()) {
          if (content.is_string() || content.is_number()) attributes.emplace_back(name, content);
        }
      } else if (key != "text" && key != "data" && key != "id" && &value != labels_of(record)) {
        ++lost_[key];
      }
    }
  }

  void take_labels(const Value& record, const std::string& text, std::size_t number) {
    const Value* labels = labels_of(record);
    if (labels == nullptr || !labels->is_array()) return;
    for (const Value& label : labels->array()) {
      if (label.is_string()) {
        builder_.code({0, builder_.length()}, builder_.codes().add_below(no_parent, label.string()), "unknown");
        continue;
      }
      const auto span = span_label(label);
      const auto points =
          span ? to_code_points(text, {}, {span->start, span->end}) : std::vector<std::optional<std::size_t>>(2);
      if (!points[0] || !points[1] || !fits(span->start, span->end, text.size())) {
        add_finding(builder_, input_->name, number, "has a label that lies outside of its text, or is none");
        continue;
      }
      builder_.code({*points[0], *points[1]}, builder_.codes().add_below(no_parent, span->label), "unknown");
    }
  }

  const ForeignInput* input_;
  ProjectBuilder builder_;
  std::map<std::string, std::size_t> lost_;
};

}  // namespace

bool is_brat(const ForeignInput& input) {
  return std::any_of(input.files.begin(), input.files.end(),
                     [](const auto& file) { return file.first.ends_with(".ann"); });
}

Project read_brat(const ForeignInput& input, const ReadOptions& /*options*/) {
  if (input.files.empty())
    throw InputError({input.name, 0, 0, {}}, "is one file, and brat has two for each text", "give the folder");
  return BratReader(input).read();
}

bool is_doccano(const ForeignInput& input) {
  if (!lower_case(input.name).ends_with(".jsonl")) return false;
  const std::string_view first =
      std::string_view(input.bytes).substr(0, std::min(input.bytes.find('\n'), input.bytes.size()));
  try {
    const Value record = parse_json(first, input.name);
    return record.find("text") != nullptr && labels_of(record) != nullptr;
  } catch (const InputError&) {
    return false;
  }
}

Project read_doccano(const ForeignInput& input, const ReadOptions& /*options*/) { return DoccanoReader(input).read(); }

Written write_doccano(const Project& project) {
  Written written;
  std::size_t memos = 0;
  std::set<std::string> coders;
  for (const ProjectSource& source : project.sources) {
    Value record;
    record.add("text", source.document.text);
    Array labels;
    for (const ProjectSelection& selection : source.selections) {
      for (const ProjectCoding& coding : selection.codings) {
        coders.insert(coding.coder);
        memos += coding.memo.empty() ? 0 : 1;
        const Span span = selection.span.value_or(Span{});
        labels.push_back(Array{span.start, span.end, project.codebook.themes[coding.code].id});
        if (!selection.span)
          written.losses.push_back(
              {"selection", selection.element.attribute("name"), {}, source.document.id, {}, 1, "it has no words", {}});
      }
    }
    record.add("label", std::move(labels));
    Value meta = Object();
    meta.add("document", source.document.id);
    for (const auto& [name, value] : source.document.attributes) meta.add(name, value);
    record.add("meta", std::move(meta));
    append_json(written.bytes, record);
    written.bytes += '\n';
  }
  const auto lose = [&](const std::string& what, std::size_t count) {
    if (count > 0) written.losses.push_back({what, {}, {}, {}, {}, count, "doccano has no place for it", {}});
  };
  lose("memo", memos);
  lose("coder", coders.size() > 1 ? coders.size() : 0);
  lose("theme above another",
       static_cast<std::size_t>(std::count_if(project.codebook.themes.begin(), project.codebook.themes.end(),
                                              [](const Theme& theme) { return !theme.children.empty(); })));
  lose("definition",
       static_cast<std::size_t>(std::count_if(project.codebook.themes.begin(), project.codebook.themes.end(),
                                              [](const Theme& theme) { return !theme.definition.empty(); })));
  for (const Element& element : project.rest)
    written.losses.push_back({element.name,
                              element.attribute("name"),
                              element.attribute("guid"),
                              {},
                              {},
                              1,
                              "doccano has no place for it",
                              {}});
  return written;
}

}  // namespace mazmun::format::foreign
