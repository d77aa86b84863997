"""What a trained network found in texts."""

import html
from collections import Counter

import keras
import numpy as np
import pandas as pd
from keras import layers, ops

from .data import multi_hot
from .devices import predict_on_batch
from .output import is_notebook, show
from .texts import decode


def last_units(model):
    """The units at a model's end: what one adds up is the score behind its answer."""
    return [layer for layer in model.layers if isinstance(layer, layers.Dense)][-1]


def class_number(model, corpus, chosen, row=None):
    """The class that is explained: by its name or number, or else the one that the model answers."""
    names = [str(name) for name in getattr(corpus, "classes", None) or []]
    if chosen is not None:
        return names.index(str(chosen)) if str(chosen) in names else int(chosen)
    if row is None or last_units(model).units == 1:
        return 1
    return int(np.argmax(predict_on_batch(model, batches(model, [row])[0])[0]))


def class_weights(model, number):
    """What a class's unit multiplies its inputs with, and adds: of two classes that one unit tells apart
    the first one's are those of the second, turned over."""
    units = last_units(model)
    kernel = ops.convert_to_numpy(units.kernel)
    bias = ops.convert_to_numpy(units.bias) if units.use_bias else np.zeros(units.units)
    if units.units > 1:
        return kernel[:, number], float(bias[number])
    sign = 1 if number else -1
    return sign * kernel[:, 0], float(sign * bias[0])


def say_class(model, corpus, number):
    """Which class a score is of, where there are several or it has a name."""
    names = getattr(corpus, "classes", None) or []
    if last_units(model).units > 1 or len(names) == 2 and names != ["0", "1"]:
        print(f"The score is that of {names[number] if number < len(names) else number}.")


def batches(model, rows, size=256):
    """Rows of word indices as a model takes them."""
    length = model.input_shape[1]
    if length is None:
        # Of any length: each by itself, as padding would count.
        return [np.array([row]) for row in rows]
    parts = [rows[start : start + size] for start in range(0, len(rows), size)]
    if model.inputs[0].dtype == "float32":
        return [multi_hot(part, length) for part in parts]
    return [
        keras.utils.pad_sequences(part, length, padding="post", truncating="post")
        for part in parts]


def read_phrases(model, rows, pools, number=1):
    """For each row what filters chose: {(place, width): what each filter adds to the score}.

    A class's unit adds up what each filter found at its best place, weighted. So a score falls apart
    into what each chosen phrase adds. `pools` names the pooling layers, with the width of their
    filters, in the order in which the last units read them.
    """
    maps = [model.get_layer(name).input for name in pools]
    found = [best(phrases, axis=1) for phrases in maps for best in (ops.argmax, ops.max)]
    reader = keras.Model(model.inputs[0], found)
    weights, _ = class_weights(model, number)
    for x in batches(model, rows):
        found = predict_on_batch(reader, x)
        places, values = np.concatenate(found[::2], axis=1), np.concatenate(found[1::2], axis=1)
        widths = np.repeat(list(pools.values()), [value.shape[1] for value in found[1::2]])
        for row, row_places, row_values in zip(x, places, values):
            phrases = {}
            # A filter that stays silent has chosen nothing.
            for i in np.flatnonzero(row_values):
                key = (int(row_places[i]), int(widths[i]))
                phrases.setdefault(key, []).append(float(weights[i] * row_values[i]))
            yield row.tolist(), phrases


def score_model(model, number=1):
    """The same network without its last activation: it gives a class's scores, which add up."""
    weights, bias = class_weights(model, number)
    kernel = ops.convert_to_tensor(weights[:, np.newaxis])
    return keras.Model(model.inputs[0], ops.matmul(last_units(model).input, kernel) + bias)


def word_effects(scorer, row):
    """A row's score, and for each word the score less that of the row without the word."""
    def without(word):
        left = [other for other in row if other != word]
        filling = [0] * (len(row) - len(left))
        return left + filling if row[-1] == 0 else filling + left if row[0] == 0 else left

    row = [int(index) for index in row]
    words = sorted(set(row) - {0})
    variants = [row] + [without(word) for word in words]
    scores = np.concatenate([predict_on_batch(scorer, x) for x in batches(scorer, variants)])[:, 0]
    return scores[0], dict(zip(words, scores[0] - scores[1:]))


MARKS = ["<PAD>", "<START>", "<UNK>", "<UNUSED>"]


