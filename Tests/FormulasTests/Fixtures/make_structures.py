#!/usr/bin/env python3
"""Writes structures.txt: what other readers of TeX make of formulas.txt, where they agree.

    make_structures.py        with pandoc in PATH, latex2mathml in this Python, and KaTeX below node's modules

Each formula is translated to MathML by the three. Their trees are written in one line, without what readers
are free to choose: groups that only group, spaces, attributes, the element that a sign is in, invisible signs,
fonts (another test has those), and which of several signs that look alike is taken. Where two of the three
agree, that line is kept.
"""

import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

import latex2mathml.converter

HERE = pathlib.Path(__file__).parent
KATEX = """
const katex = require('/usr/share/nodejs/katex/dist/katex.js');
const texts = JSON.parse(require('fs').readFileSync(0));
console.log(JSON.stringify(texts.map(text => {
  try {
    return katex.renderToString(text, {displayMode: true, output: 'mathml', strict: false});
  } catch (error) { return ''; }
})));
"""

# Signs of one shape: the first is kept.
ALIKE = ["-−‐", "*∗⁎", "^ˆ\u0302", "~˜\u0303∼", "¯‾\u0305\u0304_ˉ\u0332―", "·⋅∙•", "′'", "∣|", "‖∥", "⟂⊥", ":∶",
         "⟨〈", "⟩〉", "→⃗\u20d7", "˙\u0307", "¨\u0308", "ˇ\u030c", "˘\u0306", "´\u0301", "`\u0300", "˚\u030a",
         "∅⌀", "⊤T", "ε𝜖ϵ", "φϕ", "…⋯", "≠≠", "⏟︸", "⏞︷", "∖\\", "≔"]
SIGNS = {ord(sign): signs[0] for signs in ALIKE for sign in signs[1:]}
PASSED_OVER = {"mspace", "annotation", "mphantom", "none", "mprescripts"}
GROUPS = {"math", "semantics", "mrow", "mstyle", "mpadded", "menclose", "merror"}


# What scripts become where limits move.
SCRIPTED = {"munder": "msub", "mover": "msup", "munderover": "msubsup", "msub": "msub", "msup": "msup",
            "msubsup": "msubsup"}
MOVABLE = set("∑∏∐⋃⋂⋁⋀⨁⨂") | {"max", "min", "lim", "inf", "sup"}


def plain(text):
    text = unicodedata.normalize("NFKC", text.replace("…", "⋯"))
    for pair, sign in [("=\u0338", "≠"), ("∈\u0338", "∉")]:
        text = text.replace(pair, sign)
    return re.sub(r"[\s\u2061-\u2064\u200b\u200a\ufe00]", "", text.translate(SIGNS))


def structure(element, display):
    """An element and what is in it, in one line; in displays limits stand below and above, elsewhere behind."""
    name = element.tag.split("}")[-1]
    if name in PASSED_OVER:
        return ""
    if len(element) == 0:
        return plain(element.text or "")
    said = element.get("displaystyle")
    display = said == "true" if said else display and name not in ("mtable", "mfrac")
    children = list(element)
    if name == "mtable":
        rows = [structure(row, display) for row in children]
        while rows and not rows[-1].strip("|"):
            rows.pop()
        return "[" + ";".join(rows) + "]"
    if name in ("mtr", "mlabeledtr"):
        return "|".join(structure(cell, display) for cell in children)
    isScripted = name in SCRIPTED
    parts = [
        structure(child, display and not (isScripted and place > 0)) for place, child in enumerate(children)
    ]
    if name in GROUPS | {"mtd", "mtext", "mo"}:
        return "".join(parts)
    if name == "msqrt":
        return f"msqrt({''.join(parts)})"
    if not display and parts[0] in MOVABLE:
        name = SCRIPTED.get(name, name)
    return f"{name}({','.join(parts)})"


def read(markup):
    match = re.search(r"<math.*?</math>", markup, re.S)
    if not match:
        return None
    try:
        return structure(ElementTree.fromstring(match[0].replace("&nbsp;", "\u00a0")), True)
    except ElementTree.ParseError:
        return None


def pandoc(formulas):
    document = "\n\n".join(f"$${formula}$$" for formula in formulas)
    page = subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "html", "--mathml", "--wrap=none"],
        input=document, capture_output=True, text=True, check=True).stdout
    paragraphs = re.findall(r"<p>(.*?)</p>", page, re.S)
    assert len(paragraphs) == len(formulas), (len(paragraphs), len(formulas))
    return [read(paragraph) for paragraph in paragraphs]


def latex2mathml_each(formulas):
    for formula in formulas:
        try:
            yield read(latex2mathml.converter.convert(formula, display="block"))
        except Exception:
            yield None


def katex(formulas):
    result = subprocess.run(
        ["node", "-e", KATEX], input=json.dumps(formulas), capture_output=True, text=True, check=True)
    return [read(markup) for markup in json.loads(result.stdout)]


def formulas():
    lines = (HERE / "formulas.txt").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


# Formulas of which two of the others say the same and we do not, and why ours is right.
OURS = {}


def agreed():
    texts = formulas()
    for formula, *readings in zip(texts, pandoc(texts), latex2mathml_each(texts), katex(texts)):
        found = [reading for reading in readings if reading is not None]
        kept = next((reading for reading in found if found.count(reading) > 1), None)
        yield formula, kept, readings


def main():
    lines = [f"{formula}\t{kept}\n" for formula, kept, _ in agreed() if kept and formula not in OURS]
    (HERE / "structures.txt").write_text("".join(lines))
    print(f"{len(lines)} of {len(formulas())} formulas")


if __name__ == "__main__":
    main()
