// libxlsxwriter, loaded where a workbook is written.
#pragma once

#include <xlsxwriter.h>

#include "base/late_library.hpp"
#include "base/late_names.hpp"

namespace mazmun::format {

struct XlsxWriter {
  LateLibrary library{late::xlsxwriter};
  decltype(::format_set_align)* format_set_align = library.function<decltype(::format_set_align)>("format_set_align");
  decltype(::format_set_bold)* format_set_bold = library.function<decltype(::format_set_bold)>("format_set_bold");
  decltype(::format_set_num_format)* format_set_num_format =
      library.function<decltype(::format_set_num_format)>("format_set_num_format");
  decltype(::format_set_reading_order)* format_set_reading_order =
      library.function<decltype(::format_set_reading_order)>("format_set_reading_order");
  decltype(::format_set_text_wrap)* format_set_text_wrap =
      library.function<decltype(::format_set_text_wrap)>("format_set_text_wrap");
  decltype(::lxw_strerror)* strerror = library.function<decltype(::lxw_strerror)>("lxw_strerror");
  decltype(::workbook_add_format)* workbook_add_format =
      library.function<decltype(::workbook_add_format)>("workbook_add_format");
  decltype(::workbook_add_worksheet)* workbook_add_worksheet =
      library.function<decltype(::workbook_add_worksheet)>("workbook_add_worksheet");
  decltype(::workbook_close)* workbook_close = library.function<decltype(::workbook_close)>("workbook_close");
  decltype(::workbook_new_opt)* workbook_new_opt = library.function<decltype(::workbook_new_opt)>("workbook_new_opt");
  decltype(::workbook_set_properties)* workbook_set_properties =
      library.function<decltype(::workbook_set_properties)>("workbook_set_properties");
  decltype(::worksheet_autofilter)* worksheet_autofilter =
      library.function<decltype(::worksheet_autofilter)>("worksheet_autofilter");
  decltype(::worksheet_data_validation_range)* worksheet_data_validation_range =
      library.function<decltype(::worksheet_data_validation_range)>("worksheet_data_validation_range");
  decltype(::worksheet_fit_to_pages)* worksheet_fit_to_pages =
      library.function<decltype(::worksheet_fit_to_pages)>("worksheet_fit_to_pages");
  decltype(::worksheet_freeze_panes)* worksheet_freeze_panes =
      library.function<decltype(::worksheet_freeze_panes)>("worksheet_freeze_panes");
  decltype(::worksheet_right_to_left)* worksheet_right_to_left =
      library.function<decltype(::worksheet_right_to_left)>("worksheet_right_to_left");
  decltype(::worksheet_set_column)* worksheet_set_column =
      library.function<decltype(::worksheet_set_column)>("worksheet_set_column");
  decltype(::worksheet_set_landscape)* worksheet_set_landscape =
      library.function<decltype(::worksheet_set_landscape)>("worksheet_set_landscape");
  decltype(::worksheet_set_row)* worksheet_set_row =
      library.function<decltype(::worksheet_set_row)>("worksheet_set_row");
  decltype(::worksheet_write_boolean)* worksheet_write_boolean =
      library.function<decltype(::worksheet_write_boolean)>("worksheet_write_boolean");
  decltype(::worksheet_write_number)* worksheet_write_number =
      library.function<decltype(::worksheet_write_number)>("worksheet_write_number");
  decltype(::worksheet_write_string)* worksheet_write_string =
      library.function<decltype(::worksheet_write_string)>("worksheet_write_string");
};

/// Loaded at the first call; throws SystemError where it can't be.
inline const XlsxWriter& xlsxwriter() {
  static const XlsxWriter loaded;
  return loaded;
}

}  // namespace mazmun::format
