// The two functions of simdjson that are no templates and no inline ones. They are found in the library when a stream
// is read: it brings the standard library along, which costs half a millisecond, and programs that read none needn't
// wait for both.
#include <simdjson.h>

#include "base/late_library.hpp"
#include "base/late_names.hpp"

namespace simdjson {

internal::atomic_ptr<const implementation>& get_active_implementation() {
  using Get = internal::atomic_ptr<const implementation>&();
  static const mazmun::LateLibrary library(mazmun::late::simdjson);
  static Get* const get = library.function<Get>("_ZN8simdjson25get_active_implementationEv");
  return get();
}

bool validate_utf8(const char* bytes, std::size_t size) noexcept {
  return get_active_implementation()->validate_utf8(bytes, size);
}

}  // namespace simdjson
