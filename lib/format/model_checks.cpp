#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "format/checks.hpp"

namespace mazmun::format {
namespace {

template <class Names>
bool is_one_of(const std::string& name, const Names& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "says 5, 4 are there"
std::string says(std::size_t said, std::size_t found) {
  return "says " + std::to_string(said) + ", the data give " + std::to_string(found);
}

class ModelCheck {
 public:
  ModelCheck(const Value& document, const ThemeModel& model, const std::string& file)
      : document_(document), model_(model), file_(file) {}

  std::vector<Finding> run() {
    for (const ThemeFigures& theme : model_.themes) themes_.emplace(theme.id, &theme);
    if (model_.has_matrix) {
      add_up_matrix();
    } else {
      all_assignments_ = model_.totals.assignments;
    }
    check_levels();
    check_reduction();
    check_totals();
    for (const ThemeFigures& theme : model_.themes) check_theme(theme);
    for (const DocumentFigures& document : model_.documents) check_document(document);
    check_attributes();
    check_cooccurrence();
    check_saturation();
    check_groups();
    return std::move(findings_);
  }

 private:
  void report(const std::string& pointer, std::string message) {
    findings_.push_back({{file_, 0, 0, pointer}, std::move(message), {}});
  }

  void same(const std::string& pointer, std::size_t said, std::size_t found) {
    if (said != found) report(pointer, says(said, found));
  }
  void at_most(const std::string& pointer, std::size_t count, std::size_t most, const std::string& of) {
    if (count > most) report(pointer, std::to_string(count) + " are more than the " + std::to_string(most) + " " + of);
  }
  void same_share(const std::string& pointer, double share, std::size_t part) {
    const std::size_t whole = all_assignments_;
    const double expected = whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
    if (!(std::abs(share - expected) <= rounding))
      report(pointer, "is not " + std::to_string(part) + " of " + std::to_string(whole) + " assignments");
  }
  void fraction(const std::string& pointer, double value) {
    if (!(value >= 0 && value <= 1)) report(pointer, "expected a number from 0 to 1");
  }

  // The reader takes an empty word for none.
  template <class Names>
  void one_of(const std::string& pointer, const Names& names, const std::string& what) {
    const Value* word = document_.at_pointer(pointer);
    if (word == nullptr || !word->is_string() || is_one_of(word->string(), names)) return;
    report(pointer, "unknown " + what + " " + in_quotes(word->string()));
  }

  void add_up_matrix() {
    for (const MatrixCell& cell : model_.matrix) {
      own_[cell.code] += cell.assignments;
      all_assignments_ += cell.assignments;
      in_document_[cell.document].emplace_back(cell.assignments);
      if (cell.assignments == 0)
        report("/matrix" + pointer_step(cell.code) + pointer_step(cell.document), "a cell of 0 is left out");
    }
  }

  std::size_t height(const std::string& level) const {
    const auto found =
        std::find_if(model_.levels.begin(), model_.levels.end(), [&](const auto& each) { return each.first == level; });
    return static_cast<std::size_t>(found - model_.levels.begin());
  }

  void check_levels() {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < model_.levels.size(); ++i) {
      const std::string& name = model_.levels[i].first;
      if (!seen.insert(name).second) report("/level_order" + pointer_step(i), in_quotes(name) + " stands here twice");
      const auto defined = std::count_if(model_.themes.begin(), model_.themes.end(),
                                         [&](const ThemeFigures& theme) { return theme.level == name; });
      same("/levels" + pointer_step(name), model_.levels[i].second, static_cast<std::size_t>(defined));
    }
    for (const auto& level : document_.find("levels")->object()) {
      if (!seen.contains(level.first))
        report("/levels" + pointer_step(level.first), in_quotes(level.first) + " is not in `level_order`");
    }
  }

  void check_reduction() {
    for (const LevelReduction& level : model_.reduction) {
      const std::string pointer = "/reduction" + pointer_step(level.level);
      const auto found = std::find_if(model_.levels.begin(), model_.levels.end(),
                                      [&](const auto& each) { return each.first == level.level; });
      if (found == model_.levels.end()) {
        report(pointer, in_quotes(level.level) + " is not among the levels");
        continue;
      }
      const auto used = std::count_if(model_.themes.begin(), model_.themes.end(), [&](const ThemeFigures& theme) {
        return theme.level == level.level && theme.assignments > 0;
      });
      same(pointer + "/defined", level.defined, found->second);
      same(pointer + "/used", level.used, static_cast<std::size_t>(used));
    }
  }

  void check_totals() {
    const Totals& totals = model_.totals;
    std::size_t used = 0;
    for (const auto& [code, count] : own_) used += count > 0 ? 1 : 0;
    same("/totals/documents", totals.documents, model_.documents.size());
    same("/totals/assignments", totals.assignments, all_assignments_);
    if (model_.has_matrix) same("/totals/codes_used", totals.codes_used, used);
    at_most("/totals/coded_segments", totals.coded_segments, totals.segments, "segments");
    one_of("/framework", frameworks(), "framework");
  }

  void check_theme(const ThemeFigures& theme) {
    const std::string pointer = "/themes" + pointer_step(theme.id);
    check_family(theme, pointer);
    std::size_t assignments = own_[theme.id];
    for (const std::string& child : theme.children) assignments += themes_.at(child)->assignments;
    if (model_.has_matrix) same(pointer + "/assignments", theme.assignments, assignments);
    at_most(pointer + "/words", theme.words, model_.totals.words, "words");
    same_share(pointer + "/share", theme.share, theme.assignments);
    at_most(pointer + "/segments", theme.segments, std::min(theme.assignments, model_.totals.coded_segments),
            "assignments or coded segments");
    at_most(pointer + "/documents", theme.documents, std::min(theme.segments, model_.totals.documents),
            "segments or documents");
    const auto above = std::count_if(model_.themes.begin(), model_.themes.end(), [&](const ThemeFigures& other) {
      return other.level == theme.level && other.assignments > theme.assignments;
    });
    same(pointer + "/rank", theme.rank, static_cast<std::size_t>(above) + 1);
    one_of(pointer + "/role", paradigm_roles(), "role");
    if (theme.layer && *theme.layer < 1) report(pointer + "/layer", "expected a layer from 1, the innermost");
  }

  // Parents and children must name each other, and a parent stand on a higher level: so there is no circle either.
  void check_family(const ThemeFigures& theme, const std::string& pointer) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < theme.children.size(); ++i) {
      const ThemeFigures& child = *themes_.at(theme.children[i]);
      const std::string at = pointer + "/children" + pointer_step(i);
      if (!seen.insert(child.id).second) report(at, in_quotes(child.id) + " stands here twice");
      if (child.parent != theme.id)
        report(at, in_quotes(child.id) + " has " +
                       (child.parent.empty() ? "no parent" : "the parent " + in_quotes(child.parent)));
      if (height(child.level) >= height(theme.level)) {
        report(at, in_quotes(child.id) + " of level " + in_quotes(child.level) + " doesn't stand below level " +
                       in_quotes(theme.level));
      }
    }
    if (theme.parent.empty()) return;
    if (!is_one_of(theme.id, themes_.at(theme.parent)->children)) {
      report(pointer + "/parent",
             in_quotes(theme.parent) + " doesn't name " + in_quotes(theme.id) + " among its children");
    }
  }

