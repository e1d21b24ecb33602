// Graphviz, loaded where a graph is laid out.
#pragma once

#include <graphviz/gvc.h>

#include "base/late_library.hpp"
#include "base/late_names.hpp"

namespace mazmun::draw {

struct Cgraph {
  LateLibrary library{late::graph};
  decltype(::agclose)* agclose = library.function<decltype(::agclose)>("agclose");
  decltype(::agedge)* agedge = library.function<decltype(::agedge)>("agedge");
  decltype(::agnode)* agnode = library.function<decltype(::agnode)>("agnode");
  decltype(::agopen)* agopen = library.function<decltype(::agopen)>("agopen");
  decltype(::agsafeset)* agsafeset = library.function<decltype(::agsafeset)>("agsafeset");
  decltype(::agseterr)* agseterr = library.function<decltype(::agseterr)>("agseterr");
};

/// Loaded at the first call; throws SystemError where it can't be.
inline const Cgraph& cgraph() {
  static const Cgraph loaded;
  return loaded;
}

struct Gvc {
  LateLibrary library{late::graph_layout};
  decltype(::gvContext)* context = library.function<decltype(::gvContext)>("gvContext");
  decltype(::gvFreeContext)* free_context = library.function<decltype(::gvFreeContext)>("gvFreeContext");
  decltype(::gvFreeLayout)* free_layout = library.function<decltype(::gvFreeLayout)>("gvFreeLayout");
  decltype(::gvLayout)* layout = library.function<decltype(::gvLayout)>("gvLayout");
};

/// Loaded at the first call; throws SystemError where it can't be.
inline const Gvc& gvc() {
  static const Gvc loaded;
  return loaded;
}

}  // namespace mazmun::draw