def show_marked(row, effects, corpus):
    """A text whose words are coloured by what they add to the score: green for it, red against."""
    if not is_notebook():
        print(decode(row, corpus, MARKS))
        return
    from IPython.display import HTML, display

    strongest = max((abs(effect) for effect in effects), default=0) or 1
    spans = []
    for index, effect in zip(row, effects):
        color = "0, 128, 0" if effect > 0 else "200, 0, 0"
        style = f"background: rgba({color}, {0.6 * abs(effect) / strongest:.2f})"
        word = html.escape(decode([index], corpus, MARKS))
        spans.append(f'<span style="{style}" title="{effect:+.4f}">{word}</span>')
    display(HTML(f'<p style="line-height: 1.6">{" ".join(spans)}</p>'))


def explain_phrases(model, row, corpus, pools, chosen=None):
    """A text with the phrases that the filters chose; their parts add up to the score."""
    number = class_number(model, corpus, chosen, row)
    say_class(model, corpus, number)
    padded, phrases = next(read_phrases(model, [row], pools, number))
    effects, table = np.zeros(len(padded)), []
    for (place, width), parts in phrases.items():
        effects[place : place + width] += sum(parts) / width
        words = decode(padded[place : place + width], corpus, MARKS)
        table.append((words, place + 1, len(parts), sum(parts)))
    shown = len(np.trim_zeros(padded, "b"))
    show_marked(padded[:shown], effects[:shown], corpus)
    _, bias = class_weights(model, number)
    table.sort(key=lambda part: -abs(part[3]))
    columns = ["phrase", "at word", "filters", "adds to the score"]
    show(pd.DataFrame(table, columns=columns).head(20))
    print(f"Without any phrase {bias:.4f}; all of it adds up to {bias + sum(p[3] for p in table):.4f}")


def explain_words(model, row, corpus, chosen=None):
    """A text with what leaving each word out would take from the score."""
    number = class_number(model, corpus, chosen, row)
    say_class(model, corpus, number)
    score, effects = word_effects(score_model(model, number), row)
    words = [int(index) for index in row if index != 0]
    show_marked(words, [effects[word] for word in words], corpus)
    table = [(decode([word], corpus, MARKS), words.count(word), effects[word]) for word in effects]
    table.sort(key=lambda part: -abs(part[2]))
    columns = ["word", "times", "adds to the score"]
    show(pd.DataFrame(table, columns=columns).head(20))
    print(f"The score is {score:.4f}; what a word adds is this less the score without it.")


def show_strongest(found, corpus, count):
    """Of each length the phrases that added most in total, and those that took away most.

    `found` holds for each text what its phrases add: {words: addition}.
    """
    texts, totals = Counter(), Counter()
    for phrases in found:
        for words, addition in phrases.items():
            texts[words] += 1
            totals[words] += addition
    table = []
    for length in sorted({len(words) for words in totals}):
        ordered = sorted((w for w in totals if len(w) == length), key=lambda words: -totals[words])
        up = [words for words in ordered[:count] if totals[words] > 0]
        down = [words for words in ordered[::-1][:count] if totals[words] < 0]
        for words in up + down:
            table.append((
                decode(words, corpus, MARKS), length, texts[words],
                totals[words] / texts[words], totals[words]))
    columns = ["n-gram", "words", "texts", "adds on average", "in total"]
    show(pd.DataFrame(table, columns=columns))


def top_ngrams(model, rows, corpus, pools, count=5, chosen=None):
    """The phrases that moved predictions most over many texts."""
    number = class_number(model, corpus, chosen)
    say_class(model, corpus, number)

    def added(row, phrases):
        sums = Counter()
        for (place, width), parts in phrases.items():
            words = tuple(row[place : place + width])
            if any(words):  # padding alone is no phrase
                sums[words] += sum(parts)
        return sums

    found = (added(row, phrases) for row, phrases in read_phrases(model, rows, pools, number))
    show_strongest(found, corpus, count)


def top_words(model, rows, corpus, count=5, chosen=None):
    """The words that moved predictions most over many texts, by leaving each out."""
    number = class_number(model, corpus, chosen)
    say_class(model, corpus, number)
    scorer = score_model(model, number)
    effects = (word_effects(scorer, row)[1] for row in rows)
    found = ({(word,): effect for word, effect in words.items()} for words in effects)
    show_strongest(found, corpus, count)


def show_answers(examples, answers, labels=None):
    """What a network says of examples, and which class that is."""
    answers = np.asarray(answers)
    if answers.shape[1] > 1:
        names = labels or [str(place) for place in range(answers.shape[1])]
        show(pd.DataFrame(answers, columns=names).assign(example=examples).set_index("example"))
        return
    table = pd.DataFrame({"example": examples, "prediction": answers[:, 0]})
    if labels:
        table["answer"] = [labels[int(answer > 0.5)] for answer in answers[:, 0]]
    show(table)
