// What do other programs make of it? Reads projects, codings and codebooks of other programs, and writes them back.
#include "base/input.hpp"
#include "base/output.hpp"
#include "base/sha256.hpp"
#include "format/foreign/project_file.hpp"
#include "format/foreign/project_folder.hpp"
#include "format/json_text.hpp"
#include "options.hpp"

namespace {

using namespace mazmun;
namespace foreign = format::foreign;

const cli::Tool tool{"convert", "What do other programs make of it? Projects and codebooks in and out.", "losses"};

History history_of(const Options& options, const cli::Context& context, const foreign::ForeignInput& input,
                   const Project& project) {
  const bool ours = project.format == "mazmun";
  History history = ours ? foreign::history_of_folder(input) : History();
  std::vector<InputRecord> files;
  if (!ours && !input.bytes.empty()) files.push_back({base_name(input.name), sha256(input.bytes)});
  for (const auto& [name, bytes] : input.files) {
    if (!ours) files.push_back({base_name(name), sha256(bytes)});
  }
  const std::string unit = options.unit == "auto" ? project.offsets : options.unit;
  history.push_back(context.step(cli::given({{"from", project.format}, {"offset-unit", unit}}), std::move(files)));
  return history;
}

void write(const Options& options, const cli::Context& context, const Project& project, const History& history,
           const foreign::ForeignFormat& target) {
  const bool to_folder = target.write == nullptr;
  const foreign::Written written =
      to_folder ? foreign::Written{{}, foreign::losses_of_folder(project)} : target.write(project);
  std::vector<Loss> losses = project.losses;
  losses.insert(losses.end(), written.losses.begin(), written.losses.end());
  const std::string name(target.name);
  const bool told = !options.losses.empty();
  const std::string list =
      told ? format::pretty_json(foreign::losses_value(project, losses, name, history)) : std::string();
  if (to_folder) foreign::write_project_folder(options.output, project, losses, history);
  write_together({{to_folder ? "" : options.output, written.bytes}, {options.losses, list}});
  if (!told && !losses.empty() && !to_folder)
    context.say(name + " can't hold everything (" + std::to_string(losses.size()) + "); --losses FILE lists it");
}

int run(const Options& options, const cli::Context& context) {
  const foreign::ForeignFormat& target = foreign::target_format(options.to, options.output);
  const bool writes = !options.lint || options.output != "-";
  if (writes && target.write == nullptr && options.output == "-")
    throw UsageError("a project needs a folder to go to", "name it with -o");
  const foreign::ForeignInput input = foreign::read_input(context.inputs());
  const foreign::ForeignFormat& source = foreign::source_format(options.from, input);
  const Project project = source.read(input, reading(options));
  for (const auto& [name, count] : counts_of(project)) context.detail("read " + std::to_string(count) + " " + name);
  if (!project.offsets.empty()) context.say("positions are counted in " + project.offsets);
  if (!options.lint)
    context.warn(project.findings);
  else
    context.report(project.findings);
  if (writes) write(options, context, project, history_of(options, context, input, project), target);
  return options.lint && !project.findings.empty() ? cli::answer_is_no : cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
