"""Reads literals, f-strings, comments and names as Python does, and says what is not what it should be.

    python read_texts.py CASES.json

Texts stand there as lists of code points.
"""

import ast
import json
import keyword
import sys
import unicodedata

with open(sys.argv[1], encoding="utf-8") as file:
    cases = [
        {key: "".join(map(chr, points)) for key, points in case.items()} for case in json.load(file)]
names = set()
for case in cases:
    if "name" in case:
        name = case["python"]
        is_right = (
            name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("__")
            and unicodedata.normalize("NFKC", name) == name and name not in names)
        names.add(name)
        if not is_right:
            print("name", ascii(case["name"]), ascii(name))
        continue
    text = case["text"]
    for kind in ("literal", "field", "quoted"):
        code = case[kind]
        # Jupyter cuts a cell where str.splitlines does.
        if len(code.splitlines()) != 1:
            print(kind, "of several lines", ascii(code))
        try:
            if kind == "literal":
                value, wanted = ast.literal_eval(code), text
            else:
                tree = ast.parse(code, mode="eval")
                # The field is the only thing that is worked out.
                fields = [n for n in ast.walk(tree) if isinstance(n, ast.FormattedValue)]
                assert len(fields) == 1, "not one field"
                value = eval(compile(tree, "case", "eval"), {"__builtins__": {}, "x": 7, "d": {"k": 7}})
                wanted = text + "7" + text
        except Exception as error:
            print(kind, ascii(code), error)
            continue
        if value != wanted:
            print(kind, ascii(code), "gives", ascii(value))
    comment = case["comment"]
    if ast.parse(comment).body or len(comment.splitlines()) != text.count("\n") + 1:
        print("comment", ascii(comment))
    if not all(line == "#" or line.startswith("# ") for line in comment.splitlines()):
        print("comment", ascii(comment))
print("read", len(cases))
