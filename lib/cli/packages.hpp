// Which packages a program runs with, for `--version --verbose`.
#pragma once

#include <string>

namespace mazmun::cli {

/// One line for each package that the programs are made of: "  ICU 72.1\n", in alphabetical order. The version is that
/// of the library which runs, where this program has loaded it and the library or the name of its file tells it;
/// otherwise that of the package at the time of the build, and the line says so.
std::string packages_text();

}  // namespace mazmun::cli
