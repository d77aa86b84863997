"""Reads exported notebooks and says where their code holds more than the translator writes.

    python walk_exports.py NOTEBOOKS.json

Every name must be bound before or be one of those that exported code calls, and no name may come from a
text: the texts of the notebooks speak of `pwned` wherever they can.
"""

import ast
import json
import sys

CALLED = set(
    "abs all any bool dict enumerate float format getattr hasattr int isinstance len list max min next object open"
    " print range repr reversed round set sorted staticmethod str sum super tuple type vars zip ImportError ValueError"
    .split())


def bound(tree):
    """The names that some code binds."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.alias):
            yield (node.asname or node.name).split(".")[0]
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name


def spoken(tree):
    """All names in some code, those of members and keywords too."""
    for node in ast.walk(tree):
        for field in ("id", "attr", "arg", "name", "asname"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                yield name


with open(sys.argv[1], encoding="utf-8") as file:
    notebooks = json.load(file)
cells = 0
for number, notebook in enumerate(notebooks):
    known = set(CALLED)
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] != "code":
            continue
        cells += 1
        # Jupyter cuts a cell where str.splitlines does, and runs lines that begin with a sign of its own.
        if source.splitlines() != source.removesuffix("\n").split("\n") and source:
            print(number, "has hidden line ends:", ascii(source))
        if any(line.lstrip()[:1] in ("!", "%", "?") for line in source.splitlines()):
            print(number, "has a line that Jupyter runs:", ascii(source))
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError) as error:
            print(number, error, ascii(source))
            continue
        known |= set(bound(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and node.id not in known:
                print(number, "speaks of", ascii(node.id), ascii(source))
        for name in spoken(tree):
            if "pwned" in name or name.startswith("__") and name not in (
                    "__init__", "__len__", "__getitem__", "__name__"):
                print(number, "has a name from a text:", ascii(name), ascii(source))
print("read", len(notebooks), "notebooks,", "many" if cells > 3 * len(notebooks) else "few", "cells")
