"""Runs exported models with ONNX Runtime, and compares.

    python read_onnx_grid.py FOLDER

FOLDER holds N.onnx and N.txt for N from 0: a line that names the model, then a line for each batch: its
rows of words, and the shape and the values of what the model should give.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

folder = Path(sys.argv[1])
same = 0
while (folder / f"{same}.txt").exists():
    name, *batches = (folder / f"{same}.txt").read_text().splitlines()
    path = folder / f"{same}.onnx"
    onnx.checker.check_model(onnx.load(path), full_check=True)
    try:
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
        port = session.get_inputs()[0].name
        for batch in batches:
            rows, shape, values = batch.split("\t")
            words = np.array([row.split() for row in rows.split(";")], dtype=np.int64)
            wanted = np.array(values.split(), dtype=float).reshape([int(n) for n in shape.split()])
            got = session.run(None, {port: words})[0]
            assert got.shape == wanted.shape, (got.shape, wanted.shape)
            assert np.abs(got - wanted).max() < 1e-6, (got, wanted)
    except Exception as error:
        sys.exit(f"{name}: {error}")
    same += 1
print(same, "the same")
