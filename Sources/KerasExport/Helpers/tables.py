"""Tables of numbers."""

import numpy as np
import pandas as pd

from .arrays import Divided
from .data import Dataset
from .texts import class_numbers, file_encoding, places


def read_table(path, label=None, target=None, features=None, ignore=(), missing="error",
               test_split=0.2, seed=113, stratify=False, header=True, skip=0,
               separator=",", encoding="utf_8"):
    """A table's columns as samples: texts become a column for each different one."""
    frame = pd.read_csv(
        path, sep=separator, header=0 if header else None, skiprows=skip,
        encoding=file_encoding(encoding), na_values=["?"], skipinitialspace=True)
    frame.columns = [str(name).strip() for name in frame.columns]

    def name(column):
        return frame.columns[column] if isinstance(column, int) else column

    answer = name(target if label is None else label)
    ignored = [name(column) for column in ignore] + [answer]
    chosen = frame.columns if features is None else [name(column) for column in features]
    chosen = [column for column in chosen if column not in ignored]
    frame = frame[chosen + [answer]]
    if missing == "drop":
        frame = frame.dropna()
    if missing == "error" and frame.isna().any(axis=None):
        raise ValueError("there are missing values: choose missing=\"drop\" or \"mean\"")
    # Each column with its different texts, or none where it holds numbers.
    columns = []
    for column in chosen:
        is_number = pd.api.types.is_numeric_dtype(frame[column])
        values = frame[column].dropna().astype(str).str.strip()
        columns.append((column, None if is_number else sorted(set(values), key=str.encode)))
    if label is None:
        classes, y = None, frame[answer].to_numpy(dtype="float32")
    else:
        classes, y = class_numbers([str(value).strip() for value in frame[answer]])
    train, test = places(len(frame), test_split, seed, y if stratify else None)
    x = numbers(frame[chosen].itertuples(index=False), columns)
    data = Dataset(x, y, columns=columns)
    if missing == "mean":
        means = np.nanmean(x[train], axis=0)
        data = data.changed(lambda x: np.where(np.isnan(x), means, x))
    return Divided(data[train], data[test], classes, feature_names(columns))


def feature_names(columns):
    """What the numbers of a sample are called."""
    names = []
    for column, values in columns:
        names += [column] if values is None else [f"{column}={value}" for value in values]
    return names


# What a file has where a value is missing.
MISSING = set("#N/A #NA -1.#IND -1.#QNAN -NaN -nan 1.#IND 1.#QNAN <NA> N/A NA NULL NaN None n/a nan null ?"
              .split()) | {"", "#N/A N/A"}


def is_missing(value):
    """Whether a row lacks a value."""
    return value is None or str(value).strip() in MISSING


def numbers(rows, columns):
    """Rows of numbers and texts as rows of numbers."""
    samples = []
    for row in rows:
        sample = []
        for value, (_, values) in zip(row, columns):
            if values is None:
                sample.append(np.nan if is_missing(value) else float(value))
            else:
                sample += [float(str(value).strip() == other) for other in values]
        samples.append(sample)
    return np.array(samples, dtype="float64")


def standardize(data):
    """Each number minus the training samples' mean, divided by their standard deviation."""
    from sklearn.preprocessing import StandardScaler

    def rows(x):
        return np.reshape(np.asarray(x, "float64"), (len(x), -1))

    scaler = StandardScaler().fit(rows(data.train.x))
    # Nothing may be for testing.
    return data.changed(lambda x: scaler.transform(rows(x)).reshape(np.shape(x)) if len(x) else x)


def as_samples(rows, data):
    """Rows as the file of the data has them, encoded and scaled as its samples are."""
    x = np.array(rows, "float64") if data.columns is None else numbers(rows, data.columns)
    for change in data.changes:
        x = change(x)
    return x.reshape(len(x), *np.shape(data.x)[1:])
