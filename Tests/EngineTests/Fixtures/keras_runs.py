"""Prints what Keras makes of four small training runs, for KerasTests.swift.

    python -m pip install keras jax
    KERAS_BACKEND=jax python keras_runs.py

Weights, words, numbers and labels come from a formula that both sides compute. JAX adds up the
gradients of repeated words before the optimiser sees them; TensorFlow does not.
"""

import keras
import numpy as np
from keras import layers, regularizers


def value(i):
    """A number from -0.5 to 0.499 for each whole number."""
    return (i * 7919 + 13) % 1000 / 1000 - 0.5


def fill(model):
    weights = []
    for index, weight in enumerate(model.get_weights()):
        flat = [value(i + 101 * index) for i in range(weight.size)]
        weights.append(np.array(flat, np.float32).reshape(weight.shape))
    model.set_weights(weights)


def words(samples, length, end):
    return np.array([[(r * 31 + p * 17 + r * p) % end for p in range(length)] for r in range(samples)])


def run(name, model, x, y, optimizer, loss, metrics):
    fill(model)
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics)
    history = model.fit(x, y, epochs=3, batch_size=4, shuffle=False, verbose=0, validation_data=(x, y))
    print("//", name)
    for key, series in history.history.items():
        print(f'"{key}": {[round(float(v), 7) for v in series]},')
    print([round(float(v), 7) for v in model.predict(x, verbose=0).flatten()[:6]])


def text_network():
    entry = keras.Input((8,), dtype="int32")
    embedding = layers.Embedding(20, 4)(entry)
    branches = []
    for width in (1, 2, 3):
        branch = layers.Conv1D(3, width, activation="relu")(embedding)
        branch = layers.MaxPooling1D(9 - width)(branch)
        branches.append(layers.Flatten()(branch))
    joined = layers.Concatenate()(branches)
    return keras.Model(entry, layers.Dense(1, activation="sigmoid")(joined))


def window_network():
    entry = keras.Input((9,), dtype="int32")
    x = layers.Embedding(20, 4)(entry)
    x = layers.Conv1D(5, 4, strides=2, padding="same", activation="tanh")(x)
    x = layers.AveragePooling1D(2, strides=1, padding="same")(x)
    x = layers.Conv1D(3, 2, padding="same", activation="linear")(x)
    x = layers.MaxPooling1D(3, strides=2, padding="same")(x)
    x = layers.GlobalAveragePooling1D()(x)
    return keras.Model(entry, layers.Dense(3, activation="softmax")(x))


def dense_network(units, activation):
    entry = keras.Input((5,))
    x = layers.Dense(6, activation="relu", kernel_regularizer=regularizers.L1L2(0.01, 0.02))(entry)
    x = layers.Dense(4, activation="sigmoid", use_bias=False)(x)
    return keras.Model(entry, layers.Dense(units, activation=activation)(x))


binary = np.array([(r * 5 + r // 3) % 2 for r in range(10)], np.float32)
classes = np.array([(r * 5 + r // 3) % 3 for r in range(10)])
numbers = np.array([[4 * value(5 * r + c) for c in range(5)] for r in range(10)], np.float32)

run(
    "text network, RMSprop with epsilon inside the root",
    text_network(), words(10, 8, 20), 1 - binary, keras.optimizers.RMSprop(0.01), "binary_crossentropy",
    ["accuracy", keras.metrics.AUC(name="auc"), keras.metrics.Precision(name="precision"),
     keras.metrics.Recall(name="recall")],
)
run(
    "windows, Adam", window_network(), words(10, 9, 20), np.eye(3)[classes],
    keras.optimizers.Adam(0.01), "categorical_crossentropy", ["accuracy"],
)
run(
    "penalties, momentum", dense_network(3, "softmax"), numbers, classes,
    keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True), "sparse_categorical_crossentropy",
    ["accuracy"],
)
run(
    "squared error, plain descent", dense_network(1, "linear"), numbers, binary,
    keras.optimizers.SGD(0.1), "mse", ["mae", "mse"],
)
