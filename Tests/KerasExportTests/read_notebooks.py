"""Reads exported notebooks as JSON and their cells as Python, and says what can't be read.

    python read_notebooks.py NOTEBOOK.ipynb...
"""

import ast
import json
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        cells = json.load(file)["cells"]
    for number, cell in enumerate(cells):
        if cell["cell_type"] == "code":
            source = "".join(cell["source"])
            try:
                ast.parse(source)
            except (SyntaxError, ValueError) as error:
                print(f"{path}, cell {number}: {error}\n{source}")
print("read", len(sys.argv) - 1)
