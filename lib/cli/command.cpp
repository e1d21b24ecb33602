#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "cli/completion.hpp"

namespace mazmun::cli {
namespace {

// CLI11 leaves values alone where an option isn't given, so defaults stay those of the struct.
constexpr bool show_defaults = false;

std::string examples_text(const std::vector<std::pair<std::string, std::string>>& examples) {
  if (examples.empty()) return {};
  std::string text = "Examples:\n";
  for (const auto& [command, what] : examples) text += "  " + command + "\n      " + what + "\n";
  return text;
}

// "--output" of "-o,--output".
std::string long_name(const std::string& names) { return names.substr(names.rfind(',') + 1); }

std::function<std::string(const std::string&)> not_empty(const std::string& names) {
  return [names](const std::string& word) {
    if (!word.empty()) return std::string();
    throw UsageError(long_name(names) + ": the value is empty");
  };
}

std::size_t number_from_zero(const std::string& names, const std::string& text) {
  const auto number = parse_integer(text);
  if (number && *number >= 0) return static_cast<std::size_t>(*number);
  throw UsageError(long_name(names) + ": expected a number from 0, found \"" + text + "\"");
}

// CLI11's errors in our words; its texts begin with the name of the option.
std::string in_our_words(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::size_t start = std::min(text.find("--"), text.size());
  const std::string name = text.substr(start, text.find_first_of(":= ", start) - start);
  if (text.find("flag override") != std::string::npos) return "--" + text.substr(0, text.find(' ')) + " takes no value";
  return name + (text.find("At Most") != std::string::npos ? " stands here more than once" : " needs a value");
}

}  // namespace

std::string program_name(const Tool& tool) { return tool.name == "mazmun" ? "mazmun" : "mazmun-" + tool.name; }

struct Command::State {
  /// Throws UsageError where two options are given that exclude each other.
  void check_exclusive() const {
    for (const auto& names : exclusive) {
      std::string given;
      for (const std::string& name : names) {
        if (app.count(name) == 0) continue;
        if (!given.empty()) throw UsageError(given + " and " + name + " exclude each other", "ask one after the other");
        given = name;
      }
    }
  }

  /// What is asked for instead of the work.
  std::optional<Request> told() const {
    using Kind = Request::Kind;
    if (version) return Request{Kind::version, {}};
    if (print_schema) return Request{Kind::schema, {}};
    if (!shell.empty()) return Request{Kind::completions, shell};
    const bool listed = limits != nullptr && std::find(limits->begin(), limits->end(), "list") != limits->end();
    return listed ? std::optional(Request{Kind::limits, {}}) : std::nullopt;
  }

  explicit State(const Tool& described) : tool(described), app(described.question, program_name(described)) {}
  Tool tool;
  CLI::App app;
  std::vector<std::pair<std::string, std::string>> examples;
  std::vector<CompletionOption> options;
  std::vector<std::pair<std::string, std::function<bool()>>> required;  // what must be given, and whether it is
  std::vector<std::vector<std::string>> exclusive;
  bool version = false;
  bool print_schema = false;
  const std::vector<std::string>* limits = nullptr;
  std::string shell;

  void add(const std::string& names, const std::string& what, const std::string& help,
           const std::function<void(const std::string&)>& take) {
    app.add_option_function<std::string>(names, take, help)->type_name(what);
    remember(names, what, help);
  }

