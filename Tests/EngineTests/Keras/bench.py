"""The works of the `bench` program in Python: python3 bench.py WORK FOLDER [EPOCHS]

Prints a line `seconds X` for each time the work was done, its first epoch (in which Keras compiles)
left out, and nothing where the library that the work takes isn't installed. A notebook's work prints
the epochs of its long training, of EPOCHS epochs; the whole of it is timed from outside. FOLDER holds
`imdb.npz`; for a program about a table it is the table's file. KERAS_BACKEND chooses what Keras computes with, TensorFlow by default.
"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np


def load(folder, num_words=10000):
    """What `keras.datasets.imdb.load_data(num_words)` makes of the file."""
    with np.load(folder + "/imdb.npz", allow_pickle=True) as file:
        train, test = [(file["x_" + n], file["y_" + n]) for n in ("train", "test")]
    random = np.random.RandomState(113)
    splits = []
    for x, y in (train, test):
        order = np.arange(len(x))
        random.shuffle(order)
        x = [[1] + [w + 3 for w in x[i]] for i in order]
        x = [[w if w < num_words else 2 for w in row] for row in x]
        splits.append((x, y[order]))
    return splits


def multi_hot(rows, dimension=10000):
    result = np.zeros((len(rows), dimension), "float32")
    for i, row in enumerate(rows):
        result[i, row] = 1
    return result


def network_a():
    layers = keras.layers
    return keras.Sequential([
        keras.Input((10000,)), layers.Dense(16, activation="relu"),
        layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])


def network_b():
    layers = keras.layers
    start = keras.Input((500,), dtype="int32")
    words = layers.Embedding(10000, 100)(start)
    ends = []
    for width in (1, 2, 3):
        windows = layers.Conv1D(64, width, activation="relu")(words)
        ends.append(layers.Flatten()(layers.MaxPooling1D(501 - width)(windows)))
    joined = layers.Dropout(0.5)(layers.Concatenate()(ends))
    return keras.Model(start, layers.Dense(1, activation="sigmoid")(joined))


def network_c():
    layers = keras.layers
    return keras.Sequential([
        keras.Input((None,), dtype="int32"), layers.Embedding(10000, 16),
        layers.GlobalAveragePooling1D(), layers.Dense(16, activation="relu"),
        layers.Dense(1, activation="sigmoid")])


def convolutions():
    layers = keras.layers
    return keras.Sequential([
        keras.Input((500,), dtype="int32"), layers.Embedding(10000, 128),
        layers.Conv1D(32, 7, activation="relu"), layers.MaxPooling1D(5),
        layers.Conv1D(32, 7, activation="relu"), layers.GlobalMaxPooling1D(),
        layers.Dense(1, activation="sigmoid")])


def dense():
    layers = keras.layers
    return keras.Sequential([
        keras.Input((784,)), layers.Dense(512, activation="relu"),
        layers.Dense(512, activation="relu"), layers.Dense(10, activation="softmax")])


def compiled(model, optimizer="rmsprop", loss="binary_crossentropy"):
    model.compile(optimizer, loss, metrics=["accuracy"])
    return model


def epochs(count, model, x, y, **options):
    """The seconds from the end of one epoch to the end of the next, validation included."""
    ends = []
    mark = keras.callbacks.LambdaCallback(on_epoch_end=lambda *_: ends.append(time.perf_counter()))
    model.fit(x, y, epochs=count + 1, verbose=0, callbacks=[mark], **options)
    return np.diff(ends)


def review_epochs(work, folder):
    (rows, y), _ = load(folder)
    y = np.asarray(y, "float32")
    pad = keras.utils.pad_sequences
    held, end, batch, count, optimizer = 10000, 25000, 128, 5, "rmsprop"
    if work == "A_epoch":
        x, model, batch, count = multi_hot(rows), network_a(), 512, 20
    elif work == "C_epoch":
        x, model, batch, count = pad(rows, 256, padding="post"), network_c(), 512, 20
        optimizer = "adam"
    else:
        x = pad(rows, 500, padding="post", truncating="post")
        model = network_b() if work == "B_epoch" else convolutions()
        if work == "convolutions_epoch":
            held, end = 2500, 15000
    return epochs(
        count, compiled(model, optimizer), x[10000:end], y[10000:end], batch_size=batch,
        validation_data=(x[:held], y[:held]))


def dense_epochs():
    x = np.random.default_rng(1).random((10000, 784), "float32")
    y = np.arange(10000) * 7 % 10
    return epochs(5, compiled(dense(), loss="sparse_categorical_crossentropy"), x, y, batch_size=128)


def loads(folder):
    for _ in range(5):
        start = time.perf_counter()
        load(folder)
        yield time.perf_counter() - start


def notebook_a(folder, count):
    """What chapter A's notebook trains and asks."""
    (rows, y), (test_rows, test_y) = load(folder)
    x, test_x = multi_hot(rows), multi_hot(test_rows)
    y, test_y = np.asarray(y, "float32"), np.asarray(test_y, "float32")
    yield from epochs(
        count - 1, compiled(network_a()), x[10000:], y[10000:], batch_size=512,
        validation_data=(x[:10000], y[:10000]))
    for _ in range(2):
        model = compiled(network_a())
        model.fit(x, y, epochs=4, batch_size=512, verbose=0)
        model.evaluate(test_x, test_y, verbose=0)
    model.predict(test_x, verbose=0)


