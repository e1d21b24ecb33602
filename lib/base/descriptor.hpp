// File descriptors of the system.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace mazmun {

/// A file descriptor that is closed at the end; -1 is none.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    reset(std::exchange(other.number_, -1));
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }
  void reset(int number = -1);

 private:
  int number_;
};

/// Writes all of `bytes`, waiting where a pipe that doesn't block is full. Throws SystemError, which calls it `name`.
void write_all(int descriptor, std::string_view bytes, const std::string& name);

/// A file without a name that holds `bytes` and is read from its beginning: nothing of it stays where a run is stopped.
/// Throws SystemError, which calls it `name`.
Descriptor memory_file(const std::string& name, std::string_view bytes = {});

/// Waits until there is something to read, or to write. For descriptors that don't block.
void wait_until_ready(int descriptor, bool writing);

/// Takes the lock of an open file or folder, which ends with the descriptor or the program; at once or not at all.
/// False where somebody else holds it; true where the file system has no locks.
bool try_lock(int descriptor);

/// Whether nobody holds the lock of an open file or folder, as far as this machine can see. False where the file system
/// has no locks: then nobody knows.
bool is_unlocked(int descriptor);

/// Opens /dev/null for each of standard input, output and error that is closed, so that no file gets its number and
/// messages end up in no artefact. Reading from such an input, and writing to such an output, is an error as before.
void open_standard_descriptors();

}  // namespace mazmun
