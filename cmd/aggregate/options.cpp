#include "options.hpp"

namespace mazmun {

void declare_aggregate(cli::Command& command, AggregateOptions& options) {
  command.files(options, "Coded streams, or shards with --merge; - is standard input");
  command.required_text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON");
  command.output(options, "FILE", "Write the model, or the shard, to FILE");
  command.text("--coder", "NAME", options.coder, "Count the judgements of this coder only");
  command.choice("--consensus", {"any", "majority", "all"}, options.consensus,
                 "Which codes stand where several coders judged");
  command.list(
      "--by", "ATTRIBUTE", options.by,
      "Counts by the values of a participant attribute (several: commas); NAME:10 or NAME:30/40 makes classes of "
      "numbers");
  command.text("--saturation", "RULE", options.saturation,
               "no-new:K, guest:BASE,RUN,PERCENT or hennink:PERCENT (default: no-new:3)");
  command.text("--order", "FILE", options.order, "The order of the documents, one id a line (default: natural order)");
  command.number("--permutations", "N", options.permutations, "A band around saturation from N random orders");
  command.text("--seed", "N", options.seed, "Of the permutations (default: 1)");
  command.number("--window", "N", options.window, "Co-occurrence within N segments too");
  command.flag("--no-matrix", options.no_matrix, "Leave out the assignments of each code in each document");
  command.flag("--partial", options.partial, "Write a shard: counts of these documents, for --merge");
  command.flag("--merge", options.merge, "Read shards; the model is that of one run over all their documents");
  command.common(options);
  command.example("mazmun-aggregate -c codebook.yaml coded.jsonl -o model.json", "The theme table as data");
  command.example("mazmun-aggregate -c codebook.yaml --consensus majority a.jsonl b.jsonl c.jsonl",
                  "What most of three coders saw");
  command.example("mazmun-aggregate -c codebook.yaml --saturation guest --permutations 1000 coded.jsonl",
                  "Saturation as \"6+2\", and what other orders would show");
  command.example("mazmun-aggregate -c codebook.yaml --merge shard1.json shard2.json -o model.json",
                  "Two halves that were counted apart with --partial");
}

}  // namespace mazmun
