#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <memory>
#include <unordered_set>
#include <utility>

#include "base/input.hpp"
#include "base/number.hpp"
#include "format/json_text.hpp"
#include "format/long_record.hpp"
#include "format/segment_parser.hpp"
#include "format/stream.hpp"
#include "format/stream_records.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

// Above it a line is taken apart without a parser (long_record.hpp); a line that can't be is refused above the other.
constexpr std::size_t long_line = std::size_t{1} << 20;
constexpr std::size_t longest_parsed = std::size_t{1} << 26;

// What is not in the node of a long record.
struct Aside {
  std::size_t text_length = 0;
  std::map<std::string_view, std::string_view> lists;
};

std::string list_of(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : " or ") + word;
  return list;
}

constexpr std::size_t most_segments = std::size_t{1} << 59;

// "int01:12" is number 12 of the document "int01"; nothing where it isn't written like that.
std::optional<std::size_t> ordinal_of(std::string_view id, std::string_view document_id) {
  if (id.size() <= document_id.size() + 1 || !id.starts_with(document_id) || id[document_id.size()] != ':')
    return std::nullopt;
  const std::string_view digits = id.substr(document_id.size() + 1);
  if (digits[0] < '1' || digits[0] > '9') return std::nullopt;
  std::size_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || number > (std::size_t{1} << 59)) return std::nullopt;
    number = 10 * number + static_cast<std::size_t>(c - '0');
  }
  return number;
}

}  // namespace

struct StreamReader::State {
  State(LineReader from, std::vector<std::string> formats)
      : lines(std::move(from)), accepted(std::move(formats)), here{lines.name(), 0, 0, {}} {}

  std::optional<Record> next();
  std::optional<Part> next_part(std::size_t most, std::string spare);
  std::optional<std::size_t> next_ordinal(std::string_view line) const;
  SegmentLines collect(std::string_view line, std::size_t ordinal, std::size_t most, std::string spare);
  void check_end_of_stream() const;
  std::optional<Record> read_any_line(std::string_view line);
  std::optional<Record> read_line(std::string_view line);
  std::optional<Record> read_long_line(std::string padded);
  void visit_items(std::string_view list, std::string_view name, const std::function<void(const StreamNode&)>& work);
  [[noreturn]] void refuse_line(std::string_view line) const;
  std::optional<Record> take(const StreamNode& node, const Aside* aside);
  Record take_header(const StreamNode& node);
  Header begin_section(Header header);
  void share_codes(History& history);
  Record take_document(const StreamNode& node, const Aside* aside);
  Record take_segment(const StreamNode& node, const Aside* aside);
  void check_segment(const StreamNode& node, const Segment& segment);
  std::optional<Record> take_quickly(const StreamNode& node);
  void take_end(const StreamNode& node);

  LineReader lines;
  std::vector<std::string> accepted;
  simdjson::dom::parser parser;
  simdjson::dom::parser item_parser;                                 // of the lists of long records
  std::string last_header_line;                                      // many small documents have the same
  Header last_header;                                                // what it says
  std::string format;                                                // of the section; empty before the first header
  std::map<std::string, std::shared_ptr<const Fingerprints>> codes;  // what they meant, by the digest of their codebook
  bool has_document = false;
  Document document;                       // of the section, without its text
  std::shared_ptr<const Section> section;  // for those who take lines apart themselves
  std::string segment_start;               // how lines of segments begin up to their number; empty: none may come
  std::optional<std::string_view> kept;    // a line that next_part() has looked at
  std::size_t last_ordinal = 0;
  std::size_t records = 0;                    // since the last end
  bool ended = false;                         // the last line was an end
  std::unordered_set<std::string> documents;  // unordered: only asked whether an id is in it
  Place here;
};

// What codes meant stands behind their codebook in its first section only.
void StreamReader::State::share_codes(History& history) {
  for (Step& step : history) {
    if (step.tool != "code") continue;
    for (InputRecord& input : step.inputs) {
      auto& known = codes[input.sha256];
      if (input.codes) known = input.codes;
      input.codes = known;
    }
  }
}

