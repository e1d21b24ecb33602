// Streams: JSON Lines that the stages pass on (docs/reference/streams.md).
//
//   stream  = *section end
//   section = header document *segment …      one section a raw file; a corpus has no segments
//   end     = {"end":{"records":N}}           N: documents and segments since the last end
// Joined streams (cat) have an end in the middle; the last line must be one.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/input.hpp"
#include "base/output.hpp"
#include "format/header.hpp"
#include "model/document.hpp"
#include "model/segment.hpp"

namespace mazmun::format {

/// A header, a document or a segment.
using Record = std::variant<Header, Document, Segment>;

class StreamReader {
 public:
  /// Opens `path` ("-" for standard input). Only streams of one of the formats `accepted` are read.
  StreamReader(const std::string& path, std::vector<std::string> accepted);
  StreamReader(LineReader lines, std::vector<std::string> accepted);
  ~StreamReader();
  StreamReader(StreamReader&&) noexcept;
  StreamReader& operator=(StreamReader&&) noexcept;

  /// The next record, or nothing behind the last end. Every value is visited. Throws InputError with the line and a
  /// JSON pointer where a line isn't a record, a key stands twice, a value has the wrong type or range, a document or
  /// segment comes twice, a segment stands outside its document, the counts of an end don't hold, or the stream stops
  /// without an end.
  std::optional<Record> next();

  /// As LineReader::stop_at(): while input is waited for, it ends where it is as soon as `descriptor` is readable.
  void stop_at(int descriptor);

  /// Of the record that next() returned last, for messages of the caller.
  Place place(std::string pointer = {}) const;
  /// Its line.
  std::size_t line() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Records as they stand in a stream, made beside it.
struct StreamLines {
  std::string text;
  std::size_t records = 0;
};

class StreamWriter {
 public:
  /// `format` is "corpus", "segments" or "coded".
  StreamWriter(OutputFile& out, std::string format);
  /// Keeps documents and segments for take_lines().
  explicit StreamWriter(std::string format);

  void header(const History& history);
  /// With its text only in a corpus.
  void document(const Document& document);
  void segment(const Segment& segment);
  /// The same with `text` instead of its own.
  void segment(const Segment& segment, std::string_view text);
  /// What has been written into memory.
  StreamLines take_lines();
  /// Records that another writer of this format has made.
  void lines(const StreamLines& made);
  /// The end record. Call once, last.
  void end();

 private:
  void put_line();

  OutputFile* out_;  // nothing: into memory
  std::string format_;
  std::string line_;
  std::size_t records_ = 0;
  std::set<std::string> told_;  // codebooks whose codes have been told
};

}  // namespace mazmun::format
