"""Models at random from all layers, losses, optimisers and kinds of samples that there are."""

import random

from keras_case import Case

ACTIVATIONS = [None, "relu", "relu", "sigmoid", "tanh", "softmax"]


def random_case(seed):
    draw = random.Random(seed)
    kind = draw.choice(["numbers", "multi_hot", "words", "words", "words", "words"])
    make = {"numbers": vectors, "multi_hot": vectors, "words": sequences}[kind]
    layers, x = make(draw, kind)
    loss, last, labels = output(draw)
    name, options = optimizer(draw)
    chosen = metrics(draw, loss, last[1]["units"], labels)
    batch_size = draw.choice([1, 2, 3, 4, 5, 7])
    if draw.random() < 0.4:
        options["learning_rate"] = schedule(draw, options["learning_rate"])
    return Case(
        f"random_{seed}", layers + [last], x, loss, (name, options), chosen, batch_size=batch_size,
        seed=seed, labels=labels, class_weight=class_weight(draw, loss, last[1]["units"]))


def schedule(draw, rate):
    """A rate that changes from step to step."""
    kind = draw.choice(["exponential_decay", "cosine_decay", "piecewise_constant_decay"])
    if kind == "exponential_decay":
        return kind, dict(
            initial_learning_rate=rate, decay_steps=draw.choice([3, 10, 200]),
            decay_rate=draw.choice([0.5, 0.96]), staircase=draw.choice([True, False]))
    if kind == "piecewise_constant_decay":
        return kind, dict(boundaries=[3, draw.randint(5, 40)], values=[rate, rate / 3, rate / 10])
    warm = dict(warmup_target=rate, warmup_steps=draw.choice([0, 5, 20]))
    return kind, dict(
        initial_learning_rate=rate / 2, decay_steps=draw.choice([10, 40, 100]),
        alpha=draw.choice([0, 0.2]), **draw.choice([{}, warm]))


def class_weight(draw, loss, units):
    """What some losses' classes weigh."""
    classes = units if "categorical" in loss else 2
    if loss not in ("binary_crossentropy", "sparse_categorical_crossentropy",
                    "categorical_crossentropy") or draw.random() < 0.6:
        return None
    return [draw.choice([0.5, 1, 2, 3.5]) for _ in range(max(classes, units))]


def metrics(draw, loss, units, labels):
    """Some of those that the loss's labels fit."""
    of_class = [f"{m}_of_{draw.randrange(units)}" for m in ("precision", "recall", "auc")]
    if loss == "sparse_categorical_crossentropy":
        chosen = ["accuracy"] + of_class
    else:
        chosen = ["mse", "mae", "own"]
        if labels or loss in ("binary_crossentropy", "categorical_crossentropy"):
            names = [draw.choice(pair) for pair in zip(("precision", "recall", "auc"), of_class)]
            chosen += ["accuracy", "binary_accuracy"] + names
    return draw.sample(chosen, draw.randint(1, len(chosen)))


def penalty(draw):
    return draw.choice([{}, {}, {}, {"l1": 0.01}, {"l2": 0.01}, {"l1": 0.002, "l2": 0.02}])


def dense(draw):
    return ("dense", dict(
        units=draw.choice([1, 3, 5, 8, 16, 17, 32]), activation=draw.choice(ACTIVATIONS),
        bias=draw.choice([1, 1, 1, 0]), **penalty(draw)))


def vectors(draw, kind):
    width = draw.choice([1, 4, 17, 40])
    layers = [("input", dict(size=width))]
    for _ in range(draw.randint(0, 3)):
        layers.append(dense(draw))
        if draw.random() < 0.2:
            layers.append(("dropout", {}))
    if len(layers) > 2 and draw.random() < 0.4:
        layers.append(("concatenate", dict(of=[len(layers) - 1, draw.randrange(1, len(layers) - 1)])))
    return layers, (kind, width)


