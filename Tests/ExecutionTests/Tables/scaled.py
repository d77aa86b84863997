"""Writes what scikit-learn makes of a small table; its output stands in ScalingTests.swift.

    python scaled.py
"""

import io

import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler

TABLE = """\
longitude,size,island,same,price
-122.2312345,1.5,a,7,10
-122.2298765,2500,b,7,20
-122.2276543,3,a,7,30
-122.2254321,40000,c,7,40
-122.2243210,0.25,b,7,50
-122.2232109,1e-3,a,7,60
-122.2221098,12,a,7,70
-122.2210987,900,b,7,80
"""

data = pd.read_csv(io.StringIO(TABLE))
order = np.arange(len(data))
np.random.RandomState(113).shuffle(order)
train, test = order[:6], order[6:]
x = pd.get_dummies(data.drop(columns="price"), columns=["island"], prefix_sep="=", dtype=float)
x = x[["longitude", "size", "island=a", "island=b", "island=c", "same"]].to_numpy()
scaler = StandardScaler().fit(x[train])
print(order)
for row in list(train) + list(test):
    print(data["price"][row], [float(f"{value:.9f}") for value in scaler.transform(x[[row]])[0]])
new = np.array([[-122.2255, 100, 0, 1, 0, 8]])
print("new", [float(f"{value:.9f}") for value in scaler.transform(new)[0]])
twice = StandardScaler().fit(scaler.transform(x[train]))
print("twice", [float(f"{v:.9f}") for v in twice.transform(scaler.transform(new))[0]])
