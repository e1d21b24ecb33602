// Fractions of 128-bit integers, so that a coefficient is rounded once, at its end.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mazmun::statistics {

__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): `using` can't carry __extension__

/// In lowest terms, denominator above 0. Where numerator or denominator outgrow 127 bits the fraction goes on as a
/// double
/// (`exact` is false then): that takes more than 30 different numbers of ratings a unit, or as many unequal pairs of
/// coders.
class Fraction {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): whole numbers are fractions
  Fraction(std::int64_t whole) : value_(static_cast<double>(whole)), over_(whole) {}
  /// Requires `under` other than 0.
  Fraction(Wide over, Wide under);

  /// `value` as it is: exact where it is a whole number.
  static Fraction about(double value);

  double value() const { return value_; }
  bool exact() const { return exact_; }

  friend Fraction operator+(const Fraction& a, const Fraction& b);
  friend Fraction operator-(const Fraction& a, const Fraction& b);
  friend Fraction operator*(const Fraction& a, const Fraction& b);
  /// Requires `b` other than 0.
  friend Fraction operator/(const Fraction& a, const Fraction& b);
  friend bool operator==(const Fraction& a, const Fraction& b);
  /// By value, then by numerator and denominator: a total order for sorting.
  friend bool operator<(const Fraction& a, const Fraction& b);

 private:
  double value_ = 0;
  Wide over_ = 0;
  Wide under_ = 1;
  bool exact_ = true;
};

/// The whole of `text` as a decimal number ("12", "-0.5", "1e3", ".5"), exact up to 17 digits; nothing where it is not
/// one.
std::optional<Fraction> parse_fraction(std::string_view text);

/// The sum, the same for every order of `fractions`.
Fraction sum(std::vector<Fraction> fractions);

/// The arithmetic mean, the same for every order of `fractions`. Requires at least one.
Fraction mean(std::vector<Fraction> fractions);

}  // namespace mazmun::statistics
