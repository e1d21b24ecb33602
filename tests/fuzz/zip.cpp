// ZIP archives, and what raw readers make of them.
#include "format/raw/raw_text.hpp"
#include "format/zip_file.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  bool starts_a_program = false;  // PDF files are read by one
  accepted([&] {
    format::ZipFile zip(input, "input");
    for (const format::ZipEntry& entry : zip.entries()) {
      require(!entry.name.starts_with("../") && !entry.name.starts_with('/'), "a name that leads out");
      accepted([&] { starts_a_program = starts_a_program || zip.read(entry).find("%PDF") != std::string::npos; });
    }
  });
  if (!format::is_zip(input) || starts_a_program) return;
  accepted([&] { format::raw::read_raw(std::string(input), "input.zip", {}); });
}

}  // namespace mazmun::fuzz
