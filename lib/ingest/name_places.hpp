// Where names stand in files that should have none.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/error.hpp"
#include "ingest/name_finder.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {

/// The places in one file, each once, however often it is read.
class NamePlaces {
 public:
  /// Both must live as long as this.
  NamePlaces(NameFinder& finder, const std::vector<Pseudonym>& names) : finder_(finder), names_(names) {}

  using LineColumnOf = std::function<text::LineColumn(std::size_t byte)>;
  /// Looks into a text; `where` is what messages call it, `place` says where a byte of it stands.
  void read(const std::string& where, std::string_view text, const LineColumnOf& place);
  /// Looks into the name of the file itself.
  void read_name(const std::string& path, const std::string& name);

  /// One a place, up to a bound; each names the pseudonym, not the name.
  std::vector<Finding> findings() const;
  /// Longer words that hold the letters of a name.
  std::size_t inside() const { return inside_; }

 private:
  NameFinder& finder_;
  const std::vector<Pseudonym>& names_;
  std::set<std::tuple<std::string, std::size_t, std::size_t, std::size_t>> places_;  // file, line, column, name
  std::size_t inside_ = 0;
  bool more_ = false;
};

}  // namespace mazmun::ingest
