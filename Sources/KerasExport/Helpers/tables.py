"""Tables of numbers."""

import numpy as np
import pandas as pd

from .arrays import Divided
from .data import Dataset
from .texts import class_numbers, file_encoding, places


def read_table(path, label=None, target=None, features=None, ignore=(), missing="error",
               test_split=0.2, seed=113, stratify=False, header=True, separator=",",
               encoding="utf_8"):
    """A table's columns as samples: texts become a column for each different one."""
    frame = pd.read_csv(
        path, sep=separator, header=0 if header else None, encoding=file_encoding(encoding),
        na_values=["?"], skipinitialspace=True)
    frame.columns = [str(name).strip() for name in frame.columns]

    def name(column):
        return frame.columns[column] if isinstance(column, int) else column

    answer = name(target if label is None else label)
    ignored = [name(column) for column in ignore] + [answer]
    chosen = frame.columns if features is None else [name(column) for column in features]
    chosen = [column for column in chosen if column not in ignored]
    frame = frame[chosen + [answer]]
    data = frame.dropna() if missing == "drop" else frame
    if missing == "error" and data.isna().any(axis=None):
        raise ValueError("there are missing values: choose missing=\"drop\" or \"mean\"")
    # Each column with its different texts, or none where it holds numbers.
    columns = []
    for column in chosen:
        is_number = pd.api.types.is_numeric_dtype(data[column])
        values = data[column].dropna().astype(str).str.strip()
        columns.append((column, None if is_number else sorted(set(values), key=str.encode)))
    if label is None:
        classes, y = None, data[answer].to_numpy(dtype="float32")
    else:
        classes, y = class_numbers([str(value).strip() for value in data[answer]])
    train, test = places(len(data), test_split, seed, y if stratify else None)
    x = numbers(data[chosen].itertuples(index=False), columns)
    means = np.nanmean(x[train], axis=0) if missing == "mean" else np.zeros(x.shape[1])
    x = np.where(np.isnan(x), means, x)
    parts = [Dataset(x[rows], y[rows], columns=columns) for rows in (train, test)]
    return Divided(*parts, classes, feature_names(columns))


def feature_names(columns):
    """What the numbers of a sample are called."""
    names = []
    for column, values in columns:
        names += [column] if values is None else [f"{column}={value}" for value in values]
    return names


def numbers(rows, columns):
    """Rows of numbers and texts as rows of numbers."""
    samples = []
    for row in rows:
        sample = []
        for value, (_, values) in zip(row, columns):
            if values is None:
                sample.append(float(value))
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
    return data.changed(lambda x: scaler.transform(rows(x)).reshape(np.shape(x)))


def as_samples(rows, data):
    """Rows as the file of the data has them, encoded and scaled as its samples are."""
    x = np.array(rows, "float64") if data.columns is None else numbers(rows, data.columns)
    for change in data.changes:
        x = change(x)
    return x.reshape(len(x), *np.shape(data.x)[1:])
