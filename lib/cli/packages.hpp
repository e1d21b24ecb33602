// Which packages a program runs with, for `--version --verbose`.
#pragma once

#include <string>

namespace mazmun::cli {

/// One line a package that this process has loaded or was compiled with: "  ICU 72.1\n", in alphabetical order. The
/// version is that of the library which runs, where the library or the name of its file tells it; otherwise that of the
/// package at the time of the build, and the line says so.
std::string packages_text();

}  // namespace mazmun::cli
