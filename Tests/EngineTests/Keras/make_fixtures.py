"""Writes Fixtures/NAME.txt for each case below: python3 make_fixtures.py [FOLDER [NAME...]]

Needs keras 3 (made with 3.15.1) and jax (0.10.2). With `--given FOLDER` it trains the cases in a folder
instead, and writes what Keras makes of them into their files.
"""

import os
import sys

from keras_case import Case

RELU, TANH, SIGMOID, SOFTMAX = "relu", "tanh", "sigmoid", "softmax"


def numbers(width):
    return "numbers", width


def words(count, shortest, longest, length=None, side="post"):
    return "words", count, (shortest, longest), length and (length, side)


def layer(kind, **options):
    return kind, options


def inputs(size=None):
    return layer("input", size=size)


def dense(units, activation=None, **options):
    return layer("dense", units=units, activation=activation, **options)


def embedding(count, units, **options):
    return layer("embedding", words=count, units=units, **options)


def conv(units, width, activation=None, **options):
    return layer("conv1d", units=units, width=width, activation=activation, **options)


def pool(kind, width, **options):
    return layer(kind + "_pooling1d", width=width, **options)


GLOBAL_MAX, GLOBAL_AVERAGE = layer("global_max_pooling1d"), layer("global_average_pooling1d")
FLATTEN, DROPOUT = layer("flatten"), layer("dropout")
OUT = dense(1, SIGMOID)


def sgd(rate=0.1, **options):
    return "sgd", {"learning_rate": rate, **options}


def rmsprop(rate=0.01, **options):
    return "rmsprop", {"learning_rate": rate, **options}


def adam(rate=0.01, **options):
    return "adam", {"learning_rate": rate, **options}


BINARY = "binary_crossentropy"
cases = []


def case(name, layers, x, loss=BINARY, optimizer=sgd(), **options):
    cases.append(Case(name, layers, x, loss, optimizer, seed=len(cases) + 1, **options))


def text_network(filters, channels=5, size=None, count=20, pooled=None, last=OUT):
    """Chapter B's network: windows of 1, 2 and 3 words, the greatest of each filter, one output."""
    layers, ends = [inputs(size), embedding(count, channels)], []
    for width in (1, 2, 3):
        layers.append(conv(filters, width, RELU, of=[1]))
        if pooled:
            layers += [pool("max", pooled - width + 1), FLATTEN]
        else:
            layers.append(GLOBAL_MAX)
        ends.append(len(layers) - 1)
    return layers + [layer("concatenate", of=ends), DROPOUT, last]


# Layers, each in the smallest network that shows it.

for activation in (None, RELU, SIGMOID, TANH, SOFTMAX):
    name = activation or "linear"
    case(f"dense_{name}", [inputs(5), dense(6, activation), OUT], numbers(5))
    case(f"activation_{name}",
         [inputs(5), dense(6), layer("activation", activation=activation or "linear"), OUT],
         numbers(5))
    case(f"conv1d_{name}",
         [inputs(7), embedding(9, 3), conv(4, 3, activation), GLOBAL_AVERAGE, OUT],
         words(9, 7, 7))
case("dense_without_bias", [inputs(5), dense(6, TANH, bias=0), OUT], numbers(5))
case("dense_on_multi_hot", [inputs(30), dense(4, RELU), dense(3, RELU), OUT], ("multi_hot", 30))
case("dense_on_multi_hot_wide", [inputs(30), dense(16, RELU), OUT], ("multi_hot", 30),
     optimizer=rmsprop())
case("dense_on_positions",
     [inputs(6), embedding(9, 3), dense(4, TANH), FLATTEN, OUT], words(9, 6, 6))
case("embedding_flatten", [inputs(6), embedding(9, 3), FLATTEN, OUT], words(9, 6, 6))
case("embedding_padded_before",
     [inputs(8), embedding(9, 3), FLATTEN, OUT], words(9, 0, 8, 8, "pre"))
