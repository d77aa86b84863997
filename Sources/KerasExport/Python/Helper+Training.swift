extension Helper {
  static let trainingHelpers = [
    Helper(
      ["RMSprop"],
      """
      @keras.saving.register_keras_serializable()
      class RMSprop(keras.optimizers.RMSprop):
          \"\"\"Adds epsilon to the root, as Keras 2 did: w -= lr * g / (sqrt(v) + epsilon).

          Keras 3's own adds it under the root, which makes the first steps smaller.
          \"\"\"

          def update_step(self, gradient, variable, learning_rate):
              rate = ops.cast(learning_rate, variable.dtype)
              gradient = ops.convert_to_tensor(gradient, variable.dtype, sparse=False)
              velocity = self._velocities[self._get_variable_index(variable)]
              self.assign(velocity, self.rho * velocity + (1 - self.rho) * ops.square(gradient))
              self.assign_sub(variable, rate * gradient / (ops.sqrt(velocity) + self.epsilon))
      """),
    Helper(
      ["fit_on"],
      """
      def fit_on(run, *arguments, **options):
          \"\"\"Trains a copy of a trained model further, its optimizer's state included.\"\"\"
          with tempfile.TemporaryDirectory() as folder:
              run.model.save(os.path.join(folder, "model.keras"))
              model = keras.models.load_model(os.path.join(folder, "model.keras"))
          return model.fit(*arguments, **options)
      """),
    Helper(
      ["save", "load"],
      """
      def save(run, path):
          \"\"\"Writes a model and its history.\"\"\"
          run.model.save(path)
          history = {name: [float(v) for v in values] for name, values in run.history.items()}
          Path(path + ".history.json").write_text(json.dumps(history))
          return path


      def load(path):
          history = json.loads(Path(path + ".history.json").read_text())
          return SimpleNamespace(model=keras.models.load_model(path), history=history)
      """),
    Helper(
      ["export"],
      """
      def export(run, path):
          \"\"\"Writes a model's weights (.npz, .safetensors) or all that it computes (.onnx).\"\"\"
          weights = {
              f"{layer.name}/{weight.name}": keras.ops.convert_to_numpy(weight)
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
      """),
    Helper(
      ["Sweep"], needs: ["finish"],
      """
      class Sweep:
          \"\"\"Runs, one for each combination of choices.\"\"\"

          def __init__(self, axes):
              self.axes, self.choices, self.runs = axes, [], []

          def add(self, choices, run):
              self.choices.append(choices)
              self.runs.append(run)

          def __len__(self):
              return len(self.runs)

          def __getitem__(self, number):
              return self.runs[number]

          def best_epoch(self, run):
              watched = "val_loss" if "val_loss" in run.history else "loss"
              return int(np.argmin(run.history[watched]))

          def column(self, name):
              if name in self.axes:
                  return [choices[self.axes.index(name)] for choices in self.choices]
              if name == "parameters":
                  return [run.model.count_params() for run in self.runs]
              if name == "best_epoch":
                  return [self.best_epoch(run) + 1 for run in self.runs]
              return [run.history[name][-1] for run in self.runs]

          def show(self):
              names = self.axes + ["parameters"] + list(self.runs[0].history) + ["best_epoch"]
              print("  ".join(f"{name:>12}" for name in names))
              for row in zip(*(self.column(name) for name in names)):
                  print("  ".join(f"{v:12.4f}" if isinstance(v, float) else f"{v!s:>12}" for v in row))

          def plot(self, metric=None, title=None, x_label=None, y_label=None):
              shown = [metric] if metric else list(self.runs[0].history)
              for name in shown:
                  for choices, run in zip(self.choices, self.runs):
                      label = ", ".join(f"{a}: {c}" for a, c in zip(self.axes, choices))
                      plt.plot(range(1, len(run.history[name]) + 1), run.history[name], label=label)
                  plt.legend(fontsize="small")
                  finish(title, x_label or "Epochs", y_label or name)
      """),
    Helper(
      ["show_history"],
      """
      def show_history(history):
          \"\"\"A history as a table of epochs.\"\"\"
          print("epoch  " + "  ".join(f"{name:>12}" for name in history))
          for epoch, figures in enumerate(zip(*history.values()), start=1):
              print(f"{epoch:5}  " + "  ".join(f"{figure:12.4f}" for figure in figures))
      """),
  ]

  static let figureHelpers = [
    Helper(
      ["finish"],
      """
      def finish(title=None, x_label=None, y_label=None):
          if title:
              plt.title(title)
          plt.xlabel(x_label or "")
          plt.ylabel(y_label or "")
          plt.show()
      """),
    Helper(
      ["plot"], needs: ["finish"],
      """
      def plot(*values, metric=None, training="dots", labels=(), title=None, x_label=None, y_label=None):
          \"\"\"Histories, training and validation in one figure; or values against their numbers.\"\"\"
          values = [v for value in values for v in (value if isinstance(value, list)
                    and value and isinstance(value[0], dict) else [value])]
          names = list(labels) + [""] * (len(values) - len(labels))
          histories = [value for value in values if isinstance(value, dict)]
          if not histories:
              for value, name in zip(values, names):
                  plt.plot(np.ravel(value), label=name or None)
              if labels:
                  plt.legend()
              return finish(title, x_label, y_label)
          for series in [metric] if metric else [n for n in histories[0] if not n.startswith("val_")]:
              for history, name in zip(histories, names):
                  epochs = range(1, len(history[series]) + 1)
                  style = "o" if training == "dots" and len(histories) == 1 else "-"
                  plt.plot(epochs, history[series], style, label=f"{name} training".strip())
                  if "val_" + series in history:
                      plt.plot(epochs, history["val_" + series], label=f"{name} validation".strip())
              plt.legend()
              finish(title, x_label or "epoch", y_label or series)
      """),
    Helper(
      ["histogram"], needs: ["finish"],
      """
      def histogram(values, bins=10, title=None, x_label=None, y_label=None):
          plt.hist(np.ravel(values), bins=bins)
          finish(title, x_label, y_label)
      """),
    Helper(
      ["violin"], needs: ["finish"],
      """
      def violin(*values, labels=(), title=None, y_label=None):
          plt.violinplot([np.ravel(value) for value in values], showmedians=True)
          if labels:
              plt.xticks(range(1, len(labels) + 1), labels)
          finish(title, None, y_label)
      """),
    Helper(
      ["diagram"],
      """
      def diagram(model, **options):
          \"\"\"The picture of a model's graph, which Keras needs pydot and Graphviz for.\"\"\"
          file = os.path.join(tempfile.mkdtemp(), "model.png")
          try:
              display(keras.utils.plot_model(model, to_file=file, show_layer_names=True, **options))
          except ImportError as error:
              print(error)
              model.summary()
      """),
    Helper(
      ["curve"], needs: ["finish"],
      """
      def curve(function, start, end, title=None, x_label=None, y_label=None):
          x = np.linspace(start, end, 241).astype("float32")
          plt.plot(x, ops.convert_to_numpy(keras.activations.get(function)(ops.convert_to_tensor(x))))
          finish(title, x_label, y_label)
      """),
  ]

  static let textHelpers = [
    Helper(
      ["text"],
      """
      def text(value):
          \"\"\"A value as it stands in a sentence: four significant digits.\"\"\"
          if isinstance(value, (float, np.floating)):
              return f"{value:.4g}"
          return str(value)
      """),
    Helper(
      ["percent"],
      """
      def percent(share, decimals=1):
          return f"{100 * share:.{decimals}f} %"
      """),
  ]
}
