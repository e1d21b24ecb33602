// Codings of other tools in files of their own: marks in texts, tables and reports of quotations, annotations.
#pragma once

#include "format/foreign/foreign.hpp"
#include "format/foreign/refi.hpp"

namespace mazmun::format::foreign {

/// qcoder: (QCODE)words(/QCODE){#code, #code} in text files, marks inside each other too.
bool is_qcoder(const ForeignInput& input);
Project read_qcoder(const ForeignInput& input, const ReadOptions& options);

/// Tables of coded segments, as MAXQDA and others export them: a document, a code ("A > B > C") and the words a row.
/// Without the documents' texts: each document's text is its segments, one below the other.
bool is_coded_table(const ForeignInput& input);
Project read_coded_table(const ForeignInput& input, const ReadOptions& options);

/// ATLAS.ti's code report as text: codes, each with its quotations. Texts as in read_coded_table().
bool is_atlas_report(const ForeignInput& input);
Project read_atlas_report(const ForeignInput& input, const ReadOptions& options);

/// brat: *.txt with *.ann beside it.
bool is_brat(const ForeignInput& input);
Project read_brat(const ForeignInput& input, const ReadOptions& options);

/// doccano: JSON Lines with "text" and "label".
bool is_doccano(const ForeignInput& input);
Project read_doccano(const ForeignInput& input, const ReadOptions& options);
Written write_doccano(const Project& project);

/// Label Studio: a list of tasks in JSON, with labels and choices by annotators.
bool is_labelstudio(const ForeignInput& input);
Project read_labelstudio(const ForeignInput& input, const ReadOptions& options);

/// WebAnno TSV 3, a file or a folder: layers of spans; a layer is a theme, its values are codes.
bool is_webanno(const ForeignInput& input);
Project read_webanno(const ForeignInput& input, const ReadOptions& options);

}  // namespace mazmun::format::foreign
