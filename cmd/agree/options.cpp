#include "options.hpp"

#include "agree/units.hpp"

namespace mazmun {

void declare(cli::Command& command, Options& options) {
  agree::Request& request = options.request;
  command.files(options, "Coded streams; - is standard input");
  command.output(options, "FILE", "Write the agreement to FILE");
  command.text("--ratings", "FILE.csv", options.ratings, "A table of ratings: the unit, then a column a coder");
  command.text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON, for --level");
  command.text("--level", "LEVEL", options.level, "Compare the themes of this level instead of the codes");
  command.choice("--unit", agree::unit_names(), options.unit, "What is compared in coded streams (default: segment)");
  command.flag("--intra", options.intra, "Each stream is another time: compare coders with themselves");
  command.flag("--unitizing", options.unitizing, "Also agreement on the borders of coded passages");
  command.flag("--gamma", options.gamma, "The same with γ, which aligns passages and draws samples");
  command.text("--metric", "METRIC", request.metric,
               "Of alpha: nominal (default), ordinal, interval, ratio, circular:PERIOD or polar:MIN,MAX");
  command.text("--weights", "WEIGHTS", request.weights,
               "Of the other coefficients: identity (default), linear, quadratic or FILE.csv");
  command.list("--scale", "LABEL", request.scale, "All points of the scale, in order (several: commas)");
  command.list("--missing", "SIGN", request.missing, "Cells that mean a missing rating, such as NA (several: commas)");
  command.flag("--complete", request.complete, "Leave out units that some coder did not rate");
  command.text("--gold", "CODER", request.gold, "This coder is right: precision, recall and F1 of the others");
  command.number("--bootstrap", "N", request.bootstrap, "Intervals from N replicates instead of analytic ones");
  command.choice("--interval", {"bca", "percentile"}, request.interval, "How the bootstrap makes them (default: bca)");
  command.text("--confidence", "SHARE", request.confidence, "Of the intervals (default: 0.95)");
  command.number("--seed", "N", request.seed, "Of everything that draws (default: 1)");
  command.text("--width", "W", request.width, "How many more units give intervals of the value ± W?");
  command.text("--disagreements", "FILE", options.disagreements,
               "Write what coders must talk about to FILE (.csv, .tsv or .xlsx)");
  command.list(
      "--require", "COEF>=X", options.require,
      "Exit with 1 where it is lower or undefined; CODE:COEF>=X for a code, *:COEF>=X for each (several: commas)");
  command.list("--reported", "COEF=X", options.reported, "Can these figures be true together? (several: commas)");
  command.number("--coders", "N", options.coders, "With --reported: how many coders (default: 2)");
  command.number("--units", "N", options.units, "With --reported: how many units");
  command.number("--categories", "N", options.categories, "With --reported: how many categories");
  command.common(options);
  command.example("mazmun-agree a.jsonl b.jsonl -o agreement.json", "Two coders of the same segments");
  command.example("mazmun-agree --ratings ratings.csv --metric ordinal --bootstrap 1000", "A table, with intervals");
  command.example("mazmun-agree --ratings ratings.csv --require 'krippendorff_alpha>=0.8'", "A gate for CI");
  command.example("mazmun-agree --reported holsti=.887,scott_pi=.755,cohen_kappa=.725", "Is this possible?");
}

format::Loaded<Codebook> codebook_of(const Options& options) {
  if (!options.level.empty() && options.codebook.empty()) throw UsageError("--level needs --codebook");
  return options.codebook.empty() ? format::Loaded<Codebook>() : format::read_codebook(options.codebook);
}

}  // namespace mazmun
