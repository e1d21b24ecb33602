// Annotation tools whose exports hold the texts too: Label Studio, WebAnno.
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

// ---- Label Studio

struct StudioLabel {
  Witness witness;
  bool whole = false;
  std::vector<std::string> names;
  std::string coder;
};

struct StudioTask {
  std::string name, text;
  Attributes attributes;
  std::vector<StudioLabel> labels;
};

std::string id_text(const Value* value) {
  if (value == nullptr) return {};
  if (value->is_integer()) return std::to_string(value->integer());
  if (value->is_string()) return value->string();
  return id_text(value->find("email") != nullptr ? value->find("email") : value->find("id"));
}

class StudioReader {
 public:
  StudioReader(const ForeignInput& input, const ReadOptions& options)
      : input_(&input), options_(options), builder_("labelstudio") {}

  Project read() {
    const Value tasks = parse_json(decode_text(input_->bytes, input_->name).text, input_->name);
    for (const Value& task : tasks.array()) take_task(task);
    std::vector<Testimony> testimonies;
    for (const StudioTask& task : tasks_) {
      Testimony testimony{task.text, {}};
      for (const StudioLabel& label : task.labels) {
        if (!label.whole) testimony.witnesses.push_back(label.witness);
      }
      testimonies.push_back(std::move(testimony));
    }
    // A program of the browser: UTF-16 units, unless the quotes say something else.
    const Verdict verdict = find_rule(testimonies, options_.unit);
    OffsetRule rule = verdict.rule;
    if (verdict.quotes == 0 && !options_.unit) rule.unit = OffsetUnit::utf16;
    if (verdict.had_choice) builder_.project().offsets = describe(rule);
    for (const StudioTask& task : tasks_) place(task, rule);
    return builder_.take();
  }

 private:
  void take_task(const Value& value) {
    StudioTask task;
    const Value* data = value.find("data");
    task.name = "task-" + (value.find("id") == nullptr ? std::to_string(tasks_.size() + 1) : id_text(value.find("id")));
    for (const auto& [key, content] : data != nullptr && data->is_object() ? data->object() : Object()) {
      if (content.is_string() && (key == "text" || task.text.empty()) && (key != "text" || task.attributes.empty()))
        task.text = content.string();
      else if (content.is_string() || content.is_number())
        task.attributes.emplace_back(key, content);
    }
    const Value* annotations = value.find("annotations");
    if (annotations == nullptr) annotations = value.find("completions");
    for (const Value& annotation : annotations != nullptr && annotations->is_array() ? annotations->array() : Array()) {
      const std::string coder = id_text(annotation.find("completed_by"));
      const Value* results = annotation.find("result");
      for (const Value& result : results != nullptr && results->is_array() ? results->array() : Array())
        take_result(task, result, coder.empty() ? "unknown" : coder);
    }
    tasks_.push_back(std::move(task));
  }

  void take_result(StudioTask& task, const Value& result, const std::string& coder) {
    const Value* value = result.find("value");
    const std::string type = id_text(result.find("type"));
    StudioLabel label;
    label.coder = coder;
    const Value* names = value == nullptr ? nullptr : value->find(type);
    for (const Value& name : names != nullptr && names->is_array() ? names->array() : Array()) {
      if (name.is_string()) label.names.push_back(name.string());
    }
    label.whole = type == "choices";
    const Value* start = value == nullptr ? nullptr : value->find("start");
    const Value* end = value == nullptr ? nullptr : value->find("end");
    const bool has_place = start != nullptr && end != nullptr && start->is_integer() && end->is_integer();
    if (label.names.empty() || (!label.whole && !has_place)) {
      builder_.project().losses.push_back(
          {"result", type, id_text(result.find("id")), task.name, {}, 1, "it is no label of a text", {}});
      return;
    }
    if (has_place) label.witness = {start->integer(), end->integer(), id_text(value->find("text"))};
    task.labels.push_back(std::move(label));
  }

