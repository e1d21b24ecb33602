#include "cli/front.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "cli/completion.hpp"
#include "cli/messages.hpp"
#include "cli/packages.hpp"
#include "cli/run_tool.hpp"
#include "cli/version.hpp"

namespace mazmun::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "mazmun-";

struct Stage {
  std::string_view name;
  std::string_view what;
};
// In the order of the work; others that are found are listed behind them.
constexpr std::array<Stage, 17> known_stages{{{"init", "a study folder to begin with"},
                                              {"ingest", "raw texts to a corpus"},
                                              {"segment", "a corpus to segments"},
                                              {"code", "segments to coded segments"},
                                              {"sheet", "segments to an empty coding sheet"},
                                              {"aggregate", "coded segments to the model"},
                                              {"agree", "how far coders agree"},
                                              {"verify", "published figures against the model"},
                                              {"report", "tables to read"},
                                              {"query", "words, where they stand, and segments that fit"},
                                              {"diff", "what changed between two files"},
                                              {"convert", "in and out of other programs"},
                                              {"reanchor", "codings for corrected transcripts"},
                                              {"simulate", "raw transcripts with codes that are known"},
                                              {"validate", "is a file as its format says?"},
                                              {"pdftext", "the lines of a PDF file, for ingest"},
                                              {"picture", "a figure as PDF or PNG, for report"}}};

std::vector<fs::path> folders() {
  std::vector<fs::path> result;
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  if (!error) result.push_back(self.parent_path());
  const char* path = std::getenv("PATH");
  std::istringstream list(path == nullptr ? "" : path);
  for (std::string folder; std::getline(list, folder, ':');) {
    if (!folder.empty()) result.emplace_back(folder);
  }
  return result;
}

std::set<std::string> installed() {
  std::set<std::string> names;
  for (const fs::path& folder : folders()) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (name.starts_with(prefix) && entry->is_regular_file(error) && ::access(entry->path().c_str(), X_OK) == 0)
        names.insert(name.substr(prefix.size()));
    }
  }
  return names;
}

std::string help() {
  std::set<std::string> names = installed();
  std::string text =
      "Reproducible thematic analysis, from raw transcripts to a theme table.\nUsage: mazmun STAGE [OPTIONS] "
      "[FILE...]\n\nStages:\n";
  const auto line = [&](std::string name, std::string_view what) {
    name.resize(std::max<std::size_t>(name.size() + 1, 12), ' ');
    text += "  " + name + std::string(what) + "\n";
  };
  for (const Stage& stage : known_stages) {
    if (names.erase(std::string(stage.name)) > 0) line(std::string(stage.name), stage.what);
  }
  for (const std::string& name : names) line(name, "");
  text +=
      "\nOptions:\n"
      "  -h,--help                       Show this help\n"
      "  --completions bash|zsh|fish     Print completions for a shell\n"
      "  --version                       Print name and version; with -v also the packages it runs with\n";
  return text +
         "\n`mazmun STAGE --help` says more.\n\nExamples:\n  mazmun ingest raw | mazmun segment | mazmun code -c "
         "codebook.yaml | mazmun aggregate -c codebook.yaml | mazmun report -o report\n      The whole way in one "
         "pipe\n";
}

// Returns only where no such program could be started.
void start(const std::string& program, char** argv) {
  for (const fs::path& folder : folders()) {
    const fs::path path = folder / program;
    if (::access(path.c_str(), X_OK) == 0) ::execv(path.c_str(), argv);
  }
}

int fail(Messages& messages, const std::string& message, const std::string& hint) {
  messages.error({{}, message, hint});
  return wrong_usage;
}

int answer(int argc, char** argv, Messages& messages) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first.empty()) return fail(messages, "no stage given", "see mazmun --help");
  if (first == "--completions") {
    if (argc < 3) return fail(messages, "--completions needs a value", "bash, zsh or fish");
    const std::set<std::string> stages = installed();
    print(front_completion_script(argv[2], {stages.begin(), stages.end()}));
    return done;
  }
  if (first == "--help" || first == "-h") {
    print(help());
    return done;
  }
  if (first == "--version") {
    const std::string_view second = argc > 2 ? argv[2] : "";
    print("mazmun " + std::string(version) + "\n" + (second == "--verbose" || second == "-v" ? packages_text() : ""));
    return done;
  }
  if (first.starts_with("-"))
    return fail(messages, "unknown option \"" + std::string(first) + "\"",
                did_you_mean(first, {"--help", "--completions", "--version"}));
  const std::string program = std::string(prefix) + std::string(first);
  const bool is_name = first.find('/') == std::string_view::npos;
  if (is_name) {
    std::string name = program;
    argv[1] = name.data();
    start(program, argv + 1);
  }
  const std::set<std::string> stages = installed();
  return fail(messages, "no stage \"" + std::string(program.substr(prefix.size())) + "\"",
              did_you_mean(program.substr(prefix.size()), {stages.begin(), stages.end()}));
}

}  // namespace

int run_front(int argc, char** argv) {
  Messages messages("mazmun");
  try {
    return answer(argc, argv, messages);
  } catch (const UsageError& error) {
    return fail(messages, error.what(), error.hint());
  } catch (const SystemError& error) {
    messages.error({{}, error.what(), {}});
    return system_failed;
  }
}

}  // namespace mazmun::cli
