// JSON to values and back, and the answers of programs.
#include "format/answer_cache.hpp"
#include "format/external_protocol.hpp"
#include "format/json_text.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  accepted([&] { format::read_answer(input, {"input", 1, 0, {}}); });
  accepted([&] { format::AnswerCache::of_bytes("input", input); });
  Value value;
  if (!accepted([&] { value = format::parse_json(input, "input"); })) return;
  std::string line;
  format::append_json(line, value);
  require(format::parse_json(line, "line") == value, "a line says something else");
  require(format::parse_json(format::pretty_json(value), "pretty") == value, "what is indented says something else");
}

}  // namespace mazmun::fuzz
