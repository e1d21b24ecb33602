// Codebooks alone: tables with paths, YAML and JSON, Markdown.
#pragma once

#include "format/foreign/foreign.hpp"
#include "format/foreign/refi.hpp"
#include "model/text_table.hpp"

namespace mazmun::format::foreign {

/// A codebook as a table: a column of codes or of paths ("work > trust"), or a column a level; descriptions beside it.
bool is_codebook_csv(const ForeignInput& input);
Project read_codebook_csv(const ForeignInput& input, const ReadOptions& options);
Written write_codebook_csv(const Project& project);
bool is_codebook_xlsx(const ForeignInput& input);
Project read_codebook_xlsx(const ForeignInput& input, const ReadOptions& options);
Written write_codebook_xlsx(const Project& project);

/// Trees of names in YAML or JSON: lists, maps of a name to what is below it, and maps with a name and children.
bool is_codebook_yaml(const ForeignInput& input);
Project read_codebook_yaml(const ForeignInput& input, const ReadOptions& options);
/// mazmun's own codebook.
Written write_codebook_yaml(const Project& project);
Written write_codebook_json(const Project& project);

/// Headings and lists; what stands below a heading or behind a colon is the definition.
bool is_codebook_markdown(const ForeignInput& input);
Project read_codebook_markdown(const ForeignInput& input, const ReadOptions& options);
Written write_codebook_markdown(const Project& project);

/// What a file with codes alone can't hold; `attributes` are those of themes that it holds.
std::vector<Loss> losses_of_codebook(const Project& project, const std::vector<std::string>& attributes);

/// The codes of a table, with the losses of its other columns. Throws InputError where no column has codes.
Project codebook_of_table(const TextTable& table, const std::string& format);

}  // namespace mazmun::format::foreign
