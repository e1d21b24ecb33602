#include <gtest/gtest.h>

#include "base/error.hpp"
#include "ingest/repair/repair_document.hpp"
#include "ingest/repair/visual_order.hpp"

namespace mazmun::ingest::repair {
namespace {

Document document_of(const std::string& text) {
  Document document;
  document.text = text;
  document.length = text::length(text);
  return document;
}

std::string repaired(const std::string& text, const std::string& rule) {
  Document document = document_of(text);
  repair_document(document, chosen_rules({rule}), false);
  return document.text;
}

struct Pair {
  std::string damaged, right;
};

void expect_pairs(const std::string& rule, const std::vector<Pair>& pairs) {
  for (const Pair& pair : pairs) EXPECT_EQ(repaired(pair.damaged, rule), pair.right) << rule << ": " << pair.damaged;
}

void expect_untouched(const std::string& rule, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) EXPECT_EQ(repaired(text, rule), text) << rule;
}

TEST(Repair, PutsLettersForPresentationForms) {
  expect_pairs("presentation-forms", {{"ﻛﺘﺎب ﻻزم", "كتاب لازم"}, {"ﬁnal", "final"}});
  expect_untouched("presentation-forms", {"کتاب ﴿۱﴾ و ۵۰﷼"});
}

TEST(Repair, PutsPersianYehAndKaf) {
  expect_pairs("yeh-kaf", {{"كاركنان مي‌آيند", "کارکنان می‌آیند"}, {"حتى", "حتی"}});
  expect_untouched("yeh-kaf", {"کارکنان می‌آیند", "coffee ٤٥"});
}

TEST(Repair, TakesKashidasAway) {
  expect_pairs("kashida", {{"ســازمــان", "سازمان"},
                           {"متن\nــــــــــ\nپاورقی", "متن\nپاورقی"},
                           {"ــــــــــ", ""},
                           {"کـار مـا بـا شـما بـود تي ـبود", "کار ما با شما بود تيبود"}});
  expect_untouched("kashida", {"تهران ـ مشهد", "نام: ــــــــ ، سن: ــــ ."});
}

TEST(Repair, PutsTheEzafeForTehMarbuta) {
  expect_pairs("teh-marbuta", {{"تجربة مشتری", "تجربهٔ مشتری"}, {"تجربة\nمشتری", "تجربهٔ\nمشتری"}});
  expect_untouched("teh-marbuta", {"دائرة المعارف", "سورة.", "نویسندة و ناشر", "الحمدلله حیاة"});
}

TEST(Repair, TakesMarkupAway) {
  expect_pairs("markup", {{"<p>متن</p>", "متن"},
                          {"یک<br/>دو", "یک دو"},
                          {"<ul style=\"x\"> • اول", " • اول"},
                          {"a &amp; b &lt; c", "a & b < c"},
                          {"ورهوف^۱ و همکاران", "ورهوف و همکاران"},
                          {"ورهوف² و همکاران", "ورهوف و همکاران"},
                          {"Mehrara^{1*}", "Mehrara"},
                          {"آلفا $0/887$ است", "آلفا 0/887 است"},
                          {"see *Journal of Tests* here", "see Journal of Tests here"},
                          {"a **strong word** here", "a strong word here"}});
  expect_untouched("markup", {"a < b and c > d", "x^2 + 3^2", "12 m² and 10³", "$5 and $6", "2 * 3 * 4",
                              "**Sara** [0:12] yes", "*Sara:* yes", "<id1> text", "* item\n* item", "AT&T", "a_b_c"});
}

TEST(Repair, TakesLinesAwayThatReturn) {
  std::string text;
  for (int page = 1; page <= 4; ++page)
    text += "متن صفحه‌ی شماره " + std::string(static_cast<std::size_t>(page), 'x') +
            "\n\nنشریه‌ی آزمون، دوره " + std::to_string(page) + "\n\n";
  EXPECT_EQ(
      repaired(text, "boilerplate"),
      "متن صفحه‌ی شماره x\n\nمتن صفحه‌ی شماره xx\n\nمتن صفحه‌ی شماره "
      "xxx\n\nمتن "
      "صفحه‌ی "
      "شماره "
      "xxxx\n\n");
  expect_untouched(
      "boilerplate",
      {"بله، درست است.\n\nبله، درست است.\n\nبله، درست است.\n\nبله، درست است.\n",
       "P1: I agree with that\n\nP1: I agree with that\n\nP1: I agree with that\n\nP1: I agree with that\n"});
}

TEST(Repair, TakesRunningHeadersOfPagesAway) {
  Document document = document_of("Study of teams 1\nOne two.\nStudy of teams 2\nThree.\nStudy of teams 3\nFour.\n");
  document.pages = {{0, 26}, {26, 50}, {50, 73}};
  repair_document(document, chosen_rules({"boilerplate"}), false);
  EXPECT_EQ(document.text, "One two.\nThree.\nFour.\n");
  EXPECT_EQ(document.pages, (std::vector<Span>{{0, 9}, {9, 16}, {16, 22}}));
}

TEST(Repair, JoinsHyphenatedWords) {
  expect_pairs("hyphenation", {{"an inter-\nview", "an interview"},
                               {"long-\nterm and long-term", "long-term and long-term"},
                               {"inter\xC2\xADview", "interview"}});
  expect_untouched("hyphenation", {"- item\n- item", "Anglo-\nSaxon", "1-\n2"});
}

TEST(Repair, JoinsSentencesThatWereBroken) {
  expect_pairs("joined-lines", {{"نتایج این مطالعه به روشنی نشان داد که پژوهشگران این حوزه "
                                 "با\n\nپرسش‌های "
                                 "تازه "
                                 "روبه‌رو هستند.",
                                 "نتایج این مطالعه به روشنی نشان داد که پژوهشگران این حوزه با "
                                 "پرسش‌های "
                                 "تازه "
                                 "روبه‌رو هستند."},
                                {"نتایج این مطالعه به روشنی نشان داد که پژوهشگران این حوزه با\n\n¹ "
                                 "Smith\n\nپرسش‌های "
                                 "تازه روبه‌رو هستند.",
                                 "نتایج این مطالعه به روشنی نشان داد که پژوهشگران این حوزه با "
                                 "پرسش‌های "
                                 "تازه "
                                 "روبه‌رو هستند.\n¹ Smith"}});
  expect_untouched("joined-lines", {"نتایج این مطالعه به روشنی نشان داد که پژوهشگران این حوزه با\nP1: بله",
                                    "نتایج این مطالعه به روشنی نشان داد که پژوهشگران این حوزه با\n- مورد",
                                    "نتایج این مطالعه به روشنی نشان داد که پژوهشگران همراه "
                                    "بودند.\nپرسش‌های "
                                    "تازه",
                                    "عنوان کوتاه با\nمتن"});
}

TEST(Repair, PutsBulletsWhereTheyBelong) {
  expect_pairs("bullets",
               {{"- ❖ مدرک", "- مدرک"}, {"❖ مدرک\n■ سن", "- مدرک\n- سن"}, {"پایان). • ارتقا", "پایان).\n• ارتقا"}});
  expect_untouched("bullets", {"• مدرک", "a • b", "❖"});
}

TEST(Repair, MendsBlanks) {
  expect_pairs("spaces", {{"مشتریان ، کاهش", "مشتریان، کاهش"},
                          {"( مانند )", "(مانند)"},
                          {"۳-\xC2\xA0 زیر", "۳- زیر"},
                          {"بانک)که", "بانک) که"},
                          {"دو   واژه", "دو واژه"}});
  expect_untouched("spaces", {"  indented\n", "a\t b", "see .txt files", "end  \nnext"});
}

TEST(Repair, PutsHalfSpacesBack) {
  expect_pairs("zwnj", {{"می شود و نمی دانم", "می‌شود و نمی‌دانم"},
                        {"میرود", "می‌رود"},
                        {"دادههای ما", "داده‌های ما"},
                        {"کتاب ها و کانال-های همه", "کتاب‌ها و کانال‌های همه"},
                        {"بزرگ ترین شهر", "بزرگ‌ترین شهر"},
                        {"شده اند", "شده‌اند"},
                        {"تصمیم گیری", "تصمیم‌گیری"},
                        {"هم‌آوایی هم‌آوایی همآوایی هم آوایی",
                         "هم‌آوایی هم‌آوایی هم‌آوایی هم‌آوایی"}});
  expect_untouched("zwnj", {"میان میدان و میز", "تنها بها ندارد", "در ها", "می و جام", "من و تو", "این است"});
}

TEST(VisualOrder, PutsRunsThatWereCutAtYehInOrder) {
  expect_pairs("visual-order", {{"يفيپژوهش ك", "پژوهش كيفي"},
                                {"يريگ ميتصم يبرا تيريمد", "مديريت براي تصميم گيري"},
                                {"يآموزش يها برنامه ياجرا", "اجراي برنامه هاي آموزشي"}});
}

TEST(VisualOrder, PutsPunctuationNumbersAndBracketsBack) {
  expect_pairs("visual-order",
               {{". رسد ياجرا به پايان م يآموزش يها برنامه", "برنامه هاي آموزشي اجرا به پايان مي رسد."}});
}

TEST(VisualOrder, LeavesWhatIsInOrder) {
  expect_untouched("visual-order",
                   {"مديريت تجربه مشتري در سازمان",
                    "پیش از هر چیز، می‌گوییم که یاد گرفتن زمان می‌برد.",
                    "یایی لیی کیی", "Interview 12 (2020)", "ی", "", "ریال و دلار", "خانه‌ای در ییلاق"});
}

TEST(VisualOrder, LeavesTextsOfOtherLanguages) {
  std::string arabic;
  for (int i = 0; i < 12; ++i)
    arabic += "يذهب الطلاب إلى المدرسة في الصباح ليدرسوا\nهذا البيت قديم جدا وفيه غرف كثيرة\n";
  expect_untouched("visual-order", {arabic});
}

TEST(VisualOrder, LeavesALineOfRareWordsThatEndsInAStop) {
  expect_untouched(
      "visual-order",
      {"مصاحبه‌شونده ۱: نقشه ماه‌ها وارونه آویزان بود. دور میز هشت "
       "صندلی "
       "بود، "
       "شاید "
       "نُه "
       "تا.",
       "مصاحبه‌شونده ۱: دور میز هشت صندلی بود، شاید نُه تا. در اتاق "
       "بغلی "
       "رادیو "
       "روشن "
       "بود."});
}

TEST(VisualOrder, LeavesALongParagraphWithARareWord) {
  expect_untouched(
      "visual-order",
      {"P5: مسیر پرونده. یک درخواست ساده تسهیلات نُه ایستگاه دارد که چهارتایش فقط مهر "
       "می‌زند. ما سال گذشته از "
       "ضمانت‌نامه شروع کردیم و به‌جای این‌که از اداره روش‌ها "
       "بپرسیم، "
       "از "
       "کسانی "
       "پرسیدیم که هر روز این کار را می‌کنند."});
}

TEST(VisualOrder, KeepsCellsOfATableApart) {
  expect_pairs("visual-order", {{"يريگ ميتصم يبرا تيريمد\tيفيپژوهش ك", "مديريت براي تصميم گيري\tپژوهش كيفي"}});
}

TEST(VisualOrder, ChangesNothingTwice) {
  const std::string text =
      "نيازمند يادگيري تيمي است يآموزش يها هر برنامه\n. رسد ياجرا به پايان م يآموزش يها برنامه\nيريگ ميتصم يبرا "
      "تيريمد\n";
  const std::string once = repaired(text, "visual-order");
  EXPECT_NE(once, text);
  EXPECT_EQ(repaired(once, "visual-order"), once);
}

TEST(VisualOrder, SaysHowSureItIs) {
  Document document = document_of("يفيپژوهش ك");
  const auto list = repair_document(document, chosen_rules({"visual-order"}), true);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_GT(list[0].sure, 500);
  EXPECT_LT(list[0].sure, 1000);
}

TEST(VisualOrder, CountsBrokenWords) {
  EXPECT_EQ(damage_in("تيريمد يساز").broken, 2U);
  EXPECT_EQ(damage_in("مدیریت سازی").broken, 0U);
}

TEST(Repair, MovesWhatLiesInTheText) {
  Document document = document_of("ســلام كتاب\nــــ\nدوم");
  document.turns = {{"P1", {7, 11}, {}}, {"P2", {17, 20}, {}}};
  document.notes = {{{12, 20}, "note"}};
  repair_document(document, chosen_rules({"fa"}), false);
  EXPECT_EQ(document.text, "سلام کتاب\nدوم");
  EXPECT_EQ(document.turns[0].span, (Span{5, 9}));
  EXPECT_EQ(document.turns[1].span, (Span{10, 13}));
  EXPECT_EQ(document.notes[0].span, (Span{10, 13}));
}

TEST(Repair, ChangesNothingAcrossTheBorderOfATurn) {
  Document document = document_of("می شود");
  document.turns = {{"P1", {0, 2}, {}}, {"P2", {3, 6}, {}}};
  document.turns[1].span.start = 2;
  repair_document(document, chosen_rules({"zwnj"}), false);
  EXPECT_EQ(document.text, "می‌شود");
  document = document_of("دو   واژه");
  document.turns = {{"P1", {0, 3}, {}}, {"P2", {3, 9}, {}}};
  repair_document(document, chosen_rules({"spaces"}), false);
  EXPECT_EQ(document.text, "دو   واژه");
}

TEST(Repair, CountsAndLists) {
  Document document = document_of("كـي");
  const auto list = repair_document(document, chosen_rules({"fa"}), true);
  EXPECT_EQ(document.repairs, (std::vector<std::pair<std::string, std::size_t>>{{"kashida", 1}, {"yeh-kaf", 2}}));
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[1].rule, "yeh-kaf");
  EXPECT_EQ(list[1].before, 2U);
  EXPECT_EQ(list[1].after, 2U);
  EXPECT_EQ(list[2].rule, "kashida");
  EXPECT_EQ(list[2].old_text, "ـ");
  EXPECT_EQ(undone(document.text, list), "كـي");
}

TEST(Repair, RefusesNamesThatItDoesNotKnow) {
  try {
    chosen_rules({"yeh-kaff"});
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_STREQ(error.what(), "--repair: no repair \"yeh-kaff\"");
    EXPECT_EQ(error.hint(), "did you mean \"yeh-kaf\"?");
  }
}

}  // namespace
}  // namespace mazmun::ingest::repair
