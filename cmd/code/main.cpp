// Which codes does each segment deserve? Codes segments by rules, people and programs, and says why.
#include <utility>

#include "format/codebook_file.hpp"
#include "format/yaml_text.hpp"
#include "model/definitions.hpp"
#include "tasks.hpp"
#include "text_free.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"code", "Which codes does each segment deserve? From segments to coded segments.", "coded"};

Book read_book(const std::string& path) {
  if (path.empty()) return {};
  const std::string bytes = read_file(path);
  Value document = format::parse_document(bytes, display_name(path));
  Codebook codebook = format::codebook_from(document, display_name(path));
  InputRecord record = format::record_of(path, bytes);
  record.codes = fingerprints(codebook);
  return {std::move(codebook), std::move(document), std::move(record)};
}

int run(const Options& options, const cli::Context& context) {
  check(options);
  if (options.text_free) return code_text_free(options, context);
  const Book book = read_book(options.codebook);
  if (options.lint) return lint(options, book.codebook);
  if (!options.segment.empty() || !options.text.empty()) return explain(options, context, book.codebook);
  return code_segments(options, context, book);
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
