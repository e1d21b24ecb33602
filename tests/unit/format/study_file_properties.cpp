#include "format/study_file.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "base/error.hpp"
#include "base/output.hpp"
#include "format/yaml_text.hpp"

namespace mazmun::format {
namespace {

RC_GTEST_PROP(StudyFile, IsReadOrRefusedByAnInputError, (const std::string& text)) {
  try {
    study_from(parse_document("mazmun: study/1\nclaims: " + text, "s"), "s", "");
  } catch (const InputError&) {
  }
}

}  // namespace
}  // namespace mazmun::format