  void place(const StudioTask& task, const OffsetRule& rule) {
    builder_.begin(task.name, "txt", task.text, plain_text(task.text));
    builder_.project().sources.back().document.attributes = task.attributes;
    for (const StudioLabel& label : task.labels) {
      const auto points = to_code_points(task.text, rule, {label.witness.start, label.witness.end});
      Span span{0, builder_.length()};
      if (!label.whole && (!points[0] || !points[1] || *points[0] > *points[1])) {
        builder_.project().findings.push_back(
            {{input_->name, 0, 0, {}}, "a label lies outside of the text of " + task.name, {}});
        continue;
      }
      if (!label.whole) span = {*points[0], *points[1]};
      for (const std::string& name : label.names)
        builder_.code(span, builder_.codes().add_below(no_parent, name), label.coder);
    }
  }

  const ForeignInput* input_;
  ReadOptions options_;
  ProjectBuilder builder_;
  std::vector<StudioTask> tasks_;
};

// ---- WebAnno TSV 3

struct WebannoColumn {
  std::string layer, feature;
  bool alone = false;  // the only feature of its layer
};

struct WebannoSpan {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::size_t code = 0;
};

std::vector<std::string> cells_of(std::string_view line, char separator) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t end = std::min(line.find(separator), line.size());
    cells.emplace_back(line.substr(0, end));
    if (end == line.size()) return cells;
    line.remove_prefix(end + 1);
  }
}

std::int64_t utf16_length(std::string_view text) {
  std::int64_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    units += decoded.code_point > 0xFFFF ? 2 : 1;
    at += decoded.length;
  }
  return units;
}

// Positions are Java's: UTF-16 units of the whole document.
class WebannoReader {
 public:
  WebannoReader() : builder_("webanno") {}

