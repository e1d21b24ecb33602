// The three ways in which a tool stops, and where in the input it was.
// Thrown anywhere in lib, caught only by cli::run_tool.
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <vector>

namespace mazmun {

/// A place in an input. Parts that are unknown are empty or 0; lines and columns count from 1, columns in code points.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string pointer;  ///< RFC 6901, "/codes/0/code"
};

/// One thing that is wrong: where, what, and what would mend it (may be empty). Messages quote codes and ids. What
/// participants said, or what a cell holds that may be it, goes into `words`, which is shown with --verbose only.
struct Finding {
  Place place;
  std::string message;
  std::string hint;
  std::string words = {};
};

/// "coded.jsonl:12: /codes/0/code: unknown code", without the hint.
std::string to_string(const Finding& finding);

/// The command line is wrong: exit status 2.
class UsageError : public std::exception {
 public:
  explicit UsageError(std::string message, std::string hint = {});
  const char* what() const noexcept override { return message_.c_str(); }
  const std::string& hint() const noexcept { return hint_; }

 private:
  std::string message_;
  std::string hint_;
};

/// The input can't be used: exit status 3. Holds every finding that was collected, at least one.
class InputError : public std::exception {
 public:
  explicit InputError(Finding finding);
  explicit InputError(std::vector<Finding> findings);
  InputError(Place place, std::string message, std::string hint = {});
  const char* what() const noexcept override { return text_.c_str(); }
  const std::vector<Finding>& findings() const noexcept { return findings_; }

 private:
  std::vector<Finding> findings_;
  std::string text_;
};

/// The system failed while reading, writing or allocating: exit status 4.
class SystemError : public std::exception {
 public:
  explicit SystemError(std::string message);
  /// "FILE: ACTION: strerror(code)"
  SystemError(const std::string& file, const std::string& action, int code);
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  std::string message_;
};

}  // namespace mazmun
