// libzip, loaded where an archive is read or written: with it comes a library of ciphers.
#pragma once

#include <zip.h>

#include "base/late_library.hpp"
#include "base/late_names.hpp"

namespace mazmun::format {

struct Libzip {
  LateLibrary library{late::zip};
  decltype(::zip_close)* close = library.function<decltype(::zip_close)>("zip_close");
  decltype(::zip_discard)* discard = library.function<decltype(::zip_discard)>("zip_discard");
  decltype(::zip_error_fini)* error_fini = library.function<decltype(::zip_error_fini)>("zip_error_fini");
  decltype(::zip_error_init)* error_init = library.function<decltype(::zip_error_init)>("zip_error_init");
  decltype(::zip_fclose)* fclose = library.function<decltype(::zip_fclose)>("zip_fclose");
  decltype(::zip_file_add)* file_add = library.function<decltype(::zip_file_add)>("zip_file_add");
  decltype(::zip_file_set_dostime)* file_set_dostime =
      library.function<decltype(::zip_file_set_dostime)>("zip_file_set_dostime");
  decltype(::zip_fopen_index)* fopen_index = library.function<decltype(::zip_fopen_index)>("zip_fopen_index");
  decltype(::zip_fread)* fread = library.function<decltype(::zip_fread)>("zip_fread");
  decltype(::zip_get_num_entries)* get_num_entries =
      library.function<decltype(::zip_get_num_entries)>("zip_get_num_entries");
  decltype(::zip_open_from_source)* open_from_source =
      library.function<decltype(::zip_open_from_source)>("zip_open_from_source");
  decltype(::zip_source_buffer)* source_buffer = library.function<decltype(::zip_source_buffer)>("zip_source_buffer");
  decltype(::zip_source_buffer_create)* source_buffer_create =
      library.function<decltype(::zip_source_buffer_create)>("zip_source_buffer_create");
  decltype(::zip_source_close)* source_close = library.function<decltype(::zip_source_close)>("zip_source_close");
  decltype(::zip_source_free)* source_free = library.function<decltype(::zip_source_free)>("zip_source_free");
  decltype(::zip_source_keep)* source_keep = library.function<decltype(::zip_source_keep)>("zip_source_keep");
  decltype(::zip_source_open)* source_open = library.function<decltype(::zip_source_open)>("zip_source_open");
  decltype(::zip_source_read)* source_read = library.function<decltype(::zip_source_read)>("zip_source_read");
  decltype(::zip_source_seek)* source_seek = library.function<decltype(::zip_source_seek)>("zip_source_seek");
  decltype(::zip_source_tell)* source_tell = library.function<decltype(::zip_source_tell)>("zip_source_tell");
  decltype(::zip_stat_index)* stat_index = library.function<decltype(::zip_stat_index)>("zip_stat_index");
  decltype(::zip_stat_init)* stat_init = library.function<decltype(::zip_stat_init)>("zip_stat_init");
};

/// Loaded at the first call; throws SystemError where it can't be.
inline const Libzip& libzip() {
  static const Libzip loaded;
  return loaded;
}

}  // namespace mazmun::format
