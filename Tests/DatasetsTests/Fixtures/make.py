"""Makes the files beside it, which the tests read.

    python make.py pickles      with NumPy 1 and again with NumPy 2
    python make.py keras        with Keras (any back end)

`pickles` writes the same six reviews in each way that NumPy or Python may have kept them.
`keras` runs Keras's own `imdb.load_data` on a small data set and writes down what it returns.
"""

import io
import os
import pickle
import sys
import zipfile

import numpy as np

TRAIN = [[1, 5, 300, 70000, 2], [], [7], [255, 256, 65535, 65536], [3, 3, 3], [9, 8]]
TEST = [[4], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [65534]]
Y_TRAIN = [1, 0, 1, 0, 1, 0]
Y_TEST = [0, 1, 1]


def objects(rows):
    array = np.empty(len(rows), dtype=object)
    for place, row in enumerate(rows):
        array[place] = row
    return array


def npy(array, protocol):
    """An .npy file whose pickle has the given protocol; np.save picks its own."""
    out = io.BytesIO()
    header = np.lib.format.header_data_from_array_1_0(array)
    np.lib.format.write_array_header_1_0(out, header)
    pickle.dump(array, out, protocol=protocol)
    return out.getvalue()


def plain(array):
    out = io.BytesIO()
    np.save(out, array)
    return out.getvalue()


def write(name, x_train, x_test, y_train, y_test, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(name, "w", method) as archive:
        for key, content in [("x_train", x_train), ("y_train", y_train), ("x_test", x_test), ("y_test", y_test)]:
            info = zipfile.ZipInfo(key + ".npy", date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = method
            archive.writestr(info, content)
    print(name, os.path.getsize(name))


class Python2(pickle._Pickler):
    """Protocol 2 as Python 2 wrote it: byte strings for texts, one number more in the memo."""

    dispatch = dict(pickle._Pickler.dispatch)

    def save_text(self, value):
        data = value.encode() if isinstance(value, str) else value
        self.write(pickle.SHORT_BINSTRING + bytes([len(data)]) + data)
        self.memoize(value)

    dispatch[str] = save_text
    dispatch[bytes] = save_text


def python2(rows):
    array = objects(rows)
    out = io.BytesIO()
    np.lib.format.write_array_header_1_0(out, np.lib.format.header_data_from_array_1_0(array))
    body = io.BytesIO()
    Python2(body, 2).dump(array)
    out.write(body.getvalue().replace(b"numpy._core.", b"numpy.core."))
    return out.getvalue()


def pickles():
    major = np.__version__.split(".")[0]
    labels = plain(np.array(Y_TRAIN)), plain(np.array(Y_TEST))
    for protocol in range(6):
        write(f"numpy{major}_protocol{protocol}.npz", npy(objects(TRAIN), protocol), npy(objects(TEST), protocol), *labels)
    for protocol in (2, 4, 5):
        arrays = [objects([np.array(row, dtype="int32") for row in rows]) for rows in (TRAIN, TEST)]
        write(f"numpy{major}_arrays{protocol}.npz", *(npy(a, protocol) for a in arrays), *labels)
    scalars = [objects([[np.int64(word) for word in row] for row in rows]) for rows in (TRAIN, TEST)]
    write(f"numpy{major}_scalars.npz", *(npy(a, 4) for a in scalars), *labels)
    if major == "1":
        return
    np.savez("savez.npz", x_train=objects(TRAIN), y_train=np.array(Y_TRAIN), x_test=objects(TEST), y_test=np.array(Y_TEST))
    np.savez_compressed("savez_compressed.npz", x_train=objects(TRAIN), y_train=np.array(Y_TRAIN), x_test=objects(TEST), y_test=np.array(Y_TEST))
    write("python2.npz", python2(TRAIN), python2(TEST), *labels)
    for kind in ("<i1", ">i4", "<u2", "|b1", "<f4", "<f8", "<f2"):
        name = kind.replace("<", "").replace(">", "big_").replace("|", "")
        write(f"labels_{name}.npz", npy(objects(TRAIN), 4), npy(objects(TEST), 4),
              plain(np.array(Y_TRAIN).astype(kind)), plain(np.array(Y_TEST).astype(kind)))
    write("matrix.npz", plain(np.array([[1, 2, 3], [4, 5, 6]])), plain(np.array([[7, 70000]], dtype=">i4")),
          plain(np.array([1, 0])), plain(np.array([1])))
    same = [1, 2, 3]
    write("shared_rows.npz", npy(objects([same, [4], same]), 4), npy(objects([[5], same, same]), 4),
          plain(np.array([1, 0, 1])), plain(np.array([1, 0, 0])))


CASES = [
    {},
    {"num_words": 50},
    {"num_words": 50, "skip_top": 10},
    {"num_words": 50, "oov_char": None},
    {"num_words": 50, "skip_top": 5, "oov_char": None},
    {"maxlen": 12},
    {"maxlen": 12, "num_words": 60, "seed": 7},
    {"start_char": None},
    {"start_char": None, "index_from": 0, "num_words": 30},
    {"start_char": 5, "oov_char": 9, "index_from": 10, "skip_top": 8, "num_words": 40, "seed": 4294967295},
    {"skip_top": 2},
    {"oov_char": None},
]


def keras():
    os.environ.setdefault("KERAS_BACKEND", "torch")
    import keras
    from keras.src.datasets import imdb

    random = np.random.RandomState(0)
    def rows(count):
        return objects([[int(word) for word in random.randint(1, 80, size=random.randint(1, 25))] for _ in range(count)])
    data = dict(x_train=rows(40), y_train=random.randint(0, 2, 40), x_test=rows(23), y_test=random.randint(0, 2, 23))
    np.savez_compressed("keras.npz", **data)
    imdb.get_file = lambda **ignored: os.path.abspath("keras.npz")
    with open("keras.txt", "w") as out:
        print("# keras", keras.__version__, "numpy", np.__version__, file=out)
        for case in CASES:
            print("case", *(f"{key}={value}" for key, value in case.items()), file=out)
            splits = imdb.load_data(**case)
            for name, (x, y) in zip(("train", "test"), splits):
                for row, label in zip(x, y):
                    print(name, label, *row, file=out)


if __name__ == "__main__":
    {"pickles": pickles, "keras": keras}[sys.argv[1]]()