case("embedding_frozen",
     [inputs(6), embedding(9, 3, trainable=0), conv(4, 2, RELU), GLOBAL_MAX, OUT],
     words(9, 6, 6))
case("conv1d_strides",
     [inputs(9), embedding(9, 3), conv(4, 3, TANH, strides=2), FLATTEN, OUT], words(9, 9, 9))
case("conv1d_same",
     [inputs(7), embedding(9, 3), conv(4, 4, TANH, padding="same"), FLATTEN, OUT],
     words(9, 7, 7))
case("conv1d_same_strides",
     [inputs(8), embedding(9, 3), conv(4, 3, TANH, strides=2, padding="same"), FLATTEN, OUT],
     words(9, 8, 8))
case("conv1d_without_bias",
     [inputs(7), embedding(9, 3), conv(4, 2, TANH, bias=0), GLOBAL_AVERAGE, OUT],
     words(9, 7, 7))
case("conv1d_twice",
     [inputs(9), embedding(9, 3), conv(4, 3, RELU), conv(5, 2, TANH), GLOBAL_MAX, OUT],
     words(9, 9, 9))
for kind in ("max", "average"):
    head = [inputs(7), embedding(9, 3), conv(4, 2, TANH, padding="same")]
    case(f"{kind}_pooling1d", head + [pool(kind, 2), FLATTEN, OUT], words(9, 7, 7))
    case(f"{kind}_pooling1d_strides",
         head + [pool(kind, 3, strides=1), FLATTEN, OUT], words(9, 7, 7))
    case(f"{kind}_pooling1d_same",
         head + [pool(kind, 3, strides=2, padding="same"), FLATTEN, OUT], words(9, 7, 7))
    case(f"global_{kind}_pooling1d",
         [inputs(), embedding(9, 3), layer(f"global_{kind}_pooling1d"), OUT], words(9, 3, 8))
    case(f"global_{kind}_pooling1d_padded",
         [inputs(9), embedding(9, 3), layer(f"global_{kind}_pooling1d"), OUT],
         words(9, 0, 9, 9))
    case(f"global_{kind}_pooling1d_padded_before",
         [inputs(9), embedding(9, 3), conv(4, 2, RELU), layer(f"global_{kind}_pooling1d"), OUT],
         words(9, 1, 9, 9, "pre"))
case("concatenate_vectors",
     [inputs(4), dense(3, TANH), dense(2, RELU, of=[0]), layer("concatenate", of=[1, 0, 2]), OUT],
     numbers(4))
case("concatenate_positions",
     [inputs(6), embedding(9, 2), conv(3, 3, TANH, padding="same"),
      layer("concatenate", of=[2, 1]), GLOBAL_MAX, OUT], words(9, 6, 6))
case("one_layer_read_twice",
     [inputs(4), dense(3, TANH), dense(3, RELU), layer("concatenate", of=[1, 2, 1]), OUT],
     numbers(4))

# Losses and metrics.

METRICS = ["accuracy", "binary_accuracy", "mse", "mae", "precision", "recall", "auc"]
case("binary_crossentropy", [inputs(5), dense(4, TANH), OUT], numbers(5), metrics=METRICS)
case("binary_crossentropy_many", [inputs(5), dense(4, TANH), dense(3, SIGMOID)], numbers(5),
     metrics=METRICS)
case("binary_crossentropy_positions",
     [inputs(6), embedding(9, 3), conv(4, 3, TANH, padding="same"), dense(2, SIGMOID)],
     words(9, 6, 6), metrics=["binary_accuracy"])
for name in ("categorical_crossentropy", "sparse_categorical_crossentropy"):
    case(name, [inputs(5), dense(4, TANH), dense(3, SOFTMAX)], numbers(5), name,
         metrics=["accuracy"])
    case(f"{name}_unnormalised", [inputs(5), dense(4, TANH), dense(3, SIGMOID)], numbers(5), name,
         metrics=["accuracy"])
    case(f"{name}_positions",
         [inputs(6), embedding(9, 3), dense(3, SOFTMAX)], words(9, 6, 6), name,
         metrics=["accuracy"])
