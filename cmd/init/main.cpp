// How does a study begin? Makes a study folder in which `make` works at once.
#include "base/folder.hpp"
#include "base/output.hpp"
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
  make_empty_folder(folder);
  for (const init::StudyFile& file : init::study_files(options.language)) {
    make_folder_for(folder + "/" + file.path);
    write_file(folder + "/" + file.path, file.content);
    context.detail(folder + "/" + file.path);
  }
  context.say("made " + folder + "; next: make -C " + folder);
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) {
  return mazmun::cli::run_tool(argc, argv, {"init", "How does a study begin? With a folder in which make works.", ""},
                               declare, run);
}
