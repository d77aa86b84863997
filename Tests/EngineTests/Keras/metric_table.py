"""Writes metric_table.txt: what Keras makes of each loss, form of labels, number of outputs and metric.

Needs keras 3 (made with 3.15.1) and jax or tensorflow; computes in double precision where the backend
does. Models are the identity, so that a sample is its own prediction. Of labels that are class numbers
Keras sees shape (n,), and where it raises, it is asked about (n, 1) too: `raises`, or `raises broadcast`
where it then silently compares each output with the class's number.

    case LOSS FORM OUTPUTS
    predictions V …
    labels V …
    METRIC VALUE            the loss is called `loss`
    METRIC raises [broadcast]

`precision_of_N` is Precision(class_id=N), and so on; of class numbers what it gives of their one-hot rows.
`auc_of_N` is the AUC of that column.
"""

import os

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("JAX_PLATFORMS", "cpu")
if os.environ["KERAS_BACKEND"] == "jax":
    import jax

    jax.config.update("jax_enable_x64", True)

import keras
import numpy as np

keras.config.set_floatx("float64")
SAMPLES = 37


def own_loss(y, p):
    return keras.ops.mean(keras.ops.square(y - p) + 0.5 * keras.ops.abs(y - p), axis=-1)


def own_metric(y, p):
    return keras.ops.abs(y - 2 * p)


LOSSES = {
    "binary_crossentropy": "binary_crossentropy",
    "categorical_crossentropy": "categorical_crossentropy",
    "sparse_categorical_crossentropy": "sparse_categorical_crossentropy",
    "mse": "mse", "mae": "mae", "own": own_loss,
}
METRICS = {
    "accuracy": lambda: "accuracy",
    "binary_accuracy": lambda: "binary_accuracy",
    "mse": lambda: "mse",
    "mae": lambda: "mae",
    "precision": lambda: keras.metrics.Precision(name="precision"),
    "recall": lambda: keras.metrics.Recall(name="recall"),
    "auc": lambda: keras.metrics.AUC(name="auc"),
    "own": lambda: own_metric,
}


def scored(loss, metrics, labels, predictions):
    """The loss and metrics, by name; None where Keras raises."""
    outputs = predictions.shape[1]
    tensor = keras.Input((outputs,), dtype="float64")
    model = keras.Model(tensor, keras.layers.Activation("linear")(tensor))
    made = [METRICS[metric]() for metric in metrics]
    try:
        model.compile("sgd", LOSSES[loss], metrics=made, run_eagerly=True)
        figures = model.evaluate(
            predictions, labels, batch_size=SAMPLES, verbose=0, return_dict=True)
    except Exception:
        return None
    names = {"own_metric": "own"}
    return {names.get(key, key): float(value) for key, value in figures.items()}


def of_class(metric, number, rows, predictions):
    if metric == "auc":
        one = keras.metrics.AUC()
        one.update_state(rows[:, number], predictions[:, number])
    else:
        one = {"precision": keras.metrics.Precision, "recall": keras.metrics.Recall}[metric](
            class_id=number)
        one.update_state(rows, predictions)
    return float(one.result())


def line(word, values):
    return " ".join([word] + [f"{v:.9g}" for v in np.ravel(values)])


def answers(loss, labels, predictions):
    """A line for the loss and one for each metric."""
    values = scored(loss, METRICS, labels, predictions)
    for name in ["loss", *METRICS]:
        metrics = [] if name == "loss" else [name]
        found = values or scored(loss, metrics, labels, predictions)
        if found:
            yield f"{name} {found[name]:.9g}"
        elif labels.ndim == 1 and scored(loss, metrics, labels[:, None], predictions):
            yield f"{name} raises broadcast"
        else:
            yield f"{name} raises"


def main():
    random = np.random.RandomState(5)
    lines = []
    for loss in LOSSES:
        for outputs in (1, 2, 3):
            predictions = random.uniform(-0.3, 1.3, (SAMPLES, outputs))
            if loss.endswith("crossentropy"):
                predictions = random.uniform(0.01, 0.99, (SAMPLES, outputs))
            if "categorical" in loss:
                predictions /= predictions.sum(axis=1, keepdims=True)
            predictions = np.float64(np.float32(predictions))
            numbers = random.randint(0, max(outputs, 2), SAMPLES)
            eye = np.eye(outputs)[numbers] if outputs > 1 else numbers[:, None].astype("float64")
            many = random.randint(0, 2, (SAMPLES, outputs)).astype("float64")
            forms = {"number": numbers.astype("float64"), "one_hot": eye, "many": many}
            for form, labels in forms.items():
                lines += [f"case {loss} {form} {outputs}", line("predictions", predictions),
                          line("labels", labels)]
                # An own metric would make (n, n) values of shapes (n,) and (n, 1).
                given = labels[:, None] if form == "number" and outputs == 1 else labels
                lines += answers(loss, given, predictions)
                rows = eye if form == "number" else labels
                for metric in ("precision", "recall", "auc"):
                    for number in range(outputs):
                        value = of_class(metric, number, rows, predictions)
                        lines.append(f"{metric}_of_{number} {value:.9g}")
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "metric_table.txt")
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
