// Codings that several tests use.
#pragma once

#include "statistics/unitizing.hpp"

namespace mazmun::statistics {

/// Three coders of a text of 60, with seven categories: the example of pygamma-agreement's tests and of its paper
/// (Titeux & Riad 2021, Journal of Open Source Software 6(62), 2989).
inline Continuum alex_paul_suzan() {
  return {60,
          {{{2, 9, 1}, {11, 17, 2}, {24, 30, 5}, {32, 36, 6}, {36, 44, 6}, {44, 60, 7}},
           {{2, 9, 1}, {11, 17, 3}, {19, 25, 5}, {32, 44, 6}},
           {{2, 9, 1}, {11, 17, 4}, {21, 27, 5}, {32, 36, 6}, {36, 40, 6}, {40, 44, 6}}}};
}

}  // namespace mazmun::statistics
