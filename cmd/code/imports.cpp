// People as coders: what they filled in, or recorded.
#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "code/grid_import.hpp"
#include "code/record_import.hpp"
#include "format/grid_file.hpp"
#include "format/stream.hpp"
#include "source.hpp"

namespace mazmun {
namespace {

code::Judged judged_of(const Options& options) {
  if (options.judged == "all") return code::Judged::all;
  return options.judged == "coded" ? code::Judged::coded : code::Judged::rows;
}

// "coder-a" of "work/coder-a.xlsx".
std::string stem(const std::string& path) {
  const std::string name = base_name(path);
  return name.substr(0, std::max<std::size_t>(1, name.rfind('.')));
}

template <class Import>
CoderSource giving(const Work& work, std::shared_ptr<Import> import) {
  CoderSource source;
  source.segment = [import, &work](Segment& segment, const Place& place) {
    for (code::Judgement& judgement : import->judge(segment))
      give(segment, std::move(judgement), work.options.replace, place);
  };
  source.finish = [import, &work] { work.refuse(import->findings()); };
  source.settings = cli::given({{"coder", work.options.coder}});
  return source;
}

CoderSource from_stream(const Work& work, const std::string& file, const std::string& bytes) {
  auto import = std::make_shared<code::RecordImport>(work.book.codebook, work.options.coder);
  auto histories = std::make_shared<std::map<std::string, History>>();
  format::StreamReader reader(LineReader::of_bytes(display_name(file), bytes), {"coded"});
  History history;
  while (const auto record = reader.next()) {
    if (const auto* header = std::get_if<format::Header>(&*record)) history = header->history;
    if (const auto* document = std::get_if<Document>(&*record)) histories->emplace(document->id, history);
    if (const auto* segment = std::get_if<Segment>(&*record)) import->add(*segment, reader.place());
  }
  CoderSource source = giving(work, import);
  source.history = [histories](History& into, const std::string& document) {
    if (const auto found = histories->find(document); found != histories->end()) merge(into, found->second);
  };
  return source;
}

CoderSource from_table(const Work& work, const std::string& file, const std::string& bytes) {
  Grid grid = format::grid_of(bytes, display_name(file), "coding");
  auto import =
      std::make_shared<code::GridImport>(std::move(grid), work.names, work.coder(stem(file)), judged_of(work.options));
  work.context.warn(import->warnings());
  CoderSource source = giving(work, import);
  if (work.options.judged != "rows") source.settings.emplace_back("judged", work.options.judged);
  source.inputs.push_back(format::record_of(file, bytes));
  return source;
}

}  // namespace

std::vector<CoderSource> import_sources(const Work& work) {
  std::vector<CoderSource> sources;
  for (const std::string& file : work.options.import) {
    const std::string bytes = read_file(file);
    const bool stream = bytes.starts_with('{');
    sources.push_back(stream ? from_stream(work, file, bytes) : from_table(work, file, bytes));
  }
  return sources;
}

}  // namespace mazmun
