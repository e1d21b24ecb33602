#include "cli/completion.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace mazmun::cli {
namespace {

std::vector<std::string> split(const std::string& names) {
  std::vector<std::string> result;
  for (std::size_t start = 0; start <= names.size();) {
    const std::size_t end = std::min(names.find(',', start), names.size());
    result.push_back(names.substr(start, end - start));
    start = end + 1;
  }
  return result;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// Help texts stand in single quotes or brackets: leave out what would end them.
std::string plain(std::string text) {
  std::erase_if(text, [](char c) { return c == '\'' || c == '[' || c == ']' || c == ':' || c == '"'; });
  return text;
}

std::string bash(const std::string& program, const std::vector<CompletionOption>& options) {
  std::vector<std::string> words;
  std::string cases;
  for (const CompletionOption& option : options) {
    const auto names = split(option.names);
    words.insert(words.end(), names.begin(), names.end());
    if (option.choices.empty()) continue;
    cases += "    " + names.back() + ") COMPREPLY=($(compgen -W \"" + joined(option.choices) +
             "\" -- \"$word\")); return ;;\n";
  }
  std::string function = "_" + program;
  std::replace(function.begin(), function.end(), '-', '_');
  return function +
         "() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n  case \"$before\" "
         "in\n" +
         cases + "    *) ;;\n  esac\n  if [[ \"$word\" == -* ]]; then\n    COMPREPLY=($(compgen -W \"" + joined(words) +
         "\" -- \"$word\"))\n  else\n    COMPREPLY=($(compgen -f -- \"$word\"))\n  fi\n}\ncomplete -o filenames -F " +
         function + " " + program + "\n";
}

std::string zsh(const std::string& program, const std::vector<CompletionOption>& options) {
  std::string script = "#compdef " + program + "\n_arguments \\\n";
  for (const CompletionOption& option : options) {
    std::string action;
    if (!option.choices.empty()) action = ":value:(" + joined(option.choices) + ")";
    if (option.choices.empty() && !option.what.empty()) action = ":" + plain(option.what) + ":_files";
    for (const std::string& name : split(option.names))
      script += "  '" + name + "[" + plain(option.help) + "]" + action + "' \\\n";
  }
  return script + "  '*:file:_files'\n";
}

std::string fish(const std::string& program, const std::vector<CompletionOption>& options) {
  std::string script;
  for (const CompletionOption& option : options) {
    script += "complete -c " + program;
    for (const std::string& name : split(option.names)) {
      script += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (!option.choices.empty()) script += " -x -a '" + joined(option.choices) + "'";
    if (option.choices.empty() && !option.what.empty()) script += " -r";
    script += " -d '" + plain(option.help) + "'\n";
  }
  return script;
}

}  // namespace

std::string completion_script(const std::string& program, const std::string& shell,
                              const std::vector<CompletionOption>& options) {
  if (shell == "bash") return bash(program, options);
  if (shell == "zsh") return zsh(program, options);
  if (shell == "fish") return fish(program, options);
  throw UsageError("no completions for the shell \"" + shell + "\"");
}

std::string front_completion_script(const std::string& shell, const std::vector<std::string>& stages) {
  const std::string words = joined(stages) + " --help --version";
  if (shell == "bash") {
    return "_mazmun() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\"\n  if [[ $COMP_CWORD -eq 1 ]]; then\n    "
           "COMPREPLY=($(compgen -W \"" +
           words +
           "\" -- \"$word\"))\n  else\n    COMPREPLY=($(compgen -f -- \"$word\"))\n  fi\n}\ncomplete -o filenames -F "
           "_mazmun mazmun\n";
  }
  if (shell == "zsh") return "#compdef mazmun\n_arguments '1:stage:(" + words + ")' '*:file:_files'\n";
  if (shell == "fish") return "complete -c mazmun -n __fish_use_subcommand -a '" + words + "'\n";
  throw UsageError("no completions for the shell \"" + shell + "\"");
}

}  // namespace mazmun::cli
