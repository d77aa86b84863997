"""Several runs as a table."""

import keras
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from .devices import evaluate
from .output import finish


class Sweep:
    """Runs, one for each combination of choices."""

    def __init__(self, axes, written=None, folds=None):
        self.axes, self.choices, self.runs = axes, [], []
        self.folds = folds
        self.written = written or {}

    def add(self, choices, run):
        labels = [self.label(axis, choice) for axis, choice in zip(self.axes, choices)]
        self.choices.append(labels)
        self.runs.append(run)

    def label(self, axis, choice):
        """What a choice is called in tables and figures: a number as it was written."""
        if isinstance(choice, (int, float)) and not isinstance(choice, bool):
            return self.written.get(axis, {}).get(choice, choice)
        if isinstance(choice, keras.regularizers.Regularizer):
            options = ", ".join(f"{key}={value:.4g}" for key, value in choice.get_config().items())
            return f"{type(choice).__name__}({options})"
        return getattr(choice, "name", getattr(choice, "__name__", choice))

    def __getitem__(self, place):
        """A run by its number, or a column of the table by its name."""
        return self.run_table()[place].tolist() if isinstance(place, str) else self.runs[place]

    def choice_table(self):
        # As objects, so that rounding a table's figures leaves them as they are.
        return pd.DataFrame(self.choices, columns=self.axes, dtype=object)

    def table(self):
        """The choices, and how each training ended; over folds, with means and deviations."""
        table = self.run_table()
        if self.folds is None:
            return table
        others = [axis for axis in self.axes if axis != self.folds]
        groups = table.groupby(others, sort=False) if others else [((), table)]
        rows = [table]
        for _, group in groups:
            for name, figures in (("mean", group.mean(numeric_only=True)),
                                  ("std", group.std(ddof=0, numeric_only=True))):
                row = group.iloc[[0]].astype(object)
                figures = figures.drop([*others, "parameters"], errors="ignore")
                row[figures.index] = figures.to_numpy()
                row[self.folds] = name
                rows.append(row)
        return pd.concat(rows, ignore_index=True)

    def run_table(self):
        table = self.choice_table()
        table["parameters"] = [run.model.count_params() for run in self.runs]
        names = [n for n in self.runs[0].history if all(n in run.history for run in self.runs)]
        for name in names:
            table[name] = [run.history[name][-1] for run in self.runs]
        watched = "val_loss" if "val_loss" in names else "loss"
        table["best_epoch"] = [int(np.argmin(run.history[watched])) + 1 for run in self.runs]
        return table

    def evaluate(self, x, y, **options):
        """The choices, and loss and metrics of each run on other samples."""
        results = [evaluate(run.model, x, y, **options) for run in self.runs]
        return self.choice_table().join(pd.DataFrame(results))

    def plot(self, metric=None, title=None, x_label=None, y_label=None):
        for name in [metric] if metric else list(self.runs[0].history):
            for choices, run in zip(self.choices, self.runs):
                label = ", ".join(f"{a}: {c}" for a, c in zip(self.axes, choices))
                plt.plot(range(1, len(run.history[name]) + 1), run.history[name], label=label)
            plt.legend(fontsize="small")
            finish(title, x_label or "epoch", y_label or name)
