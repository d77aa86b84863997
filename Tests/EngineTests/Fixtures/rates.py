"""Keras's schedules and ReduceLROnPlateau, in single precision: python3 rates.py > rates.txt

`schedule NAME PARAMETERS | rates` gives the rate after 0, 1, 2, ... 60 steps.

`plateau` lines hold: mode, factor, patience, min_delta, cooldown, min_lr, the first rate; then the
figures, one an epoch; then the rate that each epoch logs; then the rate after them.
"""

import random

import keras
import numpy as np

SCHEDULES = keras.optimizers.schedules
random.seed(5)


def schedules():
    for _ in range(20):
        rate = random.choice([0.1, 0.003, 0.7])
        steps, factor = random.choice([7, 10, 33.5, 1000]), random.choice([0.96, 0.5, 0.1, 1.05])
        stairs = random.random() < 0.5
        yield ("exponential_decay", [rate, steps, factor, int(stairs)],
               SCHEDULES.ExponentialDecay(rate, steps, factor, staircase=stairs))
    for number in range(20):
        rate, steps = random.choice([0.1, 0.003, 0.7]), random.choice([7, 33, 50, 1000])
        alpha = random.choice([0.0, 0.0, 0.05, 1.0])
        if number % 2:
            target, warmup = random.choice([0.2, 0.9]), random.choice([0, 1, 10, 45])
            yield ("cosine_decay", [rate, steps, alpha, warmup, target],
                   SCHEDULES.CosineDecay(
                       rate, steps, alpha, warmup_target=target, warmup_steps=warmup))
        else:
            yield ("cosine_decay", [rate, steps, alpha, 0], SCHEDULES.CosineDecay(rate, steps, alpha))
    for count in (1, 2, 3, 5):
        boundaries = sorted(random.sample(range(1, 58), count))
        values = [random.choice([0.1, 0.01, 0.003, 1e-5]) for _ in range(count + 1)]
        yield ("piecewise_constant_decay", boundaries + values,
               SCHEDULES.PiecewiseConstantDecay(boundaries, values))


for name, numbers, schedule in schedules():
    rates = [float(schedule(keras.ops.convert_to_tensor(step, "int32"))) for step in range(61)]
    print("schedule", name, *numbers, "|", *rates)


class Model:
    """An optimizer with a rate of single precision."""

    metrics = []

    def __init__(self, rate):
        self.optimizer = keras.optimizers.SGD(rate)


for number in range(100):
    mode = random.choice(["min", "max"])
    options = dict(
        factor=random.choice([0.1, 0.5, 0.9]), patience=random.choice([0, 1, 2, 4]),
        min_delta=random.choice([0.0, 0.0001, 0.05]), cooldown=random.choice([0, 0, 1, 3]),
        min_lr=random.choice([0.0, 0.001, 0.02]))
    rate = random.choice([0.1, 0.01, 0.003])
    values = [float(np.float32(random.randrange(20, 80) / 100)) for _ in range(random.randrange(1, 20))]
    if number % 3 == 0:
        values.sort(reverse=mode == "min")
    if number % 10 == 0:
        values[random.randrange(len(values))] = float("nan")
    model = Model(rate)
    callback = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", mode=mode, **options)
    callback.set_model(model)
    callback.on_train_begin()
    logged = []
    for epoch, value in enumerate(values):
        logs = {"val_loss": value}
        callback.on_epoch_end(epoch, logs)
        logged.append(logs["learning_rate"])
    print("plateau", mode, *options.values(), rate, "|", *values, "|", *logged, "|",
          float(model.optimizer.learning_rate))
