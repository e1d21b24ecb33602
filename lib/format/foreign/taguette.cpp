#include <algorithm>
#include <map>
#include <set>

#include "base/sha256.hpp"
#include "format/foreign/databases.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/sqlite_file.hpp"
#include "format/json_text.hpp"
#include "format/raw/entities.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

// The text of HTML as Taguette counts it: what isn't inside a tag.
std::string without_tags(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    const std::size_t open = std::min(html.find('<'), html.size());
    text += raw::without_entities(html.substr(0, open));
    html.remove_prefix(open);
    const std::size_t close = html.find('>');
    html.remove_prefix(close == std::string_view::npos ? html.size() : close + 1);
  }
  return text;
}

struct Highlight {
  std::int64_t id = 0;
  Witness witness;
  std::vector<std::size_t> tags;
};

class TaguetteReader {
 public:
  TaguetteReader(const ForeignInput& input, const ReadOptions& options)
      : file_(input.bytes, input.name), name_(input.name), options_(options) {}

  Project read() {
    project_.format = "taguette";
    file_.each("SELECT name, description FROM projects ORDER BY id", [&](const SqliteRow& row) {
      if (project_.title.empty()) project_.title = row.text(0);
      ++projects_;
    });
    if (projects_ > 1)
      project_.findings.push_back(
          {{name_, 0, 0, {}}, "holds " + std::to_string(projects_) + " projects; they are read as one", {}});
    project_.codebook.title = project_.title;
    read_users();
    read_tags();
    read_highlights();
    read_documents();
    return std::move(project_);
  }

 private:
  // Who did what stands in the commands alone; those of imported projects name no highlight that is there.
  void read_users() {
    std::set<std::string> users;
    file_.each("SELECT user_login, payload FROM commands ORDER BY id", [&](const SqliteRow& row) {
      const std::string user = row.text(0);
      if (users.insert(user).second) project_.users.push_back({user, {}});
      const std::string payload = row.text(1);
      if (payload.find("highlight_add") == std::string::npos) return;
      try {
        const Value command = parse_json(payload, name_);
        const Value* id = command.find("highlight_id");
        if (id != nullptr && id->is_integer()) highlighted_by_.emplace(id->integer(), user);
      } catch (const InputError&) {
        project_.findings.push_back({{name_, 0, 0, {}}, "a command of " + user + " can't be read", {}});
      }
    });
    if (users.empty()) {
      file_.each("SELECT login FROM users ORDER BY login", [&](const SqliteRow& row) {
        project_.users.push_back({row.text(0), {}});
      });
    }
  }

  void read_tags() {
    std::vector<std::string> names;
    file_.each("SELECT id, path, description FROM tags ORDER BY path", [&](const SqliteRow& row) {
      tags_.emplace(row.integer(0), names.size());
      names.push_back(row.text(1));
      Theme theme;
      theme.label = {{"", row.text(1)}};
      theme.definition = row.text(2);
      project_.codebook.themes.push_back(std::move(theme));
    });
    name_themes(project_.codebook, names);
    level_by_height(project_.codebook);
  }

  void read_highlights() {
    std::map<std::int64_t, std::vector<std::size_t>> tags;
    file_.each("SELECT highlight_id, tag_id FROM highlight_tags ORDER BY highlight_id, tag_id",
               [&](const SqliteRow& row) {
                 const auto tag = tags_.find(row.integer(1));
                 if (tag != tags_.end()) tags[row.integer(0)].push_back(tag->second);
               });
    file_.each(
        "SELECT id, document_id, start_offset, end_offset, snippet FROM highlights ORDER BY start_offset, id",
        [&](const SqliteRow& row) {
          highlights_[row.integer(1)].push_back(
              {row.integer(0), {row.integer(2), row.integer(3), without_tags(row.text(4))}, tags[row.integer(0)]});
        });
  }

