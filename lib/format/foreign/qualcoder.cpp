#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/number.hpp"
#include "base/sha256.hpp"
#include "format/foreign/code_tree.hpp"
#include "format/foreign/databases.hpp"
#include "format/foreign/guid.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/sqlite_file.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

constexpr std::string_view database_name = "data.qda";

bool is_database(const std::pair<std::string, std::string>& file) {
  return file.first == database_name || file.first.ends_with("/" + std::string(database_name));
}

std::string bytes_of(const ForeignInput& input) {
  if (input.files.empty()) return input.bytes;
  const auto found = std::find_if(input.files.begin(), input.files.end(), is_database);
  return found == input.files.end() ? std::string() : found->second;
}

// "/images/map.png", "audio:/home/mina/talk.mp3"
std::string kind_of_media(std::string_view path) {
  path.remove_prefix(path.starts_with('/') ? 1 : 0);
  const std::string_view folder = path.substr(0, std::min(path.find_first_of("/:"), path.size()));
  if (folder == "images") return "picture";
  return folder == "docs" ? "text" : std::string(folder);
}

class QualcoderReader {
 public:
  explicit QualcoderReader(const ForeignInput& input)
      : file_(bytes_of(input), input.files.empty() ? input.name : input.name + "/" + std::string(database_name)),
        name_(input.name) {
    for (const auto& [path, bytes] : input.files) {
      if (!path.ends_with(".qda") && !path.ends_with("project.json")) project_.files.emplace(path, bytes);
    }
  }

  Project read() {
    project_.format = "qualcoder";
    project_.title = stem_of(name_.substr(name_.rfind('/') + 1));
    read_codes();
    read_sources();
    read_codings();
    read_regions();
    read_annotations();
    read_attributes();
    read_rest();
    finish();
    return std::move(project_);
  }

 private:
  // A column that older databases don't have is empty.
  std::string column(const std::string& table, const std::string& name) const {
    return file_.has_column(table, name) ? name : "''";
  }

  void read_codes() {
    std::map<std::int64_t, std::size_t> categories;
    std::vector<std::pair<std::size_t, std::int64_t>> below;
    const auto add = [&](const SqliteRow& row, const std::string& kind) {
      // Categories and codes of one name are two.
      const std::size_t code = tree_.add(kind + row.text(1));
      tree_.theme(code).label = {{"", row.text(1)}};
      tree_.theme(code).memo = row.text(2);
      if (!row.is_null(3)) below.emplace_back(code, row.integer(3));
      return code;
    };
    file_.each("SELECT catid, name, memo, " + column("code_cat", "supercatid") + " FROM code_cat ORDER BY name",
               [&](const SqliteRow& row) { categories.emplace(row.integer(0), add(row, "category ")); });
    file_.each("SELECT cid, name, memo, catid, color FROM code_name ORDER BY name", [&](const SqliteRow& row) {
      const std::size_t code = add(row, "code ");
      codes_.emplace(row.integer(0), code);
      colours_.emplace(code, row.text(4));
    });
    for (const auto& [code, category] : below) {
      const auto parent = categories.find(category);
      if (parent != categories.end()) tree_.put_below(code, parent->second);
    }
  }

  void read_sources() {
    DocumentIds ids;
    file_.each(
        "SELECT id, name, fulltext, " + column("source", "mediapath") + ", memo FROM source ORDER BY id",
        [&](const SqliteRow& row) {
          ProjectSource source;
          Document& document = source.document;
          const std::string name = row.text(1);
          document.id = ids.take(name);
          if (stem_of(name) != document.id) document.title = name;
          const bool has_text = !row.is_null(2);
          const std::string media = kind_of_media(row.text(3));
          document.source = {name, has_text ? "txt" : (media.empty() ? "text" : media), sha256(row.text(2)), {}, {}};
          texts_.push_back(row.text(2));
          document.text = plain_text(texts_.back());
          document.length = text::length(document.text);
          if (!row.text(4).empty()) document.notes.push_back({{0, document.length}, row.text(4)});
          sources_.emplace(row.integer(0), project_.sources.size());
          project_.sources.push_back(std::move(source));
        });
  }

  // Positions are Python's: code points of the text as it is kept.
  std::optional<Span> span_of(std::size_t source, std::int64_t start, std::int64_t end, const std::string& what) {
    const Document& document = project_.sources[source].document;
    if (texts_[source] == document.text) {
      // Nothing has to be counted: the positions are ours.
      const auto inside = [&](std::int64_t point) {
        return point >= 0 && static_cast<std::size_t>(point) <= document.length;
      };
      if (inside(start) && inside(end) && start <= end)
        return Span{static_cast<std::size_t>(start), static_cast<std::size_t>(end)};
    } else {
      const auto points = to_code_points(texts_[source], {}, {start, end});
      if (points[0] && points[1] && *points[0] <= *points[1]) return Span{*points[0], *points[1]};
    }
    project_.findings.push_back({{name_, 0, 0, {}},
                                 what + " lies outside of \"" + project_.sources[source].document.id + "\" (" +
                                     std::to_string(start) + "-" + std::to_string(end) + ")",
                                 {}});
    return std::nullopt;
  }

