#include "format/answer_cache.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/input.hpp"
#include "base/sha256.hpp"
#include "format/external_protocol.hpp"
#include "format/fields.hpp"
#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

constexpr std::string_view first_line = "{\"mazmun\":\"answers/1\"}";

bool is_there(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

// Fields of any bytes, one behind the other without doubt where each ends.
void add_field(Sha256& digest, std::string_view field) {
  digest.update(std::to_string(field.size()) + ":");
  digest.update(field);
}

}  // namespace

std::string answer_key(const std::string& command, const std::string& introduction, const Segment& segment) {
  Sha256 digest;
  for (const std::string_view field :
       {std::string_view(command), std::string_view(introduction), std::string_view(segment.speaker),
        std::string_view(segment.question), std::string_view(segment.text)})
    add_field(digest, field);
  return digest.finish();
}

Answer moved(Answer answer, std::size_t from, std::size_t to) {
  for (AnsweredCode& code : answer.codes) {
    if (code.span) code.span = Span{code.span->start - from + to, code.span->end - from + to};
  }
  return answer;
}

AnswerCache::AnswerCache(const std::string& path, bool writable) : path_(path) {
  if (writable) {
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor_ < 0) throw SystemError(path, "cannot be opened for writing", errno);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      ::close(std::exchange(descriptor_, -1));
      throw SystemError(path + ": another run is adding its answers");
    }
  }
  try {
    if (!writable || is_there(path)) read(read_file(path));
  } catch (...) {
    if (descriptor_ >= 0) ::close(descriptor_);
    throw;
  }
}

AnswerCache AnswerCache::of_bytes(const std::string& name, std::string_view bytes) {
  AnswerCache cache;
  cache.path_ = name;
  cache.read(bytes);
  return cache;
}

AnswerCache::AnswerCache(AnswerCache&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      answers_(std::move(other.answers_)),
      warnings_(std::move(other.warnings_)) {}

AnswerCache::~AnswerCache() {
  if (descriptor_ < 0) return;
  (void)::fdatasync(descriptor_);
  ::close(descriptor_);
}

void AnswerCache::read(std::string_view bytes) {
  const std::size_t whole = bytes.rfind('\n') + 1;  // npos + 1 is 0
  std::size_t number = 0;
  for (std::size_t start = 0; start < whole;) {
    const std::size_t end = bytes.find('\n', start);
    read_line(bytes.substr(start, end - start), ++number);
    start = end + 1;
  }
  if (whole < bytes.size()) {
    if (number == 0 && !first_line.starts_with(bytes))
      throw InputError({display_name(path_), 1, 0, {}}, "is no file of answers",
                       "it begins with " + std::string(first_line));
    warnings_.push_back({{display_name(path_), number + 1, 0, {}},
                         "the last answer was cut off and is left out",
                         "it is asked for again"});
    if (descriptor_ >= 0 && ::ftruncate(descriptor_, static_cast<off_t>(whole)) != 0)
      throw SystemError(path_, "cannot be cut", errno);
  }
  if (number == 0 && descriptor_ >= 0) write(std::string(first_line) + "\n");
}

void AnswerCache::read_line(std::string_view line, std::size_t number) {
  const Place place{display_name(path_), number, 0, {}};
  if (number == 1) {
    if (line == first_line) return;
    throw InputError(place, "is no file of answers", "it begins with " + std::string(first_line));
  }
  const Value value = parse_json(line, place.file);
  const Value* key = value.find("key");
  if (key == nullptr || !key->is_string()) throw InputError(place, "has no \"key\"");
  Object rest;
  for (const auto& [name, member] : value.object()) {
    if (name != "key") rest.emplace_back(name, member);
  }
  std::string text;
  append_json(text, Value(std::move(rest)));
  Answer answer = read_answer(text, place);
  const auto [known, is_new] = answers_.emplace(key->string(), answer);
  if (!is_new && !(answered_codes(known->second) == answered_codes(answer)))
    throw InputError(place, "a second, different answer to the question of \"" + known->second.segment + "\"",
                     "keep one of them");
}

const Answer* AnswerCache::find(const std::string& key) const {
  const auto found = answers_.find(key);
  return found == answers_.end() ? nullptr : &found->second;
}

void AnswerCache::write(std::string_view line) {
  while (!line.empty()) {
    const ssize_t count = ::write(descriptor_, line.data(), line.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw SystemError(path_, "cannot be written", errno);
    line.remove_prefix(static_cast<std::size_t>(count));
  }
}

void AnswerCache::add(const std::string& key, const Answer& answer) {
  if (descriptor_ >= 0) {
    std::string line;
    append_json(line, Value(Object{{"key", key}, {"segment", answer.segment}, {"codes", answered_codes(answer)}}));
    write(line + "\n");
  }
  answers_.emplace(key, answer);
}

}  // namespace mazmun::format
