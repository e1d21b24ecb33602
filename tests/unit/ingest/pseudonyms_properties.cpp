#include "ingest/pseudonyms.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mazmun::ingest {
namespace {

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> made{
      "احمدی", "سارا", "Ahmadi", "AHMADI", "Sara", "sara", "علی",    "رضا",    "ها", "‌", " ", "\n",  "-",     "_",
      ".",     "،",    "s",      "'",      "و",    "ـ",    "\u064E", "\u0301", "1",  "X",   "ب", "-\n", "\u00AD"};
  return made;
}

std::vector<Pseudonym> people() {
  const auto person = [](const std::string& pseudonym, const std::vector<std::string>& forms) {
    Pseudonym made{pseudonym, {}, {}, false, {}};
    for (const std::string& form : forms) made.forms.push_back({form, {}});
    return made;
  };
  return {person("P1", {"احمدی", "Ahmadi", "سارا احمدی", "Sara Ahmadi"}), person("P2", {"سارا"}),
          person("P3", {"علی‌رضا"})};
}

rc::Gen<std::string> texts() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces())),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

RC_GTEST_PROP(Pseudonyms, LeaveNoNameThatIsFound, ()) {
  const std::string text = *texts();
  Pseudonyms names(people());
  NameFinder finder(people());
  RC_ASSERT(finder.find(names.replaced(text)).names.empty());
  RC_ASSERT(finder.find(names.without_names(text), NamesIn::everywhere).names.empty());
}

// Positions stay in order and inside, and what stands between them without a name stays as it was.
RC_GTEST_PROP(Pseudonyms, KeepPositionsInTheText, ()) {
  Document document;
  document.text = *texts();
  const std::size_t length = text::length(document.text);
  for (std::size_t at = 0; at < length; ++at) document.turns.push_back({"", {at, at + 1}, std::nullopt});
  const std::string before = document.text;
  Pseudonyms(people()).replace_in(document);
  const std::size_t now = text::length(document.text);
  std::size_t end = 0;
  for (const Turn& turn : document.turns) {
    RC_ASSERT(turn.span.start >= end);
    RC_ASSERT(turn.span.end >= turn.span.start);
    RC_ASSERT(turn.span.end <= now);
    end = turn.span.end;
  }
  if (length > 0) RC_ASSERT(end == now);
}

}  // namespace
}  // namespace mazmun::ingest
