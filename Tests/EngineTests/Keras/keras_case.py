"""One small training run in Keras, and the text that tells an engine's test of it.

A case is a model, what it is trained with, 12 samples, initial weights and an order of samples. It is
trained for 50 steps in three stretches: step 1, steps 2 to 10, steps 11 to 50. The batches of a stretch
have `batch_size` samples, its last one fewer (but for the first stretch, which is one batch).

Keras computes in double precision here, so that what differs from it is our rounding alone. It runs on
JAX (or with KERAS_BACKEND=torch on PyTorch, which needs no compilation), which adds up the gradients of
repeated words before the optimiser sees them; TensorFlow does not.
"""

import os

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("JAX_PLATFORMS", "cpu")
# Compiling takes far longer than these few steps do.
os.environ.setdefault(
    "XLA_FLAGS", "--xla_backend_optimization_level=0 --xla_llvm_disable_expensive_passes=true")

if os.environ["KERAS_BACKEND"] == "jax":
    import jax

    jax.config.update("jax_enable_x64", True)

import keras
import numpy as np

keras.config.set_floatx("float64")

STRETCHES = (1, 9, 40)
SAMPLES = 12


class RMSpropOutside(keras.optimizers.RMSprop):
    """RMSprop as Keras 2 had it: epsilon is added to the root, not under it."""

    def update_step(self, gradient, variable, learning_rate):
        velocity = self._velocities[self._get_variable_index(variable)]
        self.assign(velocity, self.rho * velocity + (1 - self.rho) * gradient * gradient)
        self.assign_sub(
            variable, learning_rate * gradient / (keras.ops.sqrt(velocity) + self.epsilon))


def single(values):
    """The nearest numbers of single precision, which both sides can start from."""
    return np.asarray(values, "float32").astype("float64")


def regularizer(options, weight=""):
    l1, l2 = weight + "l1", weight + "l2"
    if l1 in options or l2 in options:
        return keras.regularizers.L1L2(options.get(l1, 0.0), options.get(l2, 0.0))
    return None


def make_activation(word):
    """A function by its name, or by its name and parameter: `elu:0.5`."""
    if word is None or ":" not in word:
        return word
    name, value = word.split(":")
    parameter = {"elu": "alpha", "leaky_relu": "negative_slope", "gelu": "approximate"}[name]
    return lambda x: getattr(keras.activations, name)(x, **{parameter: float(value)})


def make_layer(kind, o):
    layers = keras.layers
    window = dict(strides=o.get("strides"), padding=o.get("padding", "valid"))
    if kind == "dense":
        return layers.Dense(
            o["units"], activation=make_activation(o.get("activation")), use_bias=o.get("bias", 1) == 1,
            kernel_regularizer=regularizer(o), bias_regularizer=regularizer(o, "bias_"))
    if kind == "embedding":
        return layers.Embedding(o["words"], o["units"], trainable=o.get("trainable", 1) == 1)
    if kind == "conv1d":
        window["strides"] = o.get("strides", 1)
        return layers.Conv1D(
            o["units"], o["width"], activation=make_activation(o.get("activation")),
            use_bias=o.get("bias", 1) == 1, kernel_regularizer=regularizer(o),
            bias_regularizer=regularizer(o, "bias_"), **window)
    if kind == "max_pooling1d":
        return layers.MaxPooling1D(o["width"], **window)
    if kind == "average_pooling1d":
        return layers.AveragePooling1D(o["width"], **window)
    if kind == "activation":
        return layers.Activation(make_activation(o["activation"]))
    if kind == "dropout":
        return layers.Dropout(0.0)
    if kind == "spatial_dropout1d":
        return layers.SpatialDropout1D(0.0)
    if kind == "batch_normalization":
        return layers.BatchNormalization(**o)
    return {
        "global_max_pooling1d": layers.GlobalMaxPooling1D,
        "global_average_pooling1d": layers.GlobalAveragePooling1D,
        "flatten": layers.Flatten, "concatenate": layers.Concatenate,
        "unit_normalization": layers.UnitNormalization,
    }[kind]()


SCHEDULES = {
    "exponential_decay": keras.optimizers.schedules.ExponentialDecay,
    "cosine_decay": keras.optimizers.schedules.CosineDecay,
    "piecewise_constant_decay": keras.optimizers.schedules.PiecewiseConstantDecay,
}


