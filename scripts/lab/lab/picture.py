"""A terminal's text with its colours as an SVG picture whose letters stay text."""
import re
from xml.sax.saxutils import escape, quoteattr

_PAINT = {
    "1": 'font-weight="bold"',
    "38;5;243": 'fill="#8b95a7"',
    "38;5;160": 'fill="#ff6b6b"',
    "38;5;28": 'fill="#7bd88f"',
    "38;5;130": 'fill="#ffd166"',
    "38;5;30": 'fill="#78dce8"',
}
_ESCAPE = re.compile("\x1b\\[([0-9;]*)m")
_LINE, _COLUMN, _MARGIN = 19, 8.43, 20
_FONT = "ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace"


def svg(title, command, screen, prompt="$ "):
    """The picture of a command and of what it printed."""
    lines = [f'<tspan fill="#8b95a7">{escape(prompt + command)}</tspan>', *map(_painted, screen.rstrip("\n").split("\n"))]
    longest = max(len(_ESCAPE.sub("", line)) for line in (prompt + command, *screen.split("\n")))
    width, height = round(2 * _MARGIN + longest * _COLUMN), len(lines) * _LINE + 2 * _MARGIN - 9
    rows = "\n".join(f'<text x="{_MARGIN}" y="{28 + _LINE * row}">{line}</text>' for row, line in enumerate(lines))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f" role=\"img\" aria-label={quoteattr(title)}>\n"
        f'<rect width="100%" height="100%" rx="8" fill="#1b1f27"/>\n'
        f'<g font-family="{_FONT}" font-size="14" fill="#d8dee9" xml:space="preserve">\n{rows}\n</g>\n</svg>\n'
    )


def _painted(line):
    parts = _ESCAPE.split(line)
    out, paint = [escape(parts[0])], None
    for code, text in zip(parts[1::2], parts[2::2]):
        paint = _PAINT.get(code)
        if text:
            out.append(f"<tspan {paint}>{escape(text)}</tspan>" if paint else escape(text))
    return "".join(out)
