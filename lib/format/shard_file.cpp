#include "format/shard_file.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/input.hpp"
#include "base/suggest.hpp"
#include "format/fields.hpp"
#include "format/header.hpp"
#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

// ---- Writing

Value record_value(const InputRecord& record) { return Value().add("name", record.name).add("sha256", record.sha256); }

Value names_value(const std::vector<std::string>& names) { return Array(names.begin(), names.end()); }

Value counting_value(const Shard& shard) {
  Value counting;
  counting.add("codebook", record_value(shard.codebook)).add("options", shard.options);
  if (!shard.order.name.empty()) counting.add("order", record_value(shard.order));
  counting.add("coders", names_value(shard.counts.coders));
  return Value().add("counting", std::move(counting));
}

Value speaker_value(const SpeakerCounts& speaker, const Codebook& codebook) {
  Value themes = Object();
  for (const auto& [theme, assignments] : speaker.cells) themes.add(codebook.themes[theme].id, assignments);
  Value value;
  value.add("attributes", Object(speaker.attributes.begin(), speaker.attributes.end()))
      .add("themes", std::move(themes));
  return value;
}

Value document_value(const DocumentCounts& document, const Codebook& codebook) {
  Value value;
  value.add("document", document.id);
  value.add("attributes", Object(document.attributes.begin(), document.attributes.end()));
  value.add("segments", document.segments).add("coded_segments", document.coded_segments).add("words", document.words);
  Value themes = Object();
  for (const ThemeCount& count : document.themes)
    themes.add(codebook.themes[count.theme].id, Array{count.assignments, count.spans, count.segments, count.words});
  value.add("themes", std::move(themes));
  if (document.speakers.empty()) return value;
  Value speakers = Object();
  for (const SpeakerCounts& speaker : document.speakers)
    speakers.add(speaker.speaker, speaker_value(speaker, codebook));
  value.add("speakers", std::move(speakers));
  return value;
}

class ShardWriter {
 public:
  explicit ShardWriter(OutputFile& out) : out_(out) {}

  void header(const History& history) {
    std::string line;
    append_json(line, Value().add("mazmun", header_value("shard", history)));
    line += '\n';
    if (line == header_) return;
    out_.write(line);
    header_ = std::move(line);
  }
  void line(const Value& value) {
    text_.clear();
    append_json(text_, value);
    text_ += '\n';
    out_.write(text_);
  }
  void record(const Value& value) {
    line(value);
    ++records_;
  }
  void end() { line(Value().add("end", Value().add("records", records_))); }

 private:
  OutputFile& out_;
  std::string text_;
  std::string header_;
  std::size_t records_ = 0;
};

// ---- Reading

using Cells = std::vector<std::size_t>;

std::size_t natural(const Field& field) {
  const auto number = field.integer();
  if (number && *number < 0) field.report("expected a count, found " + std::to_string(*number));
  return number && *number >= 0 ? static_cast<std::size_t>(*number) : 0;
}

std::size_t natural_in(const Field& field, std::string_view key) {
  const auto member = field.require(key);
  return member ? natural(*member) : 0;
}

std::vector<std::string> strings_in(const Field& field, std::string_view key) {
  std::vector<std::string> names;
  if (const auto list = field.require(key)) {
    for (const Field& item : list->items()) names.push_back(item.string());
  }
  return names;
}

Attributes attributes_in(const Field& field) {
  Attributes attributes;
  if (const auto member = field.require("attributes")) {
    for (const auto& [name, value] : member->members()) {
      if (!value.value().is_string() && !value.value().is_number()) value.report("expected a string or a number");
      attributes.emplace_back(name, value.value());
    }
  }
  return attributes;
}

InputRecord record_in(const Field& field) {
  InputRecord record;
  if (const auto name = field.require("name")) record.name = name->string();
  if (const auto digest = field.require("sha256")) record.sha256 = digest->string();
  return record;
}

class ShardReader {
 public:
  // Without a codebook any theme is known.
  ShardReader(LineReader lines, const Codebook* codebook, const InputRecord* record)
      : lines_(std::move(lines)), codebook_(codebook), record_(record) {
    for (std::size_t i = 0; codebook != nullptr && i < codebook->themes.size(); ++i)
      index_.emplace(codebook->themes[i].id, i);
    const std::size_t themes = codebook == nullptr ? 0 : codebook->themes.size();
    shard_.counts.theme_coders.resize(themes);
    shard_.counts.theme_windows.resize(themes);
  }

