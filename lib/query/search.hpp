// Goes through streams once: finds segments and hands the rows of the view on.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "model/codebook.hpp"
#include "query/condition.hpp"
#include "query/seen_names.hpp"
#include "query/view.hpp"

namespace mazmun::query {

/// A codebook, where there is one, and its file for messages.
struct NamedCodebook {
  std::optional<Codebook> codebook;
  std::string file;
};

class Search {
 public:
  /// `view` must live as long; `put` takes the rows. Throws InputError as Condition does.
  Search(const Expression& expression, const NamedCodebook& codebook, const View& view, std::function<void(Row)> put);

  /// Reads all that `reader` gives: documents with their segments, and perhaps headers. Names each document to
  /// `progress`. Throws InputError where a stream is a corpus, a document came before, or a text is missing and only
  /// the text can tell.
  template <class Reader>
  void read(Reader& reader, const std::function<void(const std::string&)>& progress) {
    while (const auto record = reader.next()) {
      if (const auto* document = std::get_if<Document>(&*record)) progress(document->id);
      std::visit([&](const auto& one) { take(one, reader.place()); }, *record);
    }
  }
  /// Hands the last rows on.
  void end();

  std::vector<Finding> unknown_names() const { return names_.unknown(); }
  /// "8 segments of 2 documents".
  std::string searched() const;
  /// "3 segments of 1 document".
  std::string found() const;

 private:
  template <class Header>
  static void take(const Header& header, const Place& place) {
    begin_section(header.format, place);
  }
  void take(const Document& document, Place place);
  void take(const Segment& segment, const Place& place);
  static void begin_section(const std::string& format, Place place);

  Condition condition_;
  SeenNames names_;
  const View* view_;
  std::function<void(Row)> put_;
  std::set<std::string> documents_;
  std::size_t segments_ = 0;
  std::size_t found_segments_ = 0;
  std::size_t found_documents_ = 0;
  std::string last_document_;  // in which something was found
};

}  // namespace mazmun::query
