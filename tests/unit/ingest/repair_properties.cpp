// Whatever the text: undoing the list of repairs gives it back, and what lies in it stays in it.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ingest/repair/repair_document.hpp"

namespace mazmun::ingest::repair {
namespace {

const std::vector<std::string> pieces{"تيريمد",
                                      "يساز",
                                      "مدیریت",
                                      "كتاب",
                                      "ســازمان",
                                      "ـــــ",
                                      " ـ",
                                      "تجربة",
                                      " ",
                                      "  ",
                                      "\n",
                                      "\n\n",
                                      "ﻛﺘﺎب",
                                      "<p>",
                                      "</p>",
                                      "<ul style=\"a\">",
                                      "&nbsp;",
                                      "*",
                                      "**",
                                      "^۱",
                                      "$0/8$",
                                      "²",
                                      "می",
                                      "نمی",
                                      "شود",
                                      "ها",
                                      "های",
                                      "-",
                                      "❖ ",
                                      "•",
                                      "،",
                                      ".",
                                      ")",
                                      "(",
                                      "«",
                                      "»",
                                      "12",
                                      "۱۴۰۲/۰۲/۰۹",
                                      "word",
                                      "inter-\nview",
                                      "\xC2\xA0",
                                      "\xC2\xAD",
                                      "P1: ",
                                      "\t",
                                      "ی",
                                      "ة ",
                                      "این ",
                                      "در ",
                                      "نتایج این مطالعه به روشنی نشان داد که پژوهشگران این حوزه با",
                                      "¹ Smith",
                                      "😀",
                                      "\xE2\x80\x8C",
                                      "َ"};

std::string random_text() {
  std::string text;
  for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
    text += piece;
  return text;
}

std::vector<const Rule*> random_rules() {
  std::vector<const Rule*> chosen;
  for (const Rule& rule : rules()) {
    if (*rc::gen::arbitrary<bool>()) chosen.push_back(&rule);
  }
  return chosen;
}

Document random_document() {
  Document document;
  document.text = random_text();
  document.length = text::length(document.text);
  const auto end = static_cast<int>(document.length) + 1;
  std::vector<std::size_t> borders;
  for (int i = 0; i < 6; ++i) borders.push_back(static_cast<std::size_t>(*rc::gen::inRange(0, end)));
  std::sort(borders.begin(), borders.end());
  document.turns = {{"a", {borders[0], borders[1]}, {}}, {"b", {borders[2], borders[3]}, {}}};
  document.pages = {{0, borders[4]}, {borders[4], document.length}};
  return document;
}

RC_GTEST_PROP(RepairProperties, AnyRulesInAnyOrderAreUndone, ()) {
  Document document = random_document();
  const std::string raw = document.text;
  auto chosen = random_rules();
  if (*rc::gen::arbitrary<bool>()) std::reverse(chosen.begin(), chosen.end());
  const auto list = repair_document(document, chosen, true);
  RC_ASSERT(undone(document.text, list) == raw);
}

RC_GTEST_PROP(RepairProperties, EachRepairSaysWhereItIs, ()) {
  Document document = random_document();
  std::string text = document.text;
  const std::size_t length = document.length;
  for (const Repair& repair : repair_document(document, random_rules(), true)) {
    const std::size_t at = text::byte_offset(text, repair.after);
    RC_ASSERT(text.substr(at, repair.old_text.size()) == repair.old_text);
    RC_ASSERT(repair.before <= length);
    RC_ASSERT(repair.sure > 0 && repair.sure <= 1000);
    text.replace(at, repair.old_text.size(), repair.new_text);
  }
  RC_ASSERT(text == document.text);
}

RC_GTEST_PROP(RepairProperties, ASingleRuleSaysWhereItWasInTheRawText, ()) {
  const std::string raw = random_text();
  const Rule& rule = *rc::gen::elementOf(rules());
  Document document;
  document.text = raw;
  for (const Repair& repair : repair_document(document, {&rule}, true))
    RC_ASSERT(raw.substr(text::byte_offset(raw, repair.before), repair.old_text.size()) == repair.old_text);
}

RC_GTEST_PROP(RepairProperties, SpansStayInTheTextAndInOrder, ()) {
  Document document = random_document();
  const Document before = document;
  repair_document(document, random_rules(), false);
  const std::size_t length = text::length(document.text);
  RC_ASSERT(document.turns[0].span.start <= document.turns[0].span.end);
  RC_ASSERT(document.turns[0].span.end <= document.turns[1].span.start);
  RC_ASSERT(document.turns[1].span.start <= document.turns[1].span.end);
  RC_ASSERT(document.turns[1].span.end <= length);
  RC_ASSERT(document.pages[0].end == document.pages[1].start);
  RC_ASSERT(document.pages[1].end == length);
}

RC_GTEST_PROP(RepairProperties, LetterRulesChangeNothingTwice, ()) {
  Document document;
  document.text = random_text();
  // A soft hyphen that goes may bring together the parts of a word that was hard to see before.
  RC_PRE(document.text.find("\xC2\xAD") == std::string::npos);
  const auto chosen = chosen_rules({"presentation-forms", "yeh-kaf", "teh-marbuta", "hyphenation"});
  repair_document(document, chosen, false);
  Document again;
  again.text = document.text;
  repair_document(again, chosen, false);
  RC_ASSERT(again.text == document.text);
}

RC_GTEST_PROP(RepairProperties, TheListDoesNotChangeTheText, ()) {
  Document document = random_document();
  Document other = document;
  const auto chosen = random_rules();
  repair_document(document, chosen, true);
  repair_document(other, chosen, false);
  RC_ASSERT(document.text == other.text);
  RC_ASSERT(document.repairs == other.repairs);
  RC_ASSERT(document.turns[1].span == other.turns[1].span);
}

}  // namespace
}  // namespace mazmun::ingest::repair
