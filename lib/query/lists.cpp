#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "match/matcher.hpp"
#include "query/name_pattern.hpp"
#include "query/views.hpp"
#include "text/utf8.hpp"

namespace mazmun::query {
namespace {

// How often something came; each segment and document counts once.
struct Tally {
  std::size_t count = 0;
  std::size_t segments = 0;
  std::size_t documents = 0;
  std::string last_segment;
  std::string last_document;

  void add(const Segment& segment) {
    ++count;
    if (segment.id == last_segment) return;
    ++segments;
    last_segment = segment.id;
    if (segment.document == last_document) return;
    ++documents;
    last_document = segment.document;
  }
};

// The rows with the largest count first, equals by their names.
std::vector<Row> cut_list(std::vector<Row> rows, std::size_t minimum, std::size_t top) {
  const auto count = [](const Row& row) { return row[1].integer(); };
  std::erase_if(rows, [&](const Row& row) { return count(row) < static_cast<std::int64_t>(minimum); });
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    return count(a) != count(b) ? count(a) > count(b) : a[0].string() < b[0].string();
  });
  if (top > 0 && rows.size() > top) rows.resize(top);
  return rows;
}

class WordList {
 public:
  WordList() { matcher_.keep_words(); }

  void add(const Segment& segment) {
    (void)matcher_.find(segment.text);
    text::ByteCounter bytes(segment.text);
    std::size_t behind = 0;
    for (const text::Range& word : matcher_.words()) {
      if (word.start < behind) continue;  // one character may fold to several words: it counts as one
      const std::size_t start = bytes.at(word.start);
      add(segment, segment.text.substr(start, bytes.at(word.end) - start));
      behind = word.end;
    }
  }

  std::vector<Row> rows(std::size_t minimum, std::size_t top) const {
    std::vector<Row> rows;
    for (const auto& [folded, entry] : entries_)
      rows.push_back({shown(entry), entry.tally.count, entry.tally.documents, entry.tally.segments});
    return cut_list(std::move(rows), minimum, top);
  }

 private:
  struct Entry {
    std::map<std::string, std::size_t> spellings;
    Tally tally;
  };

  void add(const Segment& segment, const std::string& word) {
    Entry& entry = entries_[comparable(word)];
    ++entry.spellings[word];
    entry.tally.add(segment);
  }

  // The spellings stand in the order of their code points, so the first of equals wins.
  static std::string shown(const Entry& entry) {
    return std::max_element(entry.spellings.begin(), entry.spellings.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }

  match::Matcher matcher_;
  std::map<std::string, Entry> entries_;
};

class CodeCounts {
 public:
  void add(const Segment& segment) {
    std::set<std::string> codes;
    for (const Coding& coding : segment.codes) codes.insert(coding.code);
    for (const std::string& code : codes) tallies_[code].add(segment);
  }

  std::vector<Row> rows(std::size_t minimum, std::size_t top) const {
    std::vector<Row> rows;
    for (const auto& [code, tally] : tallies_) rows.push_back({code, tally.segments, tally.documents});
    return cut_list(std::move(rows), minimum, top);
  }

 private:
  std::map<std::string, Tally> tallies_;
};

template <class List>
void fill_from(View& view, std::size_t minimum, std::size_t top) {
  const auto list = std::make_shared<List>();
  view.rows = [list](const Segment& segment) {
    list->add(segment);
    return std::vector<Row>();
  };
  view.last_rows = [list, minimum, top] { return list->rows(minimum, top); };
}

}  // namespace

View word_list(std::size_t minimum, std::size_t top) {
  View view;
  view.table = {"words",
                "Words",
                {{"word", "Word"},
                 {"count", "Count", ColumnKind::count},
                 {"documents", "Documents", ColumnKind::count},
                 {"segments", "Segments", ColumnKind::count}},
                {},
                {}};
  view.page = {{0}, {1, true}, {2, true}, {3, true}};
  view.needs_text = true;
  fill_from<WordList>(view, minimum, top);
  return view;
}

View code_counts(std::size_t minimum, std::size_t top) {
  View view;
  view.table = {
      "codes",
      "Codes",
      {{"code", "Code"}, {"segments", "Segments", ColumnKind::count}, {"documents", "Documents", ColumnKind::count}},
      {},
      {}};
  view.page = {{0}, {1, true}, {2, true}};
  fill_from<CodeCounts>(view, minimum, top);
  return view;
}

}  // namespace mazmun::query
