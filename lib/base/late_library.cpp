#include "base/late_library.hpp"

#include <dlfcn.h>

#include <string>

#include "base/error.hpp"

namespace mazmun {

LateLibrary::LateLibrary(const char* name) : name_(name), handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) throw SystemError("the library " + std::string(name) + " can't be loaded: " + ::dlerror());
}

void* LateLibrary::address(const char* name) const {
  void* found = ::dlsym(handle_, name);
  if (found == nullptr) throw SystemError("the library " + std::string(name_) + " has no function " + name);
  return found;
}

}  // namespace mazmun
