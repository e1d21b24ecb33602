// JSON: what speech recognition writes (Whisper and its relatives), oTranscribe, and records, one object a turn.
//   whisper     {"segments": [{"start", "end", "text", "speaker"?, "words"?}], "language"?}, or that array alone
//   whisper.cpp {"transcription": [{"offsets": {"from", "to"}, "text"}], "result": {"language"}}; milliseconds
//   records     [{…}, {…}] or one object a line: a table whose columns are the keys
#include <algorithm>
#include <array>
#include <map>

#include "base/limits.hpp"
#include "base/number.hpp"
#include "format/json_text.hpp"
#include "format/raw/cues.hpp"
#include "format/raw/readers.hpp"
#include "format/raw/turn_table.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

// Whisper writes names where it was told one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> languages{{{"arabic", "ar"},
                                                                                   {"persian", "fa"},
                                                                                   {"farsi", "fa"},
                                                                                   {"english", "en"},
                                                                                   {"french", "fr"},
                                                                                   {"german", "de"},
                                                                                   {"spanish", "es"},
                                                                                   {"italian", "it"},
                                                                                   {"portuguese", "pt"},
                                                                                   {"russian", "ru"},
                                                                                   {"turkish", "tr"},
                                                                                   {"urdu", "ur"},
                                                                                   {"hebrew", "he"},
                                                                                   {"kurdish", "ku"}}};

std::string language_tag(const Value* value) {
  if (value == nullptr || !value->is_string()) return {};
  std::string name = value->string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto* found =
      std::find_if(languages.begin(), languages.end(), [&](const auto& known) { return known.first == name; });
  if (found != languages.end()) return std::string(found->second);
  return name.size() == 2 || name.size() == 3 ? name : std::string();
}

std::optional<double> number_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr && value->is_number() ? std::optional(value->number()) : std::nullopt;
}

std::string string_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  if (value == nullptr || value->is_null()) return {};
  if (value->is_string()) return value->string();
  if (value->is_integer()) return std::to_string(value->integer());
  return {};
}

// Who says a segment; where only its words tell, the first of them.
std::string speaker_of(const Value& segment) {
  std::string speaker = string_in(segment, "speaker");
  const Value* words = segment.find("words");
  if (!speaker.empty() || words == nullptr || !words->is_array()) return speaker;
  for (const Value& word : words->array()) {
    speaker = string_in(word, "speaker");
    if (!speaker.empty()) return speaker;
  }
  return {};
}

bool is_segment(const Value& value) {
  const Value* text = value.find("text");
  return text != nullptr && text->is_string() && value.find("start") != nullptr && value.find("end") != nullptr;
}

bool are_segments(const Value* value) {
  return value != nullptr && value->is_array() && std::all_of(value->array().begin(), value->array().end(), is_segment);
}

RawText whisper(const Array& segments, const std::string& language) {
  std::vector<Cue> cues;
  for (const Value& segment : segments) {
    cues.push_back(
        {number_in(segment, "start"), number_in(segment, "end"), speaker_of(segment), {string_in(segment, "text")}});
  }
  RawText raw = text_of_cues(cues, "whisper");
  raw.language = language;
  return raw;
}

RawText whisper_cpp(const Value& root, const Array& pieces) {
  std::vector<Cue> cues;
  for (const Value& piece : pieces) {
    const Value* offsets = piece.find("offsets");
    const auto start = offsets == nullptr ? std::nullopt : number_in(*offsets, "from");
    cues.push_back({start ? std::optional(*start / 1000) : std::nullopt,
                    {},
                    string_in(piece, "speaker"),
                    {string_in(piece, "text")}});
  }
  RawText raw = text_of_cues(cues, "whisper");
  if (const Value* result = root.find("result")) raw.language = language_tag(result->find("language"));
  return raw;
}

std::string cell_of(const Value& value) {
  if (value.is_string()) return value.string();
  if (value.is_null()) return {};
  std::string json;
  append_json(json, value);
  return json;
}

