// What work throws, kept for the moment in which it counts: work is done ahead, and messages come in order.
#pragma once

#include <exception>
#include <functional>

namespace mazmun {

/// What `work` throws, to be thrown once more by std::rethrow_exception(); nothing where it ends well.
inline std::exception_ptr failure_of(const std::function<void()>& work) {
  try {
    work();
  } catch (...) {
    return std::current_exception();
  }
  return nullptr;
}

}  // namespace mazmun
