"""Writes word vectors with gensim 4.4 for the tests of their readers: run in this folder."""

import numpy as np
from gensim.models import KeyedVectors

words = ["the", "film", "café", "c'est", "日本"]
rows = np.array(
    [[0.5, -1.25, 3], [1e-3, 2.5, -7], [0, 0, 1], [1 / 3, 1e-30, 65504], [-0.1, 0.2, 0.3]],
    dtype=np.float32,
)
vectors = KeyedVectors(3)
vectors.add_vectors(words, rows)
vectors.save_word2vec_format("gensim.bin", binary=True)
vectors.save_word2vec_format("gensim.txt", binary=False)
vectors.save_word2vec_format("gensim.bin.gz", binary=True)
vectors.save_word2vec_format("glove.txt", binary=False, write_header=False)
