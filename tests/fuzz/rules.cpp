// Match rules on a text. The first line is the text, the rest a codebook, or a `match` list alone.
#include "code/explain.hpp"
#include "code/lint.hpp"
#include "code/rules_coder.hpp"
#include "format/codebook_file.hpp"
#include "format/yaml_text.hpp"
#include "fuzz.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {
namespace {

std::string book_of(std::string_view rest) {
  if (rest.find("mazmun:") != std::string_view::npos) return std::string(rest);
  return "mazmun: codebook/1\nthemes:\n- id: a\n  match:\n" + std::string(rest);
}

}  // namespace

void run(std::string_view input) {
  const auto [line, rest] = first_line(input);
  if (text::first_invalid_byte(line)) return;
  Codebook book;
  const auto read = [&, rest = rest] { book = format::codebook_from(format::parse_document(book_of(rest), "input"), "input"); };
  if (!accepted(read)) return;
  Segment segment = code::segment_of(std::string(line));
  const std::size_t length = text::length(line);
  accepted([&] {
    code::RulesCoder coder(book);
    for (const Coding& coding : coder.code(segment, "rules")) {
      require(book.find(coding.code).has_value(), "a code that the codebook doesn't have");
      require(!coding.span || (coding.span->start < coding.span->end && coding.span->end <= length), "a span outside");
    }
    code::RuleSet rules(book);
    explanation_text(code::explain(segment, book, rules));
    code::Lint lint(book);
    lint.read(segment);
    lint_text(lint.findings());
  });
}

}  // namespace mazmun::fuzz