  Shard read() {
    while (const auto line = lines_.next()) {
      if (ended_) fail("stands behind the end", "shards are joined with --merge, not with cat");
      read_line(parsed(*line));
    }
    if (lines_.line() == 0) throw InputError({lines_.name(), 0, 0, {}}, "is empty, expected a shard");
    if (!ended_) fail("the shard stops without its end record", "it was cut off, or the program before failed");
    sort_by_theme();
    return std::move(shard_);
  }

 private:
  [[noreturn]] void fail(std::string message, std::string hint = {}) const {
    throw InputError({lines_.name(), lines_.line(), 0, {}}, std::move(message), std::move(hint));
  }

  Value parsed(std::string_view line) const {
    try {
      return parse_json(line, lines_.name());
    } catch (const InputError& error) {
      Finding finding = error.findings().front();
      finding.place.line = lines_.line();
      if (lines_.line() == 1) {
        finding.message = "is no shard";
        finding.hint = "aggregate --partial writes shards";
      }
      throw InputError(finding);
    }
  }

  void read_line(const Value& value) {
    Reading reading{lines_.name(), {}};
    const Field field(reading, value);
    if (const auto header = field.member("mazmun")) {
      read_section(value);
    } else if (shard_.counts.histories.empty()) {
      fail("is no shard", "aggregate --partial writes shards");
    } else if (const auto counting = field.member("counting")) {
      read_counting(*counting);
    } else if (const auto end = field.member("end")) {
      read_end(*end);
    } else {
      read_record(field);
    }
    for (Finding& finding : reading.findings) finding.place.line = lines_.line();
    reading.finish();
  }

  void read_section(const Value& value) {
    Header header = read_header(*value.find("mazmun"), {lines_.name(), lines_.line(), 0, {}});
    if (header.format != "shard")
      fail("has the format \"" + header.format + "\", expected a shard", "aggregate --partial writes shards");
    shard_.counts.histories.push_back(std::move(header.history));
  }

  void read_counting(const Field& counting) {
    if (counted_) counting.report("stands here for the second time");
    counted_ = true;
    if (const auto codebook = counting.require("codebook")) shard_.codebook = record_in(*codebook);
    if (const auto options = counting.require("options")) {
      (void)options->members();
      shard_.options = options->value();
    }
    if (const auto order = counting.member("order")) shard_.order = record_in(*order);
    shard_.counts.coders = strings_in(counting, "coders");
    if (record_ != nullptr && shard_.codebook.sha256 != record_->sha256)
      fail("was counted with another codebook than \"" + record_->name + "\"",
           "count all shards, and merge them, with one codebook");
  }

  void read_record(const Field& field) {
    if (!counted_) fail("has no \"counting\" before it");
    ++records_;
    if (field.member("document")) {
      read_document(field);
    } else if (const auto theme = field.member("theme")) {
      read_theme(*theme, field);
    } else if (const auto pair = field.member("pair")) {
      read_pair(*pair, field);
    } else {
      field.report("is no record of a shard");
    }
  }

  std::size_t theme_index(const Field& field, const std::string& id) {
    const auto found = index_.find(id);
    if (found != index_.end()) return found->second;
    if (codebook_ != nullptr) {
      field.report("unknown theme \"" + id + "\"", did_you_mean(id, codebook_->ids()));
      return 0;
    }
    shard_.counts.theme_coders.emplace_back();
    shard_.counts.theme_windows.emplace_back();
    return index_.emplace(id, index_.size()).first->second;
  }

  ThemeCount theme_count(const std::string& id, const Field& field) {
    Cells cells;
    for (const Field& item : field.items()) cells.push_back(natural(item));
    if (cells.size() != 4) {
      field.report("expected assignments, spans, segments and words");
      cells.resize(4);
    }
    if (cells[0] > cells[2]) field.report("has more assignments than segments");
    return {theme_index(field, id), cells[0], cells[1], cells[2], cells[3]};
  }

  void read_document(const Field& field) {
    DocumentCounts document;
    document.id = field.require("document")->string();
    if (!documents_.insert(document.id).second) field.report("the document \"" + document.id + "\" comes twice");
    document.attributes = attributes_in(field);
    document.history = shard_.counts.histories.size() - 1;
    document.segments = natural_in(field, "segments");
    document.coded_segments = natural_in(field, "coded_segments");
    document.words = natural_in(field, "words");
    if (document.coded_segments > document.segments) field.report("has more coded segments than segments");
    if (const auto themes = field.require("themes")) {
      for (const auto& [id, cells] : themes->members()) document.themes.push_back(theme_count(id, cells));
    }
    if (const auto speakers = field.member("speakers")) {
      for (const auto& [name, speaker] : speakers->members())
        document.speakers.push_back(speaker_counts(name, speaker, document));
    }
    shard_.counts.documents.push_back(std::move(document));
  }

