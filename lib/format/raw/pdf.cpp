// PDF files. They are read by a program of its own, mazmun-pdftext, so that a damaged or hostile file stops that
// program and nothing else, and so that only that program is bound to poppler and its licence.
#include <algorithm>
#include <array>
#include <csignal>

#include "base/child.hpp"
#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/pdf_seconds.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/pdf_lines.hpp"
#include "format/raw/pdf_margins.hpp"
#include "format/raw/pdf_paragraphs.hpp"

namespace mazmun::format::raw {
namespace {

constexpr std::string_view program = "mazmun-pdftext";
constexpr std::string_view recognition_advice =
    "if these are scanned pages, run text recognition (OCR) over them first";

// Whether it was stopped by somebody, or by the system, and not over what stands in the file.
bool is_from_outside(const ChildResult& child, std::uint64_t seconds) {
  if (child.too_much) return false;
  if (child.late) return true;
  constexpr std::array<int, 4> crashes{SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
  const bool crashed = std::find(crashes.begin(), crashes.end(), child.signal) != crashes.end();
  const bool over_time = child.signal == SIGXCPU || child.seconds + 2 >= static_cast<double>(seconds);
  return child.signal != 0 && !crashed && !over_time;
}

std::string interrupted(const ChildResult& child, const std::string& name) {
  const std::string start = name + ": cannot be read: " + std::string(program);
  return child.late ? start + " did not end and was stopped"
                    : start + " was stopped by signal " + std::to_string(child.signal);
}

// What the program said of the file, in its own words; its hint stands on the next line.
[[noreturn]] void refuse(const ChildResult& child, const std::string& name, std::size_t bytes) {
  const std::string start = std::string(program) + ": standard input: ";
  if (child.status == 3 && child.errors.starts_with(start)) {
    const std::size_t end = std::min(child.errors.find('\n'), child.errors.size());
    std::string hint = child.errors.substr(std::min(end + 1, child.errors.size()));
    hint.erase(0, hint.find_first_not_of(" \n"));
    hint.erase(std::min(hint.find('\n'), hint.size()));
    throw InputError({name, 0, 0, {}}, child.errors.substr(start.size(), end - start.size()), hint);
  }
  const std::uint64_t seconds = pdf_seconds_for(bytes, limit(Limit::pdf_seconds));
  if (is_from_outside(child, seconds)) throw SystemError(interrupted(child, name));
  const auto error = [&](Limit which, const std::string& what) {
    return InputError({name, 0, 0, {}}, "is a PDF file that can't be read: " + what,
                      "print it to a new PDF file, or save it as text; " + limit_hint(which));
  };
  if (child.too_much) throw error(Limit::pdf_bytes, "more than " + limit_text(Limit::pdf_bytes) + " came out");
  if (child.signal == SIGXCPU || child.signal == SIGKILL)
    throw error(Limit::pdf_seconds, "it took more than " + std::to_string(seconds) + " seconds");
  throw error(Limit::pdf_memory,
              std::string(program) + " stopped over it (it may use " + limit_text(Limit::pdf_memory) + " of memory)");
}

void warn_of_lost_letters(RawText& raw, const PdfFile& file, const std::string& name) {
  for (const PdfPage& page : file.pages) {
    const std::string where = "page " + std::to_string(page.number) + ": ";
    if (page.glyphs == 0) {
      raw.warnings.push_back({{name, 0, 0, {}}, where + "no text: a scanned page, or an empty one?", ""});
    } else if (page.lost * 10 > page.glyphs) {
      raw.warnings.push_back({{name, 0, 0, {}},
                              where + "only " + std::to_string(page.glyphs - page.lost) + " of " +
                                  std::to_string(page.glyphs) +
                                  " letters came out: the file doesn't say what the others are",
                              "look at the text before you use it; " + std::string(recognition_advice)});
    }
  }
}

}  // namespace

RawText read_pdf(const std::string& bytes, const std::string& name, const RawOptions& /*options*/) {
  const ChildResult child =
      run_child(find_program(std::string(program)), bytes, limit(Limit::pdf_bytes), limit_arguments());
  if (child.too_much || child.signal != 0 || child.status != 0) refuse(child, name, bytes.size());
  PdfFile file = parse_pdf_lines(child.output, name);
  const std::size_t glyphs = [&] {
    std::size_t sum = 0;
    for (const PdfPage& page : file.pages) sum += page.glyphs - page.lost;
    return sum;
  }();
  if (glyphs == 0) throw InputError({name, 0, 0, {}}, "is a PDF file without text", std::string(recognition_advice));
  const PdfMargins margins = remove_margins(file);
  PdfText text = paragraphs_of(file);
  RawText raw;
  raw.type = "pdf";
  raw.title = file.title;
  raw.text = std::move(text.text);
  raw.pages = std::move(text.pages);
  if (file.mended)
    raw.warnings.push_back(
        {{name, 0, 0, {}}, "is damaged: pages or lines may be missing", "compare it with the original"});
  warn_of_lost_letters(raw, file, name);
  if (margins.numbers > 0)
    raw.warnings.push_back(
        {{name, 0, 0, {}}, "left out: " + std::to_string(margins.numbers) + " numbers in the margin", ""});
  return raw;
}

}  // namespace mazmun::format::raw
