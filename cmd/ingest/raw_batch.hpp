// Raw files on their way to documents: read beside each other by several threads.
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <vector>

#include "format/raw/raw_document.hpp"
#include "format/raw/raw_files.hpp"
#include "ingest/ingest.hpp"
#include "ingest/marks.hpp"
#include "names.hpp"
#include "options.hpp"
#include "repairs.hpp"

namespace mazmun {

/// What all files of a run are read with. Refers to all of it.
struct Reading {
  const Options& options;
  const ingest::Recognition& recognition;
  const Repairs& repairs;
  const Names& people;
};

/// A document that has everything but its attributes, and its id where there are no names to be replaced.
struct ReadyDocument {
  format::raw::RawDocument raw;
  std::vector<Repair> repairs;
  ingest::LiftedMarks marks;
};

/// Repairs, marks, names, turns and questions, in this order.
ReadyDocument ready_document(format::raw::RawDocument raw, const Reading& reading);

struct RawContent {
  std::size_t file = 0;  ///< its index
  std::vector<format::raw::RawDocument> documents;
  std::vector<std::string> inside;   ///< names_inside() of them
  std::vector<ReadyDocument> ready;  ///< instead of the documents, where there are no names to be replaced
  std::exception_ptr failure;        ///< instead of all
};

/// Files that are worth a thread together.
struct RawBatch {
  std::vector<RawContent> files;
  std::size_t bytes = 0;  ///< that they have on the disk
  std::size_t next = 0;   ///< behind the last of them
};

/// Those from `first` on, at least one where there is any.
RawBatch batch_from(const format::raw::RawFiles& files, std::size_t first);

/// Reads them. For several threads at once: what has to go from one file to the next, pseudonyms, is left.
void read_batch(RawBatch& batch, const format::raw::RawFiles& files, const Reading& reading);

}  // namespace mazmun
