#include "report/headings.hpp"

#include <algorithm>

namespace mazmun::report {
namespace {

struct Heading {
  std::string_view key;
  std::string_view english;
  std::string_view persian;
};

constexpr Heading headings[] = {
    // tables
    {"themes", "Themes", "مضامین"},
    {"matrix", "Themes by document", "مضامین در هر سند"},
    {"cooccurrence", "Co-occurrence", "هم‌رخدادی"},
    {"saturation", "Saturation", "اشباع"},
    {"participants", "Participants", "مشارکت‌کنندگان"},
    {"attributes", "Attributes", "ویژگی‌ها"},
    {"agreement", "Agreement between coders", "توافق بین کدگذاران"},
    {"coded_only", "Agreement on coded units only", "توافق در واحدهای کدگذاری‌شده"},
    {"pairs", "Agreement by pair of coders", "توافق هر دو کدگذار"},
    {"codes_agreement", "Agreement by code", "توافق در هر کد"},
    {"constraints", "Constraints on the coefficients", "قیدهای ضرایب"},
    {"audit", "Audit of published claims", "راستی‌آزمایی ادعاهای منتشرشده"},
    {"codebook", "Codebook", "دفترچهٔ کدها"},
    {"quotes", "Quotes", "نقل‌قول‌ها"},
    // the page
    {"report", "Report", "گزارش"},
    {"contents", "Contents", "فهرست"},
    {"skip", "Skip to the content", "رفتن به محتوا"},
    {"figures", "Figures", "نمودارها"},
    {"theme_table", "Table of themes", "جدول مضامین"},
    {"choose_document", "Choose a document", "یک سند را برگزینید"},
    {"frequencies", "Most frequent codes", "پرتکرارترین کدها"},
    {"history", "How this was made", "چگونگی تهیه"},
    {"search", "Search themes", "جستجوی مضامین"},
    {"at_least", "At least", "دست‌کم"},
    {"order", "Order", "ترتیب"},
    {"as_in_codebook", "As in the codebook", "به ترتیب دفترچه"},
    {"all", "All", "همه"},
    {"found", "found", "یافته شد"},
    {"more", "More", "بیشتر"},
    {"no_quotes", "No quotes", "نقل‌قولی نیست"},
    {"in_document", "In the document", "در متن سند"},
    {"marked", "Marked", "برجسته‌شده"},
    {"relations", "Relations", "رابطه‌ها"},
    {"band", "Band", "بازه"},
    {"first_rows_only", "Only the first rows:", "تنها ردیف‌های نخست:"},
    {"made_with", "Made with mazmun; charts by Apache ECharts (Apache License 2.0).",
     "ساخته‌شده با mazmun؛ نمودارها با Apache ECharts (پروانهٔ آپاچی ۲٫۰)."},
    // quotes and codebook
    {"level", "Level", "سطح"},
    {"label", "Label", "برچسب"},
    {"quote", "Quote", "نقل‌قول"},
    {"translation", "Translation", "ترجمه"},
    {"speaker", "Speaker", "گوینده"},
    {"question", "Question", "پرسش"},
    {"start", "Start", "آغاز"},
    {"end", "End", "پایان"},
    {"definition", "Definition", "تعریف"},
    {"include", "Include when", "شامل می‌شود اگر"},
    {"exclude", "Exclude when", "شامل نمی‌شود اگر"},
    {"examples", "Examples", "نمونه‌ها"},
    {"memo", "Memo", "یادداشت"},
    // levels
    {"code", "Code", "کد"},
    {"basic", "Basic theme", "مضمون پایه"},
    {"organizing", "Organizing theme", "مضمون سازمان‌دهنده"},
    {"global", "Global theme", "مضمون فراگیر"},
    // figures
    {"theme", "Theme", "مضمون"},
    {"document", "Document", "سند"},
    {"assignments", "Assignments", "تخصیص‌ها"},
    {"share", "Share", "سهم"},
    {"segments", "Segments", "قطعه‌ها"},
    {"documents", "Documents", "اسناد"},
    {"rank", "Rank", "رتبه"},
    {"codes", "Codes", "کدها"},
    {"new_codes", "New codes", "کدهای تازه"},
    {"new", "New codes", "کدهای تازه"},
    {"cumulative", "Codes so far", "کدها تا اینجا"},
    {"jaccard", "Jaccard index", "ضریب جاکارد"},
    {"c", "c-coefficient", "ضریب c"},
    {"attribute", "Attribute", "ویژگی"},
    {"value", "Value", "مقدار"},
    {"n", "n", "تعداد"},
    {"min", "Minimum", "کمینه"},
    {"max", "Maximum", "بیشینه"},
    {"mean", "Mean", "میانگین"},
    // agreement
    {"coefficient", "Coefficient", "ضریب"},
    {"coder", "Coder", "کدگذار"},
    {"low", "From", "از"},
    {"high", "To", "تا"},
    {"why", "Why there is none", "چرا مقدار ندارد"},
    {"percent", "Percent agreement", "درصد توافق"},
    {"holsti", "Holsti's coefficient", "ضریب هولستی"},
    {"scott_pi", "Scott's pi", "ضریب پی اسکات"},
    {"cohen_kappa", "Cohen's kappa", "ضریب کاپای کوهن"},
    {"fleiss_kappa", "Fleiss' kappa", "ضریب کاپای فلیس"},
    {"conger_kappa", "Conger's kappa", "ضریب کاپای کانگر"},
    {"krippendorff_alpha", "Krippendorff's alpha", "ضریب آلفای کریپندورف"},
    {"gwet_ac", "Gwet's AC1", "ضریب AC1 گوت"},
    {"brennan_prediger", "Brennan and Prediger's coefficient", "ضریب برنان و پردیگر"},
    {"alpha_jaccard", "Alpha with Jaccard distance", "آلفا با فاصلهٔ جاکارد"},
    {"alpha_masi", "Alpha with MASI distance", "آلفا با فاصلهٔ MASI"},
    {"constraint", "Constraint", "شرط"},
    {"needs", "Holds for", "برای"},
    {"given", "Given", "داده‌ها"},
    {"holds", "Holds", "برقرار"},
    {"arithmetic", "Arithmetic", "محاسبه"},
    {"readings", "Readings", "تعبیرها"},
    // audit
    {"claim", "Claim", "ادعا"},
    {"says", "What is published", "آنچه منتشر شده"},
    {"where", "Where", "کجا"},
    {"published", "Published", "منتشرشده"},
    {"recomputed", "Recomputed", "بازمحاسبه‌شده"},
    {"verdict", "Verdict", "نتیجه"},
    {"expected", "As expected", "طبق انتظار"},
    {"because", "Because", "زیرا"},
    {"reproduced", "reproduced", "بازتولیدشده"},
    {"differs", "differs", "متفاوت"},
    {"contradicts", "contradicts", "ناسازگار"},
    {"unchecked", "unchecked", "بررسی‌نشده"},
    // notes
    {"units", "units", "واحد"},
    {"coders", "coders", "کدگذاران"},
    {"rule", "Rule", "قاعده"},
    {"point", "saturation point", "نقطهٔ اشباع"},
    {"not_reached", "not reached", "به دست نیامده"},
};

}  // namespace

std::string heading(std::string_view key, std::string_view language) {
  const auto found =
      std::find_if(std::begin(headings), std::end(headings), [&](const Heading& entry) { return entry.key == key; });
  if (found == std::end(headings)) return std::string(key);
  const bool persian = language == "fa" || language.starts_with("fa-") || language.starts_with("fa_");
  return std::string(persian ? found->persian : found->english);
}

}  // namespace mazmun::report
