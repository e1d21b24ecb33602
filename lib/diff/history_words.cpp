#include "diff/history_words.hpp"

#include <algorithm>
#include <vector>

namespace mazmun::diff {
namespace {

using Steps = std::vector<const Step*>;

Steps steps_of(const History& history, const std::string& tool) {
  Steps steps;
  for (const Step& step : history) {
    if (step.tool == tool) steps.push_back(&step);
  }
  return steps;
}

// Files of `from` that `other` has not, or not with the same content.
std::vector<std::string> other_files(const Step& from, const Step& other) {
  std::vector<std::string> names;
  for (const InputRecord& input : from.inputs) {
    if (std::find(other.inputs.begin(), other.inputs.end(), input) == other.inputs.end()) names.push_back(input.name);
  }
  return names;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string step_words(const Step& before, const Step& after) {
  std::vector<std::string> words;
  if (before.version != after.version) words.push_back("version " + before.version + ", then " + after.version);
  if (!(before.options == after.options)) words.emplace_back("other options");
  std::vector<std::string> files = other_files(before, after);
  for (const std::string& name : other_files(after, before)) {
    if (std::find(files.begin(), files.end(), name) == files.end()) files.push_back(name);
  }
  if (!files.empty()) words.push_back("other inputs: " + joined(files));
  return words.empty() ? std::string() : before.tool + " (" + joined(words) + ")";
}

std::string tool_words(const std::string& tool, const Steps& before, const Steps& after) {
  if (before.empty()) return tool + " (only in the new one)";
  if (after.empty()) return tool + " (only in the old one)";
  if (before.size() != after.size())
    return tool + " (" + std::to_string(before.size()) + " times, then " + std::to_string(after.size()) + ")";
  std::vector<std::string> words;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (std::string step = step_words(*before[i], *after[i]); !step.empty()) words.push_back(std::move(step));
  }
  return joined(words);
}

}  // namespace

std::string history_words(const History& before, const History& after) {
  std::vector<std::string> tools;
  for (const History* history : {&before, &after}) {
    for (const Step& step : *history) {
      if (std::find(tools.begin(), tools.end(), step.tool) == tools.end()) tools.push_back(step.tool);
    }
  }
  std::vector<std::string> words;
  for (const std::string& tool : tools) {
    if (std::string of_tool = tool_words(tool, steps_of(before, tool), steps_of(after, tool)); !of_tool.empty())
      words.push_back(std::move(of_tool));
  }
  return words.empty() ? std::string() : "the histories differ: " + joined(words);
}

}  // namespace mazmun::diff
