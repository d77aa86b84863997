"""What the models of golden.md say of a few samples, by ONNX Runtime; and files of version 1.

    python read_golden.py

The files `*.2.nbmodel` and `*.onnx` were written by running golden.md with the last program that wrote
version 2. A file of version 1 is one of version 2 without its last section.
"""

import numpy as np
import onnxruntime


def sections(data):
    place, found = 12 + 8, []
    while place < len(data):
        length = int.from_bytes(data[place : place + 8], "little")
        found.append(data[place : place + 72 + length])
        place += 72 + length
    return found


for name in ["layers", "rmsprop", "sgd"]:
    data = open(f"{name}.2.nbmodel", "rb").read()
    first = data[:12] + (1).to_bytes(8, "little") + b"".join(sections(data)[:2])
    open(f"{name}.1.nbmodel", "wb").write(first)

words = np.array([[(7 * row + 5 * place) % 30 for place in range(12)] for row in range(3)])
hot = np.array([[float((row + 2 * place) % 3 == 0) for place in range(30)] for row in range(3)])
for name in ["layers", "rmsprop", "sgd"]:
    session = onnxruntime.InferenceSession(f"{name}.onnx")
    given = hot.astype("float32") if name == "sgd" else words.astype("int64")
    (values,) = session.run(None, {session.get_inputs()[0].name: given})
    print(name, [[float(f"{value:.6f}") for value in row] for row in values])
