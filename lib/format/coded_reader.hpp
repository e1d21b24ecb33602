// The records of one coded stream, segments taken apart ahead of who asks for them by another thread.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "format/stream.hpp"

namespace mazmun::format {

/// How coded streams are read.
struct CodedReading {
  bool texts = true;        ///< else segments come without their texts, and with the number of their words
  std::size_t threads = 1;  ///< of the whole program
};

/// Threads that may be started still, by all readers of a program.
using FreeThreads = std::shared_ptr<std::atomic<std::ptrdiff_t>>;

class CodedReader {
 public:
  /// "-" is standard input. Where `threads` are free, one is taken as soon as the stream turns out to be long, and
  /// given back behind its end.
  CodedReader(const std::string& path, bool texts, FreeThreads threads);
  ~CodedReader();
  CodedReader(CodedReader&&) noexcept;
  CodedReader& operator=(CodedReader&&) noexcept;

  using Item = std::variant<Header, Document, Segment*>;
  /// The next record, nothing behind the last. A segment stays where it is until the next call. Throws what
  /// StreamReader::next() throws, in its place.
  std::optional<Item> next();

  /// Of the record that next() returned last, or of what it threw.
  const Place& place() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mazmun::format
