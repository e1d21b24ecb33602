#include "names.hpp"

#include <algorithm>

#include "base/natural_order.hpp"
#include "base/output.hpp"
#include "format/csv.hpp"
#include "format/pseudonyms_file.hpp"
#include "ingest/name_summary.hpp"

namespace mazmun {
using ingest::NamesIn;

Names hide_names(const std::string& path, const cli::Context& context) {
  auto names = std::make_shared<ingest::Pseudonyms>(format::read_pseudonyms(path));
  context.rewrite_messages([names](const std::string& text) { return names->without_names(text); });
  return names;
}

Names read_names(const Options& options, const cli::Context& context) {
  if (!options.names_report.empty() && options.pseudonyms.empty())
    throw UsageError("--pseudonyms-report needs --pseudonyms FILE");
  return options.pseudonyms.empty() ? nullptr : hide_names(options.pseudonyms, context);
}

Options with_pseudonyms(Options options, const Names& names) {
  if (!names) return options;
  for (std::string* text : {&options.id, &options.speakers, &options.questions}) *text = names->without_names(*text);
  return options;
}

Object with_pseudonyms(Object settings, const Names& names) {
  if (!names) return settings;
  settings.emplace_back("pseudonyms", "yes");
  for (auto& [name, value] : settings) {
    if (value.is_string()) value = Value(names->without_names(value.string()));
  }
  return settings;
}

format::raw::RawFiles with_pseudonyms(format::raw::RawFiles files, const Names& names) {
  if (!names) return files;
  const auto hide = [&](format::raw::RawFile& file) {
    file.name = names->without_names(file.name);
    file.inside = names->replaced(file.inside, NamesIn::everywhere);
  };
  for (auto* part : {&files.files, &files.others}) std::for_each(part->begin(), part->end(), hide);
  for (std::string& neighbour : files.neighbours) neighbour = names->without_names(neighbour);
  std::stable_sort(files.files.begin(), files.files.end(),
                   [](const auto& a, const auto& b) { return natural_less(a.inside, b.inside); });
  return files;
}

std::vector<format::raw::RawDocument> with_pseudonyms(std::vector<format::raw::RawDocument> documents,
                                                      const Names& names) {
  if (!names) return documents;
  for (format::raw::RawDocument& each : documents)
    each.document.source.inside = names->replaced(each.document.source.inside, NamesIn::everywhere);
  std::stable_sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) {
    return natural_less(a.document.source.inside, b.document.source.inside);
  });
  return documents;
}

void tell(const Names& names, bool whole, const Options& options, const cli::Context& context) {
  if (!names) return;
  const ingest::NameReport report = names->report();
  if (!options.names_report.empty()) {
    std::string csv;
    for (const auto& row : report.rows()) format::append_csv_row(csv, row);
    write_file(options.names_report, csv);
  }
  const auto said = ingest::summary(*names, report, whole,
                                    options.names_report.empty() ? "--pseudonyms-report FILE.csv lists them" : "");
  for (const std::string& detail : said.details) context.detail(detail);
  context.warn(said.warnings);
  for (const std::string& remark : said.remarks) context.say(remark);
}

}  // namespace mazmun
