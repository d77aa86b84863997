"""Trains in this process, of several, and prints what a test compares with one process alone.

    KERAS_DISTRIBUTION_...=... python check_processes.py, with nbrun_helpers.py in PYTHONPATH
"""

import os
import sys
import tempfile

os.environ["KERAS_BACKEND"] = "jax"
os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=2"
import keras
import nbrun_helpers as helpers
import numpy as np
from keras import layers

random = np.random.RandomState(1)
x = random.normal(size=(32, 8)).astype("float32")
y = (x.sum(axis=1) > 0).astype("float32")


def rounded(values):
    return [f"{value:.3f}" for value in np.ravel(values)]


output = sys.stdout
keras.utils.set_random_seed(2)
helpers.distribute()
# All processes print, in this test.
sys.stdout = output
model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=helpers.RMSprop(0.01), loss="mse", weighted_metrics=["accuracy"])
run = helpers.fit(model, x, y, epochs=2, batch_size=16, validation_data=(x[:7], y[:7]), verbose=0)
print({name: rounded(values) for name, values in run.history.items()})
print({name: rounded(value) for name, value in helpers.evaluate(model, x, y).items()})
print(rounded(helpers.predict(model, x[:5])))
print(rounded(helpers.predict_on_batch(model, x[:3])))
with tempfile.TemporaryDirectory() as folder:
    loaded = helpers.load(helpers.save(run, f"{folder}/model.keras"))
    print(rounded(helpers.predict(loaded.model, x[:5])))
more = helpers.fit(helpers.copy_of(run), x, y, verbose=0)
print({name: rounded(values) for name, values in more.history.items()})
