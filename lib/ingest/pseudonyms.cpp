#include "ingest/pseudonyms.hpp"

#include <algorithm>
#include <set>

#include "base/natural_order.hpp"
#include "base/sha256.hpp"
#include "ingest/attribute_table.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {
namespace {

std::vector<std::string> pseudonyms_of(const std::vector<Pseudonym>& names) {
  std::vector<std::string> pseudonyms;
  for (const Pseudonym& name : names) pseudonyms.push_back(name.pseudonym);
  return pseudonyms;
}

// The pseudonyms as names of themselves.
std::vector<Pseudonym> as_names(const std::vector<Pseudonym>& names) {
  std::vector<Pseudonym> pseudonyms;
  for (const Pseudonym& name : names)
    pseudonyms.push_back({name.pseudonym, {}, {{name.pseudonym, name.place}}, true, name.place});
  return pseudonyms;
}

// A name over the end of a line leaves the line end where it was, so that lines stay lines.
void add_edits(text::Edits& edits, text::Range name, const std::string& pseudonym, std::string_view text) {
  const std::string_view written = text.substr(name.start, name.size());
  const std::size_t feed = written.find('\n');
  if (feed == std::string_view::npos) {
    edits.push_back({name, pseudonym});
    return;
  }
  const std::size_t first = written.find_last_not_of(" \t\n", feed) + 1;
  const std::size_t second = written.find_first_not_of(" \t\n", feed);
  const bool blank_follows = name.end < text.size() && text[name.end] == ' ';
  edits.push_back({{name.start, name.start + first}, pseudonym});
  edits.push_back({{name.start + second, name.end + (blank_follows ? 1 : 0)}, {}});
}

// The word around `range`, on one line; of a very long one what is near.
std::string word_around(std::string_view text, text::Range range) {
  constexpr std::size_t near = 100;  // bytes
  const std::size_t first = range.start - std::min(range.start, near);
  const std::size_t last = range.end + near;
  const auto is_border = [](char32_t c) { return !text::is_word_character(c) && c != text::zwnj; };
  while (range.start > first) {
    std::size_t before = range.start - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
    if (is_border(text::decode(text, before).code_point)) break;
    range.start = before;
  }
  while (range.end < std::min(text.size(), last)) {
    const text::Decoded decoded = text::decode(text, range.end);
    if (is_border(decoded.code_point)) break;
    range.end += decoded.length;
  }
  std::string word(text.substr(range.start, range.size()));
  std::replace(word.begin(), word.end(), '\n', ' ');
  return word;
}

}  // namespace

Pseudonyms::Pseudonyms(std::vector<Pseudonym> names)
    : names_(std::move(names)), finder_(names_), pseudonym_finder_(as_names(names_)), guesses_(pseudonyms_of(names_)) {
  std::vector<Finding> findings;
  for (const Pseudonym& name : names_) {
    uses_.emplace_back(name.forms.size());
    const auto found = finder_.find(name.pseudonym, NamesIn::everywhere).names;
    if (!found.empty()) {
      findings.push_back(
          {name.place, "this pseudonym holds one of the names", "choose one that tells nothing, such as P1"});
    }
  }
  if (!findings.empty()) throw InputError(findings);
}

void Pseudonyms::note(NameFinding finding, const std::vector<FoundName>& names, std::string_view text,
                      const std::string& document, const Position& position) {
  for (const FoundName& name : names) {
    if (finding == NameFinding::replaced) ++uses_[name.name][name.form];
    const std::string& pseudonym = names_[name.name].pseudonym;
    report_.add({finding, pseudonym, word_around(text, name.bytes), {}}, {document, position(name.bytes)});
  }
}

text::Edits Pseudonyms::edits_of(const FoundNames& found, std::string_view text) const {
  text::Edits edits;
  for (const FoundName& name : found.names) add_edits(edits, name.bytes, names_[name.name].pseudonym, text);
  return edits;
}

std::string Pseudonyms::replaced(std::string_view text, NamesIn where, const std::string& document) {
  const FoundNames found = finder_.find(text, where);
  const auto nowhere = [](text::Range) { return std::nullopt; };
  note(NameFinding::replaced, found.names, text, document, nowhere);
  note(NameFinding::inside, found.inside, text, document, nowhere);
  return text::rewritten(text, edits_of(found, text));
}

void Pseudonyms::replace_in(Attributes& attributes, const std::string& document) {
  for (auto& [name, value] : attributes) {
    name = replaced(name, NamesIn::words, document);
    if (value.is_string()) value = Value(replaced(value.string(), NamesIn::words, document));
  }
}

void Pseudonyms::look_for_pseudonyms(const Document& document) {
  for (const FoundName& name : pseudonym_finder_.find(document.text).names) taken_.insert(name.name);
  for (const Turn& turn : document.turns) {
    for (const FoundName& name : pseudonym_finder_.find(turn.speaker).names) taken_.insert(name.name);
  }
}

