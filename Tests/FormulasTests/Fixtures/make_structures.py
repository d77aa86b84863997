#!/usr/bin/env python3
"""Writes structures.txt: what other readers of TeX make of formulas.txt, where they agree.

    make_structures.py        with pandoc in PATH, latex2mathml in this Python, and KaTeX below node's modules

Each formula is translated to MathML by the three; structure.py writes it in one line. Where two of the three
agree, that line is kept.
"""

import json
import pathlib
import re
import subprocess

import latex2mathml.converter
from structure import read

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
OURS = {
    formula: "in displays, `\\mathop` has its limits below and above (The TeXbook, chapter 17)"
    for formula in [
        r"\mathop{\mathrm{minimize~}}_{\mathbf{x}} f(\mathbf{x}) \text{ subject to } c_i(\mathbf{x}) \leq 0"
        r" \text{ for all } i \in \{1, \ldots, n\}",
        r"\hat{\theta} = \mathop{\mathrm{argmax}}_\theta P(X \mid \theta)",
    ]
}


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
