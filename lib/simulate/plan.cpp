#include "simulate/plan.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "simulate/draws.hpp"

namespace mazmun::simulate {
namespace {

std::string id_of(std::size_t number, std::size_t documents) {
  std::string digits = std::to_string(number);
  const std::size_t width = std::max<std::size_t>(2, std::to_string(documents).size());
  return "int" + std::string(width - std::min(width, digits.size()), '0') + digits;
}

// The index of the document in which each of `codes` codes occurs first: the last code in the document before
// `saturation`, the others evenly from the first document on.
std::vector<std::size_t> debuts(std::size_t codes, std::size_t saturation) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < codes; ++i)
    result.push_back(codes == 1 ? saturation - 1 : i * (saturation - 1) / (codes - 1));
  return result;
}

void check_saturation(const Targets& targets, std::size_t documents, std::size_t saturation, std::size_t codes) {
  if (saturation == 0) return;
  if (!targets.documents.empty())
    throw UsageError("--saturation goes with a table of counts, not with one that has a column a document");
  if (saturation > documents) {
    throw UsageError("--saturation " + std::to_string(saturation) + " lies behind the last of " +
                     std::to_string(documents) + " documents");
  }
  if (codes == 0) throw UsageError("--saturation needs a code that occurs");
}

void deal(Plan& plan, const Targets& targets, std::size_t saturation, Random& random) {
  std::vector<const Target*> occurring;
  for (const Target& target : targets.targets) {
    if (target.counts.front() > 0) occurring.push_back(&target);
  }
  check_saturation(targets, plan.documents.size(), saturation, occurring.size());
  shuffle(occurring, random);
  const std::vector<std::size_t> first =
      saturation > 0 ? debuts(occurring.size(), saturation) : std::vector<std::size_t>(occurring.size());
  for (std::size_t i = 0; i < occurring.size(); ++i) {
    const Target& target = *occurring[i];
    std::size_t left = target.counts.front();
    if (saturation > 0) plan.assignments[first[i]].push_back(target.theme), --left;
    for (; left > 0; --left)
      plan.assignments[first[i] + random.below(plan.documents.size() - first[i])].push_back(target.theme);
  }
}

}  // namespace

Plan plan_of(const Targets& targets, std::size_t documents, std::size_t saturation, Random& random) {
  Plan plan;
  plan.documents = targets.documents;
  if (plan.documents.empty()) {
    for (std::size_t i = 1; i <= documents; ++i) plan.documents.push_back(id_of(i, documents));
  }
  plan.assignments.resize(plan.documents.size());
  if (targets.documents.empty()) {
    deal(plan, targets, saturation, random);
  } else {
    check_saturation(targets, documents, saturation, targets.targets.size());
    for (const Target& target : targets.targets) {
      for (std::size_t i = 0; i < target.counts.size(); ++i)
        plan.assignments[i].insert(plan.assignments[i].end(), target.counts[i], target.theme);
    }
  }
  for (auto& themes : plan.assignments) shuffle(themes, random);
  return plan;
}

}  // namespace mazmun::simulate
