// Shared libraries that are loaded when they are first needed: what few runs need costs the others nothing before they
// begin.
#pragma once

namespace mazmun {

class LateLibrary {
 public:
  /// Loads `name` ("libzip.so.4"), or what stands under it already. Throws SystemError where there is none.
  explicit LateLibrary(const char* name);

  /// The function of the library with that name. Throws SystemError where it has none.
  template <class Function>
  Function* function(const char* name) const {
    return reinterpret_cast<Function*>(address(name));
  }

 private:
  void* address(const char* name) const;

  const char* name_;
  void* handle_;  // kept to the end
};

}  // namespace mazmun
