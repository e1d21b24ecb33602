// What documents share that people write by hand: they say what they are in "mazmun:", and their ids stand once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "format/fields.hpp"

namespace mazmun::format {

/// Reports where `root` isn't a document that begins with "mazmun: KIND/1"; `kind` is "codebook" or "study". Says what
/// it is instead, and where its version is newer. Messages call it `called`, or `kind` where that is empty.
void check_kind(const Field& root, std::string_view kind, std::string_view called = {});

/// Ids that were met, each with its place.
class UniqueIds {
 public:
  /// Reports where `id` was added before.
  void add(const Field& field, const std::string& id);
  /// In the order of their bytes.
  std::vector<std::string> all() const;

 private:
  std::map<std::string, Place> places_;
};

}  // namespace mazmun::format
