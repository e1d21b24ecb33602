// Which stretches of text are judged? Cuts the documents of a corpus into segments.
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "format/filter.hpp"
#include "segment/segment.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"segment", "Which stretches of text are judged? From a corpus to segments.", "segments"};

struct Options : cli::Common {
  std::string by = "turn";
  std::string keep, drop;
  std::size_t min = 0;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Corpora; - is standard input");
  command.output(options, "FILE", "Write the segments to FILE");
  command.text("--by", "UNIT", options.by,
               "turn (default), paragraph, sentence, line, question, document, or window:N[,STEP] of N sentences");
  command.number("--min", "N", options.min, "Drop segments with fewer than N code points");
  command.text("--keep", "REGEX", options.keep, "Keep only segments whose whole speaker name matches");
  command.text("--drop", "REGEX", options.drop, "Drop segments whose whole speaker name matches");
  command.common(options);
  command.example("mazmun-segment --by question corpus.jsonl -o segments.jsonl", "One segment an answer");
  command.example("mazmun-ingest raw | mazmun-segment --by sentence --drop 'Interviewer|I'",
                  "What participants said, by sentence");
}

Object settings(const Options& options) {
  Object result = cli::given({{"by", options.by}, {"drop", options.drop}, {"keep", options.keep}});
  if (options.min > 0) result.emplace_back("min", options.min);
  return result;
}

segment::Filter filter(const Options& options) {
  segment::Filter result{options.min, {}, {}};
  if (!options.keep.empty()) result.keep.emplace(options.keep, "--keep");
  if (!options.drop.empty()) result.drop.emplace(options.drop, "--drop");
  return result;
}

// What a reader would not expect: a unit that the document doesn't have.
void warn_of_missing(const Document& document, const Options& options, const cli::Context& context) {
  if (options.by == "turn" && document.turns.empty()) {
    context.warn(Finding{{},
                         "\"" + document.id + "\" has no speaker turns, so it is one segment",
                         "--by paragraph cuts at blank lines"});
  }
  if (options.by == "question" && document.questions.empty()) {
    context.warn(Finding{{},
                         "\"" + document.id + "\" has no numbered questions, so it is one segment",
                         "mazmun ingest --questions REGEX says what a heading looks like"});
  }
}

int run(const Options& options, const cli::Context& context) {
  segment::Segmenter segmenter(segment::parse_cut(options.by), filter(options));
  OutputFile out(options.output);
  format::StreamWriter writer(out, "segments");
  const auto cut = [&](Document& document) {
    context.progress(document.id);
    warn_of_missing(document, options, context);
    writer.document(document);
    segmenter.cut(document, [&](const Segment& segment, std::string_view text) { writer.segment(segment, text); });
  };
  format::run_filter(context.inputs(), {{"corpus"}, context.step(settings(options)), cut, {}}, writer);
  out.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