Header StreamReader::State::begin_section(Header header) {
  format = header.format;
  has_document = false;
  ended = false;
  segment_start.clear();
  return header;
}

Record StreamReader::State::take_header(const StreamNode& node) {
  Header header = read_header(node.require("mazmun").value(), here);
  const bool known = header.format == "corpus" || header.format == "segments" || header.format == "coded";
  if (std::find(accepted.begin(), accepted.end(), header.format) == accepted.end()) {
    node.require("mazmun").require("format").fail(
        "this is a " + header.format + (known ? " stream" : "") + ", expected " + list_of(accepted),
        known ? "the stages run in the order ingest, segment, code, aggregate" : "");
  }
  share_codes(header.history);
  return begin_section(std::move(header));
}

Record StreamReader::State::take_document(const StreamNode& node, const Aside* aside) {
  Document read = read_document_record(node);
  if (!documents.insert(read.id).second) node.require("document").fail("the document \"" + read.id + "\" comes twice");
  document.id = read.id;
  document.length = read.length;
  has_document = true;
  last_ordinal = 0;
  section = nullptr;
  segment_start.clear();
  if (format != "corpus") {
    append_json_string(segment_start, document.id + ":");
    segment_start.insert(0, "{\"segment\":").pop_back();
  }
  if (format != "corpus") {
    return with_text_lists(std::move(read), [in_node = lists_of(node)](std::string_view name, const auto& work) {
      if (name == "marks") in_node(name, work);
    });
  }
  if (aside == nullptr) read.text = node.require("text").string();
  check_length(node, read, aside == nullptr ? text::length(read.text) : aside->text_length);
  const ListItems in_node = lists_of(node);
  return with_text_lists(std::move(read), [&](std::string_view name, const auto& work) {
    if (aside == nullptr || !aside->lists.contains(name)) return in_node(name, work);
    visit_items(aside->lists.at(name), name, work);
  });
}

Record StreamReader::State::take_segment(const StreamNode& node, const Aside* aside) {
  if (format == "corpus") node.fail("a corpus has no segments");
  Segment segment =
      any_segment(node, format, aside == nullptr ? std::nullopt : std::optional<std::size_t>(aside->text_length));
  check_segment(node, segment);
  return segment;
}

// What the segment must be in its document.
void StreamReader::State::check_segment(const StreamNode& node, const Segment& segment) {
  check_document(node, segment, has_document ? &document.id : nullptr);
  const auto ordinal = ordinal_of(segment.id, segment.document);
  if (!ordinal) {
    node.require("segment").fail("expected \"" + segment.document + ":\" and a number from 1, found \"" + segment.id +
                                 "\"");
  }
  if (*ordinal <= last_ordinal) node.require("segment").fail("comes twice, or not in order");
  last_ordinal = *ordinal;
  check_end(node, segment, document.length);
}

std::optional<Record> StreamReader::State::take_quickly(const StreamNode& node) {
  auto segment = plain_segment(node, format);
  if (!segment) return std::nullopt;
  ended = false;
  ++records;
  check_segment(node, *segment);
  return *std::move(segment);
}

void StreamReader::State::take_end(const StreamNode& node) {
  const std::size_t came = std::exchange(records, 0);
  format.clear();
  has_document = false;
  segment_start.clear();
  ended = true;
  const StreamNode count = node.require("end").require("records");
  if (count.count() != came) {
    count.fail("says " + std::to_string(count.count()) + " records, " + std::to_string(came) + " came",
               "something between the stages lost or doubled lines");
  }
}

void StreamReader::State::refuse_line(std::string_view line) const {
  if (!lines.terminated()) throw InputError(here, "the stream is cut off in the middle of this line");
  if (lines.line() > 1 && line.size() <= longest_parsed) explain_syntax(line, here);
  throw InputError(here, "not a record of a mazmun stream",
                   lines.line() == 1 ? "expected a line {\"mazmun\":…} as `mazmun ingest` writes it" : "");
}

