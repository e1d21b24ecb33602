// The judgements of another coded stream of the same segments, in whatever order.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "code/judgement.hpp"
#include "model/codebook.hpp"

namespace mazmun::code {

class RecordImport {
 public:
  /// `codebook` must live as long. `coder` renames the one coder of the stream; empty: names stay.
  RecordImport(const Codebook& codebook, std::string coder) : codebook_(&codebook), coder_(std::move(coder)) {}

  /// A segment of the stream that is imported.
  void add(const Segment& segment, const Place& place);

  /// What that stream says of `segment`, nothing where it hasn't judged it or has another segment by that id.
  std::vector<Judgement> judge(const Segment& segment);

  /// Behind the last segment: unknown codes, segments with other bounds or another text, segments that came in the
  /// imported stream alone, several coders where one was to be renamed.
  std::vector<Finding> findings();

 private:
  struct Record {
    Segment segment;
    Place place;
    bool usable = true;
    bool used = false;
  };
  const Codebook* codebook_;
  std::string coder_;
  std::map<std::string, Record> records_;
  std::vector<std::string> order_;
  std::set<std::string> coders_;
  std::vector<Finding> findings_;
};

}  // namespace mazmun::code
