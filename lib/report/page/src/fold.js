// Texts compared as mazmun's own search does: letter variants, half-spaces, diacritics, case and digits count as equal.
const variants = { "ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و" };
const ignored = /[\u0640\u064B-\u065F\u0670\u200C\u200D\u200E\u200F\u202A-\u202E\u2066-\u2069\s]/g;

const digit = (c) => String((c.charCodeAt(0) - (c >= "۰" ? 0x6f0 : 0x660)) % 10);

export function fold(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit)
    .replace(/[يىئكةۀأإآٱؤ]/g, (c) => variants[c])
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(ignored, "");
}
