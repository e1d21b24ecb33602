// ZIP archives, and what raw readers make of them.
#include "format/zip_file.hpp"

#include "format/raw/raw_text.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  accepted([&] {
    format::ZipFile zip(input, "input");
    for (const format::ZipEntry& entry : zip.entries()) {
      require(entry.name.find("..") != 0 && !entry.name.starts_with('/'), "a name that leads out");
      accepted([&] { zip.read(entry); });
    }
  });
  if (!format::is_zip(input)) return;
  accepted([&] { format::raw::read_raw(std::string(input), "input.zip", {}); });
}

}  // namespace mazmun::fuzz
