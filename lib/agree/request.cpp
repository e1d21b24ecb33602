#include "agree/request.hpp"

#include <memory>
#include <utility>

#include "agree/measures.hpp"
#include "base/error.hpp"
#include "base/number.hpp"

namespace mazmun::agree {

namespace {

/// A number above 0 and below 1.
double part(const std::string& option, const std::string& text) {
  const auto number = parse_double(text);
  if (number && *number > 0 && *number < 1) return *number;
  throw UsageError(option + ": expected a number above 0 and below 1, found \"" + text + "\"");
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ",") + word;
  return text;
}

}  // namespace

Settings settings_of(const Request& request) {
  Settings settings;
  settings.metric = request.metric == "nominal" ? "" : request.metric;
  settings.weights = request.weights == "identity" ? "" : request.weights;
  settings.measures.metric = parse_metric(request.metric);
  settings.measures.weights = parse_weights(request.weights);
  settings.error = 1 - part("--confidence", request.confidence);
  settings.gold = request.gold;
  settings.complete = request.complete;
  if (!request.width.empty()) settings.half_width = part("--width", request.width);
  if (request.bootstrap == 0) return settings;
  if (request.bootstrap < 2) throw UsageError("--bootstrap: expected 2 replicates or more");
  settings.bootstrap = statistics::Bootstrap{request.bootstrap, request.seed, settings.error, request.interval == "bca",
                                             std::make_shared<statistics::Draws>(request.bootstrap, request.seed)};
  return settings;
}

bool has_weight_table(const Settings& settings) { return settings.measures.weights == statistics::WeightKind::table; }

void refuse_for_streams(const Request& request) {
  const auto refuse = [](bool given, const std::string& option) {
    if (given) throw UsageError(option + " goes with --ratings: codes have no order or distance");
  };
  refuse(!request.metric.empty() && request.metric != "nominal", "--metric");
  refuse(!request.weights.empty() && request.weights != "identity", "--weights");
  refuse(!request.scale.empty(), "--scale");
  refuse(!request.missing.empty(), "--missing");
}

std::vector<std::pair<std::string, std::string>> effective(const Request& request) {
  std::vector<std::pair<std::string, std::string>> options;
  if (request.bootstrap > 0) {
    options = {{"bootstrap", std::to_string(request.bootstrap)},
               {"interval", request.interval},
               {"seed", std::to_string(request.seed)}};
  }
  if (request.confidence != "0.95") options.emplace_back("confidence", request.confidence);
  options.insert(options.end(), {{"complete", request.complete ? "yes" : ""},
                                 {"gold", request.gold},
                                 {"metric", request.metric},
                                 {"missing", joined(request.missing)},
                                 {"scale", joined(request.scale)},
                                 {"weights", request.weights},
                                 {"width", request.width}});
  return options;
}

}  // namespace mazmun::agree