  void remember(const std::string& names, const std::string& what, const std::string& help,
                std::vector<std::string> choices = {}) {
    options.push_back({names, what, help, std::move(choices)});
  }
};

Command::Command(const Tool& tool) : state_(std::make_unique<State>(tool)) {
  CLI::App& app = state_->app;
  app.set_help_flag();
  app.set_help_flag("-h,--help", "Show this help");
  app.option_defaults()->always_capture_default(show_defaults);
  app.get_formatter()->column_width(34);
  app.get_formatter()->label("TEXT", "");
}

Command::~Command() = default;

void Command::files(Common& options, const std::string& what, bool required) {
  state_->app.add_option("FILE", options.files, what)->type_name("");
  if (required)
    state_->required.emplace_back(state_->tool.name == "init" ? "a folder" : "a file",
                                  [&options] { return !options.files.empty(); });
}

void Command::output(Common& options, const std::string& what, const std::string& help) {
  state_->app.add_option("-o,--output", options.output, help)->type_name(what)->check(not_empty("--output"));
  state_->remember("-o,--output", what, help);
}

void Command::common(Common& options) {
  flag("-q,--quiet", options.quiet, "Say nothing but errors");
  flag("-v,--verbose", options.verbose, "Say more");
  flag("--strict", options.strict, "Warnings are errors");
  flag("--keep-going", options.keep_going, "Skip what can't be used, where that is safe, and count it");
  number("--threads", "N", options.threads, "Use up to N threads (the result is the same)");
  list("--allow", "NAME=N", options.limits, "Raise or lower a limit for what is read (list: print all)");
  state_->limits = &options.limits;
  if (!state_->tool.schema.empty())
    flag("--print-schema", state_->print_schema, "Print the JSON Schema of what it writes");
  choice("--completions", {"bash", "zsh", "fish"}, state_->shell, "Print completions for a shell");
  flag("--version", state_->version, "Print name and version; with -v also the packages it runs with");
  state_->remember("-h,--help", "", "Show this help");
}

void Command::flag(const std::string& names, bool& value, const std::string& help) {
  state_->app.add_flag(names, value, help)->disable_flag_override();
  state_->remember(names, "", help);
}

void Command::text(const std::string& names, const std::string& what, std::string& value, const std::string& help) {
  state_->app.add_option(names, value, help)->type_name(what)->check(not_empty(names));
  state_->remember(names, what, help);
}

void Command::required_text(const std::string& names, const std::string& what, std::string& value,
                            const std::string& help) {
  state_->app.add_option(names, value, help + " (required)")->type_name(what)->check(not_empty(names));
  state_->required.emplace_back(long_name(names), [&value] { return !value.empty(); });
  state_->remember(names, what, help);
}

void Command::list(const std::string& names, const std::string& what, std::vector<std::string>& value,
                   const std::string& help) {
  state_->app.add_option(names, value, help)
      ->type_name(what)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(not_empty(names));
  state_->remember(names, what, help);
}

void Command::number(const std::string& names, const std::string& what, std::size_t& value, const std::string& help) {
  state_->add(names, what, help, [&value, names](const std::string& text) { value = number_from_zero(names, text); });
}

void Command::number(const std::string& names, const std::string& what, std::optional<std::size_t>& value,
                     const std::string& help) {
  state_->add(names, what, help, [&value, names](const std::string& text) { value = number_from_zero(names, text); });
}

void Command::choice(const std::string& names, const std::vector<std::string>& choices, std::string& value,
                     const std::string& help) {
  std::string what;
  for (const std::string& word : choices) what += (what.empty() ? "" : "|") + word;
  state_->app.add_option(names, value, help)->type_name(what)->check([choices, names](const std::string& word) {
    if (std::find(choices.begin(), choices.end(), word) != choices.end()) return std::string();
    throw UsageError(long_name(names) + ": unknown value \"" + word + "\"", did_you_mean(word, choices));
  });
  state_->remember(names, what, help, choices);
}

void Command::exclusive(const std::vector<std::string>& names) { state_->exclusive.push_back(names); }

void Command::example(const std::string& command, const std::string& what) {
  state_->examples.emplace_back(command, what);
}

Command::Request Command::parse(int argc, const char* const* argv) {
  using Kind = Request::Kind;
  try {
    state_->app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return {Kind::help, {}};
  } catch (const CLI::ExtrasError&) {
    for (const std::string& word : state_->app.remaining()) {
      std::vector<std::string> known;
      for (const CompletionOption& option : state_->options) known.push_back(long_name(option.names));
      throw UsageError("unknown option or argument \"" + word + "\"",
                       did_you_mean(word.substr(0, word.find('=')), known));
    }
  } catch (const CLI::ParseError& error) {
    if (const auto told = state_->told()) return *told;
    throw UsageError(in_our_words(error), "see " + program_name(state_->tool) + " --help");
  }
  if (const auto told = state_->told()) return *told;
  // Not left to CLI11, which would name what is missing before what is misspelt.
  for (const auto& [name, is_given] : state_->required) {
    if (!is_given()) throw UsageError(name + " is required", "see " + program_name(state_->tool) + " --help");
  }
  state_->check_exclusive();
  return {};
}

std::string Command::help() const { return state_->app.help() + "\n" + examples_text(state_->examples); }

std::string Command::completions(const std::string& shell) const {
  return completion_script(program_name(state_->tool), shell, state_->options);
}

}  // namespace mazmun::cli
