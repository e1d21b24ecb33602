// Positions in texts as other programs count them: code points, UTF-16 units or bytes; a line end of two characters as
// two or as one; a byte order mark counted or not. And which of these a project uses, by what its selections quote.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace mazmun::format::foreign {

enum class OffsetUnit { code_point, utf16, byte };

struct OffsetRule {
  OffsetUnit unit = OffsetUnit::code_point;
  bool line_end_is_one = false;  ///< CR LF counts one
  bool mark_counts = false;      ///< a byte order mark counts
  friend bool operator==(const OffsetRule&, const OffsetRule&) = default;
};

/// "UTF-16 units, CR LF as one": for messages.
std::string describe(const OffsetRule& rule);

/// The unit that --offset-unit calls `name` ("codepoint", "utf16", "byte"); nothing for "auto".
std::optional<OffsetUnit> offset_unit_named(std::string_view name);

/// The text of a file as documents have it: without byte order mark, lines ended by LF.
std::string plain_text(std::string_view file_text);

/// Positions of the text of a file (UTF-8, with its own line ends) as code points of plain_text(); nothing where one
/// lies behind the end. One inside a character is that of its beginning.
std::vector<std::optional<std::size_t>> to_code_points(std::string_view file_text, const OffsetRule& rule,
                                                       const std::vector<std::int64_t>& positions);

/// The other way, by the standard: code points, CR LF as two, no byte order mark.
std::vector<std::int64_t> to_file_positions(std::string_view file_text, const std::vector<std::size_t>& code_points);

/// What one selection says of the rule: where it lies, and the words that it quotes, if it does.
struct Witness {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string quote;
};

/// The selections of one text.
struct Testimony {
  std::string_view file_text;
  std::vector<Witness> witnesses;
};

struct Verdict {
  OffsetRule rule;
  bool had_choice = false;  ///< the texts have characters for which rules differ
  std::size_t quotes = 0;   ///< quotes that the chosen rule gives back
  std::size_t of = 0;       ///< selections with a quote that some rule gives back
};

/// The rule under which most selections have the words that they quote, lie inside their texts, and begin and end
/// between words; the standard's where nothing speaks against it. `unit` is that of --offset-unit.
Verdict find_rule(const std::vector<Testimony>& testimonies, std::optional<OffsetUnit> unit);

/// True where `words` begins with what `quote` says: blanks aside, and a cut at the end of the quote ("…").
bool is_quoted(std::string_view words, std::string_view quote);

/// Finds quotes in a text.
class QuoteFinder {
 public:
  explicit QuoteFinder(std::string_view text);

  /// Where the words of `quote` stand (code points): every place, blanks aside; none for less than three letters.
  std::vector<Span> find(std::string_view quote) const;

 private:
  std::u32string letters_;           // without blanks
  std::vector<std::size_t> places_;  // of each, in code points
};

}  // namespace mazmun::format::foreign
