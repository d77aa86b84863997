"""Cases that are drawn elsewhere, read from their text: what `keras_case.py` writes but Keras's results."""

from keras_case import Case, single


def number(word):
    try:
        return int(word)
    except ValueError:
        return float(word)


def option(name, word):
    if name == "of":
        return [int(n) for n in word.split(",")]
    try:
        return number(word)
    except ValueError:
        return word


def schedule(word):
    """A rate, or a schedule as `schedule_text` writes it."""
    if ":" not in word:
        return float(word)
    kind, values = word.split(":")
    values = [number(v) for v in values.split(",")]
    if kind == "piecewise_constant_decay":
        middle = len(values) // 2
        return kind, dict(boundaries=values[:middle], values=values[middle:])
    if kind == "exponential_decay":
        rate, steps, decay, staircase = values
        return kind, dict(
            initial_learning_rate=rate, decay_steps=steps, decay_rate=decay,
            staircase=staircase == 1)
    names = ("initial_learning_rate", "decay_steps", "alpha", "warmup_steps", "warmup_target")
    return kind, dict(zip(names, values))


class GivenCase(Case):
    def __init__(self, name, text):
        lines = [(words[0], words[1:]) for words in map(str.split, text.splitlines())]

        def of(key):
            return [words for found, words in lines if found == key]

        def options(words):
            return dict(word.split("=") for word in words)

        layers = [
            (words[0], {k: option(k, v) for k, v in options(words[1:]).items()})
            for words in of("layer")]
        kind, *optimizer = of("optimizer")[0]
        optimizer = {
            k: schedule(v) if k == "learning_rate" else number(v)
            for k, v in options(optimizer).items()}
        x, *given = of("x")[0]
        given = options(given)
        if x == "words":
            x = x, None, None, (int(given["length"]), given["side"]) if given else None
        else:
            x = x, int(given.get("dimension", 0))
        weights = of("class_weight")
        super().__init__(
            name, layers, x, of("loss")[0][0], (kind, optimizer), of("metrics")[0],
            batch_size=int(of("batch_size")[0][0]),
            class_weight=[number(w) for w in weights[0]] if weights else None)
        self.of = of

    def draw_rows(self):
        read = float if self.x[0] == "numbers" else int
        return [[read(word) for word in row] for row in self.of("row")]

    def make_labels(self, shape):
        given = tuple(int(n) for n in self.of("y_shape")[0])
        assert given[1:] in (shape, shape[:-1]), (given, shape)
        return single([float(word) for word in self.of("y")[0]]).reshape(given)

    def make_order(self):
        size = self.batch_size
        return [
            [int(word) for word in words[start:start + size]]
            for words in self.of("order") for start in range(0, len(words), size)]

    def draw_weights(self):
        given = iter(self.of("initial"))
        drawn = []
        for layer in self.made:
            if layer is None:
                continue
            new = [
                single([float(word) for word in next(given)]).reshape(w.shape)
                for w in layer.get_weights()]
            layer.set_weights(new)
            drawn += new
        assert next(given, None) is None
        return drawn
