// The texts in any file of a study, as a search for names must see them: what is escaped is written out, and each byte
// knows where it stands in the file.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "text/rewriting.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {

/// One text of a file. The same stretch of a file may come in several, escaped and written out, with tags and without.
class SearchableText {
 public:
  SearchableText(std::string where, const std::string& original, text::Edits edits)
      : where_(std::move(where)),
        original_(&original),
        text_(text::rewritten(original, edits)),
        edits_(std::move(edits)) {}

  const std::string& where() const { return where_; }  ///< the file; of an archive also the file inside
  const std::string& text() const { return text_; }
  /// Line and column in the file, decoded, of a byte of the text.
  text::LineColumn place(std::size_t byte) const {
    return text::line_column(*original_, text::byte_before(edits_, byte));
  }

 private:
  std::string where_;
  const std::string* original_;
  std::string text_;
  text::Edits edits_;
};

/// Calls `work` with each text in the file `path`: text in any encoding; JSON with its escapes written out; XML and
/// HTML with entities written out, and once more without tags; every file in an archive (Word, OpenDocument, workbooks)
/// in the same way; the text of a PDF and of rich text. `encoding` is that of text files; empty: found. Throws
/// InputError where the file holds none of these, UsageError where the encoding is unknown.
void for_each_text(const std::string& path, const std::string& encoding,
                   const std::function<void(const SearchableText&)>& work);

}  // namespace mazmun::format
