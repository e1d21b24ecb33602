#include <iterator>

#include "diff/items.hpp"

namespace mazmun::diff {
namespace {

void append_coefficients(Items& items, const std::string& where, const Coefficients& coefficients) {
  for (const Coefficient& coefficient : coefficients) {
    items.push_back({"coefficient",
                     where + "/" + coefficient.name,
                     {{"value", coefficient.value ? Value(*coefficient.value) : Value()},
                      {"why", text_or_null(coefficient.why)},
                      {"n", coefficient.n}},
                     {},
                     {}});
  }
}

}  // namespace

Items items_of(const Agreement& agreement) {
  Items items;
  items.push_back({"agreement",
                   {},
                   {{"units", agreement.units},
                    {"unit", text_or_null(agreement.unit)},
                    {"level", text_or_null(agreement.level)},
                    {"coded_only_units", agreement.coded_only ? Value(agreement.coded_only_units) : Value()}},
                   {{"coders", agreement.coders}},
                   {}});
  append_coefficients(items, "overall", agreement.overall);
  for (const PairAgreement& pair : agreement.pairs)
    append_coefficients(items, "pairs/" + pair.a + " + " + pair.b, pair.coefficients);
  for (const CodeAgreement& code : agreement.codes) append_coefficients(items, "codes/" + code.code, code.coefficients);
  if (agreement.coded_only) append_coefficients(items, "coded_only", *agreement.coded_only);
  return items;
}

Items items_of(const Verification& verification) {
  Items items;
  items.push_back({"verification", {}, {{"title", text_or_null(verification.title)}}, {}, {}});
  for (const CheckedClaim& claim : verification.claims) {
    items.push_back({"claim",
                     claim.id,
                     {{"verdict", std::string(to_string(claim.verdict))},
                      {"expected", claim.expected},
                      {"published", claim.published},
                      {"recomputed", claim.recomputed},
                      {"says", text_or_null(claim.says)},
                      {"where", text_or_null(claim.where)},
                      {"measure", text_or_null(claim.measure)},
                      {"because", text_or_null(claim.because)}},
                     {{"readings", claim.readings}},
                     {}});
  }
  return items;
}

}  // namespace mazmun::diff
