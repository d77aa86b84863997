"""Keras's EarlyStopping on series of made-up figures: python3 early_stopping.py > early_stopping.txt

A line holds: monitor, mode, min_delta, patience, baseline, start_from_epoch; then the figures, one an
epoch; then the epoch after which Keras stops (0: it does not) and the epoch whose weights it restores
(0: none), both counted from 1.
"""

import random

import keras
import numpy as np


class Model:
    """Weights that say of which epoch they are."""

    stop_training = False
    metrics = []
    epoch = 0

    def get_weights(self):
        return self.epoch

    def set_weights(self, weights):
        self.restored = weights


def outcome(values, **options):
    model = Model()
    callback = keras.callbacks.EarlyStopping(restore_best_weights=True, **options)
    callback.set_model(model)
    callback.on_train_begin()
    stopped = 0
    for epoch, value in enumerate(values):
        model.epoch = epoch + 1
        callback.on_epoch_end(epoch, {options["monitor"]: value})
        if model.stop_training:
            stopped = epoch + 1
            break
    model.restored = 0
    callback.on_train_end()
    return stopped, model.restored


random.seed(1)
for number in range(120):
    monitor, mode = random.choice([("val_loss", "min"), ("val_accuracy", "max")])
    options = dict(
        monitor=monitor,
        mode=mode,
        min_delta=random.choice([0, 0, 0.01, 0.1]),
        patience=random.choice([0, 1, 2, 3, 5]),
        baseline=random.choice([None, None, 0.3, 0.6]),
        start_from_epoch=random.choice([0, 0, 1, 4]),
    )
    # Figures of a hundredth tie often; Keras's are 32-bit numbers.
    values = [float(np.float32(random.randrange(20, 80) / 100)) for _ in range(random.randrange(1, 13))]
    if number % 3 == 0:
        values.sort(reverse=mode == "min")
    if number % 10 == 0:
        values[random.randrange(len(values))] = float("nan")
    print(*options.values(), "|", *values, "|", *outcome(values, **options))
