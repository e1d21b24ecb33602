#include "format/filter.hpp"

#include <set>

namespace mazmun::format {

void run_filter(const std::vector<std::string>& files, const Filter& filter, StreamWriter& writer) {
  std::set<std::string> documents;
  for (const std::string& file : files) {
    StreamReader reader(file, filter.accepted);
    while (auto record = reader.next()) {
      if (auto* header = std::get_if<Header>(&*record)) {
        if (filter.header) filter.header(*header);
        header->history.push_back(filter.step);
        writer.header(header->history);
      } else if (auto* document = std::get_if<Document>(&*record)) {
        if (!documents.insert(document->id).second) {
          throw InputError(reader.place("/document"), "the document \"" + document->id + "\" comes twice");
        }
        filter.document(*document);
      } else {
        filter.segment(std::get<Segment>(*record), reader.place());
      }
    }
  }
  writer.end();
}

}  // namespace mazmun::format
