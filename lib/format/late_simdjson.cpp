// The functions of simdjson that are no templates and no inline ones. They are found in the library when a stream
// is read: it brings the standard library along, which costs half a millisecond, and programs that read none needn't
// wait for both.
#include <simdjson.h>

#include "base/late_library.hpp"
#include "base/late_names.hpp"

namespace simdjson {

namespace {

const mazmun::LateLibrary& library() {
  static const mazmun::LateLibrary loaded(mazmun::late::simdjson);
  return loaded;
}

}  // namespace

internal::atomic_ptr<const implementation>& get_active_implementation() {
  using Get = internal::atomic_ptr<const implementation>&();
  static Get* const get = library().function<Get>("_ZN8simdjson25get_active_implementationEv");
  return get();
}

// Numbers of many digits.
double internal::from_chars(const char* first) noexcept {
  using Read = double(const char*);
  static Read* const read = library().function<Read>("_ZN8simdjson8internal10from_charsEPKc");
  return read(first);
}
double internal::from_chars(const char* first, const char* end) noexcept {
  using Read = double(const char*, const char*);
  static Read* const read = library().function<Read>("_ZN8simdjson8internal10from_charsEPKcS2_");
  return read(first, end);
}

bool validate_utf8(const char* bytes, std::size_t size) noexcept {
  return get_active_implementation()->validate_utf8(bytes, size);
}

}  // namespace simdjson
