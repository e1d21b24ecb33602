// Runs a tool: parses, works, turns exceptions into messages and exit statuses.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/messages.hpp"
#include "model/history.hpp"

namespace mazmun::cli {

enum Status : int { done = 0, answer_is_no = 1, wrong_usage = 2, bad_input = 3, system_failed = 4, our_bug = 70 };

/// What a tool works with beside its options.
class Context {
 public:
  Context(const Tool& tool, const Common& options, Messages& messages)
      : tool_(&tool), options_(&options), messages_(&messages) {}

  /// The files to read: those given, or standard input. Refuses to read from a terminal that nobody meant.
  std::vector<std::string> inputs() const;
  /// A counted warning, or with --strict an InputError.
  void warn(const Finding& finding) const;
  void warn(const std::vector<Finding>& findings) const;
  /// Findings that are the answer itself: printed like errors, and the run goes on.
  void report(const std::vector<Finding>& findings) const;
  void detail(const std::string& text) const { messages_->detail(text); }
  /// Lines for people on standard error, unless --quiet.
  void say(const std::string& text) const { messages_->say(text); }
  /// From now on all messages, those of errors too, go through `rewrite`.
  void rewrite_messages(std::function<std::string(const std::string&)> rewrite) const {
    messages_->set_rewriting(std::move(rewrite));
  }
  void progress(const std::string& text) const { messages_->progress(text); }
  /// Does `work`. With --keep-going, and without --strict, an InputError becomes counted warnings and the answer is
  /// false.
  bool attempt(const std::function<void()>& work) const;
  /// The same, but without --keep-going an InputError is reported like an error and the answer is false: for work on
  /// many files of which each is worth an answer.
  bool attempt_each(const std::function<void()>& work) const;
  /// The step of this tool for the history.
  Step step(Object options, std::vector<InputRecord> files = {}) const;

 private:
  const Tool* tool_;
  const Common* options_;
  Messages* messages_;
};

/// The options whose values aren't empty, for the history.
Object given(const std::vector<std::pair<std::string, std::string>>& options);

/// Writes to standard output what is not an artefact (help, reports without -o), checked at the end.
void print(const std::string& text);

namespace detail {
int run(int argc, const char* const* argv, const Tool& tool, const std::function<void(Command&)>& declare,
        const Common& common, const std::function<int(const Context&)>& work);
}

/// The whole of a tool's main(): `declare` names the options, `run` does the work and returns an exit status.
template <class Options>
int run_tool(int argc, const char* const* argv, const Tool& tool, void (*declare)(Command&, Options&),
             int (*run)(const Options&, const Context&)) {
  Options options;
  return detail::run(
      argc, argv, tool, [&](Command& command) { declare(command, options); }, options,
      [&](const Context& context) { return run(options, context); });
}

}  // namespace mazmun::cli
