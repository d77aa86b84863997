"""Optimizers, metrics, and the files of trained models."""

import json
import os
import tempfile
from pathlib import Path
from types import SimpleNamespace

import keras
import numpy as np
from keras import ops

from .devices import share


@keras.saving.register_keras_serializable()
class RMSprop(keras.optimizers.RMSprop):
    """Adds epsilon to the root, as Keras 2 did: w -= lr * g / (sqrt(v) + epsilon).

    Keras 3's own adds it under the root, which makes the first steps smaller.
    """

    def update_step(self, gradient, variable, learning_rate):
        rate = ops.cast(learning_rate, variable.dtype)
        gradient = ops.cast(gradient, variable.dtype)
        velocity = self._velocities[self._get_variable_index(variable)]
        # Not by signs such as *: TensorFlow's gradients of embeddings are sparse.
        square = ops.multiply(1 - self.rho, ops.square(gradient))
        self.assign(velocity, ops.add(ops.multiply(self.rho, velocity), square))
        step = ops.divide(
            ops.multiply(rate, gradient), ops.add(ops.sqrt(velocity), self.epsilon))
        self.assign_sub(variable, step)


@keras.saving.register_keras_serializable()
class OfClass(keras.metrics.Metric):
    """A metric of one class against the rest; labels are rows or the classes' numbers."""

    def __init__(self, metric, class_id, **options):
        super().__init__(name=metric.name)
        self.metric, self.class_id = metric, class_id

    def update_state(self, y_true, y_pred, sample_weight=None):
        if tuple(y_true.shape[1:]) == tuple(y_pred.shape[1:]):
            is_class = y_true[..., self.class_id]
        else:
            numbers = ops.reshape(y_true, ops.shape(y_pred)[:-1])
            is_class = ops.equal(ops.cast(numbers, "int32"), self.class_id)
        self.metric.update_state(is_class, y_pred[..., self.class_id], sample_weight)

    def result(self):
        return self.metric.result()

    def reset_state(self):
        self.metric.reset_state()

    def get_config(self):
        return {"metric": keras.saving.serialize_keras_object(self.metric), "class_id": self.class_id}

    @classmethod
    def from_config(cls, config):
        return cls(keras.saving.deserialize_keras_object(config["metric"]), config["class_id"])


@keras.saving.register_keras_serializable()
def approximate_gelu(x):
    """GELU by a hyperbolic tangent, as a function that is saved with a model by its name."""
    return keras.activations.gelu(x, approximate=True)


class RateLog(keras.callbacks.Callback):
    """Puts the learning rate into the history, as it is at each epoch's end."""

    def on_epoch_end(self, epoch, logs=None):
        if logs is not None:
            logs["learning_rate"] = float(ops.convert_to_numpy(self.model.optimizer.learning_rate))


def copy_of(run):
    """A copy of a trained model to be trained further, its optimizer's state included."""
    with tempfile.TemporaryDirectory() as folder:
        run.model.save(os.path.join(folder, "model.keras"))
        return keras.models.load_model(os.path.join(folder, "model.keras"))


def recompiled(run, **options):
    """A copy of a trained model whose optimizer begins anew."""
    model = copy_of(run)
    options.setdefault("loss", model.loss)
    model.compile(**options)
    return SimpleNamespace(model=model, history={})


def own_path(path):
    """The first process writes the file that was asked for, each other one a file of its own."""
    process = share()[0]
    return str(Path(path).with_name(f"process-{process}-{Path(path).name}")) if process > 0 else path


def save(run, path):
    """Writes a model and its history."""
    path = own_path(path)
    run.model.save(path)
    history = {name: [float(v) for v in values] for name, values in run.history.items()}
    Path(path + ".history.json").write_text(json.dumps(history))
    return path


def load(path):
    """What `save` wrote, as a run again."""
    history = json.loads(Path(path + ".history.json").read_text())
    return SimpleNamespace(model=keras.models.load_model(path), history=history)


def export(run, path):
    """Writes a model's weights (.npz, .safetensors) or all that it computes (.onnx)."""
    path = own_path(path)
    weights = {
        f"{layer.name}/{weight.name}": ops.convert_to_numpy(weight)
        for layer in run.model.layers for weight in layer.weights
    }
    try:
        if path.endswith(".npz"):
            np.savez(path, **weights)
        elif path.endswith(".safetensors"):
            from safetensors.numpy import save_file

            save_file(weights, path)
        else:
            run.model.export(path, format="onnx")
    except ImportError as error:
        return f"{path} needs another package: {error}"
    return f"wrote {path}"