for name in ("mse", "mae"):
    case(name, [inputs(5), dense(4, TANH), dense(1)], numbers(5), name, metrics=["mse", "mae"])
    case(f"{name}_many", [inputs(5), dense(4, TANH), dense(3)], numbers(5), name,
         metrics=["mse", "mae"])

# Optimisers, on weights that are all trained and on an embedding of which a batch touches few rows.

OPTIMIZERS = {
    "sgd": sgd(),
    "sgd_momentum": sgd(0.05, momentum=0.9),
    "sgd_nesterov": sgd(0.05, momentum=0.8, nesterov=1),
    "rmsprop_outside": rmsprop(),
    "rmsprop_inside": rmsprop(epsilon_inside=1),
    "rmsprop_outside_large_epsilon": rmsprop(rho=0.7, epsilon=0.01),
    "rmsprop_inside_large_epsilon": rmsprop(rho=0.7, epsilon=0.01, epsilon_inside=1),
    "adam": adam(),
    "adam_settings": adam(0.02, beta_1=0.8, beta_2=0.95, epsilon=0.001),
}
for name, optimizer in OPTIMIZERS.items():
    case(name, [inputs(5), dense(6, TANH), OUT], numbers(5), optimizer=optimizer)
    case(f"{name}_embedding",
         [inputs(8), embedding(25, 3), conv(4, 2, TANH), GLOBAL_MAX, OUT],
         words(25, 1, 8, 8), optimizer=optimizer, batch_size=2)
    case(f"{name}_multi_hot", [inputs(30), dense(4, RELU), OUT], ("multi_hot", 30),
         optimizer=optimizer, batch_size=2)

# Penalties.

for name, penalty in {"l1": {"l1": 0.01}, "l2": {"l2": 0.02}, "l1_l2": {"l1": 0.01, "l2": 0.01}}.items():
    case(f"dense_{name}", [inputs(5), dense(6, TANH, **penalty), dense(1, SIGMOID, **penalty)],
         numbers(5))
    case(f"conv1d_{name}",
         [inputs(7), embedding(9, 3), conv(4, 2, TANH, **penalty), GLOBAL_MAX, OUT],
         words(9, 7, 7), optimizer=rmsprop())
    case(f"multi_hot_{name}", [inputs(20), dense(4, RELU, **penalty), OUT], ("multi_hot", 20),
         optimizer=adam())

# The chapters' networks, small, and a longer one.

case("chapter_a", [inputs(40), dense(16, RELU), dense(16, RELU), OUT], ("multi_hot", 40),
     optimizer=rmsprop(), metrics=["accuracy"])
case("chapter_b", text_network(16, 4, 14, 20, 14), words(20, 1, 14, 14), optimizer=rmsprop(),
     metrics=["accuracy"], batch_size=5)
case("chapter_b_adam", text_network(16, 4, 14, 20, 14), words(20, 1, 14, 14), optimizer=adam(),
     batch_size=5)
case("chapter_b_any_length", text_network(3), words(20, 3, 14), optimizer=rmsprop())
case("chapter_b_global", text_network(3, size=14), words(20, 0, 14, 14, "pre"), optimizer=adam())
case("chapter_c", [inputs(), embedding(20, 16), GLOBAL_AVERAGE, dense(16, RELU), OUT],
     words(20, 1, 12, 12), optimizer=adam(), metrics=["accuracy"])
case("chapter_c_any_length", [inputs(), embedding(20, 5), GLOBAL_AVERAGE, dense(4, RELU), OUT],
     words(20, 1, 12), optimizer=adam())
case("two_convolutions",
     [inputs(24), embedding(15, 4), conv(5, 4, RELU), pool("max", 3), conv(4, 3, RELU), GLOBAL_MAX,
      OUT], words(15, 2, 24, 24), optimizer=rmsprop(epsilon_inside=1))

# Activations that came later, and with other parameters than Keras's.

