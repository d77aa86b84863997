"""Reads exported notebooks as JSON and their cells as Python, and says what can't be read.

    python read_notebooks.py NOTEBOOK.ipynb...
"""

import ast
import json
import sys

try:
    import nbformat
except ImportError:
    nbformat = None

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        notebook = json.load(file)
    if nbformat:
        try:
            nbformat.validate(notebook)
        except nbformat.ValidationError as error:
            print(f"{path} is no notebook: {error}")
    cells = notebook["cells"]
    for number, cell in enumerate(cells):
        if cell["cell_type"] == "code":
            source = "".join(cell["source"])
            try:
                ast.parse(source)
            except (SyntaxError, ValueError) as error:
                print(f"{path}, cell {number}: {error}\n{source}")
print("read", len(sys.argv) - 1)
