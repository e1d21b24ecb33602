// What do the raw files say? Reads texts as researchers have them and writes a corpus.
#include <memory>
#include <optional>
#include <utility>

#include "base/ordered_work.hpp"
#include "check.hpp"
#include "corpus.hpp"
#include "wanted.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"ingest", "What do the raw files say? From raw texts to a corpus.", "corpus"};

// Hands the files to the threads, and what they hold to the corpus in the order of the files.
void read_all(const format::raw::RawFiles& raw, const Reading& reading, const cli::Context& context, Corpus& corpus,
              Repairs& repairs) {
  std::optional<RawBatch> first = batch_from(raw, 0);
  std::size_t next = first->next;
  // What is read at once is read before other threads would have started.
  const bool at_once = batch_from(raw, next).files.empty();
  work_in_order({at_once ? 1 : thread_count(reading.options.threads)}, [&](int /*stop*/) -> std::optional<OrderedJob> {
    const auto batch = std::make_shared<RawBatch>(first ? *std::exchange(first, std::nullopt) : batch_from(raw, next));
    if (batch->files.empty()) return std::nullopt;
    next = batch->next;
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
  const auto raw = with_pseudonyms(wanted_files(options, context), people);
  Repairs repairs(options);
  Corpus corpus(options, used, context, people, raw);
  read_all(raw, {options, recognition, repairs, people}, context, corpus, repairs);
  corpus.check_participants(raw);
  tell(people, raw.has_folder, options, context);
  corpus.end();
  commit_together({repairs.file(), &corpus.file()});
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
