#include "format/raw/rtf_words.hpp"

#include <algorithm>
#include <array>

#include "text/encoding.hpp"

namespace mazmun::format::raw {
namespace {

struct WordPlace {
  std::string_view word;
  RtfPlace place;
};
// Groups that begin with \* and a word that isn't here are `nowhere` too.
constexpr std::array<WordPlace, 60> places{{
    {"fonttbl", RtfPlace::fonts},
    {"colortbl", RtfPlace::nowhere},
    {"stylesheet", RtfPlace::nowhere},
    {"listtable", RtfPlace::nowhere},
    {"listoverridetable", RtfPlace::nowhere},
    {"revtbl", RtfPlace::nowhere},
    {"rsidtbl", RtfPlace::nowhere},
    {"generator", RtfPlace::nowhere},
    {"filetbl", RtfPlace::nowhere},
    {"pict", RtfPlace::nowhere},
    {"object", RtfPlace::hollow},
    {"objdata", RtfPlace::nowhere},
    {"result", RtfPlace::body},
    {"nonshppict", RtfPlace::nowhere},
    {"shppict", RtfPlace::nowhere},
    {"shp", RtfPlace::hollow},
    {"shpinst", RtfPlace::hollow},
    {"shptxt", RtfPlace::body},
    {"shprslt", RtfPlace::nowhere},
    {"shpgrp", RtfPlace::hollow},
    {"do", RtfPlace::nowhere},
    {"sp", RtfPlace::nowhere},
    {"header", RtfPlace::nowhere},
    {"headerl", RtfPlace::nowhere},
    {"headerr", RtfPlace::nowhere},
    {"headerf", RtfPlace::nowhere},
    {"footer", RtfPlace::nowhere},
    {"footerl", RtfPlace::nowhere},
    {"footerr", RtfPlace::nowhere},
    {"footerf", RtfPlace::nowhere},
    {"footnote", RtfPlace::footnote},
    {"ftnsep", RtfPlace::nowhere},
    {"ftnsepc", RtfPlace::nowhere},
    {"ftncn", RtfPlace::nowhere},
    {"aftnsep", RtfPlace::nowhere},
    {"aftnsepc", RtfPlace::nowhere},
    {"aftncn", RtfPlace::nowhere},
    {"annotation", RtfPlace::comment},
    {"atnauthor", RtfPlace::author},
    {"atnid", RtfPlace::nowhere},
    {"atndate", RtfPlace::nowhere},
    {"atntime", RtfPlace::nowhere},
    {"atnicn", RtfPlace::nowhere},
    {"atnparent", RtfPlace::nowhere},
    {"atnref", RtfPlace::comment_number},
    {"atrfstart", RtfPlace::comment_start},
    {"atrfend", RtfPlace::comment_end},
    {"info", RtfPlace::hollow},
    {"title", RtfPlace::title},
    {"fldinst", RtfPlace::nowhere},
    {"fldrslt", RtfPlace::body},
    {"listtext", RtfPlace::nowhere},
    {"pntext", RtfPlace::nowhere},
    {"pn", RtfPlace::nowhere},
    {"upr", RtfPlace::hollow},
    {"ud", RtfPlace::body},
    {"nonesttables", RtfPlace::nowhere},
    {"xe", RtfPlace::nowhere},
    {"tc", RtfPlace::nowhere},
    {"template", RtfPlace::nowhere},
}};

struct WordCharacters {
  std::string_view word;
  std::string_view characters;
};
constexpr std::array<WordCharacters, 16> characters{{{"emdash", "—"},
                                                     {"endash", "–"},
                                                     {"lquote", "‘"},
                                                     {"rquote", "’"},
                                                     {"ldblquote", "“"},
                                                     {"rdblquote", "”"},
                                                     {"bullet", "•"},
                                                     {"emspace", "\u2003"},
                                                     {"enspace", "\u2002"},
                                                     {"qmspace", "\u2005"},
                                                     {"zwnj", "\u200C"},
                                                     {"zwj", "\u200D"},
                                                     {"zwbo", "\u200B"},
                                                     {"zwnbo", "\u2060"},
                                                     {"ltrmark", "\u200E"},
                                                     {"rtlmark", "\u200F"}}};

struct CharsetPage {
  int charset;
  int page;
};
constexpr std::array<CharsetPage, 17> pages{{{0, 1252},
                                             {77, 10000},
                                             {128, 932},
                                             {129, 949},
                                             {134, 936},
                                             {136, 950},
                                             {161, 1253},
                                             {162, 1254},
                                             {163, 1258},
                                             {177, 1255},
                                             {178, 1256},
                                             {186, 1257},
                                             {204, 1251},
                                             {222, 874},
                                             {238, 1250},
                                             {254, 437},
                                             {255, 850}}};

}  // namespace

RtfPlace rtf_place(std::string_view word, RtfPlace otherwise) {
  const auto* found =
      std::find_if(places.begin(), places.end(), [&](const WordPlace& one) { return one.word == word; });
  return found == places.end() ? otherwise : found->place;
}

std::string_view rtf_characters(std::string_view word) {
  const auto* found =
      std::find_if(characters.begin(), characters.end(), [&](const WordCharacters& one) { return one.word == word; });
  return found == characters.end() ? std::string_view() : found->characters;
}

std::string code_page(int number) {
  if (number == 65001) return "UTF-8";
  if (number == 10000) return "macintosh";
  if ((number >= 1250 && number <= 1258) || number == 874 || number == 932 || number == 936 || number == 949 ||
      number == 950)
    return "windows-" + std::to_string(number);
  // Few of these numbers are code pages.
  const std::string other = number >= 437 && number <= 866 ? "ibm-" + std::to_string(number) : std::string();
  return text::encoding_name(other).value_or("windows-1252");
}

int code_page_of_charset(int charset) {
  const auto* found =
      std::find_if(pages.begin(), pages.end(), [&](const CharsetPage& one) { return one.charset == charset; });
  return found == pages.end() ? 0 : found->page;
}

}  // namespace mazmun::format::raw
