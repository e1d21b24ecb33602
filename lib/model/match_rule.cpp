#include "model/match_rule.hpp"

namespace mazmun {
namespace {

std::string describe_list(const MatchList& rules) {
  std::string text;
  for (const MatchRule& rule : rules) text += (text.empty() ? "" : ", ") + describe(rule);
  return text;
}

std::string describe_names(const std::string& what, const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? what + " " : " or ") + name;
  return text;
}

std::string describe_phrase(const MatchRule& rule) {
  const std::string ending = rule.inflect.empty() ? "" : " with endings (" + rule.inflect + ")";
  return "\"" + rule.text + "\"" + (rule.exact ? " exactly" : "") + ending;
}

std::string describe_alone(const MatchRule& rule) {
  switch (rule.kind) {
    case MatchRule::Kind::phrase:
      return describe_phrase(rule);
    case MatchRule::Kind::regex:
      return "/" + rule.text + "/";
    case MatchRule::Kind::all:
      return "all of (" + describe_list(rule.items) + ")" +
             (rule.within ? " within " + std::to_string(*rule.within) + " words" : "");
    case MatchRule::Kind::any:
      return "any of (" + describe_list(rule.items) + ")";
    case MatchRule::Kind::none:
      return "not (" + describe_list(rule.items) + ")";
    case MatchRule::Kind::only:
      break;
  }
  return {};
}

}  // namespace

std::string describe(const Scope& scope) {
  std::string text;
  for (const std::string& part :
       {describe_names("speaker", scope.speakers), describe_names("question", scope.questions),
        describe_names("document", scope.documents)}) {
    if (!part.empty()) text += (text.empty() ? "only " : " and ") + part;
  }
  return text;
}

std::string describe(const MatchRule& rule) {
  const std::string alone = describe_alone(rule);
  const std::string scope = describe(rule.only);
  if (alone.empty() || scope.empty()) return alone + scope;
  return alone + " (" + scope + ")";
}

}  // namespace mazmun
