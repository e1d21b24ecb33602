#include "format/model_file.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"
#include "base/input.hpp"
#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

std::size_t some_count() { return *rc::gen::resize(100, rc::gen::inRange<std::size_t>(0, 50)); }

double some_share() { return static_cast<double>(some_count()) / 49; }

ThemeFigures some_theme(std::size_t number) {
  ThemeFigures theme;
  theme.id = "theme" + std::to_string(number);
  theme.level = number == 0 ? "global" : "basic";
  if (number > 0) theme.parent = "theme0";
  theme.label = {{"fa", "مضمون\u200C" + std::to_string(number)}, {"", "label \"" + std::to_string(number) + "\""}};
  if (*rc::gen::arbitrary<bool>()) theme.role = "causal";
  if (*rc::gen::arbitrary<bool>()) theme.layer = 2;
  theme.assignments = some_count();
  theme.segments = some_count();
  theme.share = some_share();
  theme.rank = some_count();
  return theme;
}

DocumentFigures some_document(std::size_t number) {
  return {"int" + std::to_string(number),
          some_count(),
          some_share(),
          some_count(),
          some_count(),
          {{"sex", "female"}, {"age", some_count()}}};
}

void add_band(Saturation& saturation) {
  saturation.reported = "6+2";
  saturation.new_information = some_share();
  SaturationBand band;
  band.permutations = 10;
  band.seed = some_count();
  for (std::size_t i = 0; i < saturation.order.size(); ++i) {
    band.mean.push_back(some_share());
    band.low.push_back(some_share());
    band.median.push_back(some_share());
    band.high.push_back(some_share());
  }
  band.reached = some_count();
  if (*rc::gen::arbitrary<bool>()) band.point_low = band.point_median = band.point_high = some_share();
  saturation.band = band;
}

void add_figures(ThemeModel& model) {
  for (const ThemeFigures& theme : model.themes) {
    for (const DocumentFigures& document : model.documents) {
      if (*rc::gen::arbitrary<bool>()) model.matrix.push_back({theme.id, document.id, some_count()});
    }
  }
  if (model.themes.size() > 1)
    model.cooccurrence.push_back(
        {"theme0", "theme1", some_count(), some_share(), some_count(), some_share(), some_count(), some_share()});
  for (const DocumentFigures& document : model.documents) {
    model.saturation.order.push_back(document.id);
    model.saturation.fresh.push_back(document.new_codes);
    model.saturation.cumulative.push_back(some_count());
  }
  if (*rc::gen::arbitrary<bool>() && !model.documents.empty()) model.saturation.point = model.documents.back().id;
  model.saturation.rule = "no-new:3";
  if (*rc::gen::arbitrary<bool>()) add_band(model.saturation);
}

ThemeModel some_model() {
  ThemeModel model;
  if (*rc::gen::arbitrary<bool>()) model.title = "عنوان";
  if (*rc::gen::arbitrary<bool>()) model.language = "fa";
  model.totals = {some_count(), some_count(), some_count(), some_count(), some_count(), some_count()};
  model.levels = {{"basic", some_count()}, {"global", some_count()}};
  const std::size_t themes = *rc::gen::inRange<std::size_t>(0, 4);
  const std::size_t documents = *rc::gen::inRange<std::size_t>(0, 4);
  for (std::size_t i = 0; i < themes; ++i) model.themes.push_back(some_theme(i));
  for (std::size_t i = 1; i < themes; ++i) model.themes.front().children.push_back("theme" + std::to_string(i));
  for (std::size_t i = 0; i < documents; ++i) model.documents.push_back(some_document(i));
  model.attributes.push_back({"sex", false, {{"female", some_count()}, {"male", some_count()}}, 0, 0, 0, 0});
  model.attributes.push_back({"age", true, {}, some_count(), some_share(), some_share(), some_share()});
  model.attributes.push_back({"words", false, {{"max", 1}, {"mean", 2}, {"min", 3}, {"n", 4}}, 0, 0, 0, 0});
  add_figures(model);
  model.groups.push_back({"sex",
                          "female",
                          some_count(),
                          some_count(),
                          {{"theme0", some_count()}},
                          {{"theme0", some_share()}},
                          {{"theme0", some_share()}}});
  model.reduction = {{"basic", some_count(), some_count()}, {"global", some_count(), some_count()}};
  model.has_matrix = *rc::gen::arbitrary<bool>();
  if (!model.has_matrix) model.matrix.clear();
  model.window = *rc::gen::inRange<std::size_t>(0, 3);
  if (themes > 1) model.propositions.push_back({"theme0", "theme1", "drives", {{"fa", "متن"}}, "relation"});
  model.groups.push_back({"sex", "male", some_count(), some_count(), {}});
  if (themes > 1) model.relations.push_back({"theme0", "theme1", "drives"});
  model.findings = {"a finding"};
  return model;
}

RC_GTEST_PROP(ModelFile, IsReadBackAsItWasWritten, ()) {
  const std::string text = pretty_json(model_value(some_model(), {}));
  const ThemeModel read = read_model(parse_json(text, "model.json"), "model.json");
  RC_ASSERT(pretty_json(model_value(read, {})) == text);
}

RC_GTEST_PROP(ModelFile, IsWrittenPieceByPieceAsItIsWhole, ()) {
  const ThemeModel model = some_model();
  const History history{{"aggregate", "0.1.0", Object(), {}}};
  const std::string path = testing::TempDir() + "mazmun_model_property.json";
  OutputFile out(path);
  write_model(out, model, history);
  out.commit();
  RC_ASSERT(read_file(path) == pretty_json(model_value(model, history)));
}

std::string model_message(const std::string& text) {
  try {
    read_model(parse_json(text, "model.json"), "model.json");
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

TEST(ModelFile, SaysWhatItIsInstead) {
  EXPECT_EQ(model_message(R"({"mazmun":{"format":"coded","version":1,"history":[]}})"),
            "model.json: /mazmun/format: is a mazmun coded, expected a model");
  EXPECT_EQ(model_message("{}"), "model.json: is not a mazmun model");
}

TEST(ModelFile, NamesEverythingThatIsMissing) {
  const std::string message =
      model_message(R"({"mazmun":{"format":"model","version":1,"history":[]},"totals":{"documents":-1}})");
  EXPECT_NE(message.find("/totals/documents: expected a count, found -1"), std::string::npos) << message;
  EXPECT_NE(message.find("has no `themes`"), std::string::npos) << message;
}

TEST(ModelFile, RefusesAParentThatIsNoTheme) {
  ThemeModel model;
  model.levels = {{"basic", 1}};
  ThemeFigures theme;
  theme.id = "trust";
  theme.level = "basic";
  theme.parent = "culture";
  model.themes.push_back(theme);
  const std::string message = model_message(pretty_json(model_value(model, {})));
  EXPECT_EQ(message, "model.json: /themes/trust/parent: unknown theme \"culture\"");
}

}  // namespace
}  // namespace mazmun::format