  void read_codings() {
    file_.each(
        "SELECT ctid, cid, fid, pos0, pos1, seltext, owner, memo FROM code_text ORDER BY fid, pos0, pos1, cid, ctid",
        [&](const SqliteRow& row) {
          const auto source = sources_.find(row.integer(2));
          const auto code = codes_.find(row.integer(1));
          if (source == sources_.end() || code == codes_.end()) return lose_coding(row.integer(0));
          ProjectSelection selection;
          selection.span =
              span_of(source->second, row.integer(3), row.integer(4), "coding " + std::to_string(row.integer(0)));
          selection.element = make_element("PlainTextSelection", {{"name", row.text(5)}});
          add_coding(source->second, std::move(selection), code->second, row.text(6), row.text(7));
        });
  }

  void lose_coding(std::int64_t id) {
    project_.findings.push_back(
        {{name_, 0, 0, {}},
         "coding " + std::to_string(id) + " is of a code or a source that isn't there; left out",
         {}});
    project_.losses.push_back({"coding", std::to_string(id), {}, {}, {}, 1, "its code or source isn't there", {}});
  }

  // Codes of one range are one selection, as long as they follow each other.
  void add_coding(std::size_t source, ProjectSelection selection, std::size_t code, const std::string& owner,
                  const std::string& memo) {
    owners_.insert(owner);
    auto& selections = project_.sources[source].selections;
    const bool same = !selections.empty() && selection.span && selections.back().span == selection.span;
    if (!same) selections.push_back(std::move(selection));
    selections.back().codings.push_back({code, owner.empty() ? "unknown" : owner, memo, {}});
  }

  void read_regions() {
    if (file_.has_table("code_image"))
      file_.each("SELECT imid, cid, id, x1, y1, width, height, owner, memo, " + column("code_image", "pdf_page") +
                     " FROM code_image ORDER BY imid",
                 [&](const SqliteRow& row) {
                   const auto source = sources_.find(row.integer(2));
                   const auto code = codes_.find(row.integer(1));
                   if (source == sources_.end() || code == codes_.end()) return lose_coding(row.integer(0));
                   ProjectSelection selection;
                   const std::string page = row.text(9);
                   selection.element = make_element(page.empty() ? "PictureSelection" : "PDFSelection",
                                                    {{"page", page},
                                                     {"firstX", std::to_string(row.integer(3))},
                                                     {"firstY", std::to_string(row.integer(4))},
                                                     {"secondX", std::to_string(row.integer(3) + row.integer(5))},
                                                     {"secondY", std::to_string(row.integer(4) + row.integer(6))}});
                   set_kind(source->second, page.empty() ? "PictureSource" : "PDFSource");
                   add_coding(source->second, std::move(selection), code->second, row.text(7), row.text(8));
                 });
    if (file_.has_table("code_av"))
      file_.each("SELECT avid, cid, id, pos0, pos1, owner, memo FROM code_av ORDER BY avid", [&](const SqliteRow& row) {
        const auto source = sources_.find(row.integer(2));
        const auto code = codes_.find(row.integer(1));
        if (source == sources_.end() || code == codes_.end()) return lose_coding(row.integer(0));
        const bool audio = project_.sources[source->second].document.source.type == "audio";
        ProjectSelection selection;
        selection.element =
            make_element(audio ? "AudioSelection" : "VideoSelection",
                         {{"begin", std::to_string(row.integer(3))}, {"end", std::to_string(row.integer(4))}});
        set_kind(source->second, audio ? "AudioSource" : "VideoSource");
        add_coding(source->second, std::move(selection), code->second, row.text(5), row.text(6));
      });
  }

  void set_kind(std::size_t source, const std::string& kind) {
    Element& element = project_.sources[source].element;
    if (!element.name.empty()) return;
    element = make_element(kind, {{"name", project_.sources[source].document.source.name}});
  }

  void read_annotations() {
    if (!file_.has_table("annotation")) return;
    file_.each("SELECT anid, fid, pos0, pos1, memo FROM annotation ORDER BY fid, pos0, anid",
               [&](const SqliteRow& row) {
                 const auto source = sources_.find(row.integer(1));
                 if (source == sources_.end()) return;
                 const auto span = span_of(source->second, row.integer(2), row.integer(3), "annotation " + row.text(0));
                 project_.sources[source->second].document.notes.push_back({span.value_or(Span{}), row.text(4)});
               });
  }

