// The answers of a program, kept: a file in JSON Lines that grows by a line an answer.
//
//   file   = {"mazmun":"answers/1"} *answer
//   answer = {"key":…,"segment":…,"codes":[…]}   positions counted from the start of the segment
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/answer.hpp"
#include "model/segment.hpp"

namespace mazmun::format {

/// What an answer depends on: the digest of command, introduction, and text, speaker and question of the segment.
std::string answer_key(const std::string& command, const std::string& introduction, const Segment& segment);

class AnswerCache {
 public:
  /// Keeps answers for this run only.
  AnswerCache() = default;
  /// Reads `path`, and with `writable` makes it where it isn't there, locks it and adds to it. A last line that was cut
  /// off is left out with a warning, and cut away before anything is added. Throws InputError with the line where
  /// something else is wrong, such as two different answers to one question; SystemError where another run holds it.
  AnswerCache(const std::string& path, bool writable);
  /// The answers in `bytes`, which messages call `name`.
  static AnswerCache of_bytes(const std::string& name, std::string_view bytes);
  ~AnswerCache();
  AnswerCache(AnswerCache&& other) noexcept;
  AnswerCache& operator=(AnswerCache&&) = delete;
  AnswerCache(const AnswerCache&) = delete;
  AnswerCache& operator=(const AnswerCache&) = delete;

  /// Null pointer where there is none. Positions are those of `answer_key`'s segment from its start.
  const Answer* find(const std::string& key) const;
  /// On disk when it returns.
  void add(const std::string& key, const Answer& answer);

  std::size_t size() const { return answers_.size(); }
  const std::vector<Finding>& warnings() const { return warnings_; }

 private:
  void read(std::string_view bytes);
  void read_line(std::string_view line, std::size_t number);
  void write(std::string_view line);

  std::string path_;
  int descriptor_ = -1;
  std::map<std::string, Answer> answers_;
  std::vector<Finding> warnings_;
};

/// `answer` with positions counted from `from` (a start that was subtracted) to `to` (one that is added).
Answer moved(Answer answer, std::size_t from, std::size_t to);

}  // namespace mazmun::format
