"""Reads what nbrun exported with the formats' own readers, and compares.

    python read_exports.py FOLDER

FOLDER holds model.onnx, model.safetensors and model.npz; expected.txt, one line for each weight
(name, shape, first value, sum); inputs.txt and predictions.txt, a row a line.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from safetensors.numpy import load_file

folder = Path(sys.argv[1])

expected = {}
for line in (folder / "expected.txt").read_text().splitlines():
    name, shape, first, total = line.rsplit("\t", 3)
    expected[name] = ([int(size) for size in shape.split()], float(first), float(total))

for weights in [load_file(folder / "model.safetensors"), dict(np.load(folder / "model.npz"))]:
    assert sorted(weights) == sorted(expected), (sorted(weights), sorted(expected))
    for name, (shape, first, total) in expected.items():
        assert list(weights[name].shape) == shape, (name, weights[name].shape, shape)
        assert weights[name].dtype == np.float32
        assert weights[name].flat[0] == np.float32(first), name
        assert abs(weights[name].astype(np.float64).sum() - total) < 1e-9 * max(1, abs(total)), name

onnx.checker.check_model(onnx.load(folder / "model.onnx"), full_check=True)
session = onnxruntime.InferenceSession(
    folder / "model.onnx", providers=["CPUExecutionProvider"])
port = session.get_inputs()[0]
kind = {"tensor(int64)": np.int64, "tensor(float)": np.float32}[port.type]
rows = [np.array(line.split(), dtype=float) for line in open(folder / "inputs.txt")]
predictions = np.array(
    [line.split() for line in open(folder / "predictions.txt")], dtype=float)
if len({len(row) for row in rows}) == 1:
    batches = [np.stack(rows), np.stack(rows)[:1]]
else:
    batches = [row[None] for row in rows]
done = 0
for batch in batches:
    if done == len(rows):
        done = 0
    got = session.run(None, {port.name: batch.astype(kind)})[0].reshape(len(batch), -1)
    difference = np.abs(got - predictions[done : done + len(batch)]).max()
    assert difference < 1e-5, difference
    done += len(batch)
print("same")