def make_optimizer(name, o):
    o = dict(o)
    if isinstance(o["learning_rate"], tuple):
        # Like ("exponential_decay", {"initial_learning_rate": 0.1, ...}).
        kind, options = o["learning_rate"]
        o["learning_rate"] = SCHEDULES[kind](**options)
    if name == "rmsprop":
        outside = o.pop("epsilon_inside", 0) == 0
        return (RMSpropOutside if outside else keras.optimizers.RMSprop)(**o)
    if name == "sgd":
        return keras.optimizers.SGD(**{**o, "nesterov": o.get("nesterov", 0) == 1})
    # Keras 3's Adam is Keras 2's: epsilon is added to the uncorrected root.
    return {
        "adam": keras.optimizers.Adam, "adamw": keras.optimizers.AdamW,
        "adagrad": keras.optimizers.Adagrad, "adamax": keras.optimizers.Adamax,
    }[name](**o)


METRICS = {
    "accuracy": lambda: "accuracy",
    "binary_accuracy": lambda: keras.metrics.BinaryAccuracy(name="binary_accuracy"),
    "mse": lambda: keras.metrics.MeanSquaredError(name="mse"),
    "mae": lambda: keras.metrics.MeanAbsoluteError(name="mae"),
    "precision": lambda: keras.metrics.Precision(name="precision"),
    "recall": lambda: keras.metrics.Recall(name="recall"),
    "auc": lambda: keras.metrics.AUC(name="auc"),
    "own": lambda: own,
}


def own(y, p):
    return keras.ops.abs(y - 2 * p)


def own_loss(y, p):
    return keras.ops.mean(2 * keras.ops.square(y - p) + 0.1 * keras.ops.abs(p), axis=-1)


class OfClass(keras.metrics.Metric):
    """Keras's metric on the column of one class; of class numbers on that of their one-hot rows."""

    def __init__(self, metric, number):
        super().__init__(name=metric.name)
        self.metric, self.number = metric, number

    def update_state(self, y_true, y_pred, sample_weight=None):
        if tuple(y_true.shape) != tuple(y_pred.shape):
            numbers = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
            y_true = keras.ops.one_hot(numbers, y_pred.shape[-1])
        self.metric.update_state(y_true[..., self.number], y_pred[..., self.number])

    def result(self):
        return self.metric.result()

    def reset_state(self):
        self.metric.reset_state()


def make_metric(name):
    if "_of_" in name:
        kind, number = name.split("_of_")
        return OfClass(METRICS[kind](), int(number))
    return METRICS[name]()


