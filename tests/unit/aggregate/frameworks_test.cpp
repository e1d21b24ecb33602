#include "aggregate/frameworks.hpp"

#include <gtest/gtest.h>

#include "aggregate/propositions.hpp"

namespace mazmun::aggregate {
namespace {

// Each theme: id, level, parent, role, layer.
struct Node {
  std::string id;
  std::size_t level;
  std::size_t parent = no_parent;
  std::string role = {};
  std::optional<int> layer = {};
};

Codebook framed(const std::string& framework, const std::vector<Node>& nodes) {
  Codebook codebook;
  codebook.language = "en";
  codebook.levels = {"code", "category"};
  codebook.framework = framework;
  for (const Node& node : nodes) {
    Theme theme;
    theme.id = node.id;
    theme.label = {{"en", "Label " + node.id}, {"fa", "برچسب " + node.id}};
    theme.level = node.level;
    theme.parent = node.parent;
    theme.role = node.role;
    theme.layer = node.layer;
    if (node.parent != no_parent) codebook.themes[node.parent].children.push_back(codebook.themes.size());
    codebook.themes.push_back(theme);
  }
  return codebook;
}

std::string findings(const Codebook& codebook, std::size_t assignments = 1) {
  std::vector<ThemeFigures> figures(codebook.themes.size());
  for (ThemeFigures& theme : figures) theme.assignments = assignments;
  std::string text;
  for (const std::string& finding : framework_findings(codebook, figures)) text += finding + "\n";
  return text;
}

TEST(Frameworks, ANetworkHasNoEmptyThemes) {
  EXPECT_EQ(findings(framed("network", {{"a", 1}, {"b", 0, 0}})), "");
  EXPECT_EQ(findings(framed("network", {{"a", 1}, {"b", 0}})),
            "theme \"a\" of level \"category\" has no theme below it\ntheme \"b\" of level \"code\" has no parent\n");
}

std::vector<Node> paradigm_nodes() {
  std::vector<Node> nodes;
  for (const std::string& role : paradigm_roles()) nodes.push_back({role + "-theme", 1, no_parent, role});
  return nodes;
}

TEST(Frameworks, AParadigmHasNoEmptySlot) {
  EXPECT_EQ(findings(framed("paradigm", paradigm_nodes())), "");
  auto nodes = paradigm_nodes();
  nodes.pop_back();
  EXPECT_EQ(findings(framed("paradigm", nodes)), "the paradigm model has no theme with the role \"consequence\"\n");
  EXPECT_NE(findings(framed("paradigm", paradigm_nodes()), 0).find("nothing is coded with the role \"causal\"\n"),
            std::string::npos);
}

TEST(Frameworks, AParadigmHasOnePhenomenonAndOneSlotATheme) {
  auto nodes = paradigm_nodes();
  nodes.push_back({"second", 1, no_parent, "phenomenon"});
  nodes.push_back({"inside", 0, 0, "context"});
  nodes.push_back({"lost", 1});
  EXPECT_EQ(findings(framed("paradigm", nodes)),
            "2 themes have the role \"phenomenon\": the paradigm model has one\n"
            "theme \"inside\" has the role \"context\" below \"causal-theme\" with the role \"causal\"\n"
            "theme \"lost\" has no role\n");
}

TEST(Frameworks, EachThemeIsInOneLayer) {
  EXPECT_EQ(findings(framed("layers", {{"a", 1, no_parent, "", 1}, {"b", 1, no_parent, "", 2}, {"c", 0, 0, "", 1}})),
            "");
  EXPECT_EQ(findings(framed("layers",
                            {{"a", 1, no_parent, "", 1}, {"b", 1}, {"c", 1, no_parent, "", 3}, {"d", 0, 0, "", 3}})),
            "theme \"b\" has no layer\ntheme \"d\" is in layer 3 and, below \"a\", in layer 1\nlayer 2 has no theme\n");
}

TEST(Propositions, SayWhatRelationsSay) {
  Codebook codebook = framed("network", {{"a", 1}, {"b", 1}});
  codebook.relations = {{"a", "b", "drives"}, {"b", "a", "erodes"}};
  const auto found = propositions(codebook);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].text, (Label{{"en", "Label a drives Label b"}, {"fa", "«برچسب a» پیشران «برچسب b» است"}}));
  EXPECT_EQ(found[1].text, (Label{{"en", "Label b erodes Label a"}, {"fa", "برچسب b – erodes → برچسب a"}}))
      << "a type that has no sentence";
}

TEST(Propositions, FollowFromTheParadigm) {
  Codebook codebook = framed("paradigm", paradigm_nodes());
  const auto found = propositions(codebook);
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].drawn_from, "paradigm");
  EXPECT_EQ(found[0].text.front().second, "Label causal-theme leads to Label phenomenon-theme");
  codebook.relations = {{"causal-theme", "phenomenon-theme", "causes"}};
  EXPECT_EQ(propositions(codebook)[0].drawn_from, "relation");
  EXPECT_EQ(propositions(codebook).size(), 5U) << "what the codebook relates is not related again";
}

}  // namespace
}  // namespace mazmun::aggregate