def notebook_b(folder, count):
    """What chapter B's notebook trains and asks."""
    (rows, y), (test_rows, test_y) = load(folder)
    x, test_x = [keras.utils.pad_sequences(r, 500, padding="post", truncating="post")
                 for r in (rows, test_rows)]
    y, test_y = np.asarray(y, "float32"), np.asarray(test_y, "float32")
    yield from epochs(
        count - 1, compiled(network_b()), x[10000:], y[10000:], batch_size=128,
        validation_data=(x[:10000], y[:10000]))
    model = compiled(network_b())
    model.fit(x, y, epochs=4, batch_size=128, verbose=0)
    model.evaluate(test_x, test_y, verbose=0)


def epochs_in_torch(folder):
    """A's epochs by hand in PyTorch: the first layer sums the rows of the words that are set."""
    import torch
    from torch.nn import functional

    (rows, y), _ = load(folder)
    bags = [torch.tensor(sorted(set(row))) for row in rows]
    y = torch.tensor(np.asarray(y, "float32"))

    class Network(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.words = torch.nn.EmbeddingBag(10000, 16, mode="sum")
            torch.nn.init.xavier_uniform_(self.words.weight)
            self.bias = torch.nn.Parameter(torch.zeros(16))
            self.hidden, self.last = torch.nn.Linear(16, 16), torch.nn.Linear(16, 1)

        def forward(self, words, starts):
            h = torch.relu(self.words(words, starts) + self.bias)
            return self.last(torch.relu(self.hidden(h)))[:, 0]

    def batch(chosen):
        ends = np.cumsum([len(bags[i]) for i in chosen])
        starts = torch.tensor(np.concatenate([[0], ends[:-1]]))
        return torch.cat([bags[i] for i in chosen]), starts

    network = Network()
    optimizer = torch.optim.RMSprop(network.parameters(), lr=0.001, alpha=0.9, eps=1e-7)
    loss = functional.binary_cross_entropy_with_logits
    random = np.random.default_rng(1)
    for epoch in range(21):
        start = time.perf_counter()
        order = 10000 + random.permutation(15000)
        for first in range(0, len(order), 512):
            chosen = order[first:first + 512]
            optimizer.zero_grad()
            loss(network(*batch(chosen)), y[chosen]).backward()
            optimizer.step()
        with torch.no_grad():
            for first in range(0, 10000, 512):
                chosen = range(first, min(first + 512, 10000))
                loss(network(*batch(chosen)), y[chosen[0]:chosen[-1] + 1])
        if epoch:
            yield time.perf_counter() - start


def table_network(work):
    """The network of a table, and what it is trained with, by hand in PyTorch."""
    import torch
    from torch import nn

    if work.startswith("boston"):
        network = nn.Sequential(
            nn.Linear(13, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 1),
            nn.Flatten(0))
        optimizer = torch.optim.RMSprop(network.parameters(), lr=0.001, alpha=0.9, eps=1e-7)
        return network, optimizer, nn.functional.mse_loss, 16
    network = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10))
    optimizer = torch.optim.Adam(network.parameters(), lr=0.001, eps=1e-7)
    return network, optimizer, nn.functional.cross_entropy, 32


