#include "names.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/natural_order.hpp"
#include "base/output.hpp"
#include "format/csv.hpp"
#include "format/pseudonyms_file.hpp"
#include "format/searchable_text.hpp"

namespace mazmun {
namespace {

using ingest::NamesIn;

constexpr std::size_t most_places = 100;  // of one file that are said

Names names_in(const std::string& path, const cli::Context& context) {
  auto names = std::make_shared<ingest::Pseudonyms>(format::read_pseudonyms(path));
  context.rewrite_messages([names](const std::string& text) { return names->without_names(text); });
  return names;
}

std::string some(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

// Where names stand in one file, each place once.
class Places {
 public:
  Places(ingest::NameFinder& finder, const std::vector<Pseudonym>& names) : finder_(finder), names_(names) {}

  void read(const format::SearchableText& text) {
    const ingest::FoundNames found = finder_.find(text.text());
    inside_ += found.inside.size();
    for (const ingest::FoundName& name : found.names) {
      if (places_.size() == most_places) {
        more_ = true;
        return;
      }
      const text::LineColumn at = text.place(name.bytes.start);
      places_.insert({text.where(), at.line, at.column, name.name});
    }
  }

  void read_name(const std::string& path) {
    for (const ingest::FoundName& name : finder_.find(base_name(path), NamesIn::everywhere).names)
      places_.insert({path, 0, 0, name.name});
  }

  std::vector<Finding> findings() const {
    std::vector<Finding> findings;
    for (const auto& [where, line, column, name] : places_) {
      findings.push_back({{where, line, column, {}},
                          (line == 0 ? "the file's name holds the name of " : "the name of ") + names_[name].pseudonym +
                              (line == 0 ? "" : " stands here"),
                          {}});
    }
    if (more_)
      findings.push_back({{std::get<0>(*places_.rbegin()), 0, 0, {}}, "more names stand here than are shown", {}});
    return findings;
  }

  std::size_t inside() const { return inside_; }

 private:
  ingest::NameFinder& finder_;
  const std::vector<Pseudonym>& names_;
  std::set<std::tuple<std::string, std::size_t, std::size_t, std::size_t>> places_;
  std::size_t inside_ = 0;
  bool more_ = false;
};

}  // namespace

Names read_names(const Options& options, const cli::Context& context) {
  if (!options.names_report.empty() && options.pseudonyms.empty())
    throw UsageError("--pseudonyms-report needs --pseudonyms FILE");
  return options.pseudonyms.empty() ? nullptr : names_in(options.pseudonyms, context);
}

Options with_pseudonyms(Options options, const Names& names) {
  if (!names) return options;
  for (std::string* text : {&options.id, &options.speakers, &options.questions}) *text = names->without_names(*text);
  return options;
}

Object with_pseudonyms(Object settings, const Names& names) {
  for (auto& [name, value] : settings) {
    if (names && value.is_string()) value = Value(names->without_names(value.string()));
  }
  return settings;
}

format::raw::RawFiles with_pseudonyms(format::raw::RawFiles files, const Names& names) {
  if (!names) return files;
  for (format::raw::RawFile& file : files.files) {
    file.name = names->without_names(file.name);
    file.inside = names->replaced(file.inside, NamesIn::everywhere);
  }
  for (std::string& neighbour : files.neighbours) neighbour = names->without_names(neighbour);
  std::stable_sort(files.files.begin(), files.files.end(),
                   [](const auto& a, const auto& b) { return natural_less(a.inside, b.inside); });
  return files;
}

std::vector<format::raw::RawDocument> with_pseudonyms(std::vector<format::raw::RawDocument> documents,
                                                      const Names& names) {
  if (!names) return documents;
  const auto inside = [](format::raw::RawDocument& document) -> std::string& {
    return document.document.source.inside;
  };
  for (format::raw::RawDocument& document : documents)
    inside(document) = names->replaced(inside(document), NamesIn::everywhere);
  std::stable_sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) {
    return natural_less(a.document.source.inside, b.document.source.inside);
  });
  return documents;
}

ingest::AttributeTable participants(const Options& options, const Names& names) {
  auto csv = format::read_csv(options.attributes);
  if (names) {
    names->replace_in(csv.value);
    csv.record = {names->without_names(csv.record.name), ingest::Pseudonyms::digest(csv.value)};
  }
  return {csv.value, csv.record};
}

void tell(const Names& names, bool whole, const Options& options, const cli::Context& context) {
  if (!names) return;
  const ingest::NameReport report = names->report();
  if (!options.names_report.empty()) {
    std::string csv;
    for (const auto& row : report.rows()) format::append_csv_row(csv, row);
    write_file(options.names_report, csv);
  }
  const std::string lists = options.names_report.empty() ? "--pseudonyms-report FILE.csv lists them" : "";
  const std::string counts = names->counts();
  context.detail(counts.empty() ? "no name was found" : "names replaced: " + counts);
  for (const std::string& pseudonym : names->unfound()) {
    const std::string message = "the name of " + pseudonym + " was not found";
    whole ? context.warn({{}, message, {}}) : context.detail(message);
  }
  for (const std::string& pseudonym : names->taken())
    context.say(pseudonym + " stands in the raw texts too: it should mean the same person there");
  if (const std::size_t inside = report.words(ingest::NameFinding::inside); inside > 0)
    context.warn({{}, some(inside, "longer word") + " with the letters of a name stayed", lists});
  if (const std::size_t unknown = report.words(ingest::NameFinding::unknown); unknown > 0) {
    context.say(some(unknown, "word") + (unknown == 1 ? " looks" : " look") + " like names that have no pseudonym" +
                (lists.empty() ? "" : "; " + lists));
  }
}

int check_names(const Options& options, const cli::Context& context) {
  const std::vector<Pseudonym> names = format::read_pseudonyms(options.names_check);
  names_in(options.names_check, context);
  ingest::NameFinder finder(names);
  std::size_t found = 0;
  const auto files = format::raw::list_raw_files(context.inputs()).files;
  for (const format::raw::RawFile& file : files) {
    context.progress(file.inside);
    Places places(finder, names);
    if (file.path != "-") places.read_name(file.path);
    context.attempt([&] { format::for_each_text(file.path, [&](const auto& text) { places.read(text); }); });
    const std::vector<Finding> findings = places.findings();
    context.report(findings);
    found += findings.size();
    if (places.inside() > 0)
      context.warn({{file.path, 0, 0, {}}, some(places.inside(), "longer word") + " with the letters of a name", {}});
  }
  context.detail("searched " + some(files.size(), "file"));
  return found == 0 ? cli::done : cli::answer_is_no;
}

}  // namespace mazmun
