"""Writes what pandas and scikit-learn make of the table of penguins, into Fixtures/penguins.txt.

    python make_tables.py ../../../notebooks/data/penguins.csv > ../Fixtures/penguins.txt

A line for each thing that is expected: a word, and numbers or texts behind it, divided by tabs.
"""

import sys

import numpy as np
import pandas as pd

frame = pd.read_csv(sys.argv[1])


def line(word, *values):
    print(word, *(v if isinstance(v, str) else repr(float(v)) for v in values), sep="\t")


print(f"# pandas {pd.__version__} numpy {np.__version__}")
described = frame.describe()
for column in described:
    line("describe", column, *described[column])


def encoded(data):
    """One column for each different text, in the order of their bytes."""
    parts = []
    for column in data.columns.drop("species"):
        if data[column].dtype.kind in "if":
            parts.append(data[[column]])
        else:
            parts.append(pd.get_dummies(data[column], prefix=column, prefix_sep="=").astype(float))
    return pd.concat(parts, axis=1)


def order(count, seed=113):
    rows = np.arange(count)
    np.random.RandomState(seed).shuffle(rows)
    return rows


for missing in ("drop", "mean"):
    data = frame.dropna().reset_index(drop=True) if missing == "drop" else frame
    x = encoded(data)
    if missing == "drop":
        line("names", *x.columns)
    rows = order(len(data))
    border = len(data) - int(np.floor(len(data) * 0.2 + 0.5))
    train, test = rows[:border], rows[border:]
    x = x.fillna(x.iloc[train].mean()).to_numpy()
    y = data["species"].map({"Adelie": 0, "Chinstrap": 1, "Gentoo": 2}).to_numpy()
    line(f"{missing} sizes", len(train), len(test))
    for row in train[:5]:
        line(f"{missing} train", y[row], *x[row])
    for row in test[-5:]:
        line(f"{missing} test", y[row], *x[row])
    line(f"{missing} sums", *x[train].sum(axis=0))
