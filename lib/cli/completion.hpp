// Completion scripts for shells, made from the options that a tool declares.
#pragma once

#include <string>
#include <vector>

namespace mazmun::cli {

struct CompletionOption {
  std::string names;  ///< "-o,--output"
  std::string what;   ///< "FILE"; empty for flags
  std::string help;
  std::vector<std::string> choices;
};

/// A script for "bash", "zsh" or "fish". Throws UsageError for another shell.
std::string completion_script(const std::string& program, const std::string& shell,
                              const std::vector<CompletionOption>& options);

/// The same for the front, whose first word is a stage.
std::string front_completion_script(const std::string& shell, const std::vector<std::string>& stages);

}  // namespace mazmun::cli
