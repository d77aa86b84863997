"""Data sets divided, put together and brought into another order."""

from types import SimpleNamespace

import numpy as np
import pandas as pd

from .output import show
from .texts import Texts


def classes_of(y):
    """Each sample's class: its label, or the place of its row's greatest value."""
    y = np.asarray(y)
    return y.argmax(axis=-1) if y.ndim > 1 and y.shape[-1] > 1 else y.reshape(len(y))


def shuffled_places(count, seed=113):
    places = np.arange(count)
    np.random.RandomState(seed).shuffle(places)
    return places


def whole_of(data):
    """A data set, or all of labelled texts."""
    return getattr(data, "whole", data)


def parts_of(data, train, test):
    """Samples or texts to train on and to test with."""
    if isinstance(data.x[0], str):
        return Texts(data[train], data[test], data)
    return SimpleNamespace(train=data[train], test=data[test])


def shuffle_data(data, seed=113):
    """The samples in another order."""
    return whole_of(data)[shuffled_places(len(data), seed)]


def join_data(first, second):
    """The samples of one data set and behind them those of another."""
    first, second = whole_of(first), whole_of(second)
    return first.replaced(
        x=np.concatenate([first.x, second.x]), y=np.concatenate([first.y, second.y]))


def split_data(data, test_split, stratify=False, seed=113):
    """Parts to train on and to test with; the last samples of the shuffled ones are for testing."""
    data = whole_of(data)
    order = shuffled_places(len(data), seed)
    tested = int(np.floor(len(data) * test_split + 0.5))
    is_test = np.zeros(len(data), dtype=bool)
    if stratify:
        _, classes, counts = np.unique(
            classes_of(data.y), return_inverse=True, return_counts=True)
        left = counts - drawn(counts, len(data) - tested)
        for place in order[::-1]:
            if left[classes[place]] > 0:
                left[classes[place]] -= 1
                is_test[place] = True
    else:
        is_test[order[len(data) - tested :]] = True
    return parts_of(data, order[~is_test[order]], order[is_test[order]])


def drawn(counts, draws):
    """How many of each class are drawn: in proportion, the largest remainders rounded up."""
    shares = counts / counts.sum() * draws
    whole = np.floor(shares).astype(int)
    order = np.argsort(-(shares - np.floor(shares)), kind="stable")
    whole[order[: draws - whole.sum()]] += 1
    return whole


def folds_of(data, n_splits, shuffle=False, stratify=False, seed=113):
    """As many divisions as there are folds, each of which is the test part once."""
    from sklearn.model_selection import KFold, StratifiedKFold

    data = whole_of(data)
    kind = StratifiedKFold if stratify else KFold
    folds = kind(n_splits, shuffle=shuffle, random_state=seed if shuffle else None)
    places = folds.split(np.zeros(len(data)), classes_of(data.y) if stratify else None)
    return [parts_of(data, train, test) for train, test in places]


def class_counts(data):
    """How many samples each class has, and which share of all that is; labels may come alone."""
    labels, names = np.asarray(getattr(data, "y", data)), getattr(data, "classes", None)
    classes, counts = np.unique(classes_of(labels) if labels.dtype.kind in "fiu" else labels,
                                return_counts=True)
    if names is not None:
        # A class that has a name and no sample counts too.
        known = dict(zip(classes.astype(int), counts))
        numbers = sorted({*range(len(names)), *known})
        classes = [names[i] if i < len(names) else str(i) for i in numbers]
        counts = np.array([known.get(i, 0) for i in numbers])
    show(pd.DataFrame({"class": classes, "count": counts, "share": counts / counts.sum()}))


def balanced_weights(y, validation_split=0):
    """n / (k * count) for each class of the samples that are trained on."""
    trained = int(np.floor(len(y) * (1 - validation_split)))
    classes, counts = np.unique(classes_of(y[:trained]), return_counts=True)
    return {int(c): trained / (len(classes) * count) for c, count in zip(classes, counts)}


def weights_by_class(weights, data):
    """Weights by the classes' numbers, given for all of them, or by number or name."""
    if not isinstance(weights, dict):
        if not weights or not isinstance(weights[0], (list, tuple)):
            return dict(enumerate(weights))
        weights = dict(weights)
    names = list(getattr(data, "classes", None) or [])
    return {names.index(c) if c in names else int(c): weight for c, weight in weights.items()}
