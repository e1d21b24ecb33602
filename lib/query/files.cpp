#include "query/files.hpp"

#include <algorithm>
#include <filesystem>

#include "base/input.hpp"

namespace mazmun::query {

bool are_coded(const std::vector<std::string>& files, std::string (*format_of)(std::string_view)) {
  return files.size() > 1 && std::all_of(files.begin(), files.end(), [&](const std::string& file) {
           std::error_code ignored;
           if (!std::filesystem::is_regular_file(file, ignored)) return true;
           LineReader lines(file);
           return format_of(lines.next().value_or("")) == "coded";
         });
}

}  // namespace mazmun::query
