"""How far seeds alone move the first network's training losses: python3 epsilon_spread.py FOLDER

The network of chapter A in NumPy by Keras's rules (Glorot uniform kernels, biases of zero, a new order
each epoch, RMSprop with epsilon under the root, the epoch's loss as the mean over samples), for 40
seeds: four epochs on all 25,000 reviews, and one on the last 15,000. Prints mean and standard deviation
of the five losses. FOLDER holds imdb.npz.
"""

import sys

import numpy as np
from scipy import sparse

with np.load(sys.argv[1] + "/imdb.npz", allow_pickle=True) as file:
    reviews, labels = file["x_train"], file["y_train"]
order = np.arange(len(reviews))
np.random.RandomState(113).shuffle(order)
labels = labels[order].astype("float32")
columns = []
for i in order:
    words = np.array([1] + [w + 3 for w in reviews[i]])
    columns.append(np.unique(np.where(words < 10000, words, 2)))
starts = np.concatenate([[0], np.cumsum([len(c) for c in columns])])
rows = sparse.csr_matrix(
    (np.ones(starts[-1], "float32"), np.concatenate(columns), starts), shape=(len(columns), 10000))


def glorot(random, inputs, outputs):
    limit = np.sqrt(6 / (inputs + outputs))
    return random.uniform(-limit, limit, (inputs, outputs)).astype("float32")


def train(seed, first, epochs):
    random = np.random.default_rng(seed)
    weights = []
    for inputs, outputs in ((10000, 16), (16, 16), (16, 1)):
        weights += [glorot(random, inputs, outputs), np.zeros(outputs, "float32")]
    squares = [np.zeros_like(w) for w in weights]
    w1, b1, w2, b2, w3, b3 = weights
    losses = []
    for _ in range(epochs):
        order = first + random.permutation(len(labels) - first)
        total = 0
        for start in range(0, len(order), 512):
            batch = order[start:start + 512]
            x, y = rows[batch], labels[batch][:, None]
            h1 = np.maximum(x @ w1 + b1, 0)
            h2 = np.maximum(h1 @ w2 + b2, 0)
            p = 1 / (1 + np.exp(-(h2 @ w3 + b3)))
            clipped = np.clip(p, 1e-7, 1 - 1e-7)
            total -= (y * np.log(clipped) + (1 - y) * np.log(1 - clipped)).sum()
            d3 = (p - y) / len(batch)
            d2 = d3 @ w3.T * (h2 > 0)
            d1 = d2 @ w2.T * (h1 > 0)
            gradients = [x.T @ d1, d1.sum(0), h1.T @ d2, d2.sum(0), h2.T @ d3, d3.sum(0)]
            for w, v, g in zip(weights, squares, gradients):
                v *= np.float32(0.9)
                v += np.float32(0.1) * g * g
                w -= np.float32(0.001) * g / np.sqrt(v + np.float32(1e-7))
        losses.append(total / len(order))
    return losses


losses = np.array([train(seed, 0, 4) + train(seed + 5000, 10000, 1) for seed in range(1, 41)])
print("mean", losses.mean(0).round(4), "deviation", losses.std(0, ddof=1).round(4))
