"""Training on several devices."""

import os
import sys

import keras
import numpy as np


def distribute():
    """Spreads batches over all devices, those of all processes where there are several.

    KERAS_DISTRIBUTION_JOB_ADDRESSES, KERAS_DISTRIBUTION_NUM_PROCESSES and
    KERAS_DISTRIBUTION_PROCESS_ID tell a process of the others. Only the first one prints.
    """
    if keras.backend.backend() != "jax":
        raise RuntimeError("set KERAS_BACKEND=jax: Keras spreads batches over devices with JAX alone")
    if "KERAS_DISTRIBUTION_NUM_PROCESSES" in os.environ:
        keras.distribution.initialize()
    keras.distribution.set_distribution(keras.distribution.DataParallel(auto_shard_dataset=False))
    process, processes, devices = share()
    if process > 0:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
    print(f"On {devices} devices of {processes} processes" if processes > 1 else f"On {devices} devices")


def share():
    """The number of this process, of all processes and of all their devices."""
    distribution = keras.distribution.distribution()
    if distribution is None:
        return 0, 1, 1
    import jax

    return jax.process_index(), jax.process_count(), distribution.device_mesh.devices.size


def filled(rows):
    """Rows, and some of them once more, so that all divide by the devices."""
    return np.resize(rows, len(rows) + -len(rows) % share()[2])


class Batches(keras.utils.PyDataset):
    """Batches that divide by the devices: filled up with rows that weigh nothing.

    Keras divides a batch's loss by all of its rows, so those that count weigh a little more: in
    training within each batch, which gives the gradient of the batch as it was; else within the whole
    set, which gives the set's loss and metrics as they are.
    """

    def __init__(self, x, y, batch_size, trains=False, shuffle=False):
        super().__init__()
        self.x, self.y, self.batch_size = np.asarray(x), np.asarray(y), batch_size
        self.trains = trains
        self.order = np.arange(len(self.y))
        self.random = np.random.RandomState(np.random.randint(1 << 31)) if shuffle else None
        sizes = [len(filled(self.rows(number))) for number in range(len(self))]
        self.weight = sum(sizes) / max(1, len(self.y))
        self.on_epoch_end()

    def __len__(self):
        return -(-len(self.y) // self.batch_size)

    def rows(self, number):
        return self.order[number * self.batch_size : (number + 1) * self.batch_size]

    def __getitem__(self, number):
        rows = self.rows(number)
        all_rows = filled(rows)
        weights = np.zeros(len(all_rows), dtype="float32")
        weights[: len(rows)] = len(all_rows) / len(rows) if self.trains else self.weight
        # Each process gives its part of the batch.
        process, processes, _ = share()
        mine = np.split(all_rows, processes)[process]
        return self.x[mine], self.y[mine], np.split(weights, processes)[process]

    def on_epoch_end(self):
        if self.random:
            self.random.shuffle(self.order)


class InStep(keras.callbacks.Callback):
    """Processes take each step together: processors that run ahead of one another wait without end."""

    def on_train_batch_end(self, batch, logs=None):
        """Keras waits for the step's figures, which this might want."""

    def on_test_batch_end(self, batch, logs=None):
        """As in training."""


def in_step(callbacks=()):
    return [*callbacks, InStep()] if share()[1] > 1 else list(callbacks)


def fit(model, x, y, epochs=1, batch_size=32, validation_data=None, validation_split=0, shuffle=True,
        callbacks=(), **options):
    """`model.fit`, with batches that divide by the devices."""
    if validation_split:
        trained = int(np.floor(len(y) * (1 - validation_split)))
        validation_data = x[trained:], y[trained:]
        x, y = x[:trained], y[:trained]
    batches = Batches(x, y, batch_size, trains=True, shuffle=shuffle)
    if validation_data is not None:
        options["validation_data"] = Batches(*validation_data, batch_size)
    # The batches come in an order of their own.
    return model.fit(
        batches, epochs=epochs, shuffle=False, callbacks=in_step(callbacks), **options)


def evaluate(model, x, y, batch_size=512):
    """Loss and metrics by their names. The batch changes nothing but the time that it takes."""
    options = {"verbose": 0, "return_dict": True}
    if keras.distribution.distribution() is None:
        return model.evaluate(x, y, batch_size=batch_size, **options)
    return model.evaluate(Batches(x, y, batch_size), callbacks=in_step(), **options)


def predict(model, x, batch_size=512):
    """`model.predict`, whatever the devices divide."""
    _, processes, devices = share()
    if processes > 1:
        # A process could not read the others' parts: each predicts all.
        with WholeBatches().scope():
            return model.predict(x, batch_size=batch_size, verbose=0)
    batch_size += -batch_size % devices
    return model.predict(x[filled(np.arange(len(x)))], batch_size=batch_size, verbose=0)[: len(x)]


def predict_on_batch(model, x):
    """`model.predict_on_batch` for a few rows."""
    if keras.distribution.distribution() is None:
        return model.predict_on_batch(x)
    with WholeBatches().scope():
        return model.predict_on_batch(x)


class WholeBatches(keras.distribution.DataParallel):
    """Every device gets all rows of a batch."""

    def __init__(self):
        distribution = keras.distribution.distribution()
        super().__init__(device_mesh=distribution.device_mesh, auto_shard_dataset=False)

    def get_data_layout(self, data_shape):
        return keras.distribution.TensorLayout([None] * len(data_shape), self.device_mesh)
