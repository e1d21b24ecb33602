#include "cli/packages.hpp"

#include <dlfcn.h>
#include <link.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/built_with.hpp"

namespace mazmun::cli {
namespace {

namespace fs = std::filesystem;

// Packages are asked by name, not through their headers: each has one door in lib/, and a program must not load a
// library only in order to say that it has none of it.
struct Package {
  std::string_view name;
  std::string_view library;  ///< how the name of its file begins; empty: compiled in
  const char* function;      ///< of the library, gives its version as text; none: the name of the file may end with it
  std::string_view built_with;  ///< empty: the name of the file ends with the version: "libicuuc.so.72.1"
};
constexpr std::array<Package, 22> known_packages{{{"cairo", "libcairo.so", "cairo_version_string", ""},
                                                  {"CLI11", "", nullptr, built_with::cli11},
                                                  {"fmt", "libfmt.so", nullptr, ""},
                                                  {"fontconfig", "libfontconfig.so", nullptr, built_with::fontconfig},
                                                  {"glibc", "libc.so", "gnu_get_libc_version", ""},
                                                  {"Graphviz", "libgvc.so", nullptr, built_with::graphviz},
                                                  {"gumbo", "libgumbo.so", nullptr, built_with::gumbo},
                                                  {"HarfBuzz", "libharfbuzz.so", "hb_version_string", ""},
                                                  {"ICU", "libicuuc.so", nullptr, ""},
                                                  {"librsvg", "librsvg-2.so", nullptr, built_with::librsvg},
                                                  {"libstdc++", "libstdc++.so", nullptr, ""},
                                                  {"libxlsxwriter", "libxlsxwriter.so", "lxw_version", ""},
                                                  {"libzip", "libzip.so", "zip_libzip_version", ""},
                                                  {"poppler", "libpoppler.so", nullptr, built_with::poppler},
                                                  {"pugixml", "libpugixml.so", nullptr, ""},
                                                  {"RE2", "libre2.so", nullptr, built_with::re2},
                                                  {"simdjson", "libsimdjson.so", nullptr, built_with::simdjson},
                                                  {"Snowball", "libstemmer.so", nullptr, built_with::stemmer},
                                                  {"spdlog", "libspdlog.so", nullptr, ""},
                                                  {"SQLite", "libsqlite3.so", "sqlite3_libversion", ""},
                                                  {"yaml-cpp", "libyaml-cpp.so", nullptr, ""},
                                                  {"zlib", "libz.so", "zlibVersion", ""}}};

int remember_path(dl_phdr_info* info, std::size_t /*size*/, void* paths) {
  static_cast<std::vector<fs::path>*>(paths)->emplace_back(info->dlpi_name);
  return 0;
}

std::vector<fs::path> loaded_libraries() {
  std::vector<fs::path> paths;
  dl_iterate_phdr(remember_path, &paths);
  return paths;
}

std::string asked(const char* function) {
  using Version = const char* (*)();
  void* const symbol = function == nullptr ? nullptr : dlsym(RTLD_DEFAULT, function);
  return symbol == nullptr ? std::string() : reinterpret_cast<Version>(symbol)();
}

// "72.1" of the file that "/usr/lib/libicuuc.so.72" is a link to.
std::string version_in_name(const fs::path& path, std::string_view library) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  const std::string name = (error ? path : real).filename().string();
  return name.size() > library.size() + 1 ? name.substr(library.size() + 1) : std::string("unknown");
}

std::string line(const Package& package, const std::string& running) {
  const std::string version = running.empty() ? std::string(package.built_with) + " (when built)" : running;
  return "  " + std::string(package.name) + " " + version + "\n";
}

}  // namespace

std::string packages_text() {
  const std::vector<fs::path> loaded = loaded_libraries();
  std::string text;
  for (const Package& package : known_packages) {
    if (package.library.empty()) {
      text += line(package, std::string(package.built_with));
      continue;
    }
    const auto path = std::find_if(loaded.begin(), loaded.end(), [&](const fs::path& file) {
      return file.filename().string().starts_with(package.library);
    });
    if (path == loaded.end()) continue;
    std::string running = asked(package.function);
    if (running.empty() && package.built_with.empty()) running = version_in_name(*path, package.library);
    text += line(package, running);
  }
  return text;
}

}  // namespace mazmun::cli
