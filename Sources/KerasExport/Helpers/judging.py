"""What one asks of a model afterwards, by scikit-learn."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

from .output import finish, show


def true_classes(data):
    """The classes of a data set, or of labels."""
    y = np.asarray(getattr(data, "y", data))
    return y.argmax(axis=-1) if y.ndim == 2 and y.shape[1] > 1 else np.ravel(y).astype(int)


def predicted_classes(predictions):
    """Of a row the class with the largest value, of one probability class 1 above 0.5."""
    predictions = np.asarray(predictions)
    if predictions.ndim == 2 and predictions.shape[1] > 1:
        return predictions.argmax(axis=-1)
    predictions = np.ravel(predictions)
    if np.any(predictions > 1):
        return predictions.astype(int)
    return (predictions > 0.5).astype(int)


def class_names(data, numbers):
    """What classes are called: their numbers, where they have no names."""
    names = getattr(data, "classes", None)
    known = 0 if names is None else len(names)
    return [str(names[number]) if number < known else str(number) for number in numbers]


def judged_classes(predictions, data):
    """True and predicted classes, and the names of those that occur."""
    true = true_classes(data)
    predicted = predicted_classes(predictions)[: len(true)]
    return true, predicted, class_names(data, np.union1d(true, predicted))


class ConfusionMatrix:
    """How often each true class was predicted as each class."""

    def __init__(self, predictions, data, normalize=None, title=None):
        from sklearn import metrics

        true, predicted, self.classes = judged_classes(predictions, data)
        self.title = title
        self.counts = metrics.confusion_matrix(true, predicted, normalize=normalize)
        self.accuracy = float(metrics.accuracy_score(true, predicted))

    def show(self):
        from sklearn import metrics

        show(pd.DataFrame(self.counts, index=self.classes, columns=self.classes))
        display = metrics.ConfusionMatrixDisplay(self.counts, display_labels=self.classes)
        display.plot(cmap="Blues", colorbar=False)
        finish(self.title, "predicted", "true")


class ClassificationReport:
    """Precision, recall and f1 of each class, and their means."""

    def __init__(self, predictions, data, zero_division=0):
        from sklearn import metrics

        true, predicted, self.classes = judged_classes(predictions, data)
        self.accuracy = float(metrics.accuracy_score(true, predicted))
        options = {"zero_division": zero_division}
        self.text = metrics.classification_report(
            true, predicted, target_names=self.classes, digits=4, **options)
        figures = metrics.precision_recall_fscore_support(true, predicted, **options)
        self.precision, self.recall, self.f1, self.support = (f.tolist() for f in figures)
        for kind in ("macro", "weighted"):
            means = metrics.precision_recall_fscore_support(
                true, predicted, average=kind, **options)
            for name, mean in zip(("precision", "recall", "f1"), means):
                setattr(self, f"{kind}_{name}", float(mean))

    def show(self):
        print(self.text)


def one_against_rest(predictions, data, chosen=None, labels=()):
    """For each model, or each of several classes: its name, whether samples are of it, scores."""
    true = true_classes(data)
    several = isinstance(predictions, list) and np.ndim(predictions[0]) > 0
    for index, scores in enumerate(predictions if several else [predictions]):
        scores = np.asarray(scores)[: len(true)]
        count = scores.shape[1] if scores.ndim == 2 and scores.shape[1] > 1 else 2
        names = class_names(data, range(count))
        number = names.index(str(chosen)) if str(chosen) in names else chosen
        for one in range(count) if number is None and count > 2 else [1 if number is None else number]:
            if scores.ndim == 2 and scores.shape[1] > 1:
                own = scores[:, one]
            else:
                own = np.ravel(scores) if one else 1 - np.ravel(scores)
            if several:
                name = labels[index] if index < len(labels) else f"model {index + 1}"
            else:
                name = labels[0] if labels and number is not None else names[one]
            if np.any(true == one):
                yield name, true == one, own


class Curves:
    """Curves at each threshold, with the areas below them."""

    def __init__(self, predictions, data, chosen=None, labels=(), title=None):
        self.title = title
        self.curves = [
            (name, *self.curve(true, scores))
            for name, true, scores in one_against_rest(predictions, data, chosen, labels)]
        self.areas = [area for *_, area in self.curves]
        self.area = float(np.mean(self.areas))

    def show(self):
        for name, x, y, area in self.curves:
            plt.plot(x, y, label=f"{name} ({self.area_name} {area:.3f})")
        if self.has_diagonal:
            plt.plot([0, 1], [0, 1], "--", color="gray")
        plt.legend()
        finish(self.title, *self.axes)


class RocCurve(Curves):
    area_name, axes, has_diagonal = "AUC", ("false positive rate", "true positive rate"), True

    @staticmethod
    def curve(true, scores):
        from sklearn import metrics

        x, y, _ = metrics.roc_curve(true, scores)
        return x, y, float(metrics.auc(x, y))


class PrecisionRecallCurve(Curves):
    area_name, axes, has_diagonal = "AP", ("recall", "precision"), False

    @staticmethod
    def curve(true, scores):
        from sklearn import metrics

        precision, recall, _ = metrics.precision_recall_curve(true, scores)
        return recall, precision, float(metrics.average_precision_score(true, scores))


class CalibrationCurve:
    """Whether probabilities are as often right as they say."""

    def __init__(self, predictions, data, chosen=None, n_bins=5, strategy="uniform", labels=(),
                 title=None):
        from sklearn import metrics
        from sklearn.calibration import calibration_curve

        self.title, self.curves, scores = title, [], []
        for name, true, own in one_against_rest(predictions, data, chosen, labels):
            share, mean = calibration_curve(true, own, n_bins=n_bins, strategy=strategy)
            scores.append(metrics.brier_score_loss(true, own))
            self.curves.append((name, mean, share))
        self.brier_score = float(np.mean(scores))

    def show(self):
        for name, mean, share in self.curves:
            plt.plot(mean, share, "o-", label=name)
        plt.plot([0, 1], [0, 1], "--", color="gray")
        plt.legend()
        finish(self.title, "mean probability", "share of the class")
        print(f"Brier score: {self.brier_score:.4f}")


class Residuals:
    """What predicted numbers miss the true ones by."""

    def __init__(self, predictions, data, bins=20, title=None):
        from sklearn import metrics

        true = np.ravel(getattr(data, "y", data)).astype(float)
        self.predicted = np.ravel(predictions)[: len(true)].astype(float)
        self.values, self.bins, self.title = true - self.predicted, bins, title
        self.mean, self.std = float(self.values.mean()), float(self.values.std())
        self.mae = float(metrics.mean_absolute_error(true, self.predicted))
        self.rmse = float(np.sqrt(metrics.mean_squared_error(true, self.predicted)))
        self.r2 = float(metrics.r2_score(true, self.predicted))

    def show(self):
        names = ["mean", "std", "mae", "rmse", "r2"]
        show(pd.DataFrame({"value": [getattr(self, name) for name in names]}, index=names))
        plt.scatter(self.predicted, self.values, s=10)
        plt.axhline(0, color="gray")
        finish(self.title, "predicted", "true − predicted")
        plt.hist(self.values, bins=self.bins)
        finish(self.title, "true − predicted", "count")


def top_classes(predictions, most, data=None, texts=None):
    """Shows the most probable classes of each sample."""
    predictions = np.atleast_2d(predictions)
    if predictions.shape[1] == 1:
        predictions = np.hstack([1 - predictions, predictions])
    order = np.argsort(-predictions, axis=1, kind="stable")[:, :most]
    table = pd.DataFrame(index=texts)
    for place in range(order.shape[1]):
        names = class_names(data, order[:, place])
        table[f"{place + 1}"] = names if texts is None else pd.Series(names, index=texts)
        table[f"probability {place + 1}"] = predictions[np.arange(len(order)), order[:, place]]
    show(table)


def class_mistakes(predictions, data):
    """Shows the samples that were taken for another class."""
    true, predicted, _ = judged_classes(predictions, data)
    wrong = np.flatnonzero(true != predicted)
    table = pd.DataFrame({
        "predicted": class_names(data, predicted[wrong]), "label": class_names(data, true[wrong]),
    }, index=wrong)
    probabilities = np.asarray(predictions)
    if probabilities.ndim == 2 and probabilities.shape[1] > 1:
        table.insert(1, "probability", probabilities[wrong, predicted[wrong]])
        table["probability of label"] = probabilities[wrong, true[wrong]]
    show(table)
    print(f"{len(wrong)} of {len(true)} samples are taken for another class")


def export_predictions(predictions, path, data=None):
    """Writes predictions as a table, with labels and the names of classes where these are known."""
    predictions = np.asarray(predictions)
    predictions = predictions.reshape(len(predictions), -1)
    y = None if data is None else np.asarray(getattr(data, "y", data))
    if y is None or np.any(y != np.round(y)):
        columns = [f"prediction_{i}" for i in range(predictions.shape[1])]
        table = pd.DataFrame(predictions, columns=["prediction"] if len(columns) == 1 else columns)
        if y is not None:
            table.insert(0, "label", np.ravel(y))
    else:
        true, predicted, _ = judged_classes(predictions, data)
        table = pd.DataFrame({
            "label": class_names(data, true), "predicted": class_names(data, predicted)})
        numbers = [1] if predictions.shape[1] == 1 else range(predictions.shape[1])
        for number, values in zip(numbers, predictions[: len(true)].T):
            table["probability_" + class_names(data, [number])[0]] = values
    table.to_csv(path, index_label="sample")
    return f"wrote {path}"


def scatter(x, y, diagonal=False, title=None, x_label=None, y_label=None):
    """A dot for each pair of values, with the line y = x where that is asked for."""
    x, y = np.ravel(x), np.ravel(y)
    plt.scatter(x, y, s=10)
    if diagonal:
        ends = [min(x.min(), y.min()), max(x.max(), y.max())]
        plt.plot(ends, ends, "--", color="gray")
        plt.axis("equal")
    finish(title, x_label or "x", y_label or "y")


def bar(labels, values, title=None, x_label=None, y_label=None):
    """A bar for each name, the first on top."""
    plt.barh([str(label) for label in labels], np.ravel(values))
    plt.gca().invert_yaxis()
    finish(title, x_label, y_label)
