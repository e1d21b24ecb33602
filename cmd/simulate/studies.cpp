#include "studies.hpp"

#include <algorithm>
#include <map>

#include "code/explain.hpp"
#include "format/csv.hpp"
#include "format/table_file.hpp"

namespace mazmun {

simulate::ThemesOf finder(code::RulesCoder& rules, const Codebook& codebook) {
  std::map<std::string, std::size_t> numbers;
  for (std::size_t i = 0; i < codebook.themes.size(); ++i) numbers.emplace(codebook.themes[i].id, i);
  return [&rules, numbers](const simulate::Said& said) {
    Segment segment = code::segment_of(said.text);
    segment.document = said.document;
    segment.speaker = said.speaker;
    std::vector<std::size_t> themes;
    for (const Coding& coding : rules.code(segment, "rules")) themes.push_back(numbers.at(coding.code));
    std::sort(themes.begin(), themes.end());
    themes.erase(std::unique(themes.begin(), themes.end()), themes.end());
    return themes;
  };
}

simulate::Targets targets_of(const Options& options, const Codebook& codebook, std::vector<InputRecord>& inputs) {
  if (options.files.empty()) {
    const std::size_t count = options.each > 0 ? options.each : options.documents;
    return simulate::same_for_all(simulate::themes_with_sentences(codebook), count);
  }
  const auto table = format::read_csv(options.files.front());
  inputs.push_back(table.record);
  return simulate::targets_from(table.value, codebook);
}

std::vector<std::size_t> themes_of(const simulate::Targets& targets) {
  std::vector<std::size_t> themes;
  for (const simulate::Target& target : targets.targets) {
    const bool occurs = std::any_of(target.counts.begin(), target.counts.end(), [](std::size_t n) { return n > 0; });
    if (occurs) themes.push_back(target.theme);
  }
  return themes;
}

simulate::Confusion confusion_of(const Options& options, const Codebook& codebook, std::vector<InputRecord>& inputs) {
  if (options.confusion.empty()) return {};
  const auto table = format::read_csv(options.confusion);
  inputs.push_back(table.record);
  return simulate::confusion_from(table.value, codebook);
}

std::vector<simulate::Labels> coders_of(const Options& options, const simulate::Labels& truth,
                                        const simulate::Confusion& confusion, Random& random) {
  const bool asked = options.coders > 0 || !options.kappa.empty() || !options.confusion.empty();
  const std::size_t count = options.coders > 0 || !asked ? options.coders : 2;
  std::vector<simulate::Labels> coders;
  for (std::size_t i = 0; i < count; ++i) {
    coders.push_back(confusion.empty() ? simulate::judged(truth, kappa_of(options), random)
                                       : simulate::confused(truth, confusion, random));
  }
  return coders;
}

void write_tables(format::FolderWriter& folder, const std::vector<simulate::Answers>& answers,
                  const std::vector<simulate::Labels>& coders, const Codebook& codebook) {
  const auto write = [&](const std::string& name, const Table& table) {
    folder.write(name, format::table_bytes(table, name, "-o"));
  };
  write("targets.csv", simulate::frequencies(answers, codebook));
  write("coding.csv", simulate::coding(answers, simulate::truth_of(answers), codebook, "truth"));
  for (std::size_t i = 0; i < coders.size(); ++i) {
    const std::string coder = "coder-" + std::to_string(i + 1);
    write("coders/" + coder + ".csv", simulate::coding(answers, coders[i], codebook, coder));
  }
  if (coders.size() > 1) write("ratings.csv", simulate::ratings(answers, coders, codebook));
}

}  // namespace mazmun
