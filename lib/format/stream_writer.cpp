#include <algorithm>
#include <charconv>
#include <utility>

#include "base/number.hpp"
#include "format/json_text.hpp"
#include "format/stream.hpp"

namespace mazmun::format {
namespace {

constexpr std::size_t longest_piece = std::size_t{1} << 16;

// Members of one object in a fixed order; the brace that opens it is there already.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) {}

  Members& key(std::string_view name) {
    constexpr std::string_view behind = "\":";
    const std::string_view before = first_ ? "\"" : ",\"";
    first_ = false;
    const std::size_t start = out_.size();
    out_.resize(start + before.size() + name.size() + behind.size());
    char* at = std::copy(before.begin(), before.end(), &out_[start]);
    at = std::copy(name.begin(), name.end(), at);
    std::copy(behind.begin(), behind.end(), at);
    return *this;
  }
  Members& text(std::string_view name, std::string_view value) {
    key(name);
    append_json_string(out_, value);
    return *this;
  }
  Members& text_if(std::string_view name, std::string_view value) { return value.empty() ? *this : text(name, value); }
  Members& number(std::string_view name, std::size_t value) {
    key(name);
    char digits[24];
    out_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    return *this;
  }
  Members& real(std::string_view name, double value) {
    key(name);
    out_ += shortest(value);
    return *this;
  }
  Members& value(std::string_view name, const Value& content) {
    key(name);
    append_json(out_, content);
    return *this;
  }
  Members& span(const Span& value) { return number("start", value.start).number("end", value.end); }

 private:
  std::string& out_;
  bool first_ = true;
};

// A line that goes out in pieces, so that a long document doesn't stand in memory a second time.
struct LongLine {
  OutputFile* file;  // nothing: all stays in the text
  std::string& text;

  void spill() const {
    if (file == nullptr || text.size() < longest_piece) return;
    file->write(text);
    text.clear();
  }
};

// "name":"…" of any length.
void long_text(const LongLine& line, Members& members, std::string_view name, std::string_view value) {
  members.key(name);
  line.text += '"';
  for (; !value.empty(); value.remove_prefix(std::min(longest_piece, value.size()))) {
    append_json_escaped(line.text, value.substr(0, longest_piece));
    line.spill();
  }
  line.text += '"';
}

// "name":[{…},{…}], left out where there is nothing.
template <class Items, class Write>
void list(const LongLine& line, Members& members, std::string_view name, const Items& items, const Write& write) {
  if (items.empty()) return;
  members.key(name);
  line.text += '[';
  bool first = true;
  for (const auto& item : items) {
    line.text += first ? "{" : ",{";
    first = false;
    write(Members(line.text), item);
    line.text += '}';
    line.spill();
  }
  line.text += ']';
}

Value attributes_value(const Attributes& attributes) {
  Value value = Object();
  for (const auto& [name, content] : attributes) value.add(name, content);
  return value;
}

void marks_member(const LongLine& line, Members& members, const Document& document) {
  list(line, members, "marks", document.marks, [](Members item, const Mark& mark) {
    item.text("code", mark.code).span(mark.span);
    if (mark.line > 0) item.number("line", mark.line);
    if (mark.column > 0) item.number("column", mark.column);
  });
}

void corpus_members(const LongLine& line, Members& members, const Document& document) {
  long_text(line, members, "text", document.text);
  list(line, members, "turns", document.turns, [](Members item, const Turn& turn) {
    item.text("speaker", turn.speaker).span(turn.span);
    if (turn.time) item.real("time", *turn.time);
  });
  list(line, members, "questions", document.questions,
       [](Members item, const Question& question) { item.text("number", question.number).span(question.span); });
  marks_member(line, members, document);
  list(line, members, "notes", document.notes,
       [](Members item, const Note& note) { item.span(note.span).text("text", note.text); });
  list(line, members, "pages", document.pages, [](Members item, const Span& page) { item.span(page); });
}

void coded_members(std::string& out, Members& members, const Segment& segment) {
  members.key("coders");
  out += '[';
  for (const std::string& coder : segment.coders) {
    if (&coder != &segment.coders.front()) out += ',';
    append_json_string(out, coder);
  }
  out += ']';
  members.key("codes");
  out += '[';
  for (const Coding& coding : segment.codes) {
    out += &coding == &segment.codes.front() ? "{" : ",{";
    Members item(out);
    item.text("code", coding.code).text("coder", coding.coder);
    if (coding.span) item.span(*coding.span);
    item.text_if("by", coding.by).text_if("memo", coding.memo);
    if (coding.confidence) item.real("confidence", *coding.confidence);
    item.text_if("was", coding.was);
    out += '}';
  }
  out += ']';
}

void resolution_members(std::string& out, Members& members, const Segment& segment) {
  if (segment.resolutions.empty()) return;
  members.key("resolutions");
  out += '[';
  for (const Resolution& one : segment.resolutions) {
    out += &one == &segment.resolutions.front() ? "{" : ",{";
    Members item(out);
    item.text("code", one.code).text("coder", one.coder).text("decision", one.given ? "yes" : "no");
    item.text_if("instead", one.instead).text_if("decided_by", one.decided_by).text_if("decided_on", one.decided_on);
    item.text_if("memo", one.memo);
    Value before = Object();
    for (const auto& [coder, given] : one.before) before.add(coder, given ? "yes" : "no");
    item.value("before", before);
    out += '}';
  }
  out += ']';
}

bool is_same_history(const History& a, const History& b) {
  const auto same_input = [](const InputRecord& x, const InputRecord& y) { return x == y && x.codes == y.codes; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Step& x, const Step& y) {
    return x.tool == y.tool && x.version == y.version && x.options == y.options &&
           std::equal(x.inputs.begin(), x.inputs.end(), y.inputs.begin(), y.inputs.end(), same_input);
  });
}

