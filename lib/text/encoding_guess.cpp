#include "text/encoding_guess.hpp"

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "text/encoding.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

constexpr std::size_t sample_size = std::size_t{1} << 18;

// How a text reads: words of one script, in lower case behind the first letter, without control characters.
struct Reading {
  std::size_t foreign = 0;  // code points that aren't ASCII
  std::size_t odd = 0;      // among them those that no text has where they stand
  std::size_t unusual = 0;  // among them symbols between letters
};

UScriptCode script_of(char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(code_point), &status);
  if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) return USCRIPT_HAN;
  return script;
}

bool is_unassigned(char32_t code_point) {
  const std::uint32_t mask = U_MASK(u_charType(static_cast<UChar32>(code_point)));
  return (mask & (U_GC_CN_MASK | U_GC_CO_MASK | U_GC_CS_MASK)) != 0;
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || (c >= 0x7F && c < 0xA0 && c != 0x85);
}

Reading read(std::string_view text) {
  Reading reading;
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    at += decoded.length;
    const char32_t c = decoded.code_point;
    const bool foreign = c >= 0x80;
    if (foreign) ++reading.foreign;
    if (is_control(c) || is_unassigned(c)) {
      ++reading.odd;
    } else if (is_letter(c) && is_letter(before) && (foreign || before >= 0x80)) {
      const UScriptCode script = script_of(c);
      const UScriptCode other = script_of(before);
      const bool mixed = script != other && script > USCRIPT_INHERITED && other > USCRIPT_INHERITED &&
                         script != USCRIPT_HAN && other != USCRIPT_HAN;
      const bool camel = u_isupper(static_cast<UChar32>(c)) != 0 && u_islower(static_cast<UChar32>(before)) != 0;
      if (mixed || camel) ++reading.odd;
    } else if (foreign && !is_word_character(c) && c != zwnj && is_letter(before) &&
               u_ispunct(static_cast<UChar32>(c)) == 0 && !is_blank(c)) {
      ++reading.unusual;  // "Ã¤", "M¸nchen"
    }
    before = c;
  }
  return reading;
}

double badness(const Reading& reading) {
  if (reading.foreign == 0) return reading.odd > 0 ? 1 : 0;
  return (static_cast<double>(reading.odd) + static_cast<double>(reading.unusual) / 2) /
         static_cast<double>(reading.foreign);
}

// Nearly all letters are Arabic ones, and one in twenty is an alef, as in every Arabic or Persian text (more than one
// in ten): in Cyrillic text that is read as windows-1256 it is a rare letter.
bool reads_arabic(std::string_view text) {
  std::size_t letters = 0;
  std::size_t arabic = 0;
  std::size_t alefs = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    at += decoded.length;
    if (decoded.code_point < 0x80 || !is_letter(decoded.code_point)) continue;
    ++letters;
    if (is_arabic_letter(decoded.code_point)) ++arabic;
    if (decoded.code_point == U'ا') ++alefs;
  }
  return letters > 0 && arabic * 20 >= letters * 19 && alefs * 20 >= letters;
}

struct Candidate {
  std::string name;
  int confidence = 0;
};

std::vector<Candidate> candidates(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  std::vector<Candidate> found;
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    UErrorCode ignored = U_ZERO_ERROR;
    const std::string name = ucsdet_getName(matches[i], &ignored);
    // Mainframes, and what zero bytes or marks have told already.
    if (name.starts_with("IBM") || name.starts_with("UTF-") || name.starts_with("ISO-2022")) continue;
    if (const auto known = encoding_name(name)) found.push_back({*known, ucsdet_getConfidence(matches[i], &ignored)});
  }
  // What the detector leaves out where a text is short, or Persian.
  for (const std::string_view name : {"windows-1256", "windows-1252"}) {
    if (std::none_of(found.begin(), found.end(), [&](const Candidate& each) { return each.name == name; }))
      found.push_back({std::string(name), 0});
  }
  return found;
}

// The bytes around the first that says something, from a line's start to a line's end.
std::string_view sample_of(std::string_view bytes, std::size_t first) {
  const std::size_t before = bytes.substr(0, first).find_last_of('\n');
  std::string_view sample = bytes.substr(before == std::string_view::npos ? 0 : before + 1);
  if (sample.size() <= sample_size) return sample;
  sample = sample.substr(0, sample_size);
  const std::size_t end = sample.find_last_of('\n');
  return end == std::string_view::npos ? sample : sample.substr(0, end + 1);
}

// Looks to both sides of the first byte that is none.
bool is_nearly_utf8(std::string_view bytes, std::size_t first) {
  const std::string_view sample = bytes.substr(first < sample_size ? 0 : first - sample_size, 2 * sample_size);
  const Converted repaired = repair_utf8(sample);
  const auto foreign = static_cast<std::size_t>(std::count_if(
      repaired.text.begin(), repaired.text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
  return foreign >= 20 * repaired.replaced && foreign > repaired.replaced;
}

}  // namespace

std::optional<std::string> wide_encoding(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 65536);
  if (sample.find('\0') == std::string_view::npos) return std::nullopt;
  std::optional<std::string> best;
  double least = 0.02;
  for (const std::string_view name : {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"}) {
    const std::size_t unit = name.starts_with("UTF-32") ? 4 : 2;
    if (sample.size() < 2 * unit) continue;
    // A pair of units may be cut at the end of the sample: that is no fault.
    const std::string_view whole = sample.substr(0, sample.size() / unit * unit);
    const Converted converted = convert(whole, std::string(name), false);
    if (converted.invalid && (whole.size() < 65536 || *converted.invalid + 4 < whole.size())) continue;
    if (converted.text.find('\0') != std::string::npos || converted.text.empty()) continue;
    const auto plain = static_cast<std::size_t>(std::count_if(
        converted.text.begin(), converted.text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\r'; }));
    const Reading reading = read(converted.text);
    const double bad = static_cast<double>(reading.odd) / static_cast<double>(length(converted.text));
    if (plain > 0 && bad < least) {
      least = bad;
      best = name;
    }
  }
  return best;
}

std::string guess_encoding(std::string_view bytes, std::size_t first) {
  const std::string_view sample = sample_of(bytes, first);
  if (is_nearly_utf8(bytes, first)) return "UTF-8";
  std::string best = "UTF-8";
  double highest = -1;
  for (const Candidate& candidate : candidates(sample)) {
    const Converted converted = convert(sample, candidate.name, true);
    const double faults = static_cast<double>(converted.replaced) / static_cast<double>(sample.size());
    if (faults > 0.001) continue;
    const Reading reading = read(converted.text);
    const bool arabic = candidate.name == "windows-1256" && reads_arabic(converted.text);
    const double score = candidate.confidence / 100.0 - 4 * badness(reading) + (arabic ? 0.6 : 0);
    if (score > highest) {
      highest = score;
      best = candidate.name;
    }
  }
  // Encodings that differ in letters which don't occur: the most common of them is meant.
  std::string western = "windows-1252";
  const bool same = best != "UTF-8" && convert(sample, best, true).text == convert(sample, western, true).text;
  return same ? western : best;
}

}  // namespace mazmun::text
