#include "check.hpp"

#include "format/pseudonyms_file.hpp"
#include "format/raw/raw_files.hpp"
#include "format/searchable_text.hpp"
#include "ingest/name_places.hpp"
#include "names.hpp"

namespace mazmun {

int check_names(const Options& options, const cli::Context& context) {
  hide_names(options.names_check, context);
  const auto names = format::read_pseudonyms(options.names_check);
  ingest::NameFinder finder(names);
  int status = cli::done;
  for (const format::raw::RawFile& file : format::raw::list_raw_files(context.inputs()).files) {
    context.progress(file.inside);
    ingest::NamePlaces places(finder, names);
    if (file.path != "-") places.read_name(file.path, file.name);
    const bool read = context.attempt_each([&] {
      format::for_each_text(file.path, options.raw.encoding, [&](const format::SearchableText& text) {
        places.read(text.where(), text.text(), [&](std::size_t byte) { return text.place(byte); });
      });
    });
    if (!read && (options.strict || !options.keep_going)) status = cli::bad_input;
    const std::vector<Finding> findings = places.findings();
    context.report(findings);
    if (!findings.empty() && status == cli::done) status = cli::answer_is_no;
    if (places.inside() > 0) {
      context.warn(
          {{file.path, 0, 0, {}}, "longer words hold the letters of a name: " + std::to_string(places.inside()), {}});
    }
  }
  return status;
}

}  // namespace mazmun
