#include "format/raw/turn_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "base/number.hpp"
#include "base/quote.hpp"
#include "base/suggest.hpp"
#include "format/raw/cues.hpp"
#include "format/raw/turn_text.hpp"
#include "text/fold.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

// A column by its usual names, folded, without blanks, half-spaces and "_", parted by blanks; the first that a table
// has is taken.
struct ColumnKind {
  std::string_view option;
  std::string ColumnNames::*given;
  std::string_view names;
};

constexpr std::array<ColumnKind, 5> kinds{{
    {"--text-column", &ColumnNames::text,
     "text transcript transcription utterance dialogue said speech sentence answer response content message "
     "messagecontent "
     "متن گفته گفتار پاسخ جواب freetext quote"},
    {"--speaker-column", &ColumnNames::speaker,
     "speaker speakername speakerlabel speakerid participant respondent role username user author person who name "
     "eventtype "
     "گوینده سخنگو مشارکتکننده پاسخگو مصاحبهشونده نام فرد"},
    {"--time-column", &ColumnNames::time,
     "start time timestamp starttime begin from timecode startms timems startseconds زمان شروع زمانشروع ثانیه"},
    {"--question-column", &ColumnNames::question, "question prompt questiontext سوال پرسش"},
    {"--document-column", &ColumnNames::document,
     "document documentid file filename interview interviewid session sessionid conversation conversationid سند مصاحبه "
     "شمارهمصاحبه پرونده"},
}};

std::string bare(std::string_view name) {
  std::string result;
  const std::string folded = text::fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const text::Decoded decoded = text::decode(folded, at);
    const bool dropped = text::is_blank(decoded.code_point) || decoded.code_point == U'_' ||
                         decoded.code_point == U'-' || decoded.code_point == text::zwnj;
    if (!dropped) result += folded.substr(at, decoded.length);
    at += decoded.length;
  }
  return result;
}

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) {
    if (!list.empty()) list += ", ";
    list += quoted_name(name);
  }
  return list;
}

using Column = std::optional<std::size_t>;

bool differs(const TextTable& table, std::size_t column) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const TextRow& row) {
    return column < row.cells.size() && row.cells[column] != table.rows.front().cells[column];
  });
}