  void check_document(const DocumentFigures& document) {
    const std::string pointer = "/documents" + pointer_step(document.id);
    const std::vector<std::size_t>& cells = in_document_[document.id];
    std::size_t assignments = 0;
    for (const std::size_t cell : cells) assignments += cell;
    if (model_.has_matrix) {
      same(pointer + "/assignments", document.assignments, assignments);
      same(pointer + "/codes", document.codes, cells.size());
    }
    same_share(pointer + "/share", document.share, document.assignments);
    for (const auto& [name, value] : document.attributes) {
      if (!value.is_string() && !value.is_number()) {
        report(pointer + "/attributes" + pointer_step(name),
               "expected a string or a number, found " + std::string(value.kind_name()));
      }
    }
  }

  void check_attributes() {
    for (const AttributeFigures& figures : model_.attributes) {
      const std::string pointer = "/attributes" + pointer_step(figures.name);
      const bool ordered = figures.min <= figures.mean + rounding && figures.mean <= figures.max + rounding;
      if (figures.numeric && !ordered)
        report(pointer + "/mean", "doesn't lie between the smallest and the largest value");
    }
  }

  void check_cooccurrence() {
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < model_.cooccurrence.size(); ++i) {
      const Cooccurrence& pair = model_.cooccurrence[i];
      const std::string pointer = "/cooccurrence" + pointer_step(i);
      if (pair.a == pair.b) report(pointer, "is a pair of " + in_quotes(pair.a) + " with itself");
      if (!seen.insert(std::minmax(pair.a, pair.b)).second)
        report(pointer, "is a second pair of " + in_quotes(pair.a) + " and " + in_quotes(pair.b));
      at_most(pointer + "/segments", pair.segments, model_.totals.coded_segments, "coded segments");
      fraction(pointer + "/jaccard", pair.jaccard);
      fraction(pointer + "/c", pair.c);
      fraction(pointer + "/window_jaccard", pair.window_jaccard);
    }
  }

  void check_saturation() {
    const Saturation& saturation = model_.saturation;
    std::map<std::string, const DocumentFigures*> documents;
    for (const DocumentFigures& document : model_.documents) documents.emplace(document.id, &document);
    std::set<std::string> seen;
    std::size_t cumulative = 0;
    for (std::size_t i = 0; i < saturation.order.size(); ++i) {
      const std::string& id = saturation.order[i];
      if (!seen.insert(id).second) report("/saturation/order" + pointer_step(i), in_quotes(id) + " stands here twice");
      same("/saturation/new" + pointer_step(i), saturation.fresh[i], documents.at(id)->new_codes);
      cumulative += saturation.fresh[i];
      same("/saturation/cumulative" + pointer_step(i), saturation.cumulative[i], cumulative);
    }
    if (seen.size() != model_.documents.size()) report("/saturation/order", "expected every document once");
    if (cumulative != model_.totals.codes_used)
      report("/saturation/new", "adds up to " + std::to_string(cumulative) + ", " +
                                    std::to_string(model_.totals.codes_used) + " codes are used");
    if (!saturation.point.empty() && !seen.contains(saturation.point))
      report("/saturation/point", "unknown document " + in_quotes(saturation.point));
  }

  void check_groups() {
    for (const Group& group : model_.groups) {
      const std::string pointer = "/groups" + pointer_step(group.attribute) + pointer_step(group.value);
      at_most(pointer + "/documents", group.documents, model_.documents.size(), "documents");
      at_most(pointer + "/assignments", group.assignments, model_.totals.assignments, "assignments");
      for (const auto& [id, count] : group.themes) {
        const std::string at = pointer + "/themes" + pointer_step(id);
        if (!themes_.contains(id)) report(at, "unknown theme " + in_quotes(id));
        at_most(at, count, group.assignments, "assignments of the group");
      }
      for (const auto& [id, share] : group.row_shares) fraction(pointer + "/row_shares" + pointer_step(id), share);
      for (const auto& [id, share] : group.column_shares)
        fraction(pointer + "/column_shares" + pointer_step(id), share);
    }
  }

  const Value& document_;
  const ThemeModel& model_;
  std::string file_;
  std::vector<Finding> findings_;
  std::map<std::string, const ThemeFigures*> themes_;
  std::map<std::string, std::size_t> own_;  // assignments of each code's own
  std::map<std::string, std::vector<std::size_t>> in_document_;
  std::size_t all_assignments_ = 0;
};

}  // namespace

std::vector<Finding> check_model(const Value& document, const ThemeModel& model, const std::string& file) {
  return ModelCheck(document, model, file).run();
}

}  // namespace mazmun::format
