"""What scikit-learn says of random predictions.

python judging.py [SEED [COUNT]] > judging.txt: each case is some lines of a word and numbers.
"""

import sys
import warnings

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")


def line(word, values):
    print(word, *(repr(float(value)) for value in np.ravel(values)))


def case(random):
    count = int(random.integers(2, 80))
    classes = int(random.integers(2, 7))
    truth = random.integers(0, classes, count)
    predicted = np.where(random.random(count) < 0.6, truth, random.integers(0, classes, count))
    line("truth", truth)
    line("predicted", predicted)
    line("labels", np.union1d(truth, predicted))
    line("counts", metrics.confusion_matrix(truth, predicted))
    for normalize in ("true", "pred", "all"):
        line(normalize, metrics.confusion_matrix(truth, predicted, normalize=normalize))
    for zero in (0, 1):
        for average in (None, "macro", "weighted"):
            figures = metrics.precision_recall_fscore_support(
                truth, predicted, average=average, zero_division=zero)
            for word, values in zip(("precision", "recall", "f1"), figures):
                line(f"{word}_{average or 'each'}_{zero}", values)
    line("accuracy", metrics.accuracy_score(truth, predicted))

    # Scores with ties, as networks of few samples have them.
    positive = random.integers(0, 2, count)
    positive[:2] = [0, 1]
    scores = np.clip(random.normal(0.3 + 0.4 * positive, 0.25), 0, 1)
    if random.random() < 0.6:
        scores = np.round(scores, int(random.integers(1, 3)))
    scores = scores.astype(np.float32).astype(float)
    line("positive", positive)
    line("scores", scores)
    x, y, _ = metrics.roc_curve(positive, scores)
    line("roc_x", x)
    line("roc_y", y)
    line("auc", metrics.roc_auc_score(positive, scores))
    precision, recall, _ = metrics.precision_recall_curve(positive, scores)
    line("recall_x", recall)
    line("precision_y", precision)
    line("ap", metrics.average_precision_score(positive, scores))
    line("brier", metrics.brier_score_loss(positive, scores))
    for strategy in ("uniform", "quantile"):
        share, mean = calibration_curve(positive, scores, n_bins=5, strategy=strategy)
        line(f"share_{strategy}", share)
        line(f"mean_{strategy}", mean)

    true = random.normal(0, 3, count)
    answers = true + random.normal(0, 1, count)
    line("numbers", true)
    line("answers", answers)
    line("mae", metrics.mean_absolute_error(true, answers))
    line("rmse", np.sqrt(metrics.mean_squared_error(true, answers)))
    line("r2", metrics.r2_score(true, answers))
    line("spread", np.std(true - answers))
    print("end")


if __name__ == "__main__":
    random = np.random.default_rng(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 12):
        case(random)
