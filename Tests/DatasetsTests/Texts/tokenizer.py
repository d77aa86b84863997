"""Writes what Keras's Tokenizer makes of a few texts; its output stands in TokenizerTests.swift.

Run with Keras 3.15: KERAS_BACKEND=jax python tokenizer.py
"""

from keras.src.legacy.preprocessing.text import Tokenizer, text_to_word_sequence

TEXTS = [
    "The film, the FILM: it's a film!",
    "A naïve Café scene\n\tin (Paris) ÄÖÜ — don't miss it.",
    "",
    "... !!! ???",
    "it it IT it",
]

for text in TEXTS:
    print(text_to_word_sequence(text))
print(text_to_word_sequence("One-two;Three four", filters="-;", lower=False))
print(text_to_word_sequence("one,two three,four", filters="", split=","))
print(text_to_word_sequence("eins–zwei drei", filters="–"))
tokenizer = Tokenizer()
tokenizer.fit_on_texts(TEXTS)
print(tokenizer.word_index)
