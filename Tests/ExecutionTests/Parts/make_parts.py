"""scikit-learn's folds and shares of classes: python3 make_parts.py > parts.txt

`folds COUNT FOLDS SEED` and `stratified FOLDS SEED LABELS...` lines hold, behind a bar each, the samples
that a fold tests; SEED is - where nothing is shuffled. `split COUNT TESTED LABELS...` holds how many of
each class train_test_split keeps for testing, where no lots are drawn among equal remainders.
"""

import random
import warnings

import numpy as np
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split

warnings.simplefilter("ignore")
random.seed(1)


def line(*head, parts):
    print(*head, *("| " + " ".join(map(str, part)) for part in parts))


for _ in range(24):
    folds = random.choice([2, 3, 5, 7])
    count = random.randint(folds, 40)
    seed = random.choice([None, 0, 113, 4_000_000_000])
    kind = KFold(folds, shuffle=seed is not None, random_state=seed)
    tests = [test for _, test in kind.split(np.zeros(count))]
    line("folds", count, folds, "-" if seed is None else seed, parts=tests)
for _ in range(40):
    folds, classes = random.choice([2, 3, 4, 5]), random.choice([2, 3, 6])
    labels = [random.randrange(classes) for _ in range(random.randint(classes * folds * 2, 70))]
    seed = random.choice([None, 0, 113])
    kind = StratifiedKFold(folds, shuffle=seed is not None, random_state=seed)
    if max(np.bincount(labels)) < folds:
        continue
    tests = [test for _, test in kind.split(np.zeros(len(labels)), labels)]
    line("stratified", folds, "-" if seed is None else seed, *labels, parts=tests)
made = 0
while made < 40:
    classes = random.choice([2, 3, 5])
    labels = [min(random.randrange(classes), random.randrange(classes)) for _ in range(random.randint(20, 90))]
    counts = np.bincount(labels, minlength=classes)
    tested = random.randint(classes, len(labels) - classes)
    rest = counts / counts.sum() * (len(labels) - tested) % 1
    if counts.min() < 2 or len(set(rest.round(9))) < classes:
        continue
    test = train_test_split(labels, test_size=tested, stratify=labels, random_state=made)[1]
    line("split", len(labels), tested, *labels, parts=[np.bincount(test, minlength=classes)])
    made += 1
