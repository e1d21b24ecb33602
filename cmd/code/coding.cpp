// Codes streams by all sources that were asked for.
#include <algorithm>
#include <utility>

#include "base/output.hpp"
#include "format/filter.hpp"
#include "tasks.hpp"

namespace mazmun {
namespace {

// The step of the history: what the sources say of themselves, equal settings once.
Step step_of(const std::vector<CoderSource>& sources, const Options& options, const cli::Context& context,
             const Book& book) {
  Object settings = cli::given({{"merge", options.merge ? "yes" : ""}});
  std::vector<InputRecord> inputs;
  if (!options.codebook.empty()) inputs.push_back(book.record);
  for (const CoderSource& source : sources) {
    for (const auto& [name, value] : source.settings) {
      const auto same = [&name = name](const auto& one) { return one.first == name; };
      std::erase_if(settings, same);
      settings.emplace_back(name, value);
    }
    inputs.insert(inputs.end(), source.inputs.begin(), source.inputs.end());
  }
  return context.step(std::move(settings), std::move(inputs));
}

}  // namespace

int code_segments(const Options& options, const cli::Context& context, const Book& book) {
  const Work work(options, context, book);
  const std::vector<CoderSource> sources = sources_of(work);
  OutputFile out(options.output);
  format::StreamWriter writer(out, "coded");
  format::Filter filter{{"segments", "coded"}, step_of(sources, options, context, book), {}, {}};
  filter.document = [&](Document& document) {
    context.progress(document.id);
    for (const CoderSource& source : sources)
      if (source.document) source.document(document);
    writer.document(document);
  };
  filter.segment = [&](Segment& segment, const Place& place) {
    for (const CoderSource& source : sources) source.segment(segment, place);
    writer.segment(segment);
  };
  filter.history = [&](History& history, const std::string& document) {
    for (const CoderSource& source : sources)
      if (source.history) source.history(history, document);
  };
  const bool merges = options.merge || !options.resolve.empty();
  filter.finish = [&] {
    for (const CoderSource& source : sources)
      if (source.finish) source.finish();
  };
  const auto shared = shared_work(sources, options.threads);
  if (merges) {
    format::run_merging_filter(context.inputs(), filter, writer);
  } else if (shared) {
    format::run_working_filter(context.inputs(), filter, *shared, writer);
  } else {
    format::run_filter(context.inputs(), filter, writer);
  }
  out.commit();
  return cli::done;
}

}  // namespace mazmun