  void read_documents() {
    std::map<std::int64_t, std::string> texts;
    std::vector<Testimony> testimonies;
    file_.each("SELECT id, contents FROM documents ORDER BY id",
               [&](const SqliteRow& row) { texts[row.integer(0)] = without_tags(row.text(1)); });
    for (const auto& [id, text] : texts) {
      Testimony testimony{text, {}};
      for (const Highlight& highlight : highlights_[id]) testimony.witnesses.push_back(highlight.witness);
      testimonies.push_back(std::move(testimony));
    }
    const Verdict verdict = find_rule(testimonies, options_.unit);
    OffsetRule rule = verdict.rule;
    if (verdict.quotes == 0 && !options_.unit) rule.unit = OffsetUnit::byte;
    if (verdict.had_choice || options_.unit)
      project_.offsets = describe(rule) + " (" + std::to_string(verdict.quotes) + " of " + std::to_string(verdict.of) +
                         " quotes are found so)";
    DocumentIds ids;
    file_.each("SELECT id, name, filename, description, contents FROM documents ORDER BY id",
               [&](const SqliteRow& row) { add_document(row, texts[row.integer(0)], rule, ids); });
  }

  void add_document(const SqliteRow& row, const std::string& text, const OffsetRule& rule, DocumentIds& ids) {
    ProjectSource source;
    Document& document = source.document;
    const std::string name = row.text(1);
    document.id = ids.take(name);
    if (stem_of(name) != document.id) document.title = name;
    document.source = {row.text(2).empty() ? name : row.text(2), "html", sha256(row.text(4)), {}, {}};
    document.text = plain_text(text);
    document.length = text::length(document.text);
    if (!row.text(3).empty()) document.notes.push_back({{0, document.length}, row.text(3)});
    const std::string file = document.id + ".html";
    project_.files.emplace(file, row.text(4));
    project_.losses.push_back(
        {"document", name, {}, document.id, "formatting", 1, "texts have none here", "sources/" + file});
    const auto& highlights = highlights_[row.integer(0)];
    std::vector<std::int64_t> positions;
    for (const Highlight& each : highlights) positions.insert(positions.end(), {each.witness.start, each.witness.end});
    const auto points = to_code_points(text, rule, positions);
    for (std::size_t i = 0; i < highlights.size(); ++i)
      source.selections.push_back(selection_of(highlights[i], points[2 * i], points[2 * i + 1], document.id));
    project_.sources.push_back(std::move(source));
  }

  ProjectSelection selection_of(const Highlight& highlight, std::optional<std::size_t> start,
                                std::optional<std::size_t> end, const std::string& document) {
    ProjectSelection selection;
    if (start && end && *start <= *end)
      selection.span = Span{*start, *end};
    else
      project_.findings.push_back(
          {{name_, 0, 0, {}},
           "highlight " + std::to_string(highlight.id) + " lies outside of \"" + document + "\"",
           {}});
    const auto user = highlighted_by_.find(highlight.id);
    std::string coder = project_.users.size() == 1 ? project_.users.front().coder : "unknown";
    if (user != highlighted_by_.end()) coder = user->second;
    for (const std::size_t tag : highlight.tags) selection.codings.push_back({tag, coder, {}, {}});
    return selection;
  }

  SqliteFile file_;
  std::string name_;
  ReadOptions options_;
  Project project_;
  std::size_t projects_ = 0;
  std::map<std::int64_t, std::string> highlighted_by_;
  std::map<std::int64_t, std::size_t> tags_;
  std::map<std::int64_t, std::vector<Highlight>> highlights_;
};

}  // namespace

bool is_taguette(const ForeignInput& input) {
  if (!is_sqlite(input.bytes)) return false;
  const SqliteFile file(input.bytes, input.name);
  return file.has_table("highlights") && file.has_table("tags");
}

Project read_taguette(const ForeignInput& input, const ReadOptions& options) {
  return TaguetteReader(input, options).read();
}

}  // namespace mazmun::format::foreign