def table_epochs(work, x, y, count):
    """The seconds of each epoch in PyTorch: batches are drawn, learned and counted as `fit` does."""
    import torch

    network, optimizer, loss, batch_size = table_network(work)
    is_boston = work.startswith("boston")
    x, y = torch.tensor(x), torch.tensor(y, dtype=torch.float32 if is_boston else torch.int64)
    seconds = []
    for _ in range(count):
        start = time.perf_counter()
        total, metric = 0.0, 0.0
        order = torch.randperm(len(x))
        for first in range(0, len(x), batch_size):
            chosen = order[first:first + batch_size]
            optimizer.zero_grad()
            said = network(x[chosen])
            value = loss(said, y[chosen])
            value.backward()
            optimizer.step()
            total += value.item() * len(chosen)
            said = said.detach()
            right = (said - y[chosen]).abs() if is_boston else said.argmax(1) == y[chosen]
            metric += right.sum().item()
        seconds.append(time.perf_counter() - start)
    return network, seconds


def table_program(work, path):
    """A table is read, standardised, learned, and judged by its test part."""
    import torch

    rows = np.loadtxt(path, delimiter=",", skiprows=1)
    np.random.RandomState(113).shuffle(rows)
    tested = int(len(rows) * 0.2 + 0.5)
    train, test = rows[:-tested], rows[-tested:]
    mean, deviation = train[:, :-1].mean(axis=0), train[:, :-1].std(axis=0)
    scaled = [((part[:, :-1] - mean) / deviation).astype("float32") for part in (train, test)]
    network, _ = table_epochs(work, scaled[0], train[:, -1], 80 if work.startswith("boston") else 40)
    with torch.no_grad():
        said = network(torch.tensor(scaled[1])).numpy()
    if work.startswith("boston"):
        print(np.abs(said - test[:, -1]).mean())
    else:
        print((said.argmax(axis=1) == test[:, -1]).mean())


def word_vectors(folder, skip_gram):
    """Word vectors of the training reviews' words by gensim; counting words is left out."""
    from gensim.models import Word2Vec

    (rows, _), _ = load(folder, 1 << 30)
    rows = [[str(w) for w in row[1:]] for row in rows]
    for _ in range(2):
        model = Word2Vec(vector_size=100, window=5, min_count=5, negative=5, epochs=5, workers=2,
                         sg=int(skip_gram))
        model.build_vocab(rows)
        start = time.perf_counter()
        model.train(rows, total_examples=model.corpus_count, epochs=model.epochs)
        yield time.perf_counter() - start


def small_notebook():
    """A notebook with one arithmetic cell, executed and made a page by Jupyter's nbconvert."""
    cell = {"cell_type": "code", "id": "a", "execution_count": None, "metadata": {}, "outputs": [],
            "source": "1 + 1"}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--execute"]
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/small.ipynb"
        with open(path, "w") as file:
            json.dump(notebook, file)
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run(command + [path], check=True, capture_output=True)
            yield time.perf_counter() - start


def is_installed(*names):
    return all(importlib.util.find_spec(name) for name in names)


work, folder = sys.argv[1], sys.argv[2]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 20
seconds = []
if work == "load":
    seconds = loads(folder)
elif work == "small_notebook":
    if is_installed("nbconvert", "ipykernel"):
        seconds = small_notebook()
elif work.startswith("word2vec_"):
    if is_installed("gensim"):
        seconds = word_vectors(folder, work == "word2vec_skip_gram")
elif work.endswith("_torch"):
    if is_installed("torch"):
        if work == "A_epoch_torch":
            seconds = epochs_in_torch(folder)
        elif work.endswith("_program_torch"):
            table_program(work, folder)
        else:
            count, width = (404, 13) if work.startswith("boston") else (1437, 64)
            x = np.random.default_rng(1).random((count, width), "float32")
            seconds = table_epochs(work, x, np.arange(count) * 7 % 10, 101)[1][1:]
else:
    # TensorFlow has things to say while it starts.
    complaints = os.dup(2)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    import keras

    os.dup2(complaints, 2)
    if work == "dense_epoch":
        seconds = dense_epochs()
    elif work == "A_notebook":
        seconds = notebook_a(folder, count)
    elif work == "B_notebook":
        seconds = notebook_b(folder, count)
    else:
        seconds = review_epochs(work, folder)
for value in seconds:
    print("seconds", value, flush=True)
