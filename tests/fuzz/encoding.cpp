// Bytes of any encoding to UTF-8.
#include "text/encoding.hpp"

#include "format/raw/decoding.hpp"
#include "fuzz.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  const auto [name, rest] = first_line(input);
  const text::FoundEncoding found = text::find_encoding(input);
  require(found.mark <= input.size(), "a mark that is longer than the file");
  for (const auto& encoding : {text::encoding_name(found.name), text::encoding_name(std::string(name))}) {
    if (!encoding) continue;
    for (const bool replace : {false, true}) {
      const text::Converted converted = text::convert(rest, *encoding, replace);
      require(!text::first_invalid_byte(converted.text), "what was converted isn't UTF-8");
      require(!converted.invalid || *converted.invalid < rest.size(), "a place outside");
    }
  }
  require(!text::first_invalid_byte(text::repair_utf8(input).text), "what was repaired isn't UTF-8");
  for (const bool keep_going : {false, true}) {
    format::raw::RawOptions options;
    options.keep_going = keep_going;
    accepted([&] {
      const auto decoded = format::raw::decode_file(std::string(input), "input", options);
      require(!text::first_invalid_byte(decoded.text), "a decoded file isn't UTF-8");
    });
  }
}

}  // namespace mazmun::fuzz
