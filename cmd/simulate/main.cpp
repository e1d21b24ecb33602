// What would such a study look like? Writes raw transcripts in which codes occur as often as they are asked for.
#include "cli/run_tool.hpp"
#include "format/codebook_file.hpp"
#include "format/table_file.hpp"
#include "studies.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"simulate", "What would such a study look like? Transcripts with codes that are known.", ""};

Object settings(const Options& options, const simulate::Plan& plan, const simulate::Language& language) {
  const auto number = [](std::size_t value) { return value == 0 ? std::string() : std::to_string(value); };
  return cli::given({{"coders", number(options.coders)},
                     {"documents", number(plan.documents.size())},
                     {"each", number(options.each)},
                     {"kappa", options.kappa},
                     {"language", std::string(language.tag)},
                     {"saturation", number(options.saturation)},
                     {"seed", std::to_string(options.seed)},
                     {"size", options.size},
                     {"speakers", number(options.speakers)}});
}

std::string summary(const std::vector<simulate::Answers>& answers) {
  std::size_t all = 0;
  std::size_t coded = 0;
  for (const simulate::Answers& document : answers) {
    for (const simulate::Answer& answer : document.answers) ++all, coded += answer.theme ? 1 : 0;
  }
  return std::to_string(answers.size()) + " interviews, " + std::to_string(all) + " answers, " + std::to_string(coded) +
         " with a code\n";
}

int run(const Options& options, const cli::Context& context) {
  check(options);
  const auto codebook = format::read_codebook(options.codebook);
  std::vector<InputRecord> inputs{codebook.record};
  const auto language = simulate::language_of(options.language.empty() ? codebook.value.language : options.language);
  const simulate::Targets targets = targets_of(options, codebook.value, inputs);
  const simulate::Confusion confusion = confusion_of(options, codebook.value, inputs);
  code::RulesCoder rules(codebook.value);
  const simulate::ThemesOf found = finder(rules, codebook.value);
  const auto sentences = simulate::sentences_for(codebook.value, themes_of(targets), language, found);
  context.warn(sentences.warnings);
  Random random(options.seed);
  const simulate::Plan plan = simulate::plan_of(targets, options.documents, options.saturation, random);
  simulate::Shape shape{options.speakers, bytes_of(options.size) / plan.documents.size(), {}};
  if (options.files.empty() && options.saturation == 0) shape.more = themes_of(targets);
  simulate::Interviews interviews(codebook.value, sentences, language, found, random);
  format::FolderWriter folder(options.output);
  std::vector<simulate::Answers> answers;
  for (std::size_t i = 0; i < plan.documents.size(); ++i) {
    context.progress(plan.documents[i]);
    auto transcript = interviews.interview(plan.documents[i], i + 1, plan.assignments[i], shape);
    folder.write("raw/" + plan.documents[i] + ".md", transcript.text);
    answers.push_back({plan.documents[i], std::move(transcript.answers)});
  }
  const Table participants = simulate::participants(plan.documents, options.speakers, language, random);
  folder.write("participants.csv", format::table_bytes(participants, "participants.csv", "-o"));
  const auto coders = coders_of(options, simulate::truth_of(answers), confusion, random);
  write_tables(folder, answers, coders, codebook.value);
  folder.finish({context.step(settings(options, plan, language), std::move(inputs))});
  context.say(summary(answers));
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
