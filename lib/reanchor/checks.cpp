#include "base/suggest.hpp"
#include "reanchor/reanchor.hpp"
#include "text/utf8.hpp"

namespace mazmun::reanchor {
namespace {

constexpr const char* hint_of_corpora = "the first corpus must be the one that was coded";

}  // namespace

void check_document(const Document* before, const Document& coded, const std::vector<std::string>& ids, Place place) {
  if (before == nullptr) {
    place.pointer = "/document";
    throw InputError(place, "the document \"" + coded.id + "\" is not in the old corpus", did_you_mean(coded.id, ids));
  }
  if (before->length == coded.length && before->source.sha256 == coded.source.sha256) return;
  place.pointer = "/source/sha256";
  throw InputError(place, "the document \"" + coded.id + "\" was coded from another file than that of the old corpus",
                   hint_of_corpora);
}

void check_text(const Document& before, const Segment& segment, Place place) {
  place.pointer = "/text";
  if (segment.text.empty()) return;
  const std::size_t start = text::byte_offset(before.text, segment.span.start);
  if (before.text.compare(start, segment.text.size(), segment.text) != 0)
    throw InputError(place, "the text of \"" + segment.id + "\" isn't that of the old corpus", hint_of_corpora);
}

std::vector<Finding> uncovered_words(const std::string& document, const Outcome& outcome) {
  if (outcome.uncovered == 0) return {};
  return {{{},
           "\"" + document + "\": " + std::to_string(outcome.uncovered) +
               (outcome.uncovered == 1 ? " new word lies" : " new words lie") + " in no segment",
           "nobody has judged what was added between segments"}};
}

Finding without_codings(const std::string& document) {
  return {{}, "the document \"" + document + "\" of the new corpus has no codings", {}};
}

}  // namespace mazmun::reanchor
