"""Writes word vectors with gensim 4.4 for the tests of their readers: run in this folder."""

import io
import logging
import subprocess
import zipfile

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

# As files are found in the wild, and what gensim reads from them. Where a word is not UTF-8, gensim
# reads it as "surrogateescape" has it, and that row is left out here.
text = b"the 1 2 3\nfilm 4 5 6\nthe 7 8 9\nfilm 1 1 1\nmovie 0.5 0.25 0.125\n"
cut = b"the 1 2 3\ncaf\xc3 4 5 6\n\xff\xfe 7 8 9\nmovie 0.5 0.25 0.125\n"
numbers = [np.arange(3 * n, 3 * n + 3, dtype="<f4").tobytes() for n in range(4)]
names = [b"the", b"caf\xc3", b"the", b"movie"]
binary = b"4 3\n" + b"".join(name + b" " + n + b"\n" for name, n in zip(names, numbers))
wild = {
    "repeated.txt": text, "repeated-header.txt": b"5 3\n" + text, "cut.txt": cut,
    "cut-repeated.bin": binary,
}
expected = {}
logging.disable(logging.WARNING)
for name, content in wild.items():
    open(name, "wb").write(content)
    vectors = KeyedVectors.load_word2vec_format(
        name, binary=name.endswith(".bin"), no_header=name in ("repeated.txt", "cut.txt"),
        unicode_errors="surrogateescape")
    kept = [word for word in vectors.key_to_index if not any("\udc80" <= c <= "\udcff" for c in word)]
    expected[name] = {word: vectors[word].tolist() for word in kept}
open("tabs.txt", "wb").write(text.replace(b" ", b"\t"))
expected["tabs.txt"] = expected["repeated.txt"]
for name, read in expected.items():
    print(name, read)


class Stream(io.RawIOBase):
    """Can't go back, so that sizes stand behind the content."""

    def __init__(self, path):
        self.file = open(path, "wb")

    def writable(self):
        return True

    def write(self, content):
        return self.file.write(content)


def archive(path, files, method=zipfile.ZIP_DEFLATED, **options):
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in files:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = method
            with made.open(entry, "w", **options) as file:
                file.write(content)


plain = open("glove.txt", "rb").read()
archive("deflated.zip", [("glove.txt", plain)])
archive("stored.zip", [("glove.txt", plain)], zipfile.ZIP_STORED)
archive("gensim.bin.zip", [("a folder/gensim.bin", open("gensim.bin", "rb").read())])
archive(Stream("descriptor.zip"), [("glove.txt", plain)])
archive("macos.zip", [("d/", b""), ("d/glove.txt", plain), ("__MACOSX/d/._glove.txt", b"\0\5")])
archive("two.zip", [("a.txt", plain), ("b.txt", plain)])
archive("none.zip", [])
archive("lzma.zip", [("glove.txt", plain)], zipfile.ZIP_LZMA)
# Everything is beyond these limits.
zipfile.ZIP64_LIMIT = zipfile.ZIP_FILECOUNT_LIMIT = 0
archive("zip64.zip", [("glove.txt", plain)], force_zip64=True)
# zipfile does not write encrypted files.
subprocess.run(["zip", "-q", "-P", "secret", "encrypted.zip", "glove.txt"], check=True)
