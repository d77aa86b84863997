"""Samples and weights as pictures, by Matplotlib."""

import matplotlib.pyplot as plt
import numpy as np

from .data import Dataset
from .output import finish


def pictures(samples, predictions=None, mistakes=False, shape=None, columns=None, title=None,
             numbered=False):
    """Pictures in rows with their labels; wrong predictions with a broken frame and a cross."""
    x, labels, classes = samples, None, None
    if isinstance(samples, Dataset):
        x, labels, classes = samples.x, samples.y, samples.classes
        if np.ndim(labels) > 1:
            labels = np.argmax(labels, axis=-1)
    x = np.asarray(x)
    if shape is not None:
        x = x.T if np.prod(x.shape[1:]) != np.prod(shape) else x
        x = x.reshape(len(x), *shape)
    if numbered:
        labels = range(len(x))
    if predictions is not None:
        predictions = np.asarray(predictions)[:len(x)]
        if predictions.ndim > 1 and predictions.shape[1] > 1:
            predictions = np.argmax(predictions, axis=-1)
        else:
            predictions = (np.ravel(predictions) > 0.5).astype(int)

    if mistakes:
        wrong = predictions != np.asarray(labels)
        x, labels, predictions = x[wrong], np.asarray(labels)[wrong], predictions[wrong]

    def name(label):
        return str(classes[int(label)] if classes else label)

    columns = columns or min(10, max(1, int(np.ceil(np.sqrt(len(x))))))
    rows = -(-len(x) // columns)
    low, high = float(np.min(x)), float(np.max(x))
    if low < 0:
        low, high = -max(-low, high), max(-low, high)
    text = ""
    plt.figure(figsize=(1.2 * columns, 1.4 * rows))
    for i, picture in enumerate(x):
        axes = plt.subplot(rows, columns, i + 1)
        axes.imshow(np.squeeze(picture), cmap="binary", vmin=low, vmax=high)
        axes.set_xticks([])
        axes.set_yticks([])
        text = "" if labels is None else name(labels[i])
        if predictions is not None and labels is not None and predictions[i] != labels[i]:
            text = f"✗ {text} → {name(predictions[i])}"
            plt.setp(axes.spines.values(), linestyle="--", linewidth=2, color="C1")
        elif predictions is not None and labels is None:
            text = f"→ {name(predictions[i])}"
        axes.set_xlabel(text)
    if title:
        plt.suptitle(title)
    plt.tight_layout()
    finish(None, text, None)
