"""Labelled texts from files, and their words."""

import csv
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from .data import Dataset, ragged, words_by_index


def words_of(text, filters=None, lower=True, split=" "):
    """The words of a text, as Keras's Tokenizer found them."""
    if filters is None:
        filters = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n'
    text = text.lower() if lower else text
    text = text.translate(str.maketrans({character: split for character in filters}))
    return [word for word in text.split(split) if word]


def text_set(texts, labels, order):
    """Texts and labels in a new order."""
    return Dataset(ragged([texts[i] for i in order]), np.array([labels[i] for i in order]))


def divided(texts, labels, test_split, seed):
    """Shuffled texts; the last ones are kept for testing."""
    order = np.arange(len(texts))
    np.random.RandomState(seed).shuffle(order)
    border = len(order) - int(np.floor(len(order) * test_split + 0.5))
    return SimpleNamespace(
        train=text_set(texts, labels, order[:border]),
        test=text_set(texts, labels, order[border:]))


def csv_texts(path, text, label, positive=None, separator=",", test_split=0.2, seed=113):
    """Labelled texts from a table."""
    csv.field_size_limit(1 << 26)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=separator))
    one = "1" if positive is None else positive
    labels = [int(row[label].strip() == one) for row in rows]
    return divided([row[text] for row in rows], labels, test_split, seed)


def text_folder(path, positive=None, test_split=0.2, seed=113):
    """Labelled texts from a folder for each class, alone or inside train and test."""
    def read(folder):
        classes = sorted(f.name for f in folder.iterdir() if f.is_dir() and f.name != "unsup")
        one = classes[1] if positive is None else positive
        files = [(f, int(c == one)) for c in classes for f in sorted((folder / c).glob("*.txt"))]
        return [f.read_text("utf-8-sig") for f, _ in files], [label for _, label in files]

    path = Path(path)
    if not (path / "train").is_dir():
        return divided(*read(path), test_split, seed)
    order = np.random.RandomState(seed)
    sets = []
    for part in ("train", "test"):
        texts, labels = read(path / part)
        places = np.arange(len(texts))
        order.shuffle(places)
        sets.append(text_set(texts, labels, places))
    return SimpleNamespace(train=sets[0], test=sets[1])


def tokenize(texts, filters=None, lower=True, split=" ", **options):
    """Words ranked by how often the training texts use them, and the texts as their indices."""
    tokenizer = {"filters": filters, "lower": lower, "split": split}
    counts = Counter(word for text in texts.train.x for word in words_of(text, **tokenizer))
    word_index = {word: rank for rank, (word, _) in enumerate(counts.most_common(), start=1)}
    corpus = SimpleNamespace(
        word_index=word_index, words=words_by_index(word_index, **options), options=options,
        tokenizer=tokenizer)
    corpus.train = Dataset(encode(texts.train.x, corpus), texts.train.y)
    corpus.test = Dataset(encode(texts.test.x, corpus), texts.test.y)
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
