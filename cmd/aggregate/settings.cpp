#include <algorithm>

#include "base/error.hpp"
#include "cli/run_tool.hpp"
#include "options.hpp"

namespace mazmun {
namespace {

std::string number_text(std::size_t number) { return number == 0 ? std::string() : std::to_string(number); }

std::size_t number_in(const Value& value) {
  return value.is_integer() && value.integer() > 0 ? static_cast<std::size_t>(value.integer()) : 0;
}

// Takes over what is not given; what is given otherwise would be another count.
void take_over(const std::string& name, const Value& value, std::string& option) {
  const std::string text = value.is_string() ? value.string() : std::string();
  if (!option.empty() && option != text)
    throw UsageError("--" + name + " " + option + ": the shards were counted " +
                         (text.empty() ? "without it" : "with --" + name + " " + text),
                     "leave it out, or count again");
  option = text;
}

const Value& setting(const Object& settings, std::string_view key) {
  static const Value nothing;
  const auto found =
      std::find_if(settings.begin(), settings.end(), [&](const auto& member) { return member.first == key; });
  return found == settings.end() ? nothing : found->second;
}

}  // namespace

Object settings_of(const AggregateOptions& options) {
  Object given =
      cli::given({{"coder", options.coder}, {"consensus", options.consensus}, {"saturation", options.saturation}});
  if (!options.by.empty()) given.emplace_back("by", Array(options.by.begin(), options.by.end()));
  if (options.window > 0) given.emplace_back("window", options.window);
  if (options.permutations > 0) {
    given.emplace_back("permutations", options.permutations);
    given.emplace_back("seed", options.seed.empty() ? "1" : options.seed);
  }
  if (options.no_matrix) given.emplace_back("no-matrix", true);
  return given;
}

AggregateOptions with_settings(AggregateOptions options, const Object& settings) {
  take_over("coder", setting(settings, "coder"), options.coder);
  take_over("consensus", setting(settings, "consensus"), options.consensus);
  std::string window = number_text(options.window);
  take_over("window", Value(number_text(number_in(setting(settings, "window")))), window);
  options.window = number_in(setting(settings, "window"));
  if (options.saturation.empty() && setting(settings, "saturation").is_string())
    options.saturation = setting(settings, "saturation").string();
  if (options.by.empty() && setting(settings, "by").is_array()) {
    for (const Value& name : setting(settings, "by").array()) {
      if (name.is_string()) options.by.push_back(name.string());
    }
  }
  if (options.permutations == 0) options.permutations = number_in(setting(settings, "permutations"));
  if (options.seed.empty() && setting(settings, "seed").is_string()) options.seed = setting(settings, "seed").string();
  options.no_matrix = options.no_matrix || !setting(settings, "no-matrix").is_null();
  return options;
}

}  // namespace mazmun
