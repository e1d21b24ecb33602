#include "format/verification_file.hpp"

#include "format/fields.hpp"
#include "format/header.hpp"

namespace mazmun::format {
namespace {

Value claim_value(const CheckedClaim& claim) {
  Value value;
  value.add("id", claim.id).add("says", claim.says).add("where", claim.where);
  if (!claim.measure.empty()) value.add("measure", claim.measure);
  value.add("published", claim.published).add("recomputed", claim.recomputed);
  value.add("verdict", std::string(to_string(claim.verdict))).add("expected", claim.expected);
  if (!claim.because.empty()) value.add("because", claim.because);
  if (!claim.readings.empty()) value.add("readings", Array(claim.readings.begin(), claim.readings.end()));
  return value;
}

Verdict read_verdict(const Field& field) {
  const std::string name = field.string();
  const auto verdict = verdict_named(name);
  if (!verdict && field.value().is_string()) field.report("unknown verdict \"" + name + "\"");
  return verdict.value_or(Verdict::unchecked);
}

Value value_of(const Field& field, std::string_view key) {
  const auto member = field.member(key);
  return member ? member->value() : Value();
}

std::string string_of(const Field& field, std::string_view key) {
  const auto member = field.member(key);
  return member ? member->string() : std::string();
}

CheckedClaim read_claim(const Field& field) {
  CheckedClaim claim;
  if (const auto id = field.require("id")) claim.id = id->string();
  claim.says = string_of(field, "says");
  claim.where = string_of(field, "where");
  claim.measure = string_of(field, "measure");
  claim.published = value_of(field, "published");
  claim.recomputed = value_of(field, "recomputed");
  if (const auto verdict = field.require("verdict")) claim.verdict = read_verdict(*verdict);
  if (const auto expected = field.require("expected")) claim.expected = expected->boolean();
  claim.because = string_of(field, "because");
  if (const auto readings = field.member("readings")) {
    for (const Field& reading : readings->items()) claim.readings.push_back(reading.string());
  }
  return claim;
}

}  // namespace

Value verification_value(const Verification& verification, const History& history) {
  Value summary;
  for (const Verdict verdict : {Verdict::reproduced, Verdict::differs, Verdict::contradicts, Verdict::unchecked}) {
    summary.add(std::string(to_string(verdict)), count(verification, verdict));
  }
  Array claims;
  for (const CheckedClaim& claim : verification.claims) claims.push_back(claim_value(claim));
  Value document;
  document.add("mazmun", header_value("verification", history)).add("title", verification.title);
  document.add("summary", std::move(summary)).add("claims", std::move(claims));
  return document;
}

Verification read_verification(const Value& document, const std::string& file) {
  expect_format(document, "verification", file);
  Reading reading{file, {}};
  const Field root(reading, document);
  Verification verification;
  verification.title = string_of(root, "title");
  if (const auto claims = root.require("claims")) {
    for (const Field& claim : claims->items()) verification.claims.push_back(read_claim(claim));
  }
  reading.finish();
  return verification;
}

}  // namespace mazmun::format
