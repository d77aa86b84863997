"""Runs an exported notebook in its folder, and prints what its cells printed.

    python run_notebook.py NOTEBOOK.ipynb
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

path = Path(sys.argv[1])
notebook = nbformat.read(path, as_version=4)
nbformat.validate(notebook)
NotebookClient(
    notebook, timeout=3600, resources={"metadata": {"path": str(path.parent)}}).execute()
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            print(output.text, end="")
        elif "data" in output:
            print(output.data.get("text/markdown", output.data.get("text/plain")))
print("ran")
