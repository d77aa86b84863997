"""Word vectors, by gensim."""

import tempfile
import zipfile

import numpy as np
import pandas as pd

from .output import show


def sentences(rows, corpus):
    """Reviews as lists of words, without the marks that stand for none."""
    marks = (corpus.options.get("start_char", 1), corpus.options.get("oov_char", 2))
    return [
        [corpus.words[i] for i in row if i in corpus.words and i not in marks] for row in rows]


def load_vectors(path, words=None):
    """Reads word2vec's binary or text format, or GloVe's; the beginning of the file tells which."""
    import gensim

    path = unzipped(path)
    with gensim.utils.open(path, "rb") as file:
        head, row = file.readline().split(), file.readline().split()
    has_header = len(head) == 2
    try:
        is_binary = has_header and len([float(number) for number in row[1:]]) != int(head[1])
    except ValueError:
        is_binary = has_header
    vectors = gensim.models.KeyedVectors.load_word2vec_format(
        path, binary=is_binary, no_header=not has_header, unicode_errors="surrogateescape")
    return only_words(vectors, words)


def only_words(vectors, words=None):
    """The vectors of these words alone, each once; bytes that are no text are no word."""
    from gensim.models import KeyedVectors

    kept = [
        word for word in vectors.key_to_index
        if word == word.encode("utf-8", "ignore").decode("utf-8")
        and (words is None or word in words)]
    smaller = KeyedVectors(vectors.vector_size)
    smaller.add_vectors(kept, [vectors[word] for word in kept])
    return smaller


def unzipped(path):
    """The one file of a ZIP archive, unpacked; another file as it is."""
    if not zipfile.is_zipfile(path):
        return path
    with zipfile.ZipFile(path) as archive:
        names = [
            name for name in archive.namelist()
            if not name.endswith("/") and not name.startswith("__MACOSX/")]
        return archive.extract(names[0], tempfile.mkdtemp())


def show_similar(neighbours):
    """Words and how near they are, as a table."""
    show(pd.DataFrame(neighbours, columns=["word", "similarity"]))


def embedding_matrix(vectors, word_index, num_words, index_from=3, missing="zeros"):
    """A row for each word index: the word's vector; zeros, or random numbers, where there is none."""
    matrix = np.zeros((num_words, vectors.vector_size), dtype="float32")
    if missing == "random":
        matrix = np.random.uniform(-0.05, 0.05, matrix.shape).astype("float32")
    for word, rank in word_index.items():
        if word in vectors and rank + index_from < num_words:
            matrix[rank + index_from] = vectors[word]
    return matrix
