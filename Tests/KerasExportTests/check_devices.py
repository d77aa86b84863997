"""Trains on three devices of this processor what Keras trains on one, and prints where they part.

    python check_devices.py, with nbrun_helpers.py in this folder or in PYTHONPATH

No number of rows here divides by three.
"""

import os

os.environ["KERAS_BACKEND"] = "jax"
os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=3"
import keras
import nbrun_helpers as helpers
import numpy as np
from keras import layers

random = np.random.RandomState(1)
x = random.normal(size=(50, 8)).astype("float32")
y = (x.sum(axis=1) + random.normal(size=50) > 0).astype("float32")


def compiled(keyword):
    keras.utils.set_random_seed(2)
    model = keras.Sequential([
        keras.Input((8,)),
        layers.Dense(5, activation="tanh", kernel_regularizer="l2"),
        layers.Dense(1, activation="sigmoid"),
    ])
    metrics = ["accuracy", keras.metrics.AUC(name="auc"), keras.metrics.Recall(name="recall"), "mae"]
    model.compile(optimizer=helpers.RMSprop(0.01), loss="binary_crossentropy", **{keyword: metrics})
    return model


def check(name, one, all_devices, within):
    if not np.allclose(one, all_devices, rtol=0, atol=within):
        print(name, one, all_devices)


data = {"epochs": 3, "batch_size": 16, "validation_data": (x[:11], y[:11]), "verbose": 0}
one = compiled("metrics")
one_history = one.fit(x, y, shuffle=False, **data).history
one_results = one.evaluate(x, y, batch_size=7, verbose=0, return_dict=True)
one_predictions = one.predict(x, batch_size=7, verbose=0)

helpers.distribute()
every = compiled("weighted_metrics")
history = helpers.fit(every, x, y, shuffle=False, **data).history
check("weights", np.concatenate([np.ravel(w) for w in one.get_weights()]),
      np.concatenate([np.ravel(w) for w in every.get_weights()]), 1e-5)
for name, series in one_history.items():
    # A training epoch's mean counts the rows that fill its last batch up: 1 of 51.
    check(name, series, history[name], 1e-5 if name.startswith("val_") else 0.02)
results = helpers.evaluate(every, x, y, batch_size=7)
for name, value in one_results.items():
    check(name, value, results[name], 1e-5)
check("predictions", one_predictions, helpers.predict(every, x, batch_size=7), 1e-5)
check("five predictions", one_predictions[:5], helpers.predict_on_batch(every, x[:5]), 1e-5)

# Each epoch all rows, in an order of its own.
batches = helpers.Batches(np.arange(50), np.arange(50), 16, trains=True, shuffle=True)
orders = []
for _ in range(2):
    rows = [batches[number] for number in range(len(batches))]
    orders.append(np.concatenate([y[weights > 0] for _, y, weights in rows]).tolist())
    batches.on_epoch_end()
check("rows", sorted(orders[0]), range(50), 0)
if orders[0] == orders[1]:
    print("the same order twice")
print("compared", len(one_history), "series on", helpers.share()[2], "devices")
