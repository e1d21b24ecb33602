#include "ingest/pseudonyms.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "ingest/name_summary.hpp"

namespace mazmun::ingest {
namespace {

Pseudonym person(const std::string& pseudonym, const std::vector<std::string>& forms, bool exact = false) {
  Pseudonym made{pseudonym, "person", {}, exact, {"names.yaml", 3, 5, {}}};
  for (const std::string& form : forms) made.forms.push_back({form, {"names.yaml", 3, 12, {}}});
  return made;
}

std::string replace(const std::vector<Pseudonym>& names, const std::string& text, NamesIn where = NamesIn::words) {
  return Pseudonyms(names).replaced(text, where);
}

struct Case {
  std::string before;
  std::string after;
};

void expect_all(const std::vector<Pseudonym>& names, const std::vector<Case>& cases) {
  for (const Case& each : cases) EXPECT_EQ(replace(names, each.before), each.after) << each.before;
}

TEST(Pseudonyms, StandForPersianNamesInEveryForm) {
  expect_all({person("P1", {"احمدی"})}, {
                                            {"احمدی آمد", "P1 آمد"},
                                            {"خانم احمدی،", "خانم P1،"},
                                            {"احمدی‌ها", "P1‌ها"},
                                            {"احمدی‌ام", "P1‌ام"},
                                            {"احمدی ها", "P1 ها"},
                                            {"احمدیها و احمدیهای", "P1ها و P1های"},
                                            {"احمدیم گفت احمدیش", "P1م گفت P1ش"},
                                            {"احمدیو دیدم", "P1و دیدم"},
                                            {"احمدیهایشان، احمدیاینا", "P1هایشان، P1اینا"},
                                            {"أحمدي", "P1"},                     // hamza, Arabic yeh
                                            {"احمدى", "P1"},                     // alef maksura
                                            {"احمــدی", "P1"},                   // kashida
                                            {"اَحمَدیِ ما", "P1 ما"},               // vowel signs, and that of the ezafe
                                            {"ﺍﺣﻤﺪﯼ", "P1"},                     // presentation forms
                                            {"به‌احمدی", "به‌P1"},  // joined by a half-space
                                            {"علی واحمدی", "علی وP1"},           // joined by nothing
                                            {"احمدی‌نژاد", "P1‌نژاد"},
                                            {"«احمدی»", "«P1»"},
                                            {"احمدی1360", "P11360"},
                                            {"@احمدی_۲", "@P1_۲"},
                                            {"احمدیان", "احمدیان"},  // another name
                                            {"نااحمدی", "نااحمدی"},
                                        });
}

TEST(Pseudonyms, AskForLongNamesWhereEndingsAreShort) {
  expect_all({person("P1", {"علی"}), person("P2", {"رضا"})}, {{"علی گفت", "P1 گفت"},
                                                              {"علیت", "علیت"},
                                                              {"رضایت", "رضایت"},
                                                              {"رضای من", "P2ی من"},
                                                              {"فعلی", "فعلی"},
                                                              {"علی‌ام", "P1‌ام"},
                                                              {"رضاست", "P2ست"},
                                                              {"رضایی", "رضایی"}});
}

TEST(Pseudonyms, StandForLatinNamesInEveryForm) {
  expect_all({person("P1", {"Ahmadi"}), person("P2", {"José"}), person("P3", {"O'Brien"})},
             {{"Ahmadi's AHMADI ahmadi", "P1's P1 P1"},
              {"Ahmadis’ house", "P1s’ house"},
              {"ahmadi1360@example.org", "P11360@example.org"},
              {"#AliAhmadi and ahmadiInt", "#AliP1 and P1Int"},
              {"Ａｈｍａｄｉ", "P1"},
              {"Jose\u0301, Jos\u00e9 and Jose", "P2, P2 and P2"},
              {"O’Brien O'Brien OBrien", "P3 P3 P3"},
              {"Ah\u00ADmadi", "P1"},
              {"Ahmadinejad", "Ahmadinejad"}});
}

TEST(Pseudonyms, StandForNamesOfSeveralWords) {
  expect_all({person("P1", {"سارا احمدی", "سارا"}), person("P2", {"محمد‌رضا"}), person("P3", {"امیرحسین"})},
             {{"سارا احمدی", "P1"},
              {"سارا  احمدی‌ها", "P1‌ها"},
              {"سارا، احمدی", "P1، احمدی"},
              {"محمدرضا، محمد رضا، محمد‌رضا", "P2، P2، P2"},
              {"امیرحسین، امیر حسین، امیر‌حسین", "P3، P3، P3"}});
  expect_all({person("P1", {"S. Ahmadi"})}, {{"S. Ahmadi, S.Ahmadi, S Ahmadi", "P1, P1, P1"}});
  expect_all({person("P1", {"Sara Ahmadi"})}, {{"SaraAhmadi sara-ahmadi sara_ahmadi sara.ahmadi", "P1 P1 P1 P1"},
                                               {"I saw Sara. Ahmadi too", "I saw Sara. Ahmadi too"},
                                               {"Sara/Ahmadi", "Sara/Ahmadi"},
                                               {"**Sara** Ahmadi, Sara *Ahmadi*", "**P1, P1*"},
                                               {"Sara\n\nAhmadi", "Sara\n\nAhmadi"}});
}

TEST(Pseudonyms, KeepTheLineEndInsideOfAName) {
  expect_all(
      {person("P1", {"Sara Ahmadi"})},
      {{"with Sara\nAhmadi there", "with P1\nthere"}, {"Sara \n Ahmadi.", "P1 \n ."}, {"Sara Ahma-\ndi", "P1\n"}});
}

TEST(Pseudonyms, TakeTheLongestName) {
  expect_all({person("P1", {"Ali"}), person("P2", {"Ali Reza"}), person("P3", {"Ali Reza Karimi"})},
             {{"Ali Reza Karimi, Ali Reza, Ali", "P3, P2, P1"}, {"Ali Rezaee", "P1 Rezaee"}});
}

TEST(Pseudonyms, StarsStandForLettersOfTheWord) {
  expect_all(
      {person("P1", {"احمدی*", "*ahmadi*"})},
      {{"احمدیان و احمدی‌نژاد", "P1 و P1"}, {"xahmadinejad2 y", "P1 y"}, {"al-ahmadi", "al-P1"}});
}

TEST(Pseudonyms, ExactFormsLeaveOtherSpellingsAlone) {
  expect_all({person("P1", {"Will", "Hope"}, true)},
             {{"Will will come, Will's hope", "P1 will come, P1's hope"}, {"Wills WILL", "Wills WILL"}});
  expect_all({person("P1", {"رضا"}, true)}, {{"رضا رضای", "P1 رضای"}});
}

TEST(Pseudonyms, StandInsideOfWordsWhereTheyMustNotBeSeen) {
  const std::vector<Pseudonym> names{person("P1", {"Ahmadi"}), person("P2", {"Ali"})};
  EXPECT_EQ(replace(names, "drahmadi2.txt", NamesIn::everywhere), "drP12.txt");
  EXPECT_EQ(replace(names, "quality", NamesIn::everywhere), "quality");
  Pseudonyms people(names);
  EXPECT_EQ(people.without_names("a\xFF"
                                 "b/ahmadi\xC3.txt"),
            "a\xFF"
            "b/P1\xC3.txt");
}

TEST(Pseudonyms, GoIntoEverythingThatADocumentSays) {
  Document document;
  document.id = "P1";
  document.title = "Talk with Sara";
  document.source = {"talk-sara.txt", "txt", "raw", "sara/1", {}};
  document.attributes = {{"Sara's friend", Value("sara")}, {"age", Value(30)}};
  document.speakers = {{"Sara", {{"of", Value("Sara")}}}};
  document.text = "hi Sara!\nSara: yes, Sara\nend";
  document.turns = {{"Sara", {15, 24}, std::nullopt}};
  document.questions = {{"1", {0, 8}}};
  document.marks = {{"about-sara", {20, 24}}};
  document.notes = {{{3, 7}, "Sara smiles"}};
  document.pages = {{0, 28}};
  Pseudonyms names({person("Participant-1", {"Sara"})});
  names.replace_in(document);
  EXPECT_EQ(document.title, "Talk with Participant-1");
  EXPECT_EQ(document.source.name, "talk-Participant-1.txt");
  EXPECT_EQ(document.source.inside, "Participant-1/1");
  EXPECT_EQ(document.text, "hi Participant-1!\nParticipant-1: yes, Participant-1\nend");
  EXPECT_EQ(document.source.sha256, sha256(document.text));
  EXPECT_EQ(document.attributes[0].first, "Participant-1's friend");
  EXPECT_EQ(document.attributes[0].second.string(), "Participant-1");
  EXPECT_EQ(document.speakers[0].first, "Participant-1");
  EXPECT_EQ(document.turns[0].speaker, "Participant-1");
  EXPECT_EQ(document.turns[0].span, (Span{33, 51}));
  EXPECT_EQ(document.questions[0].span, (Span{0, 17}));
  EXPECT_EQ(document.marks[0].code, "about-Participant-1");
  EXPECT_EQ(document.marks[0].span, (Span{38, 51}));
  EXPECT_EQ(document.notes[0].span, (Span{3, 16}));
  EXPECT_EQ(document.notes[0].text, "Participant-1 smiles");
  EXPECT_EQ(document.pages[0], (Span{0, 55}));
}

TEST(Pseudonyms, GoIntoTablesWhoseRowsAreThenInTheirOrder) {
  Pseudonyms names({person("P2", {"Ahmadi"}), person("P1", {"Zamani"})});
  TextTable table{"people.csv",
                  {"document", "speaker", "Ahmadi"},
                  {{2, {"intahmadi", "Mr Ahmadi", "ahmadis"}}, {3, {"intzamani", "", "x"}}}};
  names.replace_in(table);
  EXPECT_EQ(table.header[2], "P2");
  EXPECT_EQ(table.rows[0].cells, (std::vector<std::string>{"intP1", "", "x"}));
  EXPECT_EQ(table.rows[1].cells, (std::vector<std::string>{"intP2", "Mr P2", "P2s"}));
  EXPECT_EQ(table.rows[1].line, 2U);
}

TEST(Pseudonyms, RefuseTwoColumnsOfOneName) {
  Pseudonyms names({person("P1", {"Ahmadi", "Ahmady"})});
  TextTable table{"people.csv", {"document", "Ahmadi", "Ahmady"}, {}};
  EXPECT_THROW(names.replace_in(table), InputError);
}

std::string message_of(const std::vector<Pseudonym>& names) {
  try {
    const Pseudonyms made(names);
  } catch (const InputError& error) {
    return to_string(error.findings().front());
  }
  return "done";
}

TEST(Pseudonyms, AreRefusedWithoutNamingAName) {
  EXPECT_EQ(message_of({person("P1", {"احمدی"}), person("P2", {"أحمدي"})}),
            "names.yaml:3:12: this name has another pseudonym already, P1");
  EXPECT_EQ(message_of({person("Sara-1", {"Sara"})}), "names.yaml:3:5: this pseudonym holds one of the names");
  EXPECT_EQ(message_of({person("P1", {"a*b"})}),
            "names.yaml:3:12: this form of a name has no letters, or a \"*\" in its middle");
  EXPECT_EQ(message_of({person("P1", {"--"})}),
            "names.yaml:3:12: this form of a name has no letters, or a \"*\" in its middle");
}

TEST(Pseudonyms, ReportWhatWasFoundAndWhatWasNot) {
  Pseudonyms names({person("P1", {"احمدی", "Ahmadi"}), person("P2", {"Karim"}), person("P3", {"Sina"})});
  Document document;
  document.id = "a";
  document.text = "P3: احمدی‌ها و احمدی‌ها، احمدیان، Karim.";
  names.replace_in(document);
  const auto rows = names.report().rows();
  const std::vector<std::vector<std::string>> expected{
      {"finding", "pseudonym", "word", "why", "times", "document", "start"},
      {"replaced", "P1", "احمدی‌ها", "", "2", "a", "4"},
      {"replaced", "P2", "Karim", "", "1", "a", "28"},
      {"inside", "P1", "احمدیان", "", "1", "a", "19"},
      {"unfound", "P1", "Ahmadi", "", "0", "", ""},
      {"unfound", "P3", "Sina", "", "0", "", ""}};
  EXPECT_EQ(rows, expected);
  const NameSummary said = summary(names, names.report(), true, "ask");
  EXPECT_EQ(said.details, (std::vector<std::string>{"names replaced: P1 2, P2 1"}));
  ASSERT_EQ(said.warnings.size(), 2U);
  EXPECT_EQ(said.warnings[0].message, "the name of P3 was not found");
  EXPECT_EQ(said.warnings[1].message, "1 longer word that holds the letters of a name stayed as they are");
  EXPECT_EQ(said.remarks,
            (std::vector<std::string>{"P3 stands in the raw texts too: it should mean the same person there"}));
}

std::vector<std::string> guesses_in(const std::string& text, const std::string& speaker = {}) {
  NameGuesses guesses({"P1", "Person-Two"});
  Document document;
  document.id = "a";
  document.text = text;
  if (!speaker.empty()) document.turns = {{speaker, {0, 1}, std::nullopt}};
  guesses.read(document);
  NameReport report;
  guesses.tell(report);
  std::vector<std::string> words;
  for (const auto& row : report.rows()) words.push_back(row[2] + "/" + row[3]);
  words.erase(words.begin());
  return words;
}

TEST(NameGuesses, AreBehindTitles) {
  EXPECT_EQ(guesses_in("آقای کریمی، خانم دکتر مرادی آمدند"), (std::vector<std::string>{"مرادی/title", "کریمی/title"}));
  EXPECT_EQ(guesses_in("Dr. Smith saw mr Jones"), (std::vector<std::string>{"Jones/title", "Smith/title"}));
  EXPECT_EQ(guesses_in("خانم P1 و آقا گفت. خانم‌ها. مهندس\nرفت. Dr. who"),
            (std::vector<std::string>{}));
}

TEST(NameGuesses, HaveCapitalsInsideOfSentences) {
  EXPECT_EQ(guesses_in("We met Karim's sister, Mina. Then Bob left; the NGO, on Monday I and Person Two."),
            (std::vector<std::string>{"Bob/capital", "Karim/capital", "Mina/capital"}));
  EXPECT_EQ(guesses_in("The Bank and my bank"), (std::vector<std::string>{}));
}

TEST(NameGuesses, AreLabelsOfSpeakers) {
  EXPECT_EQ(guesses_in("x", "سارا"), (std::vector<std::string>{"سارا/speaker"}));
  EXPECT_EQ(guesses_in("x", "Interviewer"), (std::vector<std::string>{}));
  EXPECT_EQ(guesses_in("x", "دکتر P1"), (std::vector<std::string>{}));
}

}  // namespace
}  // namespace mazmun::ingest
