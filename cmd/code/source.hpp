// Where codes come from: each source of judgements that was asked for sees every document and segment in turn.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "format/loaded.hpp"
#include "format/working_filter.hpp"
#include "model/code_names.hpp"
#include "model/codebook.hpp"
#include "model/segment.hpp"
#include "options.hpp"

namespace mazmun {

/// A codebook as value, as document, and what the history says of it.
struct Book {
  Codebook codebook;
  Value document;
  InputRecord record;
};

/// What is empty has nothing to do there.
struct CoderSource {
  std::function<void(Document&)> document = {};
  std::function<void(Segment&, const Place&)> segment = {};
  /// The same for one thread of several; where it is missing, segments come in order.
  std::function<format::SegmentWorker()> worker = {};
  /// Of which documents the source has nothing to say, whoever works on them.
  std::function<bool(const Document&)> idle = {};
  std::function<void()> finish = {};  ///< behind the last segment: throws or warns what was collected
  std::function<void(History&, const std::string& document)> history = {};
  Object settings = {};
  std::vector<InputRecord> inputs = {};
};

/// What all sources work with; lives as long as they.
struct Work {
  const Options& options;
  const cli::Context& context;
  const Book& book;
  CodeNames names;

  Work(const Options& given, const cli::Context& with, const Book& codes)
      : options(given), context(with), book(codes), names(codes.codebook) {}
  /// The name that --coder gives, else `usual`.
  std::string coder(const std::string& usual) const { return options.coder.empty() ? usual : options.coder; }
  /// Throws `findings`, or where --keep-going skips them, warns of them.
  void refuse(const std::vector<Finding>& findings) const;
};

/// Codes of older books get their name of today.
std::vector<CoderSource> lineage_source(const Work& work);
std::vector<CoderSource> rules_source(const Work& work);
std::vector<CoderSource> marks_source(const Work& work);
std::vector<CoderSource> import_sources(const Work& work);
std::vector<CoderSource> program_source(const Work& work);
std::vector<CoderSource> resolution_source(const Work& work);
/// With a codebook: that the streams which are merged know no other codes.
std::vector<CoderSource> merge_source(const Work& work);

/// Whether the options name no source, so that rules and marks are asked.
bool says_nothing(const Options& options);

/// Those that the options ask for: the rules, and the marks where there are any, if nothing else is said.
std::vector<CoderSource> sources_of(const Work& work);

/// How the sources work on segments by several threads; nothing where one of them needs all segments in order.
std::optional<format::SharedWork> shared_work(const std::vector<CoderSource>& sources, std::size_t threads);

}  // namespace mazmun
