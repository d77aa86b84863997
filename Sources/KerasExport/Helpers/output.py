"""What is shown: in a notebook as it is, elsewhere as plain text and files."""

import re
import sys
from itertools import count
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

PICTURES = count(1)


def is_notebook():
    """Whether a notebook's kernel runs this."""
    return "ipykernel" in sys.modules


def show(table):
    """Shows a table with four decimals."""
    table = table.round(4)
    if is_notebook():
        from IPython.display import display

        display(table)
    else:
        print(table.to_string())


def show_history(history):
    """A history as a table, a row for each epoch."""
    table = pd.DataFrame(history)
    table.index = pd.RangeIndex(1, len(table) + 1, name="epoch")
    show(table)


def picture_name():
    """The name of the next picture of a script."""
    return f"{Path(sys.argv[0]).stem}-{next(PICTURES)}.png"


def finish(title=None, x_label=None, y_label=None):
    """Names a figure and its axes, and shows it; without a screen it becomes a file."""
    plt.title(title or "")
    plt.xlabel(x_label or "")
    plt.ylabel(y_label or "")
    if is_notebook() or plt.get_backend().lower() != "agg":
        plt.show()
        return
    name = picture_name()
    plt.savefig(name)
    plt.close()
    print(f"wrote {name}")


def text(value):
    """A value as it stands in a sentence: numbers with four significant digits."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {text(figure)}" for name, figure in value.items())
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(text(element) for element in value) + "]"
    if isinstance(value, np.ndarray):
        return text(value.item()) if value.size == 1 else f"an array of shape {value.shape}"
    return f"{value:.4g}" if isinstance(value, (float, np.floating)) else str(value)


def plain(value):
    """A text as it stands in a sentence: signs of Markdown and HTML are signs and nothing more."""
    def sign(found):
        # Jupyter looks for formulas in what Markdown leaves.
        rest = found.string[found.end():]
        opens = rest == "" or rest.startswith(("(", ")", "[", "]", "$", "begin", "end"))
        if found[0] == "$" or found[0] == "\\" and opens:
            return f"<span>&#{ord(found[0])};</span>"
        return "\\" + found[0]

    return re.sub(r"[\\`*_\[\]<>#|&~!$]", sign, " ".join(value.split()))


def percent(share, decimals=1):
    return f"{100 * share:.{decimals}f} %"