// Records as a table: columns in the order in which keys are first seen.
TextTable table_of(const Array& records, const std::string& name) {
  TextTable table{name, {}, {}};
  std::map<std::string, std::size_t> columns;
  for (const Value& record : records) {
    if (!record.is_object())
      throw InputError({name, record.line, 0, {}},
                       "expected an object a record, found " + std::string(record.kind_name()));
    for (const auto& [key, value] : record.object()) {
      if (columns.try_emplace(key, columns.size()).second) table.header.push_back(key);
    }
  }
  for (const Value& record : records) {
    TextRow row{record.line, std::vector<std::string>(table.header.size())};
    for (const auto& [key, value] : record.object()) row.cells[columns[key]] = cell_of(value);
    table.rows.push_back(std::move(row));
  }
  return table;
}

void refuse_own_files(const Value& value, const std::string& name) {
  if (value.find("mazmun") == nullptr) return;
  throw InputError({name, 0, 0, {}}, "is a file that mazmun wrote, expected a raw file", "the other commands read it");
}

std::vector<RawText> one_document(RawText raw) {
  std::vector<RawText> documents;
  documents.push_back(std::move(raw));
  return documents;
}

std::vector<RawText> records(const Array& records, const std::string& type, const std::string& name,
                             const RawOptions& options) {
  if (records.empty()) throw InputError({name, 0, 0, {}}, "holds no record");
  refuse_own_files(records.front(), name);
  return documents_of_table(table_of(records, name), type, options);
}

// One value a line; nothing where the first line is no whole value, as in a file with indents.
bool is_lines(std::string_view text) {
  const std::string_view start = text::trim(text);
  const std::size_t end = start.find('\n');
  if (end == std::string_view::npos || !start.starts_with('{')) return false;
  const std::string_view line = text::trim(start.substr(0, end));
  const std::string_view next = text::trim(start.substr(end));
  return line.size() > 2 && line.ends_with('}') && next.starts_with('{');
}

Array parse_lines(std::string_view text, const std::string& name) {
  Array values;
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    start = end + 1;
    ++number;
    if (text::trim(line).empty()) continue;
    try {
      values.push_back(parse_json(line, name));
    } catch (const InputError& error) {
      Finding finding = error.findings().front();
      finding.place.line = number;
      throw InputError(finding);
    }
    values.back().line = number;
  }
  return values;
}

}  // namespace

bool is_json(std::string_view text, std::string_view extension) {
  const std::string_view start = text::trim(text).substr(0, 4096);
  const bool object = start.starts_with('{') && text::trim(start.substr(1)).starts_with('"');
  const bool known = extension == ".json" || extension == ".jsonl" || extension == ".ndjson" || extension == ".otr";
  return (object && (known || start.find("\"segments\"") != std::string_view::npos)) ||
         (known && start.starts_with('['));
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
std::vector<RawText> read_json(std::string text, const std::string& name, const RawOptions& options) {
  if (text.size() > limit(Limit::json_bytes))  // its tree takes ten times as much memory
    throw InputError({name, 0, 0, {}}, "is JSON of more than " + limit_text(Limit::json_bytes),
                     "cut it into parts; " + limit_hint(Limit::json_bytes));
  if (is_lines(text)) return records(parse_lines(text, name), "jsonl", name, options);
  const Value root = parse_json(text, name);
  if (root.is_array() && !root.array().empty() && are_segments(&root)) return one_document(whisper(root.array(), {}));
  if (root.is_array()) return records(root.array(), "json", name, options);
  refuse_own_files(root, name);
  if (const Value* segments = root.find("segments"); are_segments(segments))
    return one_document(whisper(segments->array(), language_tag(root.find("language"))));
  if (const Value* pieces = root.find("transcription"); pieces != nullptr && pieces->is_array())
    return one_document(whisper_cpp(root, pieces->array()));
  const Value* html = root.find("text");
  if (html != nullptr && html->is_string() && root.find("media") != nullptr)
    return one_document(otranscribe(html->string()));
  if (root.is_object()) return records(Array{root}, "json", name, options);
  throw InputError({name, 0, 0, {}}, "holds no transcript: expected segments, or records with what is said");
}

}  // namespace mazmun::format::raw
