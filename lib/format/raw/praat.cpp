// Praat TextGrids, long and short: what counts are strings in quotes (a quote inside is written twice), numbers that
// stand free, and <exists>; everything else is for people.
//   grid  = "ooTextFile" "TextGrid" xmin xmax <exists> size *tier
//   tier  = "IntervalTier" name xmin xmax size *(xmin xmax text) / "TextTier" name xmin xmax size *(time text)
#include <algorithm>

#include "base/number.hpp"
#include "format/raw/readers.hpp"
#include "format/raw/tiers.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

class Tokens {
 public:
  Tokens(std::string_view text, const std::string& name) : text_(text), name_(name) {}

  std::string string() {
    const std::string_view token = next();
    if (!token.starts_with('"')) fail("a text in quotes", token);
    std::string value;
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
      value += token[i];
      if (token[i] == '"') ++i;
    }
    return value;
  }
  double number() {
    const std::string_view token = next();
    const auto value = parse_double(token);
    if (!value) fail("a number", token);
    return *value;
  }
  std::size_t count() {
    const double value = number();
    if (!(value >= 0 && value <= 1e7)) fail("how many there are", std::to_string(value));
    return static_cast<std::size_t>(value);
  }
  void exists() {
    const std::string_view token = next();
    if (token != "<exists>") fail("<exists>", token);
  }
  bool at_end() {
    const std::size_t before = at_;
    const bool end = next().empty();
    at_ = before;
    return end;
  }

 private:
  // A string, a number that stands free, or a flag; empty at the end.
  std::string_view next() {
    for (;;) {
      at_ = std::min(text_.find_first_not_of(" \t\n", at_), text_.size());
      const std::size_t start = at_;
      if (start == text_.size()) return {};
      if (text_[start] == '"') return quoted();
      if (text_[start] == '!') {  // a remark
        at_ = std::min(text_.find('\n', start), text_.size());
        continue;
      }
      at_ = std::min(text_.find_first_of(" \t\n", start), text_.size());
      const std::string_view word = text_.substr(start, at_ - start);
      if (word.starts_with('<') || parse_double(word)) return word;
    }
  }

  std::string_view quoted() {
    const std::size_t start = at_;
    for (std::size_t end = start + 1; end < text_.size(); ++end) {
      if (text_[end] != '"') continue;
      if (end + 1 < text_.size() && text_[end + 1] == '"') {
        ++end;
        continue;
      }
      at_ = end + 1;
      return text_.substr(start, at_ - start);
    }
    at_ = start;
    fail("the end of a text in quotes", {});
  }

  [[noreturn]] void fail(const std::string& expected, std::string_view found) {
    const text::LineColumn at = text::line_column(text_, at_);
    const std::string end = found.empty() ? ", found the end of the file" : "";
    throw InputError(Finding{{name_, at.line, 0, {}}, "expected " + expected + end, {}, found_words(found)});
  }

  static std::string found_words(std::string_view found) {
    return found.empty() ? "" : "found \"" + std::string(found.substr(0, 40)) + "\"";
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_textgrid(std::string_view text, std::string_view /*extension*/) {
  const std::string_view start = text.substr(0, 400);
  return start.find("ooTextFile") != std::string_view::npos && start.find("\"TextGrid\"") != std::string_view::npos;
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
RawText read_textgrid(std::string text, const std::string& name, const RawOptions& /*options*/) {
  if (text.starts_with("ooBinaryFile"))
    throw InputError({name, 0, 0, {}}, "is a binary TextGrid, which can't be read", "save it in Praat as a text file");
  Tokens tokens(text, name);
  const std::string type = tokens.string();
  const std::string object = tokens.string();
  if (!type.starts_with("ooTextFile") || object != "TextGrid")
    throw InputError({name, 0, 0, {}}, "is no TextGrid", "its first strings are \"ooTextFile\" and \"TextGrid\"");
  tokens.number();
  tokens.number();
  tokens.exists();
  std::vector<TierTurn> turns;
  const std::size_t tiers = tokens.count();
  for (std::size_t tier = 0; tier < tiers; ++tier) {
    const bool intervals = tokens.string() == "IntervalTier";
    const std::string speaker = tokens.string();
    tokens.number();
    tokens.number();
    const std::size_t count = tokens.count();
    for (std::size_t i = 0; i < count; ++i) {
      const double start = tokens.number();
      if (intervals) tokens.number();
      turns.push_back({speaker, tokens.string(), start});
    }
  }
  return text_of_tiers(std::move(turns), "textgrid");
}

}  // namespace mazmun::format::raw