void put_segment(const LongLine& line, const Segment& segment, std::string_view text, std::string_view format) {
  line.text += '{';
  Members members(line.text);
  members.text("segment", segment.id).text("document", segment.document).span(segment.span);
  members.text_if("speaker", segment.speaker).text_if("question", segment.question);
  const bool whole = segment.span.start == segment.span.end && !segment.words;
  if (!text.empty() || whole) long_text(line, members, "text", text);
  members.text_if("hash", segment.hash);
  if (segment.words) members.number("words", *segment.words);
  if (format == "coded") {
    coded_members(line.text, members, segment);
    resolution_members(line.text, members, segment);
  }
  line.text += '}';
}

}  // namespace

void append_segment(std::string& line, const Segment& segment, std::string_view format) {
  put_segment({nullptr, line}, segment, segment.text, format);
}

StreamWriter::StreamWriter(OutputFile& out, std::string format) : out_(&out), format_(std::move(format)) {}
StreamWriter::StreamWriter(std::string format) : out_(nullptr), format_(std::move(format)) {}

void StreamWriter::put_line() {
  line_ += '\n';
  if (out_ == nullptr) return;
  out_->write(line_);
  line_.clear();
}

// Many small documents have the same header: it is written once.
void StreamWriter::header(const History& history) {
  if (last_header_.empty() || !is_same_history(history, last_history_)) {
    const std::size_t told = told_.size();
    append_json(line_, Value().add("mazmun", header_value(format_, history, told_)));
    last_header_ = told == told_.size() ? line_ : "";  // what codes mean isn't told again
    last_history_ = history;
  } else {
    line_ = last_header_;
  }
  put_line();
}

void StreamWriter::document(const Document& document) {
  line_ += '{';
  Members members(line_);
  members.text("document", document.id).text_if("title", document.title).text_if("language", document.language);
  members.key("source");
  line_ += '{';
  Members(line_)
      .text("name", document.source.name)
      .text("type", document.source.type)
      .text("sha256", document.source.sha256)
      .text_if("inside", document.source.inside)
      .text_if("encoding", document.source.encoding);
  line_ += '}';
  members.value("attributes", attributes_value(document.attributes));
  if (!document.speakers.empty()) {
    Value speakers = Object();
    for (const auto& [speaker, attributes] : document.speakers) speakers.add(speaker, attributes_value(attributes));
    members.value("speakers", speakers);
  }
  members.number("length", document.length);
  if (format_ == "corpus")
    corpus_members({out_, line_}, members, document);
  else
    marks_member({out_, line_}, members, document);
  if (!document.repairs.empty()) {
    Value counts = Object();
    for (const auto& [rule, count] : document.repairs) counts.add(rule, count);
    members.value("repairs", counts);
  }
  line_ += '}';
  ++records_;
  put_line();
}

void StreamWriter::segment(const Segment& segment) { this->segment(segment, segment.text); }

void StreamWriter::segment(const Segment& segment, std::string_view text) {
  put_segment({out_, line_}, segment, text, format_);
  ++records_;
  put_line();
}

StreamLines StreamWriter::take_lines() { return {std::exchange(line_, {}), std::exchange(records_, 0)}; }

void StreamWriter::lines(const StreamLines& made) {
  records_ += made.records;
  out_ == nullptr ? void(line_ += made.text) : out_->write(made.text);
}

void StreamWriter::segments(std::string_view lines, std::size_t count) {
  out_->write(lines);
  records_ += count;
}

void StreamWriter::end() {
  append_json(line_, Value().add("end", Value().add("records", records_)));
  records_ = 0;
  put_line();
  if (out_ != nullptr) out_->flush();
}

}  // namespace mazmun::format
