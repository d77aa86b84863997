"""Writes NumPyFigures.swift: histograms as NumPy counts them, densities and boxes as Matplotlib draws them.

Run with NumPy 2.4 and Matplotlib 3.10: python make_figures.py > NumPyFigures.swift
"""

import numpy as np
from matplotlib.cbook import boxplot_stats
from matplotlib.mlab import GaussianKDE

random = np.random.default_rng(5)

histograms = [
    ([1, 2, 2, 3, 11], 10),
    ([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0], 9),
    ([5, 5, 5], 4),
    ([0], 1),
    ([-3.5, 8.25], 3),
    (list(range(100)), 7),
    (np.round(np.exp(random.normal(5.2, 0.7, 80))).tolist(), 10),
    (random.normal(0, 1e-9, 20).tolist(), 5),
    ((random.normal(0, 1, 20) * 1e12).tolist(), 6),
]
violins = [
    [1.0, 2.0, 4.0],
    np.round(random.normal(0, 1, 40), 3).tolist(),
    np.round(random.beta(0.3, 0.3, 60), 4).tolist(),
    np.round(1e6 + random.normal(0, 1, 12), 2).tolist(),
]
# Of the last two, quartiles between values with none of their own within reach of the whiskers.
boxes = violins + [
    [3.0], [2.0, 2.0, 2.0], [1.0, 2.0, 3.0, 4.0, 100.0], [-50.0, 1.0, 2.0, 2.5, 3.0, 40.0, 41.0],
    np.round(np.exp(random.normal(5.2, 0.7, 80))).tolist(),
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 9.0], [0.0, 0.0, 0.0, 100.0, 100.0, 100.0],
    [0.0, 0.0, 10.0],
]


def numbers(values):
    return "[" + ", ".join(repr(float(value)) for value in values) + "]"


print("/// Made by make_figures.py from NumPy's `histogram` and Matplotlib's `GaussianKDE`.")
print("enum NumPyFigures {")
print("  static let histograms:")
print("    [(values: [Double], bins: Int, edges: [Double], counts: [Int])] = [")
for values, bins in histograms:
    counts, edges = np.histogram(values, bins)
    print(f"    ({numbers(values)}, {bins}, {numbers(edges)}, {counts.tolist()}),")
print("  ]\n")
print("  /// Values, quartiles, and the density at the first, the 26th and the last of 100 points.")
print("  static let violins:")
print("    [(values: [Double], quartiles: [Double], density: [Double])] = [")
for values in violins:
    estimate = GaussianKDE(values, "scott")
    points = np.linspace(min(values), max(values), 100)
    density = estimate.evaluate(points)[[0, 25, 99]]
    print(f"    ({numbers(values)},")
    print(f"     {numbers(np.quantile(values, [0, 0.25, 0.5, 0.75, 1]))}, {numbers(density)}),")
print("  ]\n")
print("  /// Values, quartiles, whiskers and the values beyond.")
print("  static let boxes:")
print("    [(values: [Double], quartiles: [Double], whiskers: [Double], outliers: [Double])] = [")
for values in boxes:
    box = boxplot_stats(values)[0]
    print(f"    ({numbers(values)}, {numbers([box['q1'], box['med'], box['q3']])},")
    print(f"     {numbers([box['whislo'], box['whishi']])}, {numbers(sorted(box['fliers']))}),")
print("  ]")
print("}")