  void read(const std::string& name, const std::string& bytes) {
    name_ = name;
    columns_.clear();
    text_.clear();
    units_ = 0;
    pending_.clear();
    spans_.clear();
    open_.clear();
    line_ = 0;
    const std::string lines = plain_text(decode_text(bytes, name).text);
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', at), lines.size());
      ++line_;
      take(std::string_view(lines).substr(at, end - at));
      at = end + 1;
    }
    finish(bytes);
  }
  Project take_project() { return builder_.take(); }

 private:
  void take(std::string_view line) {
    if (line.starts_with("#T_SP=")) {
      const std::vector<std::string> parts = cells_of(line.substr(6), '|');
      const std::string layer = parts.front().substr(parts.front().rfind('.') + 1);
      for (std::size_t i = 1; i < parts.size(); ++i) columns_.push_back({layer, parts[i], parts.size() == 2});
    } else if (line.starts_with("#T_")) {
      builder_.project().losses.push_back(
          {"layer", std::string(line.substr(1)), {}, name_, {}, 1, "relations and chains have no place", {}});
    } else if (line.starts_with("#Text=")) {
      pending_ = line.substr(6);
      begins_ = true;
    } else if (!line.empty() && line.front() != '#') {
      take_token(line);
    }
  }

  void take_token(std::string_view line) {
    const std::vector<std::string> cells = cells_of(line, '\t');
    if (cells.size() < 3) return;
    const std::size_t dash = cells[1].find('-');
    const auto start = parse_integer(cells[1].substr(0, dash));
    const auto end = dash == std::string::npos ? std::nullopt : parse_integer(cells[1].substr(dash + 1));
    if (!start || !end) return;
    if (begins_) place_sentence(*start);
    begins_ = false;
    for (std::size_t i = 0; i < columns_.size() && i + 3 < cells.size(); ++i)
      take_values(i, cells[i + 3], *start, *end);
  }

  // What stood between two sentences isn't in the file: a line end, and blanks.
  void place_sentence(std::int64_t start) {
    constexpr std::int64_t most_between = 100'000;
    if (start - units_ > most_between) {
      throw InputError({name_, line_, 0, {}},
                       "this sentence begins at " + std::to_string(start) + ", the one before it ends at " +
                           std::to_string(units_) + ": what stands between isn't in the file",
                       "export the document again");
    }
    while (units_ < start) {
      text_ += units_ + 1 == start || text_.empty() ? '\n' : ' ';
      ++units_;
    }
    text_ += pending_;
    units_ += utf16_length(pending_);
  }

  // "NN", "NN[3]" over several words, "NN|VB" one upon the other, "*" without a value, "_" nothing.
  void take_values(std::size_t column, const std::string& cell, std::int64_t start, std::int64_t end) {
    const WebannoColumn& of = columns_[column];
    for (std::string value : cells_of(cell, '|')) {
      std::string number;
      const std::size_t bracket = value.rfind('[');
      if (bracket != std::string::npos && value.ends_with(']')) {
        number = value.substr(bracket);
        value.erase(bracket);
      }
      if (value == "_" || value.empty()) continue;
      if (value == "*" && !of.alone) continue;
      std::vector<std::string> path{of.layer};
      if (!of.alone) path.push_back(of.feature);
      if (value != "*") path.push_back(value);
      const std::size_t code = builder_.codes().add_exact_path(path);
      const auto key = std::tuple(column, number, code);
      const auto known = number.empty() ? open_.end() : open_.find(key);
      if (known != open_.end()) {
        spans_[known->second].end = end;
        continue;
      }
      if (!number.empty()) open_.emplace(key, spans_.size());
      spans_.push_back({start, end, code});
    }
  }

  void finish(const std::string& bytes) {
    builder_.begin(name_.substr(name_.rfind('/') + 1), "tsv", bytes, text_);
    std::vector<std::int64_t> positions;
    for (const WebannoSpan& span : spans_) positions.insert(positions.end(), {span.start, span.end});
    const auto points = to_code_points(text_, {OffsetUnit::utf16, false, false}, positions);
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      const auto& start = points[2 * i];
      const auto& end = points[2 * i + 1];
      if (start && end && *start <= *end)
        builder_.code({*start, *end}, spans_[i].code, "unknown");
      else
        builder_.project().findings.push_back({{name_, 0, 0, {}}, "an annotation lies outside of the text", {}});
    }
  }

  ProjectBuilder builder_;
  std::string name_, text_, pending_;
  std::size_t line_ = 0;
  bool begins_ = false;
  std::int64_t units_ = 0;
  std::vector<WebannoColumn> columns_;
  std::vector<WebannoSpan> spans_;
  std::map<std::tuple<std::size_t, std::string, std::size_t>, std::size_t> open_;
};

constexpr std::string_view webanno_mark = "#FORMAT=WebAnno TSV 3";

}  // namespace

bool is_labelstudio(const ForeignInput& input) {
  if (!lower_case(input.name).ends_with(".json")) return false;
  try {
    const Value tasks = parse_json(input.bytes, input.name);
    return tasks.is_array() && !tasks.array().empty() && tasks.array().front().find("data") != nullptr &&
           (tasks.array().front().find("annotations") != nullptr ||
            tasks.array().front().find("completions") != nullptr);
  } catch (const InputError&) {
    return false;
  }
}

Project read_labelstudio(const ForeignInput& input, const ReadOptions& options) {
  if (!parse_json(input.bytes, input.name).is_array())
    throw InputError({input.name, 0, 0, {}}, "is no export of Label Studio: those are lists of tasks");
  return StudioReader(input, options).read();
}

bool is_webanno(const ForeignInput& input) {
  const auto is_one = [](std::string_view bytes) { return bytes.starts_with(webanno_mark); };
  return is_one(input.bytes) ||
         std::any_of(input.files.begin(), input.files.end(), [&](const auto& file) { return is_one(file.second); });
}

Project read_webanno(const ForeignInput& input, const ReadOptions& /*options*/) {
  WebannoReader reader;
  if (input.files.empty()) reader.read(input.name, input.bytes);
  for (const auto& [name, bytes] : input.files) {
    if (bytes.starts_with(webanno_mark)) reader.read(name, bytes);
  }
  return reader.take_project();
}

}  // namespace mazmun::format::foreign
