"""MathML in one line, without what readers of TeX are free to choose: groups that only group, spaces, attributes,
the element that a sign is in, invisible signs, fonts (another test has those), and which of several signs that
look alike is taken.
"""

import re
import unicodedata
import xml.etree.ElementTree as ElementTree

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


def texts(element):
    """What stands in the elements of letters, numbers and signs, one after another."""
    if element.tag.split("}")[-1] in PASSED_OVER:
        return ""
    return plain(element.text or "") + "".join(map(texts, element))


def read(markup):
    match = re.search(r"<math.*?</math>", markup, re.S)
    if not match:
        return None
    try:
        return structure(ElementTree.fromstring(match[0].replace("&nbsp;", "\u00a0")), True)
    except ElementTree.ParseError:
        return None
