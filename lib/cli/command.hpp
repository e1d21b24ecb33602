// The command line of a tool: its options, help, completions. The door of CLI11.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mazmun::cli {

/// Options that every tool has. A tool's own Options derive from this.
struct Common {
  std::vector<std::string> files;  ///< "-" is standard input
  std::string output = "-";
  bool quiet = false;
  bool verbose = false;
  bool strict = false;
  bool keep_going = false;
  std::vector<std::string> limits;  ///< "xml-depth=800": see base/limits.hpp
  std::size_t threads = 0;          ///< 0: as many as the machine has
};

/// What help, manual and history say about a tool.
struct Tool {
  std::string name;      ///< "segment"
  std::string question;  ///< one line: the question that it answers
  std::string schema;    ///< the format that it writes, as a schema is named ("segments"); empty: none
};

/// The program's name: "mazmun-segment".
std::string program_name(const Tool& tool);

class Command {
 public:
  explicit Command(const Tool& tool);
  ~Command();
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;

  /// Declares the positional files and says what they are; none given means standard input unless `required`.
  void files(Common& options, const std::string& what, bool required = false);
  /// -o/--output; `what` is "FILE" or "DIR".
  void output(Common& options, const std::string& what, const std::string& help);
  void common(Common& options);

  void flag(const std::string& names, bool& value, const std::string& help);
  void text(const std::string& names, const std::string& what, std::string& value, const std::string& help);
  void required_text(const std::string& names, const std::string& what, std::string& value, const std::string& help);
  /// Given more than once, or as a list with commas.
  void list(const std::string& names, const std::string& what, std::vector<std::string>& value,
            const std::string& help);
  void number(const std::string& names, const std::string& what, std::size_t& value, const std::string& help);
  /// Where it makes a difference whether the option is given.
  void number(const std::string& names, const std::string& what, std::optional<std::size_t>& value,
              const std::string& help);
  /// One of `choices`; anything else is a UsageError with a suggestion.
  void choice(const std::string& names, const std::vector<std::string>& choices, std::string& value,
              const std::string& help);
  /// At most one of these declared options may be given.
  void exclusive(const std::vector<std::string>& names);
  /// A line under "Examples:" at the end of the help.
  void example(const std::string& command, const std::string& what);

  /// What the arguments asked for beside the work itself.
  struct Request {
    enum class Kind { work, help, version, schema, completions, limits } kind = Kind::work;
    std::string shell;
  };
  /// Throws UsageError.
  Request parse(int argc, const char* const* argv);

  std::string help() const;
  /// Throws UsageError where `shell` is unknown.
  std::string completions(const std::string& shell) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mazmun::cli