std::optional<Record> StreamReader::State::read_line(std::string_view line) {
  // LineReader leaves readable bytes behind each line, which spares a copy.
  static_assert(LineReader::padding >= simdjson::SIMDJSON_PADDING);
  if (line.size() > longest_parsed) refuse_line(line);
  if (!last_header_line.empty() && line == last_header_line) return begin_section(Header(last_header));
  const auto parsed = parser.parse(line.data(), line.size(), false);
  if (parsed.error() == simdjson::MEMALLOC) throw std::bad_alloc();
  if (parsed.error() != simdjson::SUCCESS || !parsed.value_unsafe().is_object()) refuse_line(line);
  auto record = take(StreamNode(here, parsed.value_unsafe()), nullptr);
  if (const auto* header = record ? std::get_if<Header>(&*record) : nullptr) {
    last_header_line = line;
    last_header = *header;
  }
  return record;
}

// Text and lists stay where they are in the line; the rest is parsed as if they were empty.
std::optional<Record> StreamReader::State::read_long_line(std::string padded) {
  const std::string_view line = std::string_view(padded).substr(0, padded.size() - LineReader::padding);
  const auto members = simdjson::validate_utf8(line.data(), line.size()) ? members_of(line) : std::nullopt;
  if (!members) return read_line(line);
  std::map<std::string_view, std::string_view> lists;
  std::string_view text;
  std::string rest = "{";
  for (const auto& [key, value] : *members) {
    if (rest.size() > 1) rest += ',';
    rest.append("\"").append(key).append("\":");
    const bool is_text = key == "text" && value.starts_with('"');
    const bool is_list = format == "corpus" && is_text_list(key) && value.starts_with('[');
    if (is_text) text = value;
    if (is_list) lists.emplace(key, value);
    rest += is_text ? "\"\"" : is_list ? "[]" : value;
  }
  rest += '}';
  const auto text_length = json_string_length(text);
  rest.append(LineReader::padding, ' ');
  const auto parsed = parser.parse(rest.data(), rest.size() - LineReader::padding, false);
  if (!text_length || parsed.error() != simdjson::SUCCESS) return read_line(line);
  const Aside aside{*text_length, std::move(lists)};
  auto record = take(StreamNode(here, parsed.value_unsafe()), &aside);
  const auto start = static_cast<std::size_t>(text.data() - padded.data());
  const text::Range raw{start, start + text.size()};
  std::string* into = nullptr;
  if (auto* whole = record ? std::get_if<Document>(&*record) : nullptr) {
    if (format == "corpus") into = &whole->text;
  } else if (auto* segment = record ? std::get_if<Segment>(&*record) : nullptr) {
    into = &segment->text;
  }
  if (into != nullptr) *into = unescaped(std::move(padded), raw);
  return record;
}

void StreamReader::State::visit_items(std::string_view list, std::string_view name,
                                      const std::function<void(const StreamNode&)>& work) {
  Place place = here;
  place.pointer = pointer_step(name);
  std::size_t index = 0;
  const bool whole = each_item_of(list, [&](std::string_view item) {
    const auto parsed = item_parser.parse(item.data(), item.size(), false);
    if (parsed.error() != simdjson::SUCCESS) return false;
    const StreamNode node(here, parsed.value_unsafe(), place.pointer + pointer_step(index++));
    node.visit();
    work(node);
    return true;
  });
  if (whole) return;
  place.pointer += pointer_step(index);
  throw InputError(place, "not valid JSON here");
}

std::optional<Record> StreamReader::State::take(const StreamNode& node, const Aside* aside) {
  if (aside == nullptr && has_document && format != "corpus") {
    if (auto segment = take_quickly(node)) return segment;
  }
  node.visit();
  ended = false;
  if (node.member("mazmun")) return take_header(node);
  const bool is_segment = node.member("segment").has_value();
  if (!is_segment && !node.member("document")) {
    if (!node.member("end")) node.fail("not a record of a mazmun stream");
    take_end(node);
    return std::nullopt;
  }
  if (format.empty()) node.fail("a record without a header before it");
  ++records;
  return is_segment ? take_segment(node, aside) : take_document(node, aside);
}

