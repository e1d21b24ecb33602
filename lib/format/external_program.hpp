// A program that codes: asks it, and starts it again where it fails.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/conversation.hpp"
#include "format/external_protocol.hpp"

namespace mazmun::format {

struct ProgramChoices {
  std::string command;
  std::string introduction;           ///< introduction_line()
  std::size_t timeout = 0;            ///< seconds for an answer; 0: no limit
  std::size_t restarts = 0;           ///< how often it may fail
  std::function<std::string()> kept;  ///< what a message about its failure ends with
};

/// A command without the folders and hosts of its words: histories name neither.
std::string shown_command(const std::string& command);

class ExternalProgram {
 public:
  /// `says` is called with a line for people where the program is started again. It starts with the first question.
  ExternalProgram(ProgramChoices choices, std::function<void(const std::string&)> says);

  /// The answer about `segment`, once `check` found nothing wrong with it. Throws what the last attempt ended with:
  /// SystemError where the program ended, was too slow or wrote too much; InputError, placed in its output, where the
  /// answer isn't one, is about another segment, or `check` threw.
  Answer ask(const Segment& segment, const std::function<void(const Answer&, const Place&)>& check);

  /// Behind the last question: closes its input and waits for its end. Throws InputError where it answered more than
  /// was asked, SystemError where it ended with another status than 0. Warns where it had to be stopped.
  std::vector<Finding> close();

 private:
  Answer try_ask(const Segment& segment, const std::function<void(const Answer&, const Place&)>& check);
  [[noreturn]] void fail(const std::string& segment, const Conversation::Answer& answer);
  Patience patience() const;
  std::string kept() const { return choices_.kept ? choices_.kept() : std::string(); }
  std::string name() const { return "the program \"" + choices_.command + "\""; }

  ProgramChoices choices_;
  std::function<void(const std::string&)> says_;
  std::unique_ptr<Conversation> talk_;
  std::size_t answers_ = 0;  // lines of this process
  std::string last_segment_;
};

}  // namespace mazmun::format
