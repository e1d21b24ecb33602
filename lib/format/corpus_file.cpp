#include "format/corpus_file.hpp"

#include <utility>

namespace mazmun::format {

Corpus read_corpus(const std::string& path) {
  Corpus corpus;
  History history;
  StreamReader reader(path, {"corpus"});
  while (auto record = reader.next()) {
    if (auto* header = std::get_if<Header>(&*record)) {
      history = std::move(header->history);
    } else if (auto* document = std::get_if<Document>(&*record)) {
      const std::string id = document->id;
      if (!corpus.emplace(id, CorpusDocument{std::move(*document), history}).second)
        throw InputError(reader.place("/document"), "the document \"" + id + "\" comes twice");
    }
  }
  return corpus;
}

}  // namespace mazmun::format
