"""Neighbours by gensim 4.4: python3 gensim_neighbours.py FOLDER cbow|skip_gram > gensim_ALGORITHM.txt

FOLDER holds imdb.npz and imdb_word_index.json. For the fifty most frequent words of the training reviews
that are letters only and have a rank above 100, the ten nearest words, for three seeds of gensim with
two workers. A line holds: seed, word, its neighbours; words by their ranks.
"""

import json
import sys

import numpy as np
from gensim.models import Word2Vec

folder, algorithm = sys.argv[1:]
with open(folder + "/imdb_word_index.json") as file:
    names = {rank: name for name, rank in json.load(file).items()}
with np.load(folder + "/imdb.npz", allow_pickle=True) as file:
    reviews = file["x_train"]
# In Keras's order: what is read last counts most.
order = np.arange(len(reviews))
np.random.RandomState(113).shuffle(order)
reviews = [[str(rank) for rank in reviews[place]] for place in order]
words = [rank for rank in sorted(names)
         if rank > 100 and names[rank].isascii() and names[rank].isalpha()][:50]
for seed in (1, 2, 3):
    model = Word2Vec(reviews, vector_size=100, window=5, min_count=5, negative=5, epochs=5,
                     workers=2, sg=int(algorithm == "skip_gram"), seed=seed)
    for word in words:
        near = [rank for rank, _ in model.wv.most_similar(str(word), topn=10)]
        print(seed, word, *near)
