// How large, how deep and how dense a raw file may be. Files above these limits are refused by name, so that a hostile
// or broken file can't take the machine's memory or time. They lie far above what transcripts need: the text of a
// thousand pages is some 3 MB, as a Word file some 0.3 MB that unpack to 15 MB.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mazmun {

inline constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

namespace limit {
// ZIP, and with it Word, Excel and OpenDocument files
inline constexpr std::size_t zip_entries = 10'000;                ///< files inside
inline constexpr std::uint64_t zip_entry_bytes = 128 * mebibyte;  ///< of one file inside, unpacked
inline constexpr std::uint64_t zip_total_bytes = 256 * mebibyte;  ///< of all that are read, unpacked
inline constexpr std::uint64_t zip_ratio = 200;                   ///< unpacked bytes for one packed byte …
inline constexpr std::uint64_t zip_ratio_from = 4 * mebibyte;     ///< … of files that unpack to more than this
// XML
inline constexpr std::size_t xml_bytes = 64 * mebibyte;
inline constexpr std::size_t xml_tags = 4'000'000;  ///< "<" signs: what the tree costs in memory
inline constexpr std::size_t xml_depth = 400;       ///< elements inside each other
// Web pages
inline constexpr std::size_t html_bytes = 16 * mebibyte;
inline constexpr std::size_t html_depth = 512;                  ///< elements inside each other
inline constexpr std::size_t html_tree_bytes = 384 * mebibyte;  ///< memory of the tree
// Rich text
inline constexpr std::size_t rtf_bytes = 256 * mebibyte;  ///< most of it pictures
inline constexpr std::size_t rtf_depth = 10'000;          ///< groups inside each other
// Workbooks
inline constexpr std::size_t sheet_columns = 16'384;  ///< what Excel allows
inline constexpr std::size_t sheet_cells = 10'000'000;
// PDF, read by a program of its own
inline constexpr std::size_t pdf_pages = 5'000;
inline constexpr std::uint64_t pdf_memory_bytes = 1024 * mebibyte;
inline constexpr unsigned pdf_seconds = 60;                        ///< of computing
inline constexpr std::uint64_t pdf_output_bytes = 128 * mebibyte;  ///< what may come out of it
// Pictures of figures, drawn by a program of its own
inline constexpr std::uint64_t picture_bytes = 128 * mebibyte;
}  // namespace limit

}  // namespace mazmun
