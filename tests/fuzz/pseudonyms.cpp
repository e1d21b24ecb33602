// Pseudonym files on a text: the first line is the text, the rest the file.
#include "format/pseudonyms_file.hpp"

#include "fuzz.hpp"
#include "ingest/pseudonyms.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  const auto [text, rest] = first_line(input);
  if (text::first_invalid_byte(text)) return;
  std::vector<Pseudonym> names;
  if (!accepted([&, rest = rest] { names = format::pseudonyms_from(std::string(rest), "input"); })) return;
  accepted([&, text = text] {
    ingest::Pseudonyms people(names);
    Document document;
    document.id = "int01";
    document.title = "Mina";
    document.text = std::string(text);
    document.length = text::length(text);
    document.turns = {{"Mina", {0, document.length}, {}}};
    people.replace_in(document);
    require(!text::first_invalid_byte(document.text), "a text that isn't UTF-8");
    require(document.turns.front().span.end <= text::length(document.text), "a turn outside");
    people.without_names(text);
    people.report();
  });
}

}  // namespace mazmun::fuzz
