#include "format/codebook_file.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/input.hpp"
#include "base/suggest.hpp"
#include "format/fields.hpp"
#include "format/hand_written.hpp"
#include "format/match_list.hpp"
#include "format/yaml_text.hpp"
#include "model/definitions.hpp"
#include "model/lineage.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

Label read_label(const Field& field) {
  if (!field.value().is_object()) return {{"", field.scalar()}};
  Label label;
  for (const auto& [language, text] : field.members()) label.emplace_back(language, text.scalar());
  return label;
}

std::vector<std::string> read_texts(const Field& field) {
  std::vector<std::string> texts;
  for (const Field& item : field.items()) texts.push_back(item.scalar());
  return texts;
}

std::string one_of(const Field& field, const std::vector<std::string>& known, const std::string& what) {
  std::string word = field.string();
  if (field.value().is_string() && std::find(known.begin(), known.end(), word) == known.end()) {
    field.report("unknown " + what + " \"" + word + "\"", did_you_mean(word, known));
  }
  return word;
}

// "old-id", {code: old-id, split: true}
Ancestor read_ancestor(const Field& field) {
  Ancestor ancestor;
  ancestor.place = field.place();
  if (!field.value().is_object()) {
    ancestor.code = text::nfc(field.scalar());
    return ancestor;
  }
  field.allow_only({"code", "split"});
  if (const auto code = field.require("code")) ancestor.code = text::nfc(code->scalar());
  if (const auto split = field.member("split")) ancestor.split = split->boolean();
  return ancestor;
}

std::vector<Ancestor> read_ancestors(const Field& field) {
  if (!field.value().is_array()) return {read_ancestor(field)};
  std::vector<Ancestor> ancestors;
  for (const Field& item : field.items()) ancestors.push_back(read_ancestor(item));
  return ancestors;
}

class CodebookReader {
 public:
  explicit CodebookReader(const std::string& file) : reading_{file, {}} {}

  Codebook read(const Value& document) {
    const Field root(reading_, document);
    check_kind(root, "codebook");
    reading_.finish();
    root.allow_only({"mazmun", "title", "language", "levels", "framework", "themes", "relations", "description"});
    codebook_.title = root.text_of("title");
    codebook_.language = root.text_of("language");
    root.text_of("description");  // for people only
    if (const auto framework = root.member("framework"))
      codebook_.framework = one_of(*framework, frameworks(), "framework");
    read_levels(root);
    if (const auto themes = root.require("themes")) {
      for (const Field& theme : themes->items()) read_theme(theme, no_parent);
    }
    check_lineage(codebook_, reading_.findings);
    if (reading_.findings.empty()) assign_levels(codebook_, given_levels_, reading_.findings);
    if (const auto relations = root.member("relations")) read_relations(*relations);
    reading_.finish();
    return std::move(codebook_);
  }

 private:
  void read_levels(const Field& root) {
    const auto levels = root.require("levels");
    if (!levels) return;
    for (const Field& level : levels->items()) {
      const std::string name = level.string();
      if (name.empty() && level.value().is_string()) level.report("a level needs a name");
      if (codebook_.find_level(name)) level.report("the level \"" + name + "\" stands here twice");
      codebook_.levels.push_back(name);
    }
    if (codebook_.levels.empty()) levels->report("expected at least one level, the leaves' first");
  }

  void check_id(const Field& field, const std::string& id) {
    if (!is_codebook_id(id)) {
      field.report("\"" + id + "\" can't be an id",
                   "letters, digits, \".\", \"_\" and \"-\" of any script, no blanks and colons");
      return;
    }
    ids_.add(field, id);
  }

  void read_theme(const Field& field, std::size_t parent) {
    field.allow_only({"id", "label", "definition", "include", "exclude", "memo", "level", "role", "layer", "match",
                      "examples", "children", "was"});
    if (!field.value().is_object()) return;
    Theme theme;
    theme.parent = parent;
    if (const auto id = field.require("id")) {
      theme.id = text::nfc(id->scalar());
      check_id(*id, theme.id);
      theme.place = id->place();
    }
    if (const auto label = field.member("label")) theme.label = read_label(*label);
    theme.definition = field.text_of("definition");
    theme.include = field.text_of("include");
    theme.exclude = field.text_of("exclude");
    theme.memo = field.text_of("memo");
    if (const auto role = field.member("role")) theme.role = one_of(*role, paradigm_roles(), "role");
    if (const auto layer = field.member("layer")) {
      const auto number = layer->integer();
      if (number && (*number < 1 || *number > 1000)) layer->report("expected a layer from 1, the innermost");
      theme.layer = static_cast<int>(number.value_or(1));
    }
    if (const auto match = field.member("match")) theme.match = read_match_list(*match);
    if (const auto examples = field.member("examples")) theme.examples = read_texts(*examples);
    if (const auto was = field.member("was")) theme.was = read_ancestors(*was);
    given_levels_.push_back(read_level(field));
    const std::size_t index = codebook_.themes.size();
    codebook_.themes.push_back(std::move(theme));
    if (parent != no_parent) codebook_.themes[parent].children.push_back(index);
    if (const auto children = field.member("children")) {
      for (const Field& child : children->items()) read_theme(child, index);
    }
  }

  std::optional<std::size_t> read_level(const Field& field) {
    const auto level = field.member("level");
    if (!level) return std::nullopt;
    const std::string name = one_of(*level, codebook_.levels, "level");
    return codebook_.find_level(name);
  }

  void read_relations(const Field& relations) {
    const auto end = [&](const Field& relation, std::string_view key) {
      const auto field = relation.require(key);
      std::string id = field ? text::nfc(field->scalar()) : std::string();
      if (field && !codebook_.find(id))
        field->report("unknown theme \"" + id + "\"", did_you_mean(id, codebook_.ids()));
      return id;
    };
    for (const Field& relation : relations.items()) {
      relation.allow_only({"from", "to", "type"});
      codebook_.relations.push_back({end(relation, "from"), end(relation, "to"), relation.text_of("type")});
    }
  }

  Reading reading_;
  Codebook codebook_;
  std::vector<std::optional<std::size_t>> given_levels_;
  UniqueIds ids_;
};

}  // namespace

bool is_codebook_id(std::string_view id) {
  if (id.empty()) return false;
  for (std::size_t at = 0; at < id.size();) {
    const text::Decoded decoded = text::decode(id, at);
    const bool allowed = text::is_word_character(decoded.code_point) || decoded.code_point == U'.' ||
                         decoded.code_point == U'-' ||
                         (decoded.code_point == text::zwnj && at > 0 && at + decoded.length < id.size());
    if (!allowed) return false;
    at += decoded.length;
  }
  return true;
}

Codebook codebook_from(const Value& document, const std::string& file) { return CodebookReader(file).read(document); }

Loaded<Codebook> read_codebook(const std::string& path) {
  const std::string bytes = read_file(path);
  Loaded<Codebook> loaded{codebook_from(parse_document(bytes, display_name(path)), display_name(path)),
                          record_of(path, bytes)};
  loaded.record.codes = fingerprints(loaded.value);
  return loaded;
}

}  // namespace mazmun::format
