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
    {"groups", "Themes by group of participants", "مضامین در گروه‌های مشارکت‌کنندگان"},
    {"relations", "Relations among themes", "روابط میان مضامین"},
    {"findings", "Departures from the framework", "ناهم‌خوانی با چارچوب"},
    {"agreement", "Agreement between coders", "توافق بین کدگذاران"},
    {"coded_only", "Agreement on coded units only", "توافق در واحدهای کدگذاری‌شده"},
    {"pairs", "Agreement by pair of coders", "توافق هر دو کدگذار"},
    {"codes_agreement", "Agreement by code", "توافق در هر کد"},
    {"constraints", "Constraints on the coefficients", "قیدهای ضرایب"},
    {"audit", "Audit of published claims", "راستی‌آزمایی ادعاهای منتشرشده"},
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
    {"overlaps", "Overlapping spans", "گستره‌های هم‌پوشان"},
    {"windows", "Windows", "پنجره‌ها"},
    {"window_jaccard", "Jaccard index of windows", "ضریب جاکارد پنجره‌ها"},
    {"row_share", "Share of the theme", "سهم از مضمون"},
    {"column_share", "Share of the group", "سهم از گروه"},
    {"band_mean", "Mean of other orders", "میانگین ترتیب‌های دیگر"},
    {"band_low", "2.5 %", "۲٫۵ ٪"},
    {"band_high", "97.5 %", "۹۷٫۵ ٪"},
    {"from", "From", "از"},
    {"to", "To", "به"},
    {"type", "Relation", "رابطه"},
    {"proposition", "Proposition", "گزاره"},
    {"drawn_from", "Drawn from", "برگرفته از"},
    {"relation", "codebook", "کتاب کد"},
    {"paradigm", "paradigm model", "مدل پارادایمی"},
    {"network", "thematic network", "شبکهٔ مضامین"},
    {"layers", "layers", "لایه‌ها"},
    {"finding", "Finding", "یافته"},
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
    {"permutations", "Permutations of the order", "جای‌گشت‌های ترتیب"},
    {"reached", "reached in", "به‌دست‌آمده در"},
    {"window", "Segments of a window", "قطعه‌های هر پنجره"},
    {"framework", "Framework", "چارچوب"},
    {"reduction", "Reduction", "فشرده‌سازی"},
    {"used", "used", "به‌کاررفته"},
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
