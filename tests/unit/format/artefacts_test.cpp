#include "format/artefacts.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/output.hpp"

namespace mazmun::format {
namespace {

std::string saved(const std::string& name, const std::string& text) {
  std::string path = testing::TempDir() + name;
  write_file(path, text);
  return path;
}

std::string artefacts_message(const std::vector<std::string>& paths) {
  try {
    read_artefacts(paths, {"model", "agreement"});
  } catch (const InputError& error) {
    const std::string text = error.what();
    return text.substr(text.find(": ") + 2);
  }
  return "read";
}

const std::string header = R"({"mazmun":{"format":"FORMAT","version":1,"history":[]}})";

std::string document(const std::string& format) {
  return std::string(header).replace(header.find("FORMAT"), 6, format);
}

TEST(Artefacts, AreToldApartByTheirHeaders) {
  const auto read = read_artefacts({saved("a.json", document("agreement")), saved("m.json", document("model"))},
                                   {"model", "agreement"});
  ASSERT_NE(find_artefact(read, "model"), nullptr);
  EXPECT_EQ(find_artefact(read, "model"), &read[1]);
  EXPECT_EQ(find_artefact(read, "verification"), nullptr);
}

TEST(Artefacts, AreRefusedWithWhatTheyAre) {
  EXPECT_EQ(artefacts_message({saved("v.json", document("verification"))}),
            "/mazmun/format: has the format \"verification\", expected a model or an agreement");
  EXPECT_EQ(artefacts_message({saved("c.jsonl", document("coded") + "\n{\"end\":{\"records\":0}}\n")}),
            "/mazmun/format: has the format \"coded\", expected a model or an agreement");
  EXPECT_EQ(artefacts_message({saved("e.json", " \n")}), "is empty, expected a model or an agreement");
  EXPECT_EQ(artefacts_message({saved("y.yaml", "mazmun: codebook/1\n")}),
            "is no JSON document of mazmun, expected a model or an agreement");
}

TEST(Artefacts, AreRefusedWhereOneIsASecondOfItsKind) {
  const std::string model = saved("m.json", document("model"));
  EXPECT_NE(artefacts_message({model, model}).find("is a second model beside"), std::string::npos);
}

TEST(Artefacts, BringTheirHistories) {
  const auto read = read_artefacts(
      {saved(
          "m.json",
          R"({"mazmun":{"format":"model","version":1,"history":[{"tool":"aggregate","version":"0.1.0","options":{}}]}})")},
      {"model"});
  const History history = history_of(read, {"report", "0.1.0", Object(), {}});
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].tool, "aggregate");
  EXPECT_EQ(history[1].tool, "report");
}

}  // namespace
}  // namespace mazmun::format
