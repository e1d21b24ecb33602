#include <sys/resource.h>
#include <unistd.h>

#include <cmath>
#include <csignal>
#include <string_view>

#include "base/leftovers.hpp"
#include "base/limits.hpp"
#include "base/pdf_seconds.hpp"
#include "pdftext/pages.hpp"

namespace mazmun::pdftext {
namespace {

// AddressSanitizer reserves terabytes.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool reserves_addresses = true;
#elif defined(__has_feature)
constexpr bool reserves_addresses = __has_feature(address_sanitizer);
#else
constexpr bool reserves_addresses = false;
#endif

// In hundredths of a point, which no eye can see: whole numbers are the same everywhere.
std::string field(double points) {
  const double hundredths = std::round(points * 100);
  return std::isfinite(hundredths) && std::abs(hundredths) < 1e12 ? std::to_string(static_cast<long long>(hundredths))
                                                                  : "0";
}

std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return text;
}

// poppler ends the program where it gets no memory; what was begun goes, and the status says whose fault it was.
extern "C" void give_up(int /*signal*/) {
  remove_leftovers();
  constexpr std::string_view message = "mazmun-pdftext: out of memory, or a file that poppler gives up over\n";
  (void)!::write(STDERR_FILENO, message.data(), message.size());
  constexpr int system_failed = 4;
  ::_exit(system_failed);
}

}  // namespace

std::string text_of(const Outline& outline) {
  return "pdf\t" + std::to_string(outline.pages) + "\t" + (outline.mended ? "1" : "0") + "\t" +
         one_line(outline.title) + "\n";
}

std::string text_of(const Page& page) {
  std::string text = "page\t" + std::to_string(page.number) + "\t" + field(page.width) + "\t" + field(page.height) +
                     "\t" + std::to_string(page.glyphs) + "\t" + std::to_string(page.lost) + "\n";
  for (const Line& line : page.lines) {
    text += "line";
    for (const double value : {line.left, line.top, line.right, line.bottom, line.size}) text += "\t" + field(value);
    text += "\t" + std::to_string(line.block) + "\t" + one_line(line.text) + "\n";
  }
  return text;
}

void limit_resources(std::size_t bytes) {
  std::signal(SIGABRT, give_up);
  const auto limit_to = [](decltype(RLIMIT_CPU) resource, rlim_t most) {
    rlimit now{};
    if (::getrlimit(resource, &now) != 0) return;
    if (now.rlim_max == RLIM_INFINITY || now.rlim_max > most) now.rlim_max = most;
    now.rlim_cur = now.rlim_max;
    (void)::setrlimit(resource, &now);
  };
  limit_to(RLIMIT_CPU, pdf_seconds_for(bytes, limit(Limit::pdf_seconds)));
  limit_to(RLIMIT_CORE, 0);
  if (!reserves_addresses) limit_to(RLIMIT_AS, limit(Limit::pdf_memory));
}

}  // namespace mazmun::pdftext