  void add_attribute(std::size_t source, const std::string& name, const std::string& text, bool numeric) {
    if (text.empty()) return;
    Attributes& attributes = project_.sources[source].document.attributes;
    if (std::any_of(attributes.begin(), attributes.end(), [&](const auto& each) { return each.first == name; })) return;
    const auto whole = numeric ? parse_integer(text) : std::nullopt;
    const auto number = numeric ? parse_double(text) : std::nullopt;
    Value value = text;
    if (number) value = *number;
    if (whole) value = *whole;
    attributes.emplace_back(name, std::move(value));
  }

  // Of files, and of cases for the files that they hold.
  void read_attributes() {
    if (!file_.has_table("attribute")) return;
    std::map<std::int64_t, std::set<std::size_t>> files_of_case;
    if (file_.has_table("case_text"))
      file_.each("SELECT caseid, fid FROM case_text", [&](const SqliteRow& row) {
        const auto source = sources_.find(row.integer(1));
        if (source != sources_.end()) files_of_case[row.integer(0)].insert(source->second);
      });
    if (file_.has_table("cases"))
      file_.each("SELECT caseid, name, memo FROM cases ORDER BY name", [&](const SqliteRow& row) {
        for (const std::size_t source : files_of_case[row.integer(0)])
          add_attribute(source, "case", row.text(1), false);
        project_.losses.push_back(
            {"case", row.text(1), {}, {}, {}, 1, "cases are attributes of their documents here", {}});
      });
    file_.each(
        "SELECT a.name, a.value, a.id, a.attr_type, t.valuetype FROM attribute a LEFT JOIN attribute_type t ON "
        "t.name = a.name ORDER BY a.attrid",
        [&](const SqliteRow& row) {
          const bool numeric = row.text(4) == "numeric";
          const auto source = sources_.find(row.integer(2));
          if (row.text(3) == "file" && source != sources_.end())
            add_attribute(source->second, row.text(0), row.text(1), numeric);
          if (row.text(3) != "case") return;
          for (const std::size_t each : files_of_case[row.integer(2)])
            add_attribute(each, row.text(0), row.text(1), numeric);
        });
  }

  void read_rest() {
    if (!file_.has_table("journal")) return;
    file_.each("SELECT name, jentry FROM journal ORDER BY jid", [&](const SqliteRow& row) {
      Element note = make_element("Note", {{"guid", uuid_of("journal", row.text(0))}, {"name", row.text(0)}});
      note.add(make_element("PlainTextContent", {}, row.text(1)));
      project_.rest.push_back(std::move(note));
    });
  }

  void finish() {
    const CodeTree::Made made = tree_.make();
    project_.codebook = made.codebook;
    // The names carry their kind: what people see is the label.
    std::vector<std::string> names;
    for (const Theme& theme : project_.codebook.themes) names.push_back(theme.label.front().second);
    name_themes(project_.codebook, names);
    project_.codebook.title = project_.title;
    project_.codes.resize(made.codebook.themes.size());
    for (std::size_t code = 0; code < made.places.size(); ++code) {
      const auto colour = colours_.find(code);
      project_.codes[made.places[code]] =
          colour == colours_.end() ? make_element("Code", {{"isCodable", "false"}})
                                   : make_element("Code", {{"isCodable", "true"}, {"color", colour->second}});
    }
    for (ProjectSource& source : project_.sources) {
      for (ProjectSelection& selection : source.selections) {
        for (ProjectCoding& coding : selection.codings) coding.code = made.places[coding.code];
      }
    }
    for (const std::string& owner : owners_) {
      if (!owner.empty()) project_.users.push_back({owner, {}});
    }
  }

  SqliteFile file_;
  std::string name_;
  Project project_;
  CodeTree tree_;
  std::map<std::int64_t, std::size_t> codes_;
  std::map<std::size_t, std::string> colours_;
  std::map<std::int64_t, std::size_t> sources_;
  std::vector<std::string> texts_;
  std::set<std::string> owners_;
};

}  // namespace

bool is_qualcoder(const ForeignInput& input) {
  const std::string bytes = bytes_of(input);
  if (!is_sqlite(bytes)) return false;
  const SqliteFile file(bytes, input.name);
  return file.has_table("code_text") && file.has_table("code_name");
}

Project read_qualcoder(const ForeignInput& input, const ReadOptions& /*options*/) {
  return QualcoderReader(input).read();
}

}  // namespace mazmun::format::foreign