// The text, and every position in it.
void Pseudonyms::replace_text(Document& document) {
  const FoundNames found = finder_.find(document.text);
  const text::Edits edits = edits_of(found, document.text);
  const text::MovedPositions moved(document.text, edits);
  for (const auto& [finding, names] :
       {std::pair(NameFinding::replaced, &found.names), std::pair(NameFinding::inside, &found.inside)}) {
    text::CodePointCounter counter(document.text);
    note(finding, *names, document.text, document.id,
         [&](text::Range range) { return moved(counter.at(range.start)); });
  }
  const auto move = [&](Span& span) { span = {moved(span.start), moved(span.end)}; };
  for (Turn& turn : document.turns) move(turn.span);
  for (Question& question : document.questions) move(question.span);
  for (Mark& mark : document.marks) move(mark.span);
  for (Note& note : document.notes) move(note.span);
  for (Span& page : document.pages) move(page);
  document.text = text::rewritten(document.text, edits);
}

void Pseudonyms::replace_in(Document& document) {
  look_for_pseudonyms(document);
  replace_text(document);
  const auto replace = [&](std::string& text, NamesIn where = NamesIn::words) {
    text = replaced(text, where, document.id);
  };
  for (Turn& turn : document.turns) replace(turn.speaker);
  for (Mark& mark : document.marks) replace(mark.code);
  for (Note& note : document.notes) replace(note.text);
  replace(document.title);
  replace(document.source.name, NamesIn::everywhere);
  replace(document.source.inside, NamesIn::everywhere);
  document.source.sha256 = sha256(document.text);
  replace_in(document.attributes, document.id);
  for (auto& [speaker, attributes] : document.speakers) {
    replace(speaker);
    replace_in(attributes, document.id);
  }
}

void Pseudonyms::replace_in(TextTable& table) {
  const KeyColumns keys = key_columns(table.header);
  std::set<std::string> seen;
  for (std::string& name : table.header) {
    name = replaced(name);
    if (!seen.insert(name).second)
      throw InputError({table.name, 1, 0, {}}, "with pseudonyms two columns have the name \"" + name + "\"");
  }
  for (TextRow& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      row.cells[i] = replaced(row.cells[i], i == keys.document ? NamesIn::everywhere : NamesIn::words);
  }
  // By the names in it, the order of the rows may be that of the alphabet.
  std::stable_sort(table.rows.begin(), table.rows.end(), [&](const TextRow& a, const TextRow& b) {
    for (std::size_t i = 0; i < keys.count; ++i) {
      if (a.cells[i] != b.cells[i]) return natural_less(a.cells[i], b.cells[i]);
    }
    return false;
  });
}

std::string Pseudonyms::digest(const TextTable& table) {
  Sha256 digest;
  const auto take = [&](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) digest.update(cell), digest.update("\t");
    digest.update("\n");
  };
  take(table.header);
  for (const TextRow& row : table.rows) take(row.cells);
  return digest.finish();
}

std::string Pseudonyms::without_names(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t valid = text::first_invalid_byte(text).value_or(text.size());
    const std::string_view part = text.substr(0, valid);
    text::Edits edits;
    for (const FoundName& name : finder_.find(part, NamesIn::everywhere).names)
      edits.push_back({name.bytes, names_[name.name].pseudonym});
    result += text::rewritten(part, edits);
    text.remove_prefix(valid);
    if (text.empty()) break;
    result += text.front();
    text.remove_prefix(1);
  }
  return result;
}

std::vector<std::string> Pseudonyms::unfound() const {
  std::vector<std::string> pseudonyms;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const bool found = std::any_of(uses_[i].begin(), uses_[i].end(), [](std::size_t uses) { return uses > 0; });
    if (!found) pseudonyms.push_back(names_[i].pseudonym);
  }
  return pseudonyms;
}

std::vector<std::string> Pseudonyms::taken() const {
  std::vector<std::string> pseudonyms;
  for (const std::size_t name : taken_) pseudonyms.push_back(names_[name].pseudonym);
  return pseudonyms;
}

std::string Pseudonyms::counts() const {
  std::string text;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    std::size_t uses = 0;
    for (const std::size_t count : uses_[i]) uses += count;
    if (uses > 0) text += (text.empty() ? "" : ", ") + names_[i].pseudonym + " " + std::to_string(uses);
  }
  return text;
}

NameReport Pseudonyms::report() const {
  NameReport report = report_;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    for (std::size_t form = 0; form < names_[i].forms.size(); ++form) {
      if (uses_[i][form] == 0)
        report.add({NameFinding::unfound, names_[i].pseudonym, names_[i].forms[form].text, {}}, {}, 0);
    }
  }
  guesses_.tell(report);
  return report;
}

}  // namespace mazmun::ingest
