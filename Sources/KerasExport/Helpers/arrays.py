"""Data sets of numbers: Keras's, NumPy's and those in IDX files."""

import gzip
import json
from pathlib import Path

import keras
import numpy as np

from .data import Dataset, Scalable, ragged, words_by_index
from .files import find_file


class Divided(Scalable):
    """Samples to train on and to test with."""

    def __init__(self, train, test, classes=None, features=None, **more):
        self.train, self.test, self.classes = train, test, classes
        if features is None and not isinstance(train.x, list) and np.ndim(train.x) > 1:
            features = [str(i) for i in range(int(np.prod(np.shape(train.x)[1:])))]
        self.features = features
        for part in (train, test):
            part.classes, part.features = classes, features
        for name, value in more.items():
            setattr(self, name, value)

    def changed(self, change):
        return Divided(
            self.train.changed(change), self.test.changed(change), self.classes, self.features)


def reuters(num_words=None, skip_top=0, maxlen=None, test_split=0.2, seed=113, start_char=1,
            oov_char=2, index_from=3):
    """The newswires as Keras gives them, with their topics and their word index."""
    options = dict(start_char=start_char, oov_char=oov_char, index_from=index_from)
    limits = dict(num_words=num_words, skip_top=skip_top, maxlen=maxlen)
    file, words = Path(find_file("reuters.npz")), Path(find_file("reuters_word_index.json"))
    if file.exists():
        train, test = read_newswires(file, test_split, seed, **limits, **options)
    else:
        train, test = keras.datasets.reuters.load_data(
            test_split=test_split, seed=seed, **limits, **options)
    if words.exists():
        word_index = json.loads(words.read_text())
    else:
        word_index = keras.datasets.reuters.get_word_index()
    classes = list(keras.datasets.reuters.get_label_names())
    return Divided(
        Dataset(*train), Dataset(*test), classes, word_index=word_index,
        words=words_by_index(word_index, **options), options={**limits, **options}, tokenizer={})


def read_newswires(file, test_split, seed, num_words, skip_top, maxlen, start_char, oov_char,
                   index_from):
    """What keras.datasets.reuters.load_data gives, from a file that is here already."""
    # Each look into the file reads an array anew.
    with np.load(file, allow_pickle=True) as arrays:
        x, y = arrays["x"], arrays["y"]
    order = np.arange(len(x))
    np.random.RandomState(seed).shuffle(order)
    start = [] if start_char is None else [start_char]
    rows = [start + [word + index_from for word in x[i]] for i in order]
    y = y[order]
    kept = [i for i, row in enumerate(rows) if maxlen is None or len(row) < maxlen]
    rows, y = [rows[i] for i in kept], y[kept]
    end = num_words or max(max(row) for row in rows)

    def limited(row):
        if oov_char is None:
            return [word for word in row if skip_top <= word < end]
        return [word if skip_top <= word < end else oov_char for word in row]

    rows = [limited(row) for row in rows]
    border = int(len(rows) * (1 - test_split))
    return (ragged(rows[:border]), y[:border]), (ragged(rows[border:]), y[border:])


def boston_housing(test_split=0.2, seed=113):
    """The house prices as Keras gives them."""
    file = Path(find_file("boston_housing.npz"))
    if file.exists():
        with np.load(file) as arrays:
            x, y = arrays["x"], arrays["y"]
        order = np.arange(len(x))
        np.random.RandomState(seed).shuffle(order)
        x, y = x[order], y[order]
        border = int(len(x) * (1 - test_split))
        train, test = (x[:border], y[:border]), (x[border:], y[border:])
    else:
        train, test = keras.datasets.boston_housing.load_data(test_split=test_split, seed=seed)
    names = "CRIM ZN INDUS CHAS NOX RM AGE DIS RAD TAX PTRATIO B LSTAT".split()
    return Divided(as_float32(*train), as_float32(*test), features=names)


def mnist():
    """Handwritten digits."""
    file = Path(find_file("mnist.npz"))
    if file.exists():
        with np.load(file) as found:
            train, test = [(found[f"x_{part}"], found[f"y_{part}"]) for part in ("train", "test")]
    else:
        train, test = keras.datasets.mnist.load_data()
    return Divided(as_float32(*train), as_float32(*test), [str(digit) for digit in range(10)])


def fashion_mnist():
    """Pictures of clothing."""
    names = [f"{part}-{kind}-ubyte.gz" for part in ("train", "t10k")
             for kind in ("images-idx3", "labels-idx1")]
    files = [Path(find_file(f"fashion-mnist/{name}")) for name in names]
    if all(file.exists() for file in files):
        found = [read_idx(file) for file in files]
        train, test = found[:2], found[2:]
    else:
        train, test = keras.datasets.fashion_mnist.load_data()
    classes = ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker",
               "Bag", "Ankle boot"]
    return Divided(as_float32(*train), as_float32(*test), classes)


def images(path, labels, test_split=0.2, seed=113, classes=None):
    """Pictures and labels in MNIST's format, divided as nbrun divides them."""
    return divide_arrays(read_idx(path), read_idx(labels), test_split, seed, classes)


def arrays(path, x="x", y="y", test_split=0.2, seed=113, classes=None):
    """Two arrays of an .npz file, divided as nbrun divides them."""
    with np.load(path) as file:
        return divide_arrays(file[x], file[y], test_split, seed, classes)


def read_idx(path):
    """An array in an IDX file, compressed or not."""
    content = Path(path).read_bytes()
    if content[:2] == b"\x1f\x8b":
        content = gzip.decompress(content)
    kinds = {8: "u1", 9: "i1", 11: ">i2", 12: ">i4", 13: ">f4", 14: ">f8"}
    axes = content[3]
    shape = np.frombuffer(content, ">u4", axes, 4)
    return np.frombuffer(content, kinds[content[2]], offset=4 + 4 * axes).reshape(shape)


def as_float32(x, y):
    """A data set in single precision, as Keras computes; doubles stay, until a model takes them."""
    x = np.asarray(x)
    return Dataset(x if x.dtype == "float64" else x.astype("float32"), y)


def divide_arrays(x, y, test_split, seed, classes):
    """The order of RandomState(seed).shuffle; the last ones are the tests."""
    order = np.arange(len(x))
    np.random.RandomState(seed).shuffle(order)
    border = len(x) - int(len(x) * test_split + 0.5)
    y = np.reshape(y, len(y))
    train, test = order[:border], order[border:]
    if not classes:
        classes = None
    return Divided(as_float32(x[train], y[train]), as_float32(x[test], y[test]), classes)
