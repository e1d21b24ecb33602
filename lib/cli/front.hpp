// The front: `mazmun NAME …` is `mazmun-NAME …`.
#pragma once

namespace mazmun::cli {

/// Replaces this process by the program mazmun-NAME; returns an exit status where there is none, or where help or the
/// version was asked for.
int run_front(int argc, char** argv);

}  // namespace mazmun::cli
