// What do the raw files say? Reads texts as researchers have them and writes a corpus.
#include <memory>
#include <optional>

#include "base/ordered_work.hpp"
#include "check.hpp"
#include "corpus.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"ingest", "What do the raw files say? From raw texts to a corpus.", "corpus"};

// Hands the files to the threads, and what they hold to the corpus in the order of the files.
void read_all(const format::raw::RawFiles& raw, const Reading& reading, const cli::Context& context, Corpus& corpus,
              Repairs& repairs) {
  std::size_t next = 0;
  // What is read at once is read before other threads would have started.
  const bool at_once = batch_from(raw, next).files.size() == raw.files.size();
  work_in_order({at_once ? 1 : thread_count(reading.options.threads)}, [&](int /*stop*/) -> std::optional<OrderedJob> {
    if (next == raw.files.size()) return std::nullopt;
    const auto batch = std::make_shared<RawBatch>(batch_from(raw, next));
    next += batch->files.size();
    const auto work = [batch, &raw, &reading](std::size_t /*worker*/) { read_batch(*batch, raw, reading); };
    const auto finish = [&, batch] {
      for (RawContent& content : batch->files) {
        context.progress(raw.files[content.file].inside);
        context.attempt([&] { corpus.add(std::move(content), reading, repairs); });
      }
    };
    constexpr std::size_t copies = 3;  // of a file, in memory at most
    return OrderedJob{work, finish, copies * batch->bytes};
  });
}

int run(const Options& options, const cli::Context& context) {
  if (!options.names_check.empty()) return check_names(options, context);
  const Names people = read_names(options, context);
  const Options used = with_pseudonyms(options, people);
  const ingest::Recognition recognition = ingest::recognition(used.speakers, used.questions);
  const auto raw = with_pseudonyms(format::raw::list_raw_files(context.inputs()), people);
  Repairs repairs(options);
  Corpus corpus(options, used, context, people, raw);
  read_all(raw, {options, recognition, repairs, people}, context, corpus, repairs);
  corpus.check_participants(raw);
  tell(people, raw.has_folder, options, context);
  corpus.end();
  repairs.commit();
  corpus.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
