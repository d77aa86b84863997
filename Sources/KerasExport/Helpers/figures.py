"""Pictures, by Matplotlib."""

import os
import tempfile

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

from .output import finish, is_notebook, picture_name


def plot_history(*histories, metric=None, training="dots", labels=(), title=None, x_label=None,
                 y_label=None):
    """Training and validation in one figure; without a metric, all of them one after another."""
    names = list(labels) + [""] * (len(histories) - len(labels))
    for series in [metric] if metric else [n for n in histories[0] if not n.startswith("val_")]:
        for history, name in zip(histories, names):
            epochs = range(1, len(history[series]) + 1)
            has_validation = "val_" + series in history
            style = "o" if training == "dots" and has_validation else "-"
            kind = "" if series.startswith("val_") else " training"
            (line,) = plt.plot(epochs, history[series], style, label=(name + kind).strip() or series)
            if has_validation:
                color = line.get_color() if len(histories) > 1 else None
                plt.plot(epochs, history["val_" + series], color=color,
                         label=f"{name} validation".strip())
        plt.legend()
        finish(title, x_label or "epoch", y_label or series)


def plot(*values, x=None, labels=(), title=None, x_label=None, y_label=None):
    """Values against their numbers, or against positions."""
    for number, value in enumerate(values):
        places = range(1, np.size(value) + 1) if x is None else np.ravel(x)
        plt.plot(places, np.ravel(value), label=labels[number] if number < len(labels) else None)
    if labels:
        plt.legend()
    finish(title, x_label, y_label)


def histogram(values, bins=10, title=None, x_label=None, y_label=None):
    plt.hist(np.ravel(values), bins=bins)
    finish(title, x_label, y_label)


def violin(*values, labels=(), title=None, y_label=None):
    plt.violinplot([np.ravel(value) for value in values], showmedians=True)
    if labels:
        plt.xticks(range(1, len(labels) + 1), labels)
    finish(title, None, y_label)


def boxplot(*values, labels=(), title=None, y_label=None):
    plt.boxplot([np.ravel(value) for value in values])
    if labels:
        plt.xticks(range(1, len(labels) + 1), labels)
    finish(title, None, y_label)


def diagram(model, **options):
    """The picture of a model's graph, which Keras needs pydot and Graphviz for."""
    file = os.path.join(tempfile.mkdtemp(), "model.png") if is_notebook() else picture_name()
    try:
        picture = keras.utils.plot_model(model, to_file=file, show_layer_names=True, **options)
        if is_notebook():
            from IPython.display import display

            display(picture)
        else:
            print(f"wrote {file}")
    except ImportError as error:
        print(error)
        model.summary()


def network(model, most=8):
    """The picture of a dense network: its units and connections; large layers are cut short."""
    dense = [layer for layer in model.layers if isinstance(layer, layers.Dense)]
    sizes = [("input", dense[0].input.shape[-1])] if dense else []
    sizes += [(f"{layer.name}\n{layer.activation.__name__}", layer.units) for layer in dense]
    columns = []
    for x, (name, units) in enumerate(sizes):
        places = np.arange(min(units, most)) - (min(units, most) - 1) / 2
        if units > most:
            plt.plot([x] * 3, [-0.3, 0, 0.3], "k.", markersize=3)
            places = places[[0, 1, 2, -3, -2, -1]]
        if columns:
            for start in columns[-1]:
                for end in places:
                    plt.plot([x - 1, x], [start, end], color="lightgray", zorder=1)
        plt.scatter([x] * len(places), places, s=150, color="white", edgecolors="black", zorder=2)
        plt.text(x, -most / 2 - 0.5, f"{name}\n{units:,}", ha="center", va="top")
        columns.append(places)
    plt.axis("off")
    finish()


def curve(function, start, end, title=None, x_label=None, y_label=None):
    x = np.linspace(start, end, 241).astype("float32")
    plt.plot(x, ops.convert_to_numpy(keras.activations.get(function)(ops.convert_to_tensor(x))))
    finish(title, x_label, y_label)