for activation in ("softplus", "selu", "elu", "elu:0.5", "leaky_relu", "leaky_relu:0.4", "gelu", "gelu:1"):
    name = activation.replace(":", "_").replace(".", "_")
    case(f"dense_{name}", [inputs(5), dense(6, activation), OUT], numbers(5))
    case(f"activation_{name}", [inputs(5), dense(6), layer("activation", activation=activation), OUT],
         numbers(5))
    case(f"conv1d_{name}",
         [inputs(7), embedding(9, 3), conv(4, 3, activation), GLOBAL_AVERAGE, OUT], words(9, 7, 7))
    case(f"text_{name}", [inputs(7), embedding(9, 3), conv(4, 2, activation), GLOBAL_MAX, OUT],
         words(9, 7, 7))

LATER = {
    "adamw": ("adamw", {"learning_rate": 0.01, "weight_decay": 0.1}),
    "adagrad": ("adagrad", {"learning_rate": 0.05}),
    "adagrad_start": ("adagrad", {"learning_rate": 0.05, "initial_accumulator_value": 0.5}),
}
for name, optimizer in LATER.items():
    case(name, [inputs(5), dense(6, TANH), OUT], numbers(5), optimizer=optimizer)
    case(f"{name}_embedding",
         [inputs(8), embedding(25, 3), conv(4, 2, TANH), GLOBAL_MAX, OUT],
         words(25, 1, 8, 8), optimizer=optimizer, batch_size=2)
    case(f"{name}_multi_hot", [inputs(30), dense(4, RELU), OUT], ("multi_hot", 30),
         optimizer=optimizer, batch_size=2)

case("spatial_dropout1d",
     [inputs(7), embedding(9, 3), layer("spatial_dropout1d"), conv(4, 2, TANH), GLOBAL_MAX, OUT],
     words(9, 7, 7))

NORMAL = layer("batch_normalization")
case("batch_normalization", [inputs(5), dense(6, RELU), NORMAL, OUT], numbers(5))
case("batch_normalization_first", [inputs(5), NORMAL, dense(6, RELU), OUT], numbers(5))
case("batch_normalization_positions",
     [inputs(7), embedding(9, 3), conv(4, 3), NORMAL, layer("activation", activation=RELU),
      GLOBAL_MAX, OUT], words(9, 7, 7))
case("batch_normalization_settings",
     [inputs(5), dense(6, TANH),
      layer("batch_normalization", momentum=0.9, epsilon=0.01, center=0, scale=0), OUT], numbers(5),
     optimizer=adam())

EXPONENTIAL = "exponential_decay", dict(initial_learning_rate=0.05, decay_steps=10, decay_rate=0.6)
STAIRS = "exponential_decay", dict(
    initial_learning_rate=0.05, decay_steps=8, decay_rate=0.5, staircase=True)
COSINE = "cosine_decay", dict(initial_learning_rate=0.05, decay_steps=40, alpha=0.1)
WARM = "cosine_decay", dict(
    initial_learning_rate=0.0, decay_steps=25, warmup_target=0.05, warmup_steps=12)
PIECES = "piecewise_constant_decay", dict(boundaries=[5, 20], values=[0.05, 0.02, 0.004])
RATES = {
    "exponential": EXPONENTIAL, "stairs": STAIRS, "cosine": COSINE, "warm": WARM, "pieces": PIECES}
for number, (name, rate) in enumerate(RATES.items()):
    case(f"rate_{name}", [inputs(5), dense(6, TANH), OUT], numbers(5),
         optimizer=[sgd(rate), rmsprop(rate), adam(rate)][number % 3])
