import Text

/// Parameters that Keras's functions have and those of the same name here do not: what to write
/// instead.
extension Habits {
  /// - Parameter label: A parameter that the function does not have.
  static func argument(_ label: String, of function: Function) -> String? {
    guard function.parameter(named: label) == nil else { return nil }
    if let habits = function.habits { return habits(label) }
    return switch function.category {
    case .training: trainingArgument(label, function.name)
    case .callbacks where label == "verbose": unseen
    case .optimizers: optimizerArgument(label)
    case .layers: layerArgument(label, function.name)
    case .data, .models: data(label)
    default: nil
    }
  }

  private static let unseen =
    "leave it out: progress is shown while the notebook runs, and `nbrun -q` is quiet"
  private static let numbers = "leave it out: all numbers are float32"
  private static let weighing =
    "weigh samples in a loss of your own: `loss weighted(y, p) = -(2 * y * log(p) + …)`"
  private static let seed = "random numbers follow from the notebook's seed: `seed: 1` at its top"

  @Sendable static func data(_ label: String) -> String? { label == "dtype" ? numbers : nil }

  @Sendable static func compile(_ label: String) -> String? {
    switch label {
    case "learning_rate", "lr": "the optimizer takes it: `optimizer: rmsprop(learning_rate: 0.001)`"
    case "momentum", "nesterov": "the optimizer takes it: `optimizer: sgd(\(label): …)`"
    case "epochs", "batch_size", "validation_data", "validation_split", "callbacks":
      "`fit` takes what training needs, `compile` only optimizer, loss and metrics"
    case "weighted_metrics", "loss_weights": weighing
    case "run_eagerly", "jit_compile", "steps_per_execution", "auto_scale_loss":
      "leave it out: it changes no result here"
    default: nil
    }
  }

  private static func trainingArgument(_ label: String, _ function: String) -> String? {
    switch label {
    case "verbose": unseen
    case "sample_weight": weighing
    case "x", "y", "labels": "a data set holds samples and labels together: `\(function)(…, train)`"
    case "optimizer", "loss", "metrics": "`compile` takes it"
    case "learning_rate", "lr":
      "the optimizer in `compile` takes it: `optimizer: rmsprop(learning_rate: 0.001)`"
    case "steps", "steps_per_epoch", "validation_steps":
      "all samples are used; for fewer, slice the data: `train[:1000]`"
    case "initial_epoch": "to go on from a run, give it in the model's place: `fit(run, …)`"
    case "validation_batch_size", "validation_freq", "return_dict":
      "leave it out: it changes no result here"
    case "workers", "use_multiprocessing", "max_queue_size":
      "leave it out: all processors are used, or as many as `nbrun --threads N` says"
    default: nil
    }
  }

  private static func optimizerArgument(_ label: String) -> String? {
    switch label {
    case "clipnorm", "clipvalue", "global_clipnorm":
      "gradients are not clipped; a smaller learning_rate keeps steps small"
    case "weight_decay":
      "`adamw(weight_decay: …)` has it; penalties belong to layers: `kernel_regularizer: l2(0.001)`"
    default: nil
    }
  }

  private static func layerArgument(_ label: String, _ function: String) -> String? {
    switch (label, function) {
    case ("shape", "input"), ("batch_shape", "input"):
      "the number of values a sample comes first: `input(10000)`"
    case ("input_shape", _), ("input_dim", _), ("batch_input_shape", _), ("shape", _):
      "the model's first layer says it: `input(10000)`"
    case ("input_length", _): "the model's first layer says it: `input(500)`"
    case ("embeddings_initializer", _):
      "vectors begin at random, or from a matrix that is given: `weights: …`"
    case ("kernel_initializer", _), ("bias_initializer", _):
      "leave it out: kernels begin by Glorot's rule and biases with 0, Keras's defaults"
    case ("activity_regularizer", _), ("kernel_constraint", _), ("bias_constraint", _):
      "only kernels and biases have penalties: `kernel_regularizer: l2(0.001)`"
    case ("mask_zero", _): "there are no masks: padding is an index like any other"
    case ("padding", _):
      "only windows are padded, in conv1d and the pooling layers; "
        + "whole rows by `pad_sequences(…, maxlen: 500)`"
    case ("dilation_rate", _), ("groups", _): "filters see neighbours, and all channels of them"
    case ("data_format", _): "leave it out: channels come last"
    case ("axis", "concatenate"): "leave it out: branches are joined along the last axis"
    case ("noise_shape", _): "leave it out: each value is dropped by itself"
    case ("seed", _): seed
    case ("dtype", _): numbers
    default: nil
    }
  }
}
