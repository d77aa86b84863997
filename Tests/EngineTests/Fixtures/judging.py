"""What scikit-learn says of random predictions.

python judging.py [SEED [COUNT]] > judging.txt: each case is some lines of a word and numbers.
python judging.py FILE: what it says of the cases in a file, which have the lines that are drawn here.
"""

import sys
import warnings

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")


def line(word, values):
    print(word, *(repr(float(value)) for value in np.ravel(values)))


def draw(random):
    count = int(random.integers(2, 80))
    classes = int(random.integers(2, 7))
    truth = random.integers(0, classes, count)
    predicted = np.where(random.random(count) < 0.6, truth, random.integers(0, classes, count))
    # Scores with ties, as networks of few samples have them.
    positive = random.integers(0, 2, count)
    positive[:2] = [0, 1]
    scores = np.clip(random.normal(0.3 + 0.4 * positive, 0.25), 0, 1)
    if random.random() < 0.6:
        scores = np.round(scores, int(random.integers(1, 3)))
    scores = scores.astype(np.float32).astype(float)
    true = random.normal(0, 3, count)
    answers = true + random.normal(0, 1, count)
    return truth, predicted, positive, scores, true, answers


def case(truth, predicted, positive, scores, true, answers):
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

    line("numbers", true)
    line("answers", answers)
    line("mae", metrics.mean_absolute_error(true, answers))
    line("rmse", np.sqrt(metrics.mean_squared_error(true, answers)))
    line("r2", metrics.r2_score(true, answers))
    line("spread", np.std(true - answers))
    print("end")


def read(file):
    """The cases in a file, one after another."""
    given = {}
    for text in file:
        word, *numbers = text.split()
        if word != "end":
            given[word] = np.array(numbers, float)
            continue
        classes = [given[name].astype(int) for name in ("truth", "predicted", "positive")]
        yield *classes, given["scores"], given["numbers"], given["answers"]
        given = {}


def main():
    first = sys.argv[1] if len(sys.argv) > 1 else "15"
    if not first.isdecimal():
        with open(first) as file:
            for given in read(file):
                case(*given)
        return
    random = np.random.default_rng(int(first))
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 12):
        case(*draw(random))


if __name__ == "__main__":
    main()