Column find_column(const TextTable& table, const ColumnKind& kind, const ColumnNames& given) {
  const std::string& name = given.*kind.given;
  if (!name.empty()) {
    const auto found = std::find(table.header.begin(), table.header.end(), name);
    if (found != table.header.end()) return static_cast<std::size_t>(found - table.header.begin());
    throw InputError({table.name, 0, 0, {}},
                     std::string(kind.option) + ": no column \"" + name + "\"; there are " + list_of(table.header),
                     did_you_mean(name, table.header));
  }
  std::vector<std::size_t> found;
  for (std::string_view names = kind.names; !names.empty();) {
    const std::size_t end = std::min(names.find(' '), names.size());
    for (std::size_t i = 0; i < table.header.size(); ++i) {
      if (bare(table.header[i]) == names.substr(0, end)) found.push_back(i);
    }
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  if (found.empty()) return std::nullopt;
  // Of several columns of speakers the first that tells people apart.
  const auto best = kind.given != &ColumnNames::speaker
                        ? found.end()
                        : std::find_if(found.begin(), found.end(), [&](std::size_t i) { return differs(table, i); });
  return best == found.end() ? found.front() : *best;
}

struct Columns {
  Column text, speaker, time, question, document;
};

Columns find_columns(const TextTable& table, const ColumnNames& given) {
  std::array<Column, kinds.size()> found;
  for (std::size_t i = 0; i < kinds.size(); ++i) found[i] = find_column(table, kinds[i], given);
  if (!found[0] && table.header.size() == 1) found[0] = 0;
  if (!found[0]) {
    throw InputError({table.name, 0, 0, {}}, "no column has a name of what is said; there are " + list_of(table.header),
                     "--text-column NAME says which it is");
  }
  return {found[0], found[1], found[2], found[3], found[4]};
}

std::string cell(const TextRow& row, const Column& column) {
  return column && *column < row.cells.size() ? std::string(text::trim(row.cells[*column])) : std::string();
}

bool is_whole(const std::string& cell) { return cell.empty() || parse_integer(text::ascii_digits(cell)).has_value(); }

// What a number in the time column is, in seconds.
double unit_of_times(const TextTable& table, const Columns& columns) {
  if (!columns.time) return 1;
  const std::string name = bare(table.header[*columns.time]);
  if (name.ends_with("ms") || name.ends_with("milliseconds")) return 0.001;
  const bool whisper = table.header.size() == 3 && name == "start" && bare(table.header[1]) == "end" &&
                       *columns.text == 2 && std::all_of(table.rows.begin(), table.rows.end(), [&](const TextRow& row) {
                         return is_whole(cell(row, columns.time)) && is_whole(cell(row, 1));
                       });
  return whisper ? 0.001 : 1;
}

constexpr double first_date = 1e8;  // seconds; a recording of three years is none

// Text and what goes with it, for one document.
class Builder {
 public:
  Builder(const std::string& type, double unit) : text_(type), unit_(unit) {}

  void add(const TextRow& row, const Columns& columns) {
    const std::string said = cell(row, columns.text);
    const std::string heading = cell(row, columns.question);
    if (!heading.empty() && heading != heading_) text_.question(number_of(heading), heading);
    if (!heading.empty()) heading_ = heading;
    text_.turn(cell(row, columns.speaker), said, seconds(cell(row, columns.time)));
  }
  RawText take() { return text_.take(); }

 private:
  // The first run of digits at the start of the heading ("Q3", "۲-"), else how many there are so far.
  std::string number_of(const std::string& heading) {
    ++questions_;
    const std::string plain = text::ascii_digits(heading);
    const std::size_t start = plain.substr(0, 12).find_first_of("0123456789");
    const std::string digits =
        start == std::string::npos
            ? ""
            : plain.substr(start, std::min(plain.find_first_not_of("0123456789", start), plain.size()) - start);
    const auto number = parse_integer(digits);
    return std::to_string(number.value_or(questions_));
  }

  std::optional<double> seconds(const std::string& cell) {
    if (cell.empty()) return std::nullopt;
    if (const auto time = cue_time(cell)) return time;
    const auto number = parse_double(text::ascii_digits(cell));
    if (!number || !std::isfinite(*number) || *number < 0) return std::nullopt;
    if (*number * unit_ < first_date) return unit_ == 1 ? *number : *number / 1000;
    if (!first_) first_ = number;
    return std::max(0.0, std::round((*number - *first_) * unit_ * 1000) / 1000);
  }

  TurnText text_;
  double unit_;
  std::string heading_;
  std::int64_t questions_ = 0;
  std::optional<double> first_;  // a date
};

}  // namespace

std::vector<RawText> documents_of_table(const TextTable& table, const std::string& type, const RawOptions& options) {
  const Columns columns = find_columns(table, options.columns);
  const double unit = unit_of_times(table, columns);
  std::vector<std::pair<std::string, Builder>> builders;
  std::map<std::string, std::size_t> index;
  if (!columns.document) builders.emplace_back("", Builder(type, unit));
  for (const TextRow& row : table.rows) {
    const std::string document = cell(row, columns.document);
    if (columns.document && document.empty()) {
      throw InputError({table.name, row.line, 0, {}},
                       "this row names no document, in the column \"" + table.header[*columns.document] + "\"");
    }
    const auto [known, inserted] = index.try_emplace(document, columns.document ? builders.size() : 0);
    if (inserted && columns.document) builders.emplace_back(document, Builder(type, unit));
    builders[known->second].second.add(row, columns);
  }
  std::vector<RawText> documents;
  for (auto& [name, builder] : builders) {
    documents.push_back(builder.take());
    documents.back().inside = name;
  }
  return documents;
}

}  // namespace mazmun::format::raw
