#include "cli/messages.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace mazmun::cli {
namespace {

spdlog::logger& log() {
  static spdlog::logger logger = [] {
    spdlog::logger made("mazmun", std::make_shared<spdlog::sinks::stderr_sink_st>());
    made.set_pattern("%v");
    return made;
  }();
  return logger;
}

// A terminal must not obey what stands in a file name or a label.
std::string without_controls(std::string_view text) {
  std::string clean;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      constexpr std::string_view digits = "0123456789abcdef";
      clean += "\\x";
      clean += digits[byte >> 4];
      clean += digits[byte & 0xF];
    } else {
      clean += c;
    }
  }
  return clean;
}

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

Messages::Messages(const std::string& program) : program_(program), terminal_(::isatty(STDERR_FILENO) == 1) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  colour_ =
      terminal_ && (no_colour == nullptr || *no_colour == '\0') && kind != nullptr && std::string_view(kind) != "dumb";
  last_progress_ = seconds();
}

std::string Messages::shown(const std::string& text) const {
  return without_controls(rewrite_ ? rewrite_(text) : text);
}

void Messages::print(const Finding& finding, bool is_error) {
  clear_progress();
  std::string line = program_ + ": " + shown(to_string(finding));
  if (colour_ && is_error) line = "\x1b[31m" + line + "\x1b[0m";
  log().info("{}", line);
  if (verbose_ && !finding.words.empty()) log().info("  {}", shown(finding.words));
  if (!finding.hint.empty()) log().info("  {}", shown(finding.hint));
  log().flush();
}

void Messages::error(const Finding& finding) { print(finding, true); }

void Messages::warning(const Finding& finding) {
  ++warnings_;
  if (!quiet_) print(finding, false);
}

void Messages::detail(const std::string& text) {
  if (verbose_ && !quiet_) print({{}, text, {}}, false);
}

void Messages::say(const std::string& text) {
  if (quiet_) return;
  clear_progress();
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    log().info("{}", shown(text.substr(start, end - start)));
    start = end + 1;
  }
  log().flush();
}

void Messages::progress(const std::string& text) {
  if (!terminal_ || quiet_) return;
  const double now = seconds();
  if (now - last_progress_ < (progress_shown_ ? 0.1 : 1.0)) return;
  last_progress_ = now;
  progress_shown_ = true;
  const std::string line = "\r" + program_ + ": " + shown(text) + "\x1b[K";
  (void)!::write(STDERR_FILENO, line.data(), line.size());
}

void Messages::clear_progress() {
  if (!progress_shown_) return;
  progress_shown_ = false;
  constexpr std::string_view blank = "\r\x1b[K";
  (void)!::write(STDERR_FILENO, blank.data(), blank.size());
}

}  // namespace mazmun::cli
