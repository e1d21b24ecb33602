// Several coded streams read as one: those that hold the same document are walked in step, segment by segment, so that
// the judgements of all coders come together.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "format/coded_reader.hpp"
#include "format/stream.hpp"

namespace mazmun::format {

class CodedInput {
 public:
  /// "-" is standard input. With `numbered` coders of the first stream are called "NAME (1)", of the second "NAME (2)"
  /// …, so that one coder may have judged the same segments in several.
  explicit CodedInput(const std::vector<std::string>& paths, bool numbered = false, const CodedReading& reading = {});
  ~CodedInput();
  CodedInput(CodedInput&&) noexcept;
  CodedInput& operator=(CodedInput&&) noexcept;

  /// For each document its record, then its segments. Throws InputError where streams hold the same document, but not
  /// the same segments in the same order, or one coder judged a segment twice.
  std::optional<std::variant<Document, Segment>> next();

  /// The same with a segment left in its place, where it stays until the next call.
  std::optional<std::variant<Document, Segment*>> next_in_place();

  /// The histories of the documents so far, merged in the natural order of their ids, however the files were named.
  History history() const;

  /// The histories of the streams that hold the document `id`, which was returned before, merged. Documents of one
  /// section share it.
  std::shared_ptr<const History> history_of(const std::string& id) const;

  /// Of the record that next() returned last, in the first stream that holds it.
  const Place& place() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mazmun::format
