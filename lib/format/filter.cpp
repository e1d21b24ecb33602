#include "format/filter.hpp"

#include <optional>
#include <set>
#include <utility>

#include "format/coded_input.hpp"

namespace mazmun::format {

void write_header(History history, const std::string& document, const Filter& filter, StreamWriter& writer) {
  if (filter.history) filter.history(history, document);
  history.push_back(filter.step);
  writer.header(history);
}

void run_filter(const std::vector<std::string>& files, const Filter& filter, StreamWriter& writer) {
  std::set<std::string> documents;
  for (const std::string& file : files) {
    StreamReader reader(file, filter.accepted);
    std::optional<Header> open;  // waits for its document
    const auto put_header = [&](const std::string& document) {
      if (auto header = std::exchange(open, std::nullopt))
        write_header(std::move(header->history), document, filter, writer);
    };
    while (auto record = reader.next()) {
      if (auto* header = std::get_if<Header>(&*record)) {
        put_header({});
        if (filter.header) filter.header(*header);
        open = std::move(*header);
      } else if (auto* document = std::get_if<Document>(&*record)) {
        if (!documents.insert(document->id).second) {
          throw InputError(reader.place("/document"), "the document \"" + document->id + "\" comes twice");
        }
        put_header(document->id);
        filter.document(*document);
      } else {
        filter.segment(std::get<Segment>(*record), reader.place());
      }
    }
    put_header({});
  }
  if (filter.finish) filter.finish();
  writer.end();
}

void run_merging_filter(const std::vector<std::string>& files, const Filter& filter, StreamWriter& writer) {
  CodedInput input(files);
  while (auto record = input.next()) {
    if (auto* document = std::get_if<Document>(&*record)) {
      write_header(*input.history_of(document->id), document->id, filter, writer);
      filter.document(*document);
    } else {
      filter.segment(std::get<Segment>(*record), input.place());
    }
  }
  if (filter.finish) filter.finish();
  writer.end();
}

}  // namespace mazmun::format
