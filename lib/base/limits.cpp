#include "base/limits.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "base/suggest.hpp"

namespace mazmun {
namespace {

constexpr std::uint64_t kibibyte = std::uint64_t{1} << 10;
constexpr std::uint64_t gibibyte = std::uint64_t{1} << 30;
constexpr std::uint64_t tebibyte = std::uint64_t{1} << 40;
constexpr std::uint64_t any = 1'000'000'000;

// Depths that are walked by recursion may be raised tenfold or less: the stack has 8 MiB. yaml-cpp goes 500 deep, of
// which some are its own.
constexpr std::array<LimitRow, limit_count> table{
    {{Limit::file_bytes, "file-bytes", 256 * mebibyte, tebibyte, true, "of a raw file or a file to convert"},
     {Limit::line_bytes, "line-bytes", 256 * mebibyte, 4 * gibibyte - 1, true, "of a line of a stream: one record"},
     {Limit::yaml_bytes, "yaml-bytes", 64 * mebibyte, tebibyte, true, "of a file in YAML"},
     {Limit::yaml_depth, "yaml-depth", 450, 450, false, "lists and maps inside each other"},
     {Limit::json_bytes, "json-bytes", 64 * mebibyte, tebibyte, true, "of a raw file in JSON"},
     {Limit::json_depth, "json-depth", 1000, 5000, false, "arrays and objects inside each other"},
     {Limit::zip_files, "zip-files", 10'000, any, false, "files in an archive, a Word file, a workbook, a project"},
     {Limit::zip_file_bytes, "zip-file-bytes", 128 * mebibyte, tebibyte, true, "of one file in an archive, unpacked"},
     {Limit::zip_bytes, "zip-bytes", 256 * mebibyte, tebibyte, true, "of all that is read of an archive, unpacked"},
     {Limit::zip_ratio, "zip-ratio", 200, any, false, "unpacked bytes for a packed one, from 4 MiB on"},
     {Limit::xml_bytes, "xml-bytes", 64 * mebibyte, tebibyte, true, "of XML"},
     {Limit::xml_tags, "xml-tags", 4'000'000, any, false, "tags of XML"},
     {Limit::xml_depth, "xml-depth", 400, 2000, false, "elements of XML inside each other"},
     {Limit::html_bytes, "html-bytes", 16 * mebibyte, tebibyte, true, "of a web page"},
     {Limit::html_depth, "html-depth", 512, 2000, false, "elements of a web page inside each other"},
     {Limit::html_memory, "html-memory", 384 * mebibyte, tebibyte, true, "of memory for the tree of a web page"},
     {Limit::html_attributes, "html-attributes", 20'000, any, false, "attributes of an element of a web page"},
     {Limit::rtf_bytes, "rtf-bytes", 256 * mebibyte, tebibyte, true, "of rich text, most of it pictures"},
     {Limit::rtf_depth, "rtf-depth", 10'000, 1'000'000, false, "groups of rich text inside each other"},
     {Limit::sheet_cells, "sheet-cells", 10'000'000, any, false, "cells of a sheet in a workbook"},
     {Limit::pdf_pages, "pdf-pages", 5'000, any, false, "pages of a PDF file"},
     {Limit::pdf_memory, "pdf-memory", 1024 * mebibyte, tebibyte, true, "of memory for reading a PDF file"},
     {Limit::pdf_seconds, "pdf-seconds", 60, any, false, "of computing for reading a PDF file"},
     {Limit::pdf_bytes, "pdf-bytes", 128 * mebibyte, tebibyte, true, "of lines and their places in a PDF file"},
     {Limit::picture_bytes, "picture-bytes", 128 * mebibyte, tebibyte, true, "of a figure as PDF or PNG"},
     {Limit::expression_memory, "expression-memory", 8 * mebibyte, gibibyte, true,
      "of memory for a regular expression"},
     {Limit::phrase_words, "phrase-words", 1000, any, false, "words of a phrase that is looked for"},
     {Limit::query_depth, "query-depth", 100, 1000, false, "brackets and NOT of a query inside each other"},
     {Limit::key_bytes, "key-bytes", mebibyte, gibibyte, true, "of a key for hashes"}}};

// The one value of a process that options change and many readers ask for, far below where options are read.
std::array<std::uint64_t, limit_count>& values() {
  static std::array<std::uint64_t, limit_count> now = [] {
    std::array<std::uint64_t, limit_count> usual{};
    for (std::size_t i = 0; i < limit_count; ++i) usual[i] = table[i].usual;
    return usual;
  }();
  return now;
}

const LimitRow& row_of(Limit which) { return table[static_cast<std::size_t>(which)]; }

std::uint64_t factor_of(char unit) {
  if (unit == 'K') return kibibyte;
  if (unit == 'M') return mebibyte;
  return unit == 'G' ? gibibyte : 0;
}

// "64M" of 67108864: as a value is written.
std::string written(const LimitRow& row, std::uint64_t value) {
  for (const char unit : {'G', 'M', 'K'}) {
    if (row.in_bytes && value >= factor_of(unit) && value % factor_of(unit) == 0)
      return std::to_string(value / factor_of(unit)) + unit;
  }
  return std::to_string(value);
}

std::uint64_t value_of(const LimitRow& row, const std::string& word) {
  const std::string option = "--allow: " + std::string(row.name);
  const std::uint64_t factor = word.empty() || !row.in_bytes ? 0 : factor_of(word.back());
  const auto number = parse_integer(factor == 0 ? word : word.substr(0, word.size() - 1));
  if (!number || *number < 1)
    throw UsageError(option + ": expected a number from 1" + (row.in_bytes ? ", or one with K, M or G" : "") +
                     ", found \"" + word + "\"");
  const std::uint64_t unit = std::max<std::uint64_t>(factor, 1);
  const auto count = static_cast<std::uint64_t>(*number);
  if (count > row.most / unit)
    throw UsageError(option + ": " + word + " is above " + written(row, row.most) + ", the most that it can be");
  return count * unit;
}

void set_limit(const std::string& word) {
  const std::size_t end = std::min(word.find('='), word.size());
  const std::string name = word.substr(0, end);
  const auto* row = std::find_if(table.begin(), table.end(), [&](const LimitRow& one) { return one.name == name; });
  if (row == table.end()) {
    std::vector<std::string> names;
    for (const LimitRow& one : table) names.emplace_back(one.name);
    const std::string hint = did_you_mean(name, names);
    throw UsageError("--allow: unknown limit \"" + name + "\"", hint.empty() ? "--allow list prints all" : hint);
  }
  if (end == word.size()) throw UsageError("--allow: " + name + " needs a value", "as in --allow " + name + "=N");
  values()[static_cast<std::size_t>(row->limit)] = value_of(*row, word.substr(end + 1));
}

}  // namespace

const std::array<LimitRow, limit_count>& limit_table() { return table; }

std::uint64_t limit(Limit which) { return values()[static_cast<std::size_t>(which)]; }

std::string limit_text(Limit which) {
  const std::uint64_t value = limit(which);
  if (!row_of(which).in_bytes) return std::to_string(value);
  if (value % mebibyte == 0) return std::to_string(value / mebibyte) + " MiB";
  return value % kibibyte == 0 ? std::to_string(value / kibibyte) + " KiB" : std::to_string(value) + " bytes";
}

std::string limit_hint(Limit which) {
  const LimitRow& row = row_of(which);
  const std::string name(row.name);
  const std::string start = "the limit " + name + " is " + written(row, limit(which));
  return limit(which) < row.most ? start + ": --allow " + name + "=N raises it" : start + ", and no more is possible";
}

InputError above_limit(Limit which, const Place& place, const std::string& message) {
  return {place, message, limit_hint(which)};
}

void set_limits(const std::vector<std::string>& words) {
  for (const std::string& word : words) set_limit(word);
}

std::vector<std::string> limit_arguments() {
  std::vector<std::string> arguments;
  for (const LimitRow& row : table) {
    if (limit(row.limit) == row.usual) continue;
    arguments.emplace_back("--allow");
    arguments.push_back(std::string(row.name) + "=" + std::to_string(limit(row.limit)));
  }
  return arguments;
}

std::string limits_text() {
  std::string text;
  for (const LimitRow& row : table) {
    std::string line(row.name);
    line.resize(19, ' ');
    line += written(row, limit(row.limit));
    line.resize(29, ' ');
    text += line + std::string(row.what) + "\n";
  }
  return text;
}

}  // namespace mazmun
