#include "ingest/attribute_table.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/number.hpp"
#include "base/suggest.hpp"
#include "ingest/document_id.hpp"
#include "text/properties.hpp"

namespace mazmun::ingest {
namespace {

// Persian digits, and "٫" as decimal sign, as numbers.
std::optional<Value> number_of(const std::string& cell) {
  std::string plain = text::ascii_digits(cell);
  if (const std::size_t sign = plain.find("٫"); sign != std::string::npos)
    plain.replace(sign, std::string("٫").size(), ".");
  if (const auto integer = parse_integer(plain)) return Value(*integer);
  if (const auto number = parse_double(plain)) return Value(*number);
  return std::nullopt;
}

bool is_numeric(const std::vector<TextRow>& rows, std::size_t column) {
  bool any = false;
  for (const TextRow& row : rows) {
    if (row.cells[column].empty()) continue;
    if (!number_of(row.cells[column])) return false;
    any = true;
  }
  return any;
}

bool has_speaker(const Document& document, const std::string& speaker) {
  return std::any_of(document.turns.begin(), document.turns.end(),
                     [&](const Turn& turn) { return turn.speaker == speaker; });
}

Attributes& attributes_of_speaker(Document& document, const std::string& speaker) {
  for (auto& [name, attributes] : document.speakers) {
    if (name == speaker) return attributes;
  }
  return document.speakers.emplace_back(speaker, Attributes()).second;
}

}  // namespace

KeyColumns key_columns(const std::vector<std::string>& header) {
  KeyColumns keys;
  for (std::size_t i = 0; i < header.size() && (header[i] == "document" || header[i] == "speaker"); ++i) {
    (header[i] == "document" ? keys.document : keys.speaker) = i;
    ++keys.count;
  }
  if (keys.count == 0) keys = {1, 0, {}};
  return keys;
}

AttributeTable::AttributeTable(const TextTable& table, InputRecord record)
    : file_(table.name), record_(std::move(record)) {
  const std::vector<std::string>& header = table.header;
  const auto [keys, document_column, speaker_column] = key_columns(header);
  by_document_ = document_column.has_value();
  by_speaker_ = speaker_column.has_value();
  std::vector<bool> numeric(header.size());
  for (std::size_t column = keys; column < header.size(); ++column) numeric[column] = is_numeric(table.rows, column);
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& [line, cells] : table.rows) {
    AttributeRow row{line, {}, {}, {}};
    if (document_column) row.document = as_id(cells[*document_column]);
    if (speaker_column && !cells[*speaker_column].empty()) row.speaker = cells[*speaker_column];
    if (document_column && row.document->empty()) row.document.reset();
    if (!row.document && !row.speaker) throw InputError(at(row), "this row names no document and no speaker");
    if (!seen.emplace(row.document.value_or(""), row.speaker.value_or("")).second) {
      throw InputError(at(row), "a second row for \"" + row.document.value_or(row.speaker.value_or("")) + "\"");
    }
    for (std::size_t column = keys; column < header.size(); ++column) {
      if (cells[column].empty()) continue;
      row.attributes.emplace_back(header[column], numeric[column] ? *number_of(cells[column]) : Value(cells[column]));
    }
    rows_of_[row.document.value_or("")].push_back(rows_.size());
    rows_.push_back(std::move(row));
  }
  used_.resize(rows_.size());
}

void AttributeTable::check_documents(std::vector<std::string> ids, const std::vector<std::string>& neighbours) const {
  for (const std::string& name : neighbours) ids.push_back(document_id(name));
  const std::set<std::string_view> known(ids.begin(), ids.end());
  std::vector<Finding> findings;
  for (const AttributeRow& row : rows_) {
    if (!row.document || known.contains(*row.document)) continue;
    findings.push_back({at(row), "unknown document \"" + *row.document + "\"", did_you_mean(*row.document, ids)});
  }
  if (!findings.empty()) throw InputError(findings);
}

void AttributeTable::give(const AttributeRow& row, Document& document) const {
  Attributes& target = row.speaker ? attributes_of_speaker(document, *row.speaker) : document.attributes;
  for (const auto& given : row.attributes) {
    const auto known = std::find_if(target.begin(), target.end(),
                                    [&](const auto& attribute) { return attribute.first == given.first; });
    if (known == target.end()) {
      target.push_back(given);
    } else if (!(known->second == given.second)) {
      throw InputError(at(row), "the attribute \"" + given.first + "\" of \"" + document.id +
                                    "\" has another value in its own file");
    }
  }
}

std::vector<std::size_t> AttributeTable::rows_for(const std::string& document) const {
  const auto indices = [&](const std::string& key) {
    const auto found = rows_of_.find(key);
    return found == rows_of_.end() ? std::vector<std::size_t>() : found->second;
  };
  const std::vector<std::size_t> own = indices(document);
  const std::vector<std::size_t> anywhere = indices("");
  std::vector<std::size_t> both;
  std::merge(own.begin(), own.end(), anywhere.begin(), anywhere.end(), std::back_inserter(both));
  return both;
}

std::vector<Finding> AttributeTable::apply(Document& document) {
  bool found = !by_document_;
  for (const std::size_t i : rows_for(document.id)) {
    const AttributeRow& row = rows_[i];
    const bool speaks = !row.speaker || has_speaker(document, *row.speaker);
    if (row.document && !speaks) {
      throw InputError(at(row), "no turn of \"" + document.id + "\" has the speaker \"" + *row.speaker + "\"");
    }
    if (!speaks) continue;
    found = found || row.document.has_value();
    used_[i] = true;
    give(row, document);
  }
  if (found) return {};
  return {{{file_, 0, 0, {}}, "no row for the document \"" + document.id + "\"", {}}};
}

void AttributeTable::check_speakers() const {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!used_[i] && !rows_[i].document)
      findings.push_back({at(rows_[i]), "no document has the speaker \"" + *rows_[i].speaker + "\"", {}});
  }
  if (!findings.empty()) throw InputError(findings);
}

}  // namespace mazmun::ingest