std::optional<Record> StreamReader::State::read_any_line(std::string_view line) {
  here.line = lines.line();
  return line.size() > long_line ? read_long_line(lines.take()) : read_line(line);
}

std::optional<Record> StreamReader::State::next() {
  while (const auto line = lines.next()) {
    if (auto record = read_any_line(*line)) return record;
  }
  check_end_of_stream();
  return std::nullopt;
}

// The number of a segment that begins as mazmun writes those of this document, if it is behind the last one.
std::optional<std::size_t> StreamReader::State::next_ordinal(std::string_view line) const {
  if (segment_start.empty() || line.size() > long_line || !lines.terminated() || !line.starts_with(segment_start))
    return std::nullopt;
  const char* const from = line.data() + segment_start.size();
  std::size_t ordinal = 0;
  const auto [behind, error] = std::from_chars(from, line.data() + line.size(), ordinal);
  const bool whole = error == std::errc() && *from != '0' && behind < line.data() + line.size() && *behind == '"';
  if (!whole || ordinal <= last_ordinal || ordinal > most_segments) return std::nullopt;
  return ordinal;
}

SegmentLines StreamReader::State::collect(std::string_view line, std::size_t ordinal, std::size_t most,
                                          std::string spare) {
  if (!section) section = std::make_shared<const Section>(Section{here.file, format, document.id, document.length});
  spare.clear();
  SegmentLines found{section, std::move(spare), lines.line(), 0};
  for (;;) {
    last_ordinal = ordinal;
    found.bytes.append(line) += '\n';
    ++found.count;
    if (found.bytes.size() >= most || !lines.ready()) break;
    const auto next_line = lines.next();
    if (!next_line) break;
    const auto next_number = next_ordinal(*next_line);
    if (!next_number) {
      kept = next_line;
      break;
    }
    line = *next_line;
    ordinal = *next_number;
  }
  found.bytes.append(LineReader::padding, '\0');
  records += found.count;
  ended = false;
  return found;
}

std::optional<StreamReader::Part> StreamReader::State::next_part(std::size_t most, std::string spare) {
  for (;;) {
    const auto line = kept ? std::exchange(kept, std::nullopt) : lines.next();
    if (!line) break;
    if (const auto ordinal = next_ordinal(*line)) return collect(*line, *ordinal, most, std::move(spare));
    if (auto record = read_any_line(*line))
      return std::visit([](auto& one) -> Part { return std::move(one); }, *record);
  }
  check_end_of_stream();
  return std::nullopt;
}

void StreamReader::State::check_end_of_stream() const {
  if (ended) return;
  if (lines.line() == 0) throw InputError({lines.name(), 0, 0, {}}, "is empty, expected a mazmun stream");
  throw InputError({lines.name(), lines.line(), 0, {}}, "the stream stops without its end record",
                   "it was cut off, or the program before failed");
}

StreamReader::StreamReader(const std::string& path, std::vector<std::string> accepted)
    : StreamReader(LineReader(path), std::move(accepted)) {}
StreamReader::StreamReader(LineReader lines, std::vector<std::string> accepted)
    : state_(std::make_unique<State>(std::move(lines), std::move(accepted))) {}
StreamReader::~StreamReader() = default;
StreamReader::StreamReader(StreamReader&&) noexcept = default;
StreamReader& StreamReader::operator=(StreamReader&&) noexcept = default;

std::optional<Record> StreamReader::next() { return state_->next(); }
std::optional<StreamReader::Part> StreamReader::next_part(std::size_t most, std::string spare) {
  return state_->next_part(most, std::move(spare));
}
bool StreamReader::ready() { return state_->kept || state_->lines.ready(); }
void StreamReader::stop_at(int descriptor) { state_->lines.stop_at(descriptor); }

Place StreamReader::place(std::string pointer) const {
  Place place = state_->here;
  place.pointer = std::move(pointer);
  return place;
}

std::size_t StreamReader::line() const { return state_->here.line; }

}  // namespace mazmun::format