class Case:
    """A model and its training.

    - layers: [(kind, options)]; `of` names the layers that one reads, by number, the last by default.
    - labels: "rows" for zeros and ones whatever the loss.
    - class_weight: a weight for each class.
    - x: ("numbers", width) or ("words", words, lengths, padding options) or ("multi_hot", width).
    """

    def __init__(self, name, layers, x, loss, optimizer, metrics=(), batch_size=4, seed=1,
                 labels=None, class_weight=None):
        self.name, self.layers, self.x, self.loss = name, layers, x, loss
        self.optimizer, self.metrics = optimizer, list(metrics)
        self.batch_size, self.seed, self.labels = batch_size, seed, labels
        self.class_weight = class_weight
        self.random = np.random.RandomState(seed)

    # Samples

    def make_samples(self):
        """Samples as text and as the arrays of one row each that Keras takes."""
        rows = self.draw_rows()
        if self.x[0] == "numbers":
            return rows, list(single(rows))
        if self.x[0] == "multi_hot":
            dense = np.zeros((SAMPLES, self.x[1]))
            for place, row in enumerate(rows):
                dense[place, row] = 1
            return rows, list(dense)
        padding = self.x[3]
        if padding is None:
            return rows, [np.array(row, "int32") for row in rows]
        length, side = padding
        filled = [[0] * (length - len(r)) + r if side == "pre" else r + [0] * (length - len(r))
                  for r in rows]
        return rows, [np.array(row, "int32") for row in filled]

    def draw_rows(self):
        random = self.random
        kind = self.x[0]
        if kind == "numbers":
            return np.round(random.uniform(-1.5, 1.5, (SAMPLES, self.x[1])), 2).tolist()
        if kind == "multi_hot":
            return [sorted(random.choice(self.x[1], random.randint(0, min(6, self.x[1] + 1)), False).tolist())
                    for _ in range(SAMPLES)]
        _, words, (shortest, longest), padding = self.x
        if padding is None and self.layers[0][1].get("size") is None:
            # Keras needs one length in a batch: samples in groups of a batch, a length for each.
            lengths = []
            while len(lengths) < SAMPLES:
                lengths += [random.randint(shortest, longest + 1)] * self.batch_size
            lengths = lengths[:SAMPLES]
        else:
            lengths = random.randint(shortest, longest + 1, SAMPLES)
        # A few words again and again, so that they repeat within samples and batches.
        return [np.where(random.rand(n) < 0.5, random.randint(1, 4, n), random.randint(1, words, n))
                .tolist() for n in lengths]

    def make_labels(self, shape):
        random = self.random
        if self.loss == "sparse_categorical_crossentropy":
            return random.randint(0, shape[-1], (SAMPLES,) + shape[:-1]).astype("float64")
        if self.loss == "categorical_crossentropy":
            named = random.randint(0, shape[-1], (SAMPLES,) + shape[:-1])
            return np.eye(shape[-1])[named]
        if self.labels == "rows":
            return random.randint(0, 2, (SAMPLES,) + shape).astype("float64")
        if self.loss == "binary_crossentropy":
            return random.randint(0, 2, (SAMPLES,) + shape).astype("float64")
        return single(np.round(random.uniform(-1, 1, (SAMPLES,) + shape), 2))

    def make_order(self):
        """The samples of each step, so that the last batch of a stretch is smaller."""
        steps = []
        groups = None
        if self.x[0] == "words" and self.x[3] is None and self.layers[0][1].get("size") is None:
            groups = [list(range(s, s + self.batch_size))
                      for s in range(0, SAMPLES - self.batch_size + 1, self.batch_size)]
        for stretch in STRETCHES:
            for step in range(stretch):
                short = stretch > 1 and step == stretch - 1
                size = max(1, self.batch_size - 1) if short else self.batch_size
                pool = SAMPLES if groups is None else groups[self.random.randint(len(groups))]
                steps.append(self.random.choice(pool, size, False).tolist())
        return steps

    # Training

    def build(self):
        tensors, made = [], []
        for number, (kind, o) in enumerate(self.layers):
            if kind == "input":
                is_words = any(k == "embedding" for k, _ in self.layers)
                layer = keras.Input((o.get("size"),), dtype="int32" if is_words else "float64")
                tensors.append(layer)
                made.append(None)
                continue
            layer = make_layer(kind, o)
            inputs = [tensors[i] for i in o.get("of", [number - 1])]
            tensors.append(layer(inputs if kind == "concatenate" else inputs[0]))
            made.append(layer)
        self.model, self.made = keras.Model(tensors[0], tensors[-1]), made
        name, options = self.optimizer
        self.model.compile(
            make_optimizer(name, options), own_loss if self.loss == "own" else self.loss,
            metrics=[make_metric(m) for m in self.metrics])

    def weights(self):
        return [w for layer in self.made if layer is not None for w in layer.get_weights()]

    def draw_weights(self):
        """Kernels of about Glorot's size, and biases that are not zero."""
        drawn = []
        for layer in self.made:
            if layer is None:
                continue
            new = []
            for w in layer.get_weights():
                limit = 0.2
                if w.ndim > 1 and not isinstance(layer, keras.layers.Embedding):
                    fans = w.shape[-2:] if w.ndim == 2 else [w.shape[0] * n for n in w.shape[1:]]
                    limit = (6 / sum(fans)) ** 0.5
                elif w.ndim > 1:
                    limit = 0.5
                values = np.round(self.random.uniform(-limit, limit, w.shape), 3)
                if isinstance(layer, keras.layers.BatchNormalization):
                    # A variance is above 0.
                    values = np.abs(values) + 0.5
                new.append(single(values))
            layer.set_weights(new)
            drawn += new
        return drawn

    def run(self):
        """Trains, and gives the case as text."""
        rows, samples = self.make_samples()
        self.build()
        # The shape without the batch's axis, positions known from the first sample.
        shape = tuple(self.model(samples[0][None]).shape)[1:]
        labels = self.make_labels(shape)
        order = self.make_order()
        weights = [self.draw_weights()]
        losses = []
        step = 0
        for stretch in STRETCHES:
            total = count = 0
            for _ in range(stretch):
                batch = order[step]
                x, y = np.stack([samples[i] for i in batch]), labels[batch]
                weights_by_class = self.class_weight and dict(enumerate(self.class_weight))
                loss = self.model.train_on_batch(
                    x, y, class_weight=weights_by_class, return_dict=True)["loss"]
                self.model.reset_metrics()
                total += float(loss) * len(batch)
                count += len(batch)
                step += 1
            losses.append(total / count)
            weights.append(self.weights())
        equal = len({len(s) for s in samples}) == 1
        shown = range(SAMPLES) if equal else range(self.batch_size)
        x, y = np.stack([samples[i] for i in shown]), labels[list(shown)]
        figures = self.model.evaluate(x, y, batch_size=SAMPLES, verbose=0, return_dict=True)
        predictions = self.model.predict(x, batch_size=SAMPLES, verbose=0)
        for values in weights + [predictions]:
            assert all(np.isfinite(w).all() for w in values), self.name
        return self.text(rows, labels, order, weights, losses, figures, predictions)

    # Text

    def text(self, rows, labels, order, weights, losses, figures, predictions):
        lines = []
        for kind, options in self.layers:
            parts = [f"{k}={','.join(map(str, v)) if isinstance(v, list) else v}"
                     for k, v in options.items() if v is not None]
            lines.append(" ".join(["layer", kind] + parts))
        name, options = self.optimizer
        options = dict(options)
        if isinstance(options["learning_rate"], tuple):
            options["learning_rate"] = schedule_text(*options["learning_rate"])
        lines.append(" ".join(["optimizer", name] + [f"{k}={v}" for k, v in options.items()]))
        if self.class_weight:
            lines.append(" ".join(["class_weight"] + [str(w) for w in self.class_weight]))
        lines.append(f"loss {self.loss}")
        lines.append(" ".join(["metrics"] + self.metrics))
        lines.append(f"batch_size {self.batch_size}")
        kind = self.x[0]
        if kind == "words" and self.x[3]:
            lines.append(f"x words length={self.x[3][0]} side={self.x[3][1]}")
        elif kind == "multi_hot":
            lines.append(f"x multi_hot dimension={self.x[1]}")
        else:
            lines.append(f"x {kind}")
        lines += [" ".join(["row"] + [str(v) for v in row]) for row in rows]
        lines.append(" ".join(["y_shape"] + [str(n) for n in labels.shape]))
        lines.append(numbers("y", labels, 9))
        start = 0
        for stretch in STRETCHES:
            samples = [i for batch in order[start:start + stretch] for i in batch]
            lines.append(" ".join(["order"] + [str(i) for i in samples]))
            start += stretch
        for w in weights[0]:
            lines.append(" ".join(["initial"] + [str(v) for v in np.float32(w).ravel()]))
        for loss, after in zip(losses, weights[1:]):
            lines.append(f"trained {loss:.9g}")
            lines += [numbers("weights", w, 8) for w in after]
        for key, value in figures.items():
            lines.append(f"evaluated {key} {float(value):.9g}")
        lines.append(numbers("predicted", predictions, 8))
        return "\n".join(lines) + "\n"


def schedule_text(kind, options):
    """`exponential_decay:0.1,10,0.5,0`: its numbers in the engine's order."""
    o = options
    if kind == "exponential_decay":
        values = [o["initial_learning_rate"], o["decay_steps"], o["decay_rate"],
                  int(o.get("staircase", False))]
    elif kind == "cosine_decay":
        values = [o["initial_learning_rate"], o["decay_steps"], o.get("alpha", 0),
                  o.get("warmup_steps", 0)]
        values += [o["warmup_target"]] if "warmup_target" in o else []
    else:
        values = o["boundaries"] + o["values"]
    return kind + ":" + ",".join(map(str, values))


def numbers(word, values, digits):
    return " ".join([word] + [f"{v:.{digits}g}" for v in np.ravel(values)])
