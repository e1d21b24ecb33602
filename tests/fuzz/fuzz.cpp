#include "fuzz.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "base/error.hpp"

namespace mazmun::fuzz {
namespace {

// One folder a process, in memory where the machine has such a place.
const std::string& folder() {
  static const std::string made = [] {
    std::string name = ::access("/dev/shm", W_OK) == 0 ? "/dev/shm/fuzz.XXXXXX" : "/tmp/fuzz.XXXXXX";
    require(::mkdtemp(name.data()) != nullptr, "no temporary folder");
    return name + "/";
  }();
  static const bool removed_at_end = std::atexit([] {
                                       for (const char* name : {"input", "output", "second"}) {
                                         ::unlink((made + name).c_str());
                                       }
                                       ::rmdir(made.c_str());
                                     }) == 0;
  require(removed_at_end, "no function at the end");
  return made;
}

}  // namespace

bool accepted(const std::function<void()>& read) {
  try {
    read();
    return true;
  } catch (const InputError& error) {
    require(!error.findings().empty(), "an InputError without findings");
    for (const Finding& finding : error.findings()) require(!finding.message.empty(), "a finding without a message");
  } catch (const UsageError& error) {
    require(*error.what() != '\0', "a UsageError without a message");
  }
  return false;
}

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: %s\n", what);
  std::abort();
}

std::string file_of(std::string_view bytes, const std::string& name) {
  const std::string path = folder() + name;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  require(file.good(), "the input can't be written");
  return path;
}

std::string output_path() { return folder() + "output"; }

std::pair<std::string_view, std::string_view> first_line(std::string_view input) {
  const std::size_t end = input.find('\n');
  if (end == std::string_view::npos) return {input, {}};
  return {input.substr(0, end), input.substr(end + 1)};
}

std::vector<std::pair<std::string, std::string>> files_in(std::string_view input) {
  std::vector<std::pair<std::string, std::string>> files;
  while (!input.empty()) {
    const std::size_t next = input.find("\n@@ ");
    const auto [head, content] = first_line(input.substr(0, next));
    files.emplace_back(head.starts_with("@@ ") ? head.substr(3) : head, content);
    input = next == std::string_view::npos ? std::string_view() : input.substr(next + 1);
  }
  return files;
}

}  // namespace mazmun::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mazmun::fuzz::run({reinterpret_cast<const char*>(data), size});  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  return 0;
}
