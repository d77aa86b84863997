"""Data sets, and the reviews that Keras has."""

import json
from copy import copy
from pathlib import Path
from types import SimpleNamespace

import keras
import numpy as np

from .files import find_file


class Scalable:
    """What is added to, multiplied and divided as a whole: `changed` says which samples that are."""

    def __add__(self, number):
        return self.changed(lambda x: x + number)

    def __sub__(self, number):
        return self.changed(lambda x: x - number)

    def __mul__(self, number):
        return self.changed(lambda x: x * number)

    def __truediv__(self, number):
        return self.changed(lambda x: x / number)

    def __radd__(self, number):
        return self.changed(lambda x: number + x)

    def __rsub__(self, number):
        return self.changed(lambda x: number - x)

    def __rmul__(self, number):
        return self.changed(lambda x: number * x)

    def __rtruediv__(self, number):
        return self.changed(lambda x: number / x)


class Dataset(Scalable):
    """Samples and their labels, selected together, and how rows of a file become such samples."""

    def __init__(self, x, y, classes=None, features=None, columns=None, changes=()):
        self.x, self.y, self.classes, self.features = x, y, classes, features
        self.columns, self.changes = columns, changes

    def __len__(self):
        return len(self.y)

    def __getitem__(self, rows):
        if isinstance(rows, (int, np.integer)):
            rows = [rows]
        return self.replaced(x=self.x[rows], y=self.y[rows])

    def replaced(self, **parts):
        """The same but for these parts."""
        data = copy(self)
        vars(data).update(parts)
        return data

    def changed(self, change):
        # Nobody writes a picture as a row.
        is_followed = self.changes or np.ndim(self.x) == 2
        changes = [*self.changes, change] if is_followed else self.changes
        return self.replaced(x=change(self.x), changes=changes)


def imdb(**options):
    """The film reviews as Keras gives them, with their word index."""
    file, words = Path(find_file("imdb.npz")), Path(find_file("imdb_word_index.json"))
    if file.exists():
        train, test = read_reviews(file, **options)
    else:
        train, test = keras.datasets.imdb.load_data(**options)
    if words.exists():
        word_index = json.loads(words.read_text())
    else:
        word_index = keras.datasets.imdb.get_word_index()
    return SimpleNamespace(
        train=Dataset(*train, ["0", "1"]), test=Dataset(*test, ["0", "1"]), classes=["0", "1"],
        word_index=word_index,
        words=words_by_index(word_index, **options), options=options, tokenizer={})


def read_reviews(file, num_words=None, skip_top=0, maxlen=None, seed=113, start_char=1, oov_char=2,
                 index_from=3):
    """What keras.datasets.imdb.load_data gives, from a file that is here already."""
    with np.load(file, allow_pickle=True) as arrays:
        read = [(arrays[f"x_{part}"], arrays[f"y_{part}"]) for part in ("train", "test")]
    random = np.random.RandomState(seed)
    start = [] if start_char is None else [start_char]
    parts = []
    for x, y in read:
        order = random.permutation(len(x))
        rows = [start + [word + index_from for word in x[i]] for i in order]
        kept = [i for i, row in enumerate(rows) if maxlen is None or len(row) < maxlen]
        parts.append(([rows[i] for i in kept], y[order][kept]))
    end = num_words or max(max(row) for rows, _ in parts for row in rows)

    def limited(row):
        if oov_char is None:
            return [word for word in row if skip_top <= word < end]
        return [word if skip_top <= word < end else oov_char for word in row]

    return [(ragged([limited(row) for row in rows]), y) for rows, y in parts]


def words_by_index(word_index, index_from=3, **_):
    """The word that each index stands for: an index is a word's rank plus `index_from`."""
    return {rank + index_from: word for word, rank in word_index.items()}


def multi_hot(sequences, dimension):
    """Rows of zeros, with 1 where a word occurs."""
    rows = np.zeros((len(sequences), dimension), dtype="float32")
    for row, words in zip(rows, sequences):
        row[list(words)] = 1
    return rows


def ragged(rows):
    """Rows of different lengths as an array of lists."""
    array = np.empty(len(rows), dtype=object)
    array[:] = rows
    return array


def pad_to_longest(sequences):
    """Keras takes rows of one length; the zeros count in averages over a sequence."""
    return keras.utils.pad_sequences(sequences, padding="post")
