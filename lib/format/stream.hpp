// Streams: JSON Lines that the stages pass on (docs/reference/streams.md).
//
//   stream  = *section end
//   section = header document *segment …      one section a raw file; a corpus has no segments
//   end     = {"end":{"records":N}}           N: documents and segments since the last end
// Joined streams (cat) have an end in the middle; the last line must be one.
#pragma once

#include <cstddef>
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

/// Where segments stand.
struct Section {
  std::string file;        ///< for messages
  std::string format;      ///< "segments" or "coded"
  std::string document;    ///< its id
  std::size_t length = 0;  ///< of the document, in code points
};

/// Lines of segments of one section that nobody has taken apart yet: what several threads can share. Their ids are
/// those of their document, in order; all else is left to SegmentParser (segment_parser.hpp).
struct SegmentLines {
  std::shared_ptr<const Section> section;
  std::string bytes;  ///< lines with their line feeds, and LineReader::padding zeros behind the last
  std::size_t first_line = 0;
  std::size_t count = 0;
};

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

  /// The same with lines of segments left as they are, about `most` bytes at once, as far as they are there without
  /// waiting; in the memory of `spare`. Only for readers whose next() isn't called.
  using Part = std::variant<Header, Document, Segment, SegmentLines>;
  std::optional<Part> next_part(std::size_t most, std::string spare = {});

  /// Whether the next line is there without waiting for it.
  bool ready();
  /// See LineReader.
  void stop_at(int descriptor);

  /// Of the record that next() returned last, for messages of the caller.
  Place place(std::string pointer = {}) const;
  /// Its line.
  std::size_t line() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Appends the record of `segment` in a stream of `format`, without a line feed.
void append_segment(std::string& line, const Segment& segment, std::string_view format);

class StreamWriter {
 public:
  /// `format` is "corpus", "segments" or "coded".
  StreamWriter(OutputFile& out, std::string format);

  void header(const History& history);
  /// With its text only in a corpus.
  void document(const Document& document);
  void segment(const Segment& segment);
  /// The same with `text` instead of its own.
  void segment(const Segment& segment, std::string_view text);
  /// Segments as append_segment() writes them, `count` lines with their line feeds.
  void segments(std::string_view lines, std::size_t count);
  /// Hands on what has been written so far.
  void flush() { out_.flush(); }
  /// The end record. Call once, last.
  void end();

 private:
  void put_line();

  OutputFile& out_;
  std::string format_;
  std::string line_;
  std::size_t records_ = 0;
  std::set<std::string> told_;  // codebooks whose codes have been told
  History last_history_;
  std::string last_header_;  // what was written for it; empty where it would be something else now
};

}  // namespace mazmun::format
