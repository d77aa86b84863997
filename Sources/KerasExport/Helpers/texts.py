"""Labelled texts from files, and their words."""

import csv
import gzip
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd

from .data import Dataset, ragged, words_by_index
from .output import show


def words_of(text, filters=None, lower=True, split=" "):
    """The words of a text, as Keras's Tokenizer found them."""
    if filters is None:
        filters = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n'
    text = text.lower() if lower else text
    text = text.translate(str.maketrans({character: split for character in filters}))
    return [word for word in text.split(split) if word]


class Texts:
    """Labelled texts to train on and to test with."""

    def __init__(self, train, test, whole=None):
        self.train, self.test, self.classes = train, test, train.classes
        self.whole = whole or text_set(
            list(train.x) + list(test.x), list(train.y) + list(test.y), train.classes)

    def __len__(self):
        return len(self.whole)

    def __getitem__(self, rows):
        return self.whole[rows]


def text_set(texts, labels, classes, order=None):
    """Texts and labels in a new order."""
    order = range(len(texts)) if order is None else order
    return Dataset(
        ragged([texts[i] for i in order]), np.array([labels[i] for i in order]), classes)


def show_texts(texts):
    """Shows texts with what their labels are called."""
    names = [texts.classes[label] for label in texts.y]
    show(pd.DataFrame({"text": [text[:200] for text in texts.x], "label": names}).head(20))


def class_numbers(labels, positive=None):
    """What classes are called, and each label's number: by their values where all are whole."""
    if positive is not None:
        others = sorted(set(labels) - {positive}, key=str.encode)
        names = [others[0] if len(others) == 1 else "other", positive]
        return names, np.array([int(label == positive) for label in labels])
    try:
        labels = [float(label) for label in labels]
        if all(label.is_integer() for label in labels):
            names = sorted({int(label) for label in labels})
            numbers = {name: number for number, name in enumerate(names)}
            return [str(name) for name in names], np.array([numbers[int(label)] for label in labels])
        labels = [str(label) for label in labels]
    except ValueError:
        pass
    names = sorted(set(labels), key=str.encode)
    numbers = {name: number for number, name in enumerate(names)}
    return names, np.array([numbers[label] for label in labels])


def places(count, test_split, seed, classes=None):
    """A new order of so many samples; the last ones are kept for testing, or of each class its share."""
    order = np.arange(count)
    np.random.RandomState(seed).shuffle(order)
    tests = int(np.floor(count * test_split + 0.5))
    if classes is None:
        return order[: count - tests], order[count - tests:]
    sizes = np.bincount(classes)
    shares = sizes * tests // count
    by_loss = np.argsort(-(sizes * tests % count), kind="stable")
    shares[by_loss[: tests - shares.sum()]] += 1
    is_test = np.zeros(count, dtype=bool)
    for label, share in enumerate(shares):
        own = np.flatnonzero(classes[order] == label)
        is_test[own[len(own) - share:]] = True
    return order[~is_test], order[is_test]


def divided(texts, labels, classes, test_split, seed):
    """Shuffled texts; the last ones are kept for testing."""
    train, test = places(len(texts), test_split, seed)
    return Texts(
        text_set(texts, labels, classes, train), text_set(texts, labels, classes, test),
        text_set(texts, labels, classes))


def file_encoding(name):
    """An encoding of Python's that leaves out a mark at the beginning."""
    return "utf-8-sig" if name == "utf_8" else name


def csv_texts(path, text, label, positive=None, header=True, skip=0, separator=",",
              encoding="utf_8", test_split=0.2, seed=113):
    """Labelled texts from a table."""
    csv.field_size_limit(1 << 26)
    with open(path, "rb") as file:
        is_compressed = file.read(2) == b"\x1f\x8b"
    with (gzip.open if is_compressed else open)(
            path, "rt", encoding=file_encoding(encoding), newline="") as file:
        for _ in range(skip):
            file.readline()
        rows = [row for row in csv.reader(file, delimiter=separator) if row]
    names = [name.strip() for name in rows.pop(0)] if header else []
    text, label = (names.index(c) if isinstance(c, str) else c for c in (text, label))
    classes, labels = class_numbers([row[label].strip(" \t") for row in rows], positive)
    return divided([row[text] for row in rows], labels, classes, test_split, seed)


def text_folder(path, positive=None, test_split=0.2, seed=113):
    """Labelled texts from a folder for each class, alone or inside train and test."""
    def read(folder):
        names = sorted(f.name for f in folder.iterdir() if f.is_dir() and f.name != "unsup")
        files = [(f, name) for name in names for f in sorted((folder / name).glob("*.txt"))]
        classes, labels = class_numbers([name for _, name in files], positive)
        return [f.read_text("utf-8-sig") for f, _ in files], labels, classes

    path = Path(path)
    if not (path / "train").is_dir():
        return divided(*read(path), test_split, seed)
    order = np.random.RandomState(seed)
    sets = []
    for part in ("train", "test"):
        texts, labels, classes = read(path / part)
        places_of_part = np.arange(len(texts))
        order.shuffle(places_of_part)
        sets.append(text_set(texts, labels, classes, places_of_part))
    return Texts(*sets)


def tokenize(texts, filters=None, lower=True, split=" ", **options):
    """Words ranked by how often the training texts use them, and the texts as their indices."""
    tokenizer = {"filters": filters, "lower": lower, "split": split}
    counts = Counter(word for text in texts.train.x for word in words_of(text, **tokenizer))
    word_index = {word: rank for rank, (word, _) in enumerate(counts.most_common(), start=1)}
    corpus = SimpleNamespace(
        word_index=word_index, words=words_by_index(word_index, **options), options=options,
        tokenizer=tokenizer, classes=texts.classes)
    corpus.train = Dataset(encode(texts.train.x, corpus), texts.train.y, texts.classes)
    corpus.test = Dataset(encode(texts.test.x, corpus), texts.test.y, texts.classes)
    return corpus


def encode(texts, corpus):
    """Texts as rows of word indices; words that the corpus leaves out become `oov_char`."""
    options = {"num_words": None, "skip_top": 0, "start_char": 1, "oov_char": 2, "index_from": 3}
    options |= corpus.options
    start, oov = options["start_char"], options["oov_char"]
    places = range(options["skip_top"], options["num_words"] or 1 << 30)
    rows = []
    for text in texts:
        row = [] if start is None else [start]
        for word in words_of(text, **corpus.tokenizer):
            row.append(corpus.word_index.get(word, 1 << 30) + options["index_from"])
        rows.append([i if i in places else oov for i in row if i in places or oov is not None])
    return ragged(rows)


def decode(sequence, corpus, reserved=()):
    """The words of a review, joined by blanks."""
    reserved = dict(enumerate(reserved))
    return " ".join(corpus.words.get(i, reserved.get(i, "?")) for i in sequence)


def mistakes(predictions, x, y, corpus):
    """Shows the samples on the wrong side of 0.5."""
    predictions = np.ravel(predictions)[: len(y)]
    wrong = [i for i in range(len(y)) if (predictions[i] > 0.5) != (y[i] > 0.5)]
    for i in wrong:
        print(f"{i}: prediction {predictions[i]:.4f}, label {int(y[i])}\n  {decode(x[i], corpus)}")
    print(f"{len(wrong)} of {len(y)} samples are on the wrong side of 0.5")
