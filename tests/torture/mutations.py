"""Good bytes made bad: at random, but the same for the same random numbers."""
import re

NASTY = (b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\n\n", b"\x1b[31m", b"\xe2\x80\xae", b"\\ud800",
         b"\\u0000", b'"', b"'", b"[", b"]", b"{", b"}", b"<", b">", b"&", b"&#x110000;", b"&#0;", b"\\", b"|", b",", b";", b"\t",
         b":", b"- ", b"*", b"..", b"../", b"%s", b"null", b"true", b"[]", b"{}", b"-1", b"0", b"1e999", b"-0.0", b"NaN",
         b"18446744073709551616", b"9223372036854775807", b"-9223372036854775808", b"4294967295", b"2147483648",
         b"0.1e-400", "\u06f1\u06f2".encode(), "\u200c".encode(), "ي".encode(), b"(" * 200, b"[" * 2000, b"a" * 5000)


def somewhere(data, random):
    """A range of bytes, mostly short."""
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.choice((0, 1, 1, 2, 4, 16, 64, 1000)))


def cut(data, random):
    return data[:random.randrange(len(data) + 1)]


def cut_at_line(data, random):
    lines = data.splitlines(keepends=True)
    return b"".join(lines[:random.randrange(len(lines) + 1)])


def flip(data, random):
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 1, 2, 8))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def remove(data, random):
    start, end = somewhere(data, random)
    return data[:start] + data[end:]


def insert(data, random):
    start, end = somewhere(data, random)
    return data[:start] + random.choice(NASTY) + data[random.choice((start, end)):]


def repeat(data, random):
    start, end = somewhere(data, random)
    return data[:end] + data[start:end] * random.choice((1, 1, 2, 100, 3000)) + data[end:]


def change_lines(data, random):
    lines = data.splitlines(keepends=True)
    if len(lines) < 2:
        return data * 2
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    kind = random.randrange(4)
    if kind == 0:
        del lines[one]
    elif kind == 1:
        lines.insert(other, lines[one])
    elif kind == 2:
        lines[one], lines[other] = lines[other], lines[one]
    else:
        lines[one] = lines[one][:random.randrange(len(lines[one]) + 1)] + lines[other][random.randrange(len(lines[other]) + 1):]
    return b"".join(lines)


def change_token(pattern):
    """Puts something nasty, or another token, in the place of a token."""
    def change(data, random):
        found = list(re.finditer(pattern, data))
        if not found:
            return insert(data, random)
        one = random.choice(found)
        other = random.choice((random.choice(NASTY), random.choice(found).group()))
        return data[:one.start()] + other + data[one.end():]
    return change


def recode(data, random):
    text = data.decode("utf-8", errors="replace")
    return text.encode(random.choice(("utf-16", "utf-16-be", "utf-32", "cp1256", "latin-1", "shift_jis")), errors="replace")


def line_ends(data, random):
    return data.replace(b"\n", random.choice((b"\r", b"\r\n", b"\n\n", b"", b"\xe2\x80\xa8", b"\x0b")))


WAYS = (cut, cut, cut_at_line, flip, flip, remove, insert, insert, repeat, change_lines, recode, line_ends,
        change_token(rb"-?\d+(?:\.\d+)?"), change_token(rb"-?\d+(?:\.\d+)?"), change_token(rb'"[^"\n]*"'),
        change_token(rb"[A-Za-z_]+(?=\"?:)"), change_token(rb"<[^<>]*>"), change_token(rb"[\[\]{}]"))


def mutated(data, random):
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        data = random.choice(WAYS)(data, random)
    return data[:1 << 22]
