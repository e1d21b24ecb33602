// What the history says of the options of mazmun-ingest.
#pragma once

#include "options.hpp"

namespace mazmun {

inline Object settings(const Options& options) {
  const format::raw::RawOptions& raw = options.raw;
  Object given = cli::given({{"article", raw.article ? "yes" : ""},
                             {"document-column", raw.columns.document},
                             {"encoding", raw.encoding},
                             {"footnotes", raw.footnotes ? "yes" : ""},
                             {"format", raw.format},
                             {"language", options.language},
                             {"marks", options.no_marks ? "no" : ""},
                             {"question-column", raw.columns.question},
                             {"questions", options.questions},
                             {"sheet", raw.sheet},
                             {"speaker-column", raw.columns.speaker},
                             {"speakers", options.speakers},
                             {"text-column", raw.columns.text},
                             {"time-column", raw.columns.time}});
  add_settings(options.repair, given);
  return given;
}

}  // namespace mazmun
