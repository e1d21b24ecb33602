// How does a study begin? Makes a study folder in which `make` works at once.
#include "base/staged_folder.hpp"
#include "cli/run_tool.hpp"
#include "init/study_template.hpp"

namespace {

using namespace mazmun;

struct Options : cli::Common {
  std::string language = "en";
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "The study folder, new or empty", true);
  command.choice("--language", init::languages(), options.language, "Language of the first texts (default: en)");
  command.common(options);
  command.example("mazmun-init my-study && make -C my-study", "A study with two short interviews, and its report");
}

int run(const Options& options, const cli::Context& context) {
  if (options.files.size() != 1)
    throw UsageError("expected one folder, " + std::to_string(options.files.size()) + " were given");
  const std::string& folder = options.files.front();
  if (folder.empty()) throw UsageError("the name of the folder is empty");
  if (!is_free_for_folder(folder))
    throw InputError({folder, 0, 0, {}}, "there is something already, expected a new or an empty folder");
  StagedFolder stage(folder);
  for (const init::StudyFile& file : init::study_files(options.language)) {
    stage.write(file.path, file.content);
    context.detail(folder + "/" + file.path);
  }
  stage.prepare();
  stage.commit({});
  context.say("made " + folder + "; next: make -C " + folder);
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) {
  return mazmun::cli::run_tool(argc, argv, {"init", "How does a study begin? With a folder in which make works.", ""},
                               declare, run);
}
