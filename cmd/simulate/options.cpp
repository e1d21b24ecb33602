#include "options.hpp"

#include <array>

#include "base/error.hpp"
#include "base/number.hpp"

namespace mazmun {

void declare(cli::Command& command, Options& options) {
  command.files(options, "A target table: code,count, or code and one column a document; - is standard input");
  command.required_text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON");
  command.output(options, "DIR", "Write transcripts and tables into DIR");
  command.number("--each", "N", options.each, "Without a target table: each code so often (default: once a document)");
  command.number("--documents", "N", options.documents, "How many interviews (default: 10, or those of the table)");
  command.number("--speakers", "N", options.speakers, "Participants of each interview (default: 1)");
  command.number("--saturation", "K", options.saturation, "The K-th interview is the last with a new code");
  command.number("--coders", "N", options.coders, "Also N coders' files (with --kappa or --confusion: 2)");
  command.text("--kappa", "X", options.kappa, "Expected kappa of any two coders, 0-1 (default: 0.8)");
  command.text("--confusion", "FILE.csv", options.confusion, "How often coders give which code for which, instead");
  command.text("--language", "TAG", options.language, "en or fa (default: the codebook's)");
  command.text("--size", "SIZE", options.size, "Transcripts of so much in all: 500kB, 100MB, 1GB");
  command.number("--seed", "N", options.seed, "Of everything that is drawn (default: 1)");
  command.common(options);
  command.example("mazmun-simulate -c codebook.yaml targets.csv -o study", "Interviews with these frequencies");
  command.example("mazmun-simulate -c codebook.yaml --documents 15 --saturation 12 --coders 2 --kappa 0.7 -o study",
                  "Fifteen interviews, and two coders who don't always agree");
  command.example("mazmun-simulate -c codebook.yaml --size 100MB -o large", "A corpus for a benchmark");
}

double kappa_of(const Options& options) {
  if (options.kappa.empty()) return 0.8;
  const auto kappa = parse_double(options.kappa);
  if (!kappa || !(*kappa >= 0 && *kappa <= 1))
    throw UsageError("--kappa: expected a number from 0 to 1, found \"" + options.kappa + "\"");
  return *kappa;
}

std::size_t bytes_of(const std::string& size) {
  struct Unit {
    std::string_view name;
    std::size_t bytes;
  };
  static constexpr std::array<Unit, 4> units{{{"kB", 1000}, {"MB", 1'000'000}, {"GB", 1'000'000'000}, {"B", 1}}};
  static constexpr std::int64_t most = 1'000'000;
  if (size.empty()) return 0;
  for (const Unit& unit : units) {
    if (!size.ends_with(unit.name)) continue;
    const auto number = parse_integer(std::string_view(size).substr(0, size.size() - unit.name.size()));
    if (number && *number > 0 && *number <= most) return static_cast<std::size_t>(*number) * unit.bytes;
    break;
  }
  throw UsageError("--size: expected a size such as 500kB, 100MB or 1GB, found \"" + size + "\"");
}

void check(const Options& options) {
  if (options.output == "-") throw UsageError("expected a folder for the transcripts", "name it with -o");
  if (options.files.size() > 1) throw UsageError("expected one target table");
  if (options.documents == 0 || options.speakers == 0) throw UsageError("expected at least one document and speaker");
  if (!options.kappa.empty() && !options.confusion.empty())
    throw UsageError("--kappa and --confusion both say how coders disagree");
  if (!options.files.empty() && options.each > 0) throw UsageError("--each goes without a target table");
  kappa_of(options);
  bytes_of(options.size);
}

}  // namespace mazmun
