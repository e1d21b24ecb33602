// Which stretches of text are judged? Cuts the documents of a corpus into segments.
#include "base/ordered_work.hpp"
#include "base/output.hpp"
#include "format/document_filter.hpp"
#include "options.hpp"
#include "segment/segment.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"segment", "Which stretches of text are judged? From a corpus to segments.", "segments"};

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

// Above it a document is cut while it is written, so that it doesn't stand in memory a second time.
constexpr std::size_t largest_beside = std::size_t{1} << 23;

int run(const Options& options, const cli::Context& context) {
  const std::size_t threads = thread_count(options.threads);
  // One for each thread, and one for what is cut while it is written.
  std::vector<segment::Segmenter> segmenters;
  for (std::size_t i = 0; i <= threads; ++i) segmenters.emplace_back(segment::parse_cut(options.by), filter(options));
  OutputFile out(options.output);
  format::StreamWriter writer(out, "segments");
  const auto cut = [](segment::Segmenter& segmenter, const Document& document, format::StreamWriter& into) {
    into.document(document);
    segmenter.cut(document, [&](const Segment& segment, std::string_view text) { into.segment(segment, text); });
  };
  const auto tell = [&](const Document& document) {
    context.progress(document.id);
    warn_of_missing(document, options, context);
  };
  const auto work = [&](const std::shared_ptr<const Document>& document, std::size_t worker) {
    format::StreamWriter lines("segments");
    const bool large = document->text.size() > largest_beside;
    if (!large) cut(segmenters[worker], *document, lines);
    return [&, document, large, made = lines.take_lines()] {
      tell(*document);
      large ? cut(segmenters.back(), *document, writer) : writer.lines(made);
    };
  };
  format::run_document_filter(context.inputs(), {{"corpus"}, context.step(settings(options)), work}, threads, writer);
  out.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
