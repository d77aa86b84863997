"""Writes NumPyArrays.swift: arrays and the text that NumPy shows for them.

Run with NumPy 2.4: python make_arrays.py > NumPyArrays.swift
"""

import numpy as np

random = np.random.default_rng(3)
float32, float64 = np.float32, np.float64


def spread(low, high, size, kind):
    return (random.choice([-1, 1], size) * 10.0 ** random.uniform(low, high, size)).astype(kind)


arrays = [
    np.array([0, 1, 1, 0], float32),
    np.array([0.98006207, 0.99758697, 0.99975556], float32).reshape(3, 1),
    np.array([1.0]),
    np.array([0.1, 0.2, 0.30000000000000004]),
    np.array([1e-4, 1]),
    np.array([1e-5, 1]),
    np.array([1, 1000]) * 1.0,
    np.array([1, 1001]) * 1.0,
    np.array([99999999.0]),
    np.array([100000000.0]),
    np.array([999999.0], float32),
    np.array([1000000.0], float32),
    np.array([0.1, 1.2345678e-05], float32),
    np.array([0.3, 2.5e-07], float32),
    np.array([0.0, -0.0]),
    np.array([np.nan, 1.5]),
    np.array([np.inf, -np.inf, np.nan, 0.5], float32),
    np.array([np.nan, np.nan]),
    np.array([-np.inf, 1e10]),
    np.array([123456.789, 0.001]),
    np.array([0.5 + 2.0**-30]),
    np.array([1 / 3, 2 / 3, 1e-300]),
    np.array([2.3e-308, 1.7976931348623157e308]),
    np.array([1, -20, 300]),
    np.array([[1, 2], [3, 40]]),
    np.array([True, False]),
    np.array([[True], [False]]),
    np.arange(24).reshape(2, 3, 4),
    np.arange(24).reshape(2, 3, 4).astype(float32) / 7,
    np.zeros((0,), float32),
    np.zeros((0, 3)),
    np.zeros((2, 0), int),
    np.zeros((2, 0, 2), bool),
    np.ones((1, 1, 1, 1)),
    np.arange(40),
    np.arange(30) / 4,
    np.arange(60).reshape(3, 20),
]
for kind in (float32, float64):
    for low, high in ((-1, 0), (-4, 4), (-2, 3), (-8, -5), (-3, 0), (2, 5), (-30, 30), (5, 6)):
        arrays.append(spread(low, high, 6, kind))
    arrays.append(random.uniform(0, 1, (2, 9)).astype(kind))

# Arrays that are summarised: the values are computed from the flat index.
formulas = [
    ((1001,), "integer", "Double(index)", lambda i: i),
    ((1000,), "integer", "Double(index % 2)", lambda i: i % 2),
    ((25000, 500), "integer", "Double(index % 7919)", lambda i: i % 7919),
    ((25000, 1), "float32", "Double(Float(index) / 25000)", lambda i: (i.astype(float32) / 25000)),
    ((10000,), "float32", "Double(index % 3 == 1 ? 1 : 0)", lambda i: (i % 3 == 1)),
    ((20, 20, 20), "float64", "Double(index) / 8", lambda i: i / 8),
    ((3, 1000), "boolean", "Double(index % 2)", lambda i: i % 2),
    ((7, 200), "integer", "Double(-index)", lambda i: -i),
    ((2, 6, 200), "float64", "Double(index) * 1e-6", lambda i: i * 1e-6),
    ((300, 2, 3), "float32", "Double(index)", lambda i: i),
]
kinds = {"integer": int, "float32": float32, "float64": float64, "boolean": bool}
names = {np.dtype(kind): name for name, kind in kinds.items()}


def number(value):
    if np.isnan(value):
        return ".nan"
    if np.isinf(value):
        return ".infinity" if value > 0 else "-.infinity"
    return repr(float(value))


def text(array):
    lines = repr(array).split("\n")
    return '"""\n      ' + "\n      ".join(lines) + '\n      """'


print("@testable import Report\n")
print("/// Made by make_arrays.py from NumPy's `repr`.")
print("enum NumPyArrays {")
print("  static let arrays: [(tensor: OutputTensor, text: String)] = [")
for array in arrays:
    values = ", ".join(number(value) for value in array.flatten().tolist())
    print("    (")
    print(f"      OutputTensor(shape: {list(array.shape)}, values: [{values}],")
    print(f"        element: .{names[array.dtype]}),")
    print(f"      {text(array)}")
    print("    ),")
print("  ]\n")
print("  static let computed: [(tensor: OutputTensor, text: String)] = [")
for shape, kind, swift, formula in formulas:
    array = formula(np.arange(np.prod(shape))).astype(kinds[kind]).reshape(shape)
    print("    (")
    print(f"      OutputTensor(shape: {list(shape)}, element: .{kind}) {{ index in {swift} }},")
    print(f"      {text(array)}")
    print("    ),")
print("  ]")
print("}")
