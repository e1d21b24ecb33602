// A project of another program for qualitative analysis: what it holds in the words of mazmun (codebook, documents,
// selections with codings), and beside each of them the element that it came from, so that it can go back as it was.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "model/codebook.hpp"
#include "model/document.hpp"

namespace mazmun {

/// What a foreign format says in one place: a name, attributes in their order, text, elements inside.
struct Element {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string text;
  std::vector<Element> children;
  std::size_t line = 0;  ///< in the file that it was read from; 0: none

  /// The attribute `key`, empty where there is none.
  std::string attribute(std::string_view key) const;
  bool has(std::string_view key) const;
  void set(const std::string& key, std::string value);
  /// The first element inside called `child`, null pointer where there is none.
  const Element* find(std::string_view child) const;
  Element& add(Element child);
};

/// An element with these attributes; those without a value are left out.
Element make_element(std::string name, const std::vector<std::pair<std::string, std::string>>& attributes = {},
                     std::string text = {});

struct ProjectUser {
  std::string coder;  ///< as codings name it, unique
  Element element;
};

/// One code given to one selection.
struct ProjectCoding {
  std::size_t code = 0;  ///< index into Codebook::themes
  std::string coder;
  std::string memo;
  Element element;
};

/// A place in a source with the codes that it has; a quotation.
struct ProjectSelection {
  std::optional<Span> span;  ///< its words in the document's text; nothing: a region, a stretch of time, no text
  bool whole = false;        ///< no selection: codes of the whole source
  std::size_t part = 0;      ///< 1, …: inside that text among those that belong to a PDF file, picture or recording
  bool twin = false;         ///< written twice: as a region and as words
  std::vector<ProjectCoding> codings;
  Element element;  ///< without codings
};

struct ProjectSource {
  Document document;
  std::string text_file;  ///< path in Project::files of the file whose text this is; empty: text inside the project
  std::vector<ProjectSelection> selections;
  Element element;  ///< without selections and codings
};

/// What the target of a conversion can't hold.
struct Loss {
  std::string element;  ///< "PictureSelection"
  std::string name;
  std::string guid;
  std::string in;         ///< the source, code or set that it belongs to
  std::string attribute;  ///< only this of it; empty: the element
  std::size_t count = 1;
  std::string why;
  std::string kept;  ///< the file that keeps it for the way back; empty: it is gone
};

struct Project {
  std::string format;  ///< that it was read from: "qdpx"
  std::string title;
  Element element;  ///< of the project itself: name, origin, dates, description
  std::vector<ProjectUser> users;
  Codebook codebook;
  std::vector<Element> codes;  ///< one a theme, without its children
  std::vector<ProjectSource> sources;
  std::vector<Element> rest;                 ///< variables, cases, notes, links, sets, graphs
  std::map<std::string, std::string> files;  ///< of the sources, by path below sources/
  std::string offsets;                       ///< how positions were counted, in words; empty: nothing had to be decided
  std::vector<Loss> losses;
  std::vector<Finding> findings;  ///< what is wrong with the file, and did not keep it from being read
};

/// How many elements a project has of each kind: codes, sources, selections, codings, users; in this order; selections
/// that are written twice, as a region and as words, apart.
std::vector<std::pair<std::string, std::size_t>> counts_of(const Project& project);

}  // namespace mazmun
