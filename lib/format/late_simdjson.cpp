// The functions of simdjson that are no templates and no inline ones. They are found in the library when a stream
// is read: it brings the standard library along, which costs half a millisecond, and programs that read none needn't
// wait for both.
#include <simdjson.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <string_view>

#include "base/late_library.hpp"
#include "base/late_names.hpp"
#include "base/leftovers.hpp"

namespace simdjson {

namespace {

// Its callers throw nothing: what can't be loaded ends the program here, as errors of the system do elsewhere.
[[noreturn]] void end_with(const char* message) noexcept {
  mazmun::remove_leftovers();
  for (const std::string_view piece : {std::string_view(program_invocation_short_name), std::string_view(": "),
                                       std::string_view(message), std::string_view("\n")})
    (void)!::write(STDERR_FILENO, piece.data(), piece.size());
  constexpr int system_failed = 4;
  ::_exit(system_failed);
}

template <class Function>
Function* function(const char* name) noexcept {
  try {
    static const mazmun::LateLibrary library(mazmun::late::simdjson);
    return library.function<Function>(name);
  } catch (const std::exception& error) {
    end_with(error.what());
  }
}

struct Functions {
  using Get = internal::atomic_ptr<const implementation>&();
  using Read = double(const char*);
  using ReadTo = double(const char*, const char*);
  Get* get = function<Get>("_ZN8simdjson25get_active_implementationEv");
  Read* read = function<Read>("_ZN8simdjson8internal10from_charsEPKc");
  ReadTo* read_to = function<ReadTo>("_ZN8simdjson8internal10from_charsEPKcS2_");
};

const Functions& functions() noexcept {
  static const Functions loaded;
  return loaded;
}

}  // namespace

internal::atomic_ptr<const implementation>& get_active_implementation() { return functions().get(); }

// Numbers of many digits.
double internal::from_chars(const char* first) noexcept { return functions().read(first); }
double internal::from_chars(const char* first, const char* end) noexcept { return functions().read_to(first, end); }

bool validate_utf8(const char* bytes, std::size_t size) noexcept {
  return get_active_implementation()->validate_utf8(bytes, size);
}

}  // namespace simdjson
