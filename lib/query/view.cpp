#include "query/view.hpp"

#include "base/error.hpp"
#include "query/views.hpp"

namespace mazmun::query {
namespace {

Value name_or_nothing(const std::string& name) { return name.empty() ? Value() : Value(name); }

Array codes_once(const Segment& segment) {
  Array codes;
  for (const Coding& coding : segment.codes) {
    const Value code(coding.code);
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  }
  return codes;
}

void check(const Wanted& wanted) {
  if (static_cast<int>(!wanted.phrases.empty()) + static_cast<int>(wanted.words) + static_cast<int>(wanted.counts) > 1)
    throw UsageError("only one of --kwic, --words and --counts can be shown", "run it once for each");
  const bool is_list = wanted.words || wanted.counts;
  if (!is_list && (wanted.minimum > 0 || wanted.top > 0))
    throw UsageError("--min and --top go with --words or --counts");
  if (wanted.phrases.empty() && wanted.context != Wanted().context) throw UsageError("--context goes with --kwic");
}

}  // namespace

View segment_view() {
  View view;
  view.table = {"segments",
                "Segments",
                {{"document", "Document"},
                 {"segment", "Segment"},
                 {"speaker", "Speaker"},
                 {"question", "Question"},
                 {"codes", "Codes"},
                 {"text", "Text"}},
                {},
                {}};
  view.page = {{1}, {2}, {3}, {4}, {5}};
  view.rows = [](const Segment& segment) -> std::vector<Row> {
    return {{segment.document, segment.id, name_or_nothing(segment.speaker), name_or_nothing(segment.question),
             codes_once(segment), name_or_nothing(segment.text)}};
  };
  view.last_rows = [] { return std::vector<Row>(); };
  return view;
}

View view_of(const Wanted& wanted) {
  check(wanted);
  if (!wanted.phrases.empty()) return concordance(wanted.phrases, wanted.context);
  if (wanted.words) return word_list(wanted.minimum, wanted.top);
  return wanted.counts ? code_counts(wanted.minimum, wanted.top) : segment_view();
}

}  // namespace mazmun::query
