// The lines that pass between mazmun-code and a program that codes (docs/external-coders.md).
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "model/answer.hpp"
#include "model/segment.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// {"mazmun":"external/1","codebook":{…}}: the first line that the program reads. `codebook` is the document as it was
/// written.
std::string introduction_line(const Value& codebook);

/// {"segment":…,"document":…,"start":…,"end":…,"speaker":…,"question":…,"text":…}, with a line feed.
std::string question_line(const Segment& segment);

/// {"segment":…,"codes":[{"code":…,"start":…,"end":…,"quote":…,"confidence":…,"memo":…}]}. Throws InputError with
/// everything that is wrong: no JSON, a member that is missing, unknown or of another kind, a confidence outside 0-1.
Answer read_answer(std::string_view line, const Place& place);

/// The codes of an answer as they are written, for the cache.
Value answered_codes(const Answer& answer);

}  // namespace mazmun::format