  SpeakerCounts speaker_counts(const std::string& name, const Field& field, const DocumentCounts& document) {
    SpeakerCounts speaker{name, attributes_in(field), {}};
    if (const auto themes = field.require("themes")) {
      for (const auto& [id, count] : themes->members()) {
        const std::size_t theme = theme_index(count, id);
        speaker.cells.emplace_back(theme, natural(count));
        std::size_t most = 0;
        for (const ThemeCount& each : document.themes) most = each.theme == theme ? each.assignments : most;
        if (speaker.cells.back().second > most) count.report("is more than the document has");
      }
    }
    return speaker;
  }

  void read_theme(const Field& id, const Field& field) {
    const std::size_t theme = theme_index(id, id.string());
    if (theme >= shard_.counts.theme_coders.size()) return;
    shard_.counts.theme_coders[theme] = strings_in(field, "coders");
    shard_.counts.theme_windows[theme] = natural_in(field, "windows");
  }

  void read_pair(const Field& ids, const Field& field) {
    Cells themes;
    for (const Field& id : ids.items()) themes.push_back(theme_index(id, id.string()));
    if (themes.size() != 2 || themes[0] == themes[1]) return ids.report("expected two themes");
    const auto [a, b] = std::minmax(themes[0], themes[1]);
    if (!pairs_.insert({a, b}).second) ids.report("this pair comes twice");
    shard_.counts.pairs.push_back(
        {a, b, natural_in(field, "segments"), natural_in(field, "overlaps"), natural_in(field, "windows")});
  }

  // As they were written, unless another program had the file in hand.
  void sort_by_theme() {
    std::sort(shard_.counts.pairs.begin(), shard_.counts.pairs.end(),
              [](const PairCount& x, const PairCount& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    for (DocumentCounts& document : shard_.counts.documents) {
      std::sort(document.themes.begin(), document.themes.end(),
                [](const ThemeCount& x, const ThemeCount& y) { return x.theme < y.theme; });
      for (SpeakerCounts& speaker : document.speakers) std::sort(speaker.cells.begin(), speaker.cells.end());
    }
    std::sort(shard_.counts.coders.begin(), shard_.counts.coders.end());
    for (auto& coders : shard_.counts.theme_coders) std::sort(coders.begin(), coders.end());
  }

  void read_end(const Field& end) {
    ended_ = true;
    const std::size_t said = natural_in(end, "records");
    if (said != records_)
      end.report("says " + std::to_string(said) + " records, " + std::to_string(records_) + " came");
  }

  LineReader lines_;
  const Codebook* codebook_;
  const InputRecord* record_;
  Shard shard_;
  std::map<std::string, std::size_t> index_;
  std::set<std::string> documents_;
  std::set<std::pair<std::size_t, std::size_t>> pairs_;
  std::size_t records_ = 0;
  bool counted_ = false;
  bool ended_ = false;
};

}  // namespace

void write_shard(OutputFile& out, const Shard& shard, const Codebook& codebook) {
  const Counts& counts = shard.counts;
  ShardWriter writer(out);
  writer.header(counts.documents.empty() ? History() : counts.histories[counts.documents.front().history]);
  writer.line(counting_value(shard));
  for (const DocumentCounts& document : counts.documents) {
    writer.header(counts.histories[document.history]);
    writer.record(document_value(document, codebook));
  }
  for (std::size_t i = 0; i < counts.theme_coders.size(); ++i) {
    const std::size_t windows = counts.theme_windows.empty() ? 0 : counts.theme_windows[i];
    if (counts.theme_coders[i].empty() && windows == 0) continue;
    writer.record(Value()
                      .add("theme", codebook.themes[i].id)
                      .add("coders", names_value(counts.theme_coders[i]))
                      .add("windows", windows));
  }
  for (const PairCount& pair : counts.pairs) {
    writer.record(Value()
                      .add("pair", Array{codebook.themes[pair.a].id, codebook.themes[pair.b].id})
                      .add("segments", pair.segments)
                      .add("overlaps", pair.overlaps)
                      .add("windows", pair.windows));
  }
  writer.end();
}

Shard read_shard(const std::string& path, const Codebook& codebook, const InputRecord& record) {
  return ShardReader(LineReader(path), &codebook, &record).read();
}

std::size_t check_shard(const std::string& bytes, const std::string& file) {
  return ShardReader(LineReader::of_bytes(file, bytes), nullptr, nullptr).read().counts.documents.size();
}

}  // namespace mazmun::format
