#include "format/external_program.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/error.hpp"
#include "base/input.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

// What messages call the lines that the program writes.
std::string answers_name(const std::string& command) {
  constexpr std::size_t longest = 40;
  const std::string shown = shown_command(command);
  return "answers of " +
         (text::length(shown) <= longest ? shown : shown.substr(0, text::byte_offset(shown, longest)) + "…");
}

std::string seconds(std::size_t count) { return std::to_string(count) + (count == 1 ? " second" : " seconds"); }

}  // namespace

std::string shown_command(const std::string& command) {
  std::string shown;
  for (std::size_t start = 0; start < command.size();) {
    const std::size_t end = std::min(command.find(' ', start), command.size());
    const std::string word = command.substr(start, end - start);
    shown += word.ends_with('/') ? word : base_name(word);
    if (end < command.size()) shown += ' ';
    start = end + 1;
  }
  return shown;
}

ExternalProgram::ExternalProgram(ProgramChoices choices, std::function<void(const std::string&)> says)
    : choices_(std::move(choices)), says_(std::move(says)) {}

Patience ExternalProgram::patience() const {
  return choices_.timeout == 0 ? Patience() : Patience(std::chrono::seconds(choices_.timeout));
}

void ExternalProgram::fail(const std::string& segment, const Conversation::Answer& answer) {
  using Kind = Conversation::Answer::Kind;
  const ProgramEnd end = talk_->stop();
  talk_.reset();
  const std::string where = answer.text.empty() ? " before its answer to \"" : " in the middle of its answer to \"";
  switch (answer.kind) {
    case Kind::late:
      throw SystemError(name() + " gave no answer to \"" + segment + "\" within " + seconds(choices_.timeout) + kept());
    case Kind::endless:
      throw SystemError(name() + " wrote more than " + std::to_string(Conversation::longest_answer >> 20) +
                        " MiB without a line feed as its answer to \"" + segment + "\"" + kept());
    default:
      throw SystemError(name() + " " + end.in_words() + where + segment + "\"" + kept());
  }
}

Answer ExternalProgram::try_ask(const Segment& segment, const std::function<void(const Answer&, const Place&)>& check) {
  if (!talk_) {
    talk_ = std::make_unique<Conversation>(choices_.command);
    talk_->tell(choices_.introduction);
    answers_ = 0;
    last_segment_.clear();
  }
  const Conversation::Answer answer = talk_->ask(question_line(segment), patience());
  if (answer.kind != Conversation::Answer::Kind::line) fail(segment.id, answer);
  const Place place{answers_name(choices_.command), ++answers_, 0, {}};
  Answer read = read_answer(answer.text, place);
  if (read.segment != segment.id) {
    Place member = place;
    member.pointer = "/segment";
    const bool twice = !last_segment_.empty() && read.segment == last_segment_;
    throw InputError(member,
                     twice ? "\"" + read.segment + "\" is answered a second time, expected \"" + segment.id + "\""
                           : "the answer is about \"" + read.segment + "\", expected \"" + segment.id + "\"",
                     "one answer a segment, in the order of the questions");
  }
  last_segment_ = segment.id;
  check(read, place);
  return read;
}

Answer ExternalProgram::ask(const Segment& segment, const std::function<void(const Answer&, const Place&)>& check) {
  for (;;) {
    std::string why;
    try {
      return try_ask(segment, check);
    } catch (const SystemError& error) {
      talk_.reset();
      if (choices_.restarts == 0) throw;
      why = error.what();
    } catch (const InputError& error) {
      // With an answer about the right segment the next question finds it in step.
      if (last_segment_ != segment.id || choices_.restarts > 0) talk_.reset();
      if (choices_.restarts == 0) throw;
      why = error.what();
    }
    --choices_.restarts;
    says_(why + "; it is started again");
  }
}

std::vector<Finding> ExternalProgram::close() {
  if (!talk_) return {};
  const ProgramEnd end = talk_->finish(patience());
  talk_.reset();
  if (!end.rest.empty()) {
    throw InputError({answers_name(choices_.command), answers_ + 1, 0, {}},
                     "an answer that nobody asked for: " + end.rest.substr(0, end.rest.find('\n')),
                     "one answer a segment");
  }
  if (end.late) {
    return {{{},
             name() + " did not end within " + seconds(choices_.timeout) + " behind its last answer, and was stopped",
             "it ends when its standard input does"}};
  }
  if (end.status != 0 || end.signal != 0) throw SystemError(name() + " " + end.in_words() + " behind its last answer");
  return {};
}

}  // namespace mazmun::format