def sequences(draw, kind):
    count = draw.choice([5, 20, 40])
    is_open = draw.random() < 0.3
    length = draw.randint(9, 24)
    channels = draw.choice([1, 3, 8, 16])
    layers = [
        ("input", dict(size=None if is_open else length)),
        ("embedding", dict(words=count, units=channels, trainable=draw.choice([1, 1, 1, 0])))]
    # Open inputs get rows of one length in a batch, all long enough for every window below.
    padding = None if is_open else (length, draw.choice(["pre", "post"]))
    x = ("words", count, (9 if is_open else draw.choice([0, 1, 5]), length), padding)
    if draw.random() < 0.4:
        branches(draw, layers)
    else:
        chain(draw, layers, is_open, length)
    for _ in range(draw.randint(0, 2)):
        layers.append(dense(draw))
    return layers, x


def conv(draw, of=None, width=None):
    options = dict(
        units=draw.choice([1, 3, 5, 16, 17, 32]), width=width or draw.randint(1, 4),
        activation=draw.choice(ACTIVATIONS), bias=draw.choice([1, 1, 1, 0]),
        padding=draw.choice(["valid", "valid", "same"]), **penalty(draw))
    if of is not None:
        options["of"] = of
    return ("conv1d", options)


def branches(draw, layers):
    """Windows over one embedding, side by side, each reduced to a vector."""
    start, ends = len(layers) - 1, []
    for _ in range(draw.randint(2, 3)):
        of = [start]
        if draw.random() < 0.85:
            layers.append(conv(draw, of))
            of = [len(layers) - 1]
        layers.append((f"global_{draw.choice(['max', 'average'])}_pooling1d", dict(of=of)))
        ends.append(len(layers) - 1)
    layers.append(("concatenate", dict(of=ends)))


def chain(draw, layers, is_open, length):
    for _ in range(draw.randint(0, 3)):
        roll = draw.random()
        if roll < 0.55:
            name, o = conv(draw)
            if draw.random() < 0.3:
                o["strides"] = 2
        elif roll < 0.85:
            name = draw.choice(["max_pooling1d", "average_pooling1d"])
            o = dict(width=draw.randint(1, 3), padding=draw.choice(["valid", "same"]))
            if draw.random() < 0.4:
                o["strides"] = draw.randint(1, 3)
        else:
            name, o = "dense", dict(units=draw.choice([3, 8]), activation=draw.choice(ACTIVATIONS))
        if name != "dense":
            strides = o.get("strides", o["width"] if "pooling" in name else 1)
            left = 9 if is_open else length
            for shape in layers:
                left = shape[1].get("left", left)
            left = -(-left // strides) if o["padding"] == "same" else (left - o["width"]) // strides + 1
            if left < 1:
                break
            o["left"] = left
        layers.append((name, o))
    for _, o in layers:
        o.pop("left", None)
    ends = ["global_max_pooling1d", "global_average_pooling1d"] + ["flatten"] * (not is_open)
    layers.append((draw.choice(ends), {}))


def output(draw):
    loss = draw.choice([
        "binary_crossentropy", "binary_crossentropy", "categorical_crossentropy",
        "sparse_categorical_crossentropy", "mse", "mae", "own"])
    is_categorical = "categorical" in loss
    units = draw.choice([2, 3, 5]) if is_categorical else draw.choice([1, 1, 2, 3])
    if is_categorical:
        activation = draw.choice(["softmax", "softmax", "sigmoid"])
    else:
        activation = "sigmoid" if loss == "binary_crossentropy" else draw.choice([None, "tanh"])
    # Real numbers are what squared errors are for; zeros and ones, or several of them, may be.
    labels = "rows" if loss in ("mse", "mae", "own") and draw.random() < 0.5 else None
    return loss, ("dense", dict(units=units, activation=activation)), labels


def optimizer(draw):
    name = draw.choice(["rmsprop", "rmsprop", "adam", "sgd"])
    options = {"learning_rate": draw.choice([0.001, 0.01])}
    if name == "rmsprop":
        options["epsilon_inside"] = draw.choice([0, 1])
    if name == "sgd":
        options = {"learning_rate": draw.choice([0.02, 0.1]),
                   "momentum": draw.choice([0.0, 0.9]), "nesterov": draw.choice([0, 1])}
    return name, options
