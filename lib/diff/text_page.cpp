#include <algorithm>
#include <iterator>
#include <string_view>

#include "diff/pages.hpp"
#include "diff/words.hpp"

namespace mazmun::diff {
namespace {

constexpr std::size_t most_of_a_value = 60;  // code points, of what was added or removed

std::string name_of(const Change& change) {
  if (change.subject == "code" || change.subject == "coder") return change.segment + " " + change.coder;
  return change.id;
}

bool has_figures(const Detail& detail) { return is_figure(detail.before) && is_figure(detail.after); }

std::string both_words(const Detail& detail) {
  const auto [before, after] = has_figures(detail) ? figure_words(detail.before, detail.after)
                                                   : where_they_part(words(detail.before), words(detail.after));
  return before + " → " + after;
}

// Members of codings that people need not see where they are as they were.
constexpr std::string_view small_print[] = {"start", "end", "quote", "by"};

bool is_small_print(const std::string& name) {
  return std::find(std::begin(small_print), std::end(small_print), name) != std::end(small_print);
}

std::string member_words(const Value& coding, const std::string& name) {
  const Value* member = coding.find(name);
  return member == nullptr ? "–" : words(*member);
}

// `"trusted" 37-44; memo why`
std::string coding_words(const Value& coding) {
  std::string text = mark_words(coding);
  for (const auto& [name, value] : coding.object()) {
    if (!is_small_print(name)) text += "; " + name + " " + words(value);
  }
  return text;
}

// `"trusted" 37-44 → "I trusted" 35-44; memo – → why`; of a mark that came or went, all that is known.
std::string coding_change_words(const Detail& detail) {
  if (detail.before.is_null()) return "+ " + coding_words(detail.after);
  if (detail.after.is_null()) return "- " + coding_words(detail.before);
  const std::string before = mark_words(detail.before);
  const std::string after = mark_words(detail.after);
  std::string text = before == after ? before : before + " → " + after;
  for (const char* name : {"by", "memo", "confidence", "was"}) {
    const std::string old_words = member_words(detail.before, name);
    const std::string new_words = member_words(detail.after, name);
    if (old_words != new_words) text.append("; ").append(name).append(" ").append(old_words + " → " + new_words);
  }
  return text;
}

// "label.en Respect"; a coding needs no name.
std::string known_words(const Detail& detail, const Value& value) {
  if (detail.name == "coding") return coding_words(value);
  return detail.name + " " +
         (is_figure(value) ? figure_words(value, {}).first : shortened(words(value), most_of_a_value));
}

std::string all_that_is_known(const Change& change) {
  std::string text;
  for (const Detail& detail : change.details) {
    const Value& value = change.what == What::added ? detail.after : detail.before;
    text += (text.empty() ? "" : ", ") + known_words(detail, value);
  }
  return text;
}

std::string line_of(const Detail& detail) {
  if (detail.name == "coding") return coding_change_words(detail);
  if (detail.before.is_null()) return "+ " + detail.name + ": " + words(detail.after);
  if (detail.after.is_null()) return "- " + detail.name + ": " + words(detail.before);
  return detail.name + ": " + both_words(detail);
}

// Figures stand in one line, and so does a coding that is the only one; everything else has a line of its own.
std::string changed_words(const Change& change, const std::string& indent) {
  if (change.details.size() == 1 && change.details.front().name == "coding")
    return line_of(change.details.front()) + "\n";
  std::string figures;
  std::string lines;
  for (const Detail& detail : change.details) {
    if (has_figures(detail)) {
      figures += (figures.empty() ? "" : ", ") + detail.name + " " + both_words(detail);
    } else {
      lines += indent + line_of(detail) + "\n";
    }
  }
  return figures + "\n" + lines;
}

std::string change_words(const Change& change) {
  if (change.what == What::changed && is_single(change.subject)) {
    const std::string text = changed_words(change, "  ");
    return text.front() == '\n' ? text.substr(1) : "  " + text;
  }
  const std::string line = "  " + std::string(sign_of(change.what)) + " " + name_of(change);
  const std::string text =
      change.what == What::changed ? changed_words(change, "      ") : all_that_is_known(change) + "\n";
  const bool follows = text.front() != '\n';
  const bool bare = change.subject == "code";
  return line + (follows ? (bare ? " " : ": ") : "") + text;
}

std::string section_words(const Section& section) {
  std::string text = "\n" + section.heading + "\n";
  for (const Change* change : section.changes) text += change_words(*change);
  if (section.rest > 0) text += "  " + rest_words(section) + "\n";
  return text;
}

}  // namespace

std::string title_of(const Difference& difference) {
  return difference.compared + (is_same(difference) ? ": no difference" : ": different");
}

std::string text_page(const Difference& difference, const Style& style) {
  std::string text = title_of(difference) + "\n";
  for (const Tally& tally : difference.tallies) {
    if (!is_same(tally)) text += tally_words(tally) + "\n";
  }
  for (const Section& section : sections_of(difference, style)) text += section_words(section);
  for (const std::string& note : difference.notes) text += "\n" + note + "\n";
  return text;
}

}  // namespace mazmun::diff
