// Sentences that say nothing in particular: what stands around the sentences that carry codes. All are made up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mazmun::simulate {

struct Language {
  std::string_view tag;
  std::vector<std::string_view> answers;    ///< sentences of participants
  std::vector<std::string_view> questions;  ///< of the interviewer
  std::vector<std::string_view> frames;     ///< sentences around a phrase, which stands for {}
  std::string_view interviewer;             ///< the label of the interviewer
  std::string_view participant;             ///< the label of a participant, with {} for a number
  std::string_view title;                   ///< of a document, with {} for a number
  std::vector<std::string_view> sexes;      ///< values of the attribute "sex"
  std::string_view ending;                  ///< letters that may stand for "*"
  bool persian_digits = false;              ///< in labels and titles
};

/// English.
Language english();
/// Persian.
Language persian();

/// "en" or "fa", with or without a region. Throws UsageError for another language.
Language language_of(const std::string& tag);

}  // namespace mazmun::simulate
