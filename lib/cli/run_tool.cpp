#include "cli/run_tool.hpp"

#include <malloc.h>
#include <unistd.h>

#include <clocale>
#include <csignal>
#include <exception>
#include <new>
#include <string_view>
#include <system_error>

#include "base/descriptor.hpp"
#include "base/leftovers.hpp"
#include "base/limits.hpp"
#include "base/output.hpp"
#include "cli/packages.hpp"
#include "cli/schemas.hpp"
#include "cli/version.hpp"
#include "text/utf8.hpp"

namespace mazmun::cli {
namespace {

// What was begun goes, then the signal does what it would have done: 130 for Ctrl-C, 141 for a closed pipe.
extern "C" void end_by_signal(int signal) {
  remove_leftovers();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

extern "C" void go_on(int /*signal*/) {}

void handle(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

void handle_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU}) {
    struct sigaction before {};
    // What nohup and shells have switched off for a program in the background stays off.
    const bool ignored = sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;
    if (!ignored) handle(signal, end_by_signal);
  }
  handle(SIGPIPE, end_by_signal);
  handle(SIGABRT, end_by_signal);  // libraries that give up
  // Writing more than the limit of a file's size is an error like a full disk. A handler, since children would inherit
  // that it is ignored.
  handle(SIGXFSZ, go_on);
}

// The blocks that one document after another is read into are taken from the system once, not for each of them.
void keep_freed_memory() {
#if defined(M_TRIM_THRESHOLD) && defined(M_MMAP_THRESHOLD)
  mallopt(M_MMAP_THRESHOLD, 1 << 22);
  mallopt(M_TRIM_THRESHOLD, 1 << 22);
#endif
}

// With no memory left, and so without any.
int out_of_memory(const Tool& tool) noexcept {
  const std::string_view start = tool.name == "mazmun" ? "mazmun" : "mazmun-";
  const std::string_view name = tool.name == "mazmun" ? std::string_view() : std::string_view(tool.name);
  for (const std::string_view piece : {start, name, std::string_view(": out of memory\n")})
    (void)!::write(STDERR_FILENO, piece.data(), piece.size());
  return system_failed;
}

// As a shell takes it in $'…'.
std::string in_ascii(std::string_view argument) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string shown;
  for (const char c : argument) {
    const auto byte = static_cast<unsigned char>(c);
    byte < 0x80 ? void(shown += c) : void(shown.append("\\x") += {digits[byte / 16], digits[byte % 16]});
  }
  return shown;
}

// Names of files stand in messages and in the history of what is written.
void check_arguments(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    if (!text::first_invalid_byte(argv[i])) continue;
    if (::access(argv[i], F_OK) == 0)
      throw InputError({in_ascii(argv[i]), 0, 0, {}}, "the name of this file is not UTF-8", "rename it");
    throw UsageError("argument " + std::to_string(i) + " is not UTF-8: " + in_ascii(argv[i]));
  }
}

int answer_version(const Tool& tool, bool packages) {
  print(program_name(tool) + " " + std::string(version) + "\n" + (packages ? packages_text() : ""));
  return done;
}

int answer(const Command::Request& request, const Command& command, const Tool& tool, const Common& common) {
  switch (request.kind) {
    case Command::Request::Kind::help:
      print(command.help());
      break;
    case Command::Request::Kind::version:
      return answer_version(tool, common.verbose);
    case Command::Request::Kind::schema:
      print(std::string(schema_text(tool.schema)));
      break;
    case Command::Request::Kind::completions:
      print(command.completions(request.shell));
      break;
    case Command::Request::Kind::limits:
      print(limits_text());
      break;
    case Command::Request::Kind::work:
      break;
  }
  return done;
}

}  // namespace

std::vector<std::string> Context::inputs() const {
  if (!options_->files.empty()) return options_->files;
  if (::isatty(STDIN_FILENO) == 1)
    throw UsageError("no file given", "name a file, or - for standard input; see --help");
  return {"-"};
}

void Context::warn(const Finding& finding) const {
  if (options_->strict) throw InputError(finding);
  messages_->warning(finding);
}

void Context::warn(const std::vector<Finding>& findings) const {
  for (const Finding& finding : findings) warn(finding);
}

void Context::report(const std::vector<Finding>& findings) const {
  for (const Finding& finding : findings) messages_->error(finding);
}

bool Context::attempt(const std::function<void()>& work) const {
  if (!options_->keep_going || options_->strict) {
    work();
    return true;
  }
  try {
    work();
    return true;
  } catch (const InputError& error) {
    for (const Finding& finding : error.findings()) messages_->warning(finding);
    messages_->skip();
    return false;
  }
}

bool Context::attempt_each(const std::function<void()>& work) const {
  try {
    return attempt(work);
  } catch (const InputError& error) {
    report(error.findings());
    return false;
  }
}

Step Context::step(Object options, std::vector<InputRecord> files) const {
  return {tool_->name, std::string(version), sorted_options(std::move(options)), std::move(files)};
}

Object given(const std::vector<std::pair<std::string, std::string>>& options) {
  Object result;
  for (const auto& [name, value] : options) {
    if (!value.empty()) result.emplace_back(name, value);
  }
  return result;
}

void print(const std::string& text) {
  OutputFile out("-");
  out.write(text);
  out.commit();
}

namespace {

int guarded(Messages& messages, const std::function<int()>& work) {
  try {
    return work();
  } catch (const UsageError& error) {
    messages.error({{}, error.what(), error.hint()});
    return wrong_usage;
  } catch (const InputError& error) {
    for (const Finding& finding : error.findings()) messages.error(finding);
    return bad_input;
  } catch (const SystemError& error) {
    messages.error({{}, error.what(), {}});
    return system_failed;
  } catch (const std::system_error& error) {  // of the standard library: folders that can't be listed, threads
    messages.error({{}, error.what(), {}});
    return system_failed;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    messages.error({{}, std::string("a bug in mazmun: ") + error.what(), "please report it with what you ran"});
    return our_bug;
  }
}

}  // namespace

int detail::run(int argc, const char* const* argv, const Tool& tool, const std::function<void(Command&)>& declare,
                const Common& common, const std::function<int(const Context&)>& work) {
  open_standard_descriptors();
  keep_freed_memory();
  handle_signals();
  std::setlocale(LC_ALL, "C");
  try {
    Messages messages(program_name(tool));
    return guarded(messages, [&] {
      // Asked for most by scripts, and nothing has to be declared for it.
      if (argc == 2 && std::string_view(argv[1]) == "--version") return answer_version(tool, false);
      check_arguments(argc, argv);
      Command command(tool);
      declare(command);
      const Command::Request request = command.parse(argc, argv);
      if (request.kind != Command::Request::Kind::work) return answer(request, command, tool, common);
      set_limits(common.limits);
      messages.set_quiet(common.quiet);
      messages.set_verbose(common.verbose);
      const int status = work(Context(tool, common, messages));
      if (const std::size_t skipped = messages.skipped(); skipped > 0) {
        messages.warning({{}, "skipped " + std::to_string(skipped) + (skipped == 1 ? " input" : " inputs"), {}});
      }
      return status;
    });
  } catch (const std::bad_alloc&) {
    return out_of_memory(tool);
  }
}

}  // namespace mazmun::cli