# Rows of tables that wait while the rate changes.
for name, optimizer in {
    "sgd": sgd(STAIRS), "momentum": sgd(EXPONENTIAL, momentum=0.9, nesterov=1),
    "rmsprop": rmsprop(COSINE), "adam": adam(WARM), "adagrad": ("adagrad", {"learning_rate": PIECES}),
    "adamw": ("adamw", {"learning_rate": COSINE, "weight_decay": 0.1}),
}.items():
    case(f"rate_{name}_embedding",
         [inputs(8), embedding(25, 3), conv(4, 2, TANH), GLOBAL_MAX, OUT],
         words(25, 1, 8, 8), optimizer=optimizer, batch_size=2)
    case(f"rate_{name}_multi_hot", [inputs(30), dense(4, RELU), OUT], ("multi_hot", 30),
         optimizer=optimizer, batch_size=2)

THREE = [inputs(5), dense(6, TANH), dense(3, SOFTMAX)]
case("class_weight_binary", [inputs(5), dense(6, TANH), OUT], numbers(5), class_weight=[1, 2.5],
     metrics=["accuracy"])
case("class_weight_sparse", THREE, numbers(5), "sparse_categorical_crossentropy",
     class_weight=[0.5, 3, 1], metrics=["accuracy"])
case("class_weight_categorical", THREE, numbers(5), "categorical_crossentropy", rmsprop(),
     class_weight=[0.5, 3, 0], metrics=["accuracy"])
case("class_weight_penalty", [inputs(5), dense(6, TANH, l2=0.01), OUT], numbers(5),
     class_weight=[0.25, 2])
case("class_weight_text", text_network(4), words(20, 3, 8), class_weight=[2, 0.5], optimizer=adam())

UNIT = layer("unit_normalization")
case("unit_normalization", [inputs(5), dense(6, TANH), UNIT, OUT], numbers(5))
case("unit_normalization_positions",
     [inputs(7), embedding(9, 3), UNIT, conv(4, 2, TANH), GLOBAL_MAX, OUT], words(9, 7, 7))
case("unit_normalization_read_twice",
     [inputs(5), dense(4, TANH), UNIT, layer("concatenate", of=[1, 2]), OUT], numbers(5))
ADAMAX = {
    "adamax": ("adamax", {"learning_rate": 0.01}),
    "adamax_settings": (
        "adamax", {"learning_rate": 0.02, "beta_1": 0.8, "beta_2": 0.95, "epsilon": 0.01}),
    "rate_adamax": ("adamax", {"learning_rate": COSINE}),
}
for name, optimizer in ADAMAX.items():
    case(name, [inputs(5), dense(6, TANH), OUT], numbers(5), optimizer=optimizer)
    case(f"{name}_embedding",
         [inputs(8), embedding(25, 3), conv(4, 2, TANH), GLOBAL_MAX, OUT],
         words(25, 1, 8, 8), optimizer=optimizer, batch_size=2)
    case(f"{name}_multi_hot", [inputs(30), dense(4, RELU), OUT], ("multi_hot", 30),
         optimizer=optimizer, batch_size=2)

case("bias_penalty",
     [inputs(7), embedding(9, 3), conv(4, 2, RELU, bias_l1=0.02), GLOBAL_MAX,
      dense(3, TANH, l2=0.01, bias_l2=0.1), OUT], words(9, 7, 7))
case("bias_penalty_multi_hot", [inputs(30), dense(4, RELU, bias_l1=0.01, bias_l2=0.1), OUT],
     ("multi_hot", 30))


def main():
    arguments = sys.argv[1:]
    chosen = cases
    if arguments[:1] == ["--given"]:
        from random_cases import GivenCase
        arguments = arguments[1:]
        chosen = []
        for name in sorted(os.listdir(arguments[0])):
            if name.endswith(".txt"):
                with open(os.path.join(arguments[0], name)) as file:
                    chosen.append(GivenCase(name[:-4], file.read()))
    folder = arguments[0] if arguments else os.path.join(os.path.dirname(__file__), "Fixtures")
    os.makedirs(folder, exist_ok=True)
    for chosen_case in chosen:
        if len(arguments) < 2 or chosen_case.name in arguments[1:]:
            with open(os.path.join(folder, chosen_case.name + ".txt"), "w") as file:
                file.write(chosen_case.run())


if __name__ == "__main__":
    main()
