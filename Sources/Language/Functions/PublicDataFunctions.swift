import Engine
import Text

/// Keras's data sets beside the film reviews.
extension FunctionTable {
  private static let kerasDivision = [
    testSplit(of: "samples"), orderSeed("Seed of the order of the samples."),
  ]

  private static let reuterParameters =
    (dataFunctions.first { $0.name == "imdb" }?.parameters ?? []).filter {
      $0.name != "seed" && !indexNames.contains($0.name)
    }

  private static let indexNames = Set(indexParameters.map { Spelling($0.name) })

  static let publicDataFunctions: [Function] = [
    Function(
      "reuters", .data,
      "Loads 11,228 newswires as sequences of word indices, each with its topic, one of 46, in the "
        + "order in which Keras gives them and divided as Keras does.",
      reuterParameters + kerasDivision + indexParameters,
      keras: "keras.datasets.reuters.load_data",
      example: "newswires = reuters(num_words: 10000)",
      reads: .publicData("reuters"), isBindable: true, habits: pathHabit,
      result: { call in
        guard case .corpus(var type) = corpus(&call, rows: nil) else { return .unknown }
        type.train.labels = .classes(count: 46)
        type.test.labels = .classes(count: 46)
        return .corpus(type)
      }),
    Function(
      "boston_housing", .data,
      "Loads 506 districts of Boston, 13 numbers each, with the median price of a house in thousands "
        + "of dollars, as Keras does. One of the columns is built on a racist assumption; these data "
        + "are for comparing with published figures.",
      kerasDivision,
      keras: "keras.datasets.boston_housing.load_data",
      example: "houses = boston_housing()", reads: .publicData("boston_housing"), isBindable: true,
      habits: pathHabit, result: { _ in samples([13], .numbers) }),
    Function(
      "mnist", .data,
      "Loads 60,000 handwritten digits for training and 10,000 for testing: 28 × 28 numbers from 0 "
        + "(ground) to 255 (ink), and classes 0 to 9.",
      keras: "keras.datasets.mnist.load_data",
      example: "digits = mnist() / 255", reads: .publicData("mnist"), isBindable: true,
      habits: pathHabit, result: { _ in samples([28, 28], .classes(count: 10)) }),
    Function(
      "fashion_mnist", .data,
      "Loads 60,000 pictures of clothing for training and 10,000 for testing: 28 × 28 numbers from 0 "
        + "to 255, and ten classes with names.",
      keras: "keras.datasets.fashion_mnist.load_data",
      example: "clothes = fashion_mnist() / 255", reads: .publicData("fashion_mnist"),
      isBindable: true, habits: pathHabit,
      result: { _ in samples([28, 28], .classes(count: 10)) }),
  ]

  private static let pathHabit: @Sendable (String) -> String? = {
    $0 == "path"
      ? "the folder of data is given to the program: `nbrun --data DIR`" : Habits.data($0)
  }

  /// Samples of numbers, as many as the run finds, to train on and to test with.
  static func samples(_ shape: [Int?]?, _ labels: LabelsType) -> ValueType {
    let part = DatasetType(
      features: FeaturesType(kind: .numbers(shape: shape), rows: nil), labels: labels)
    return .divided(DividedType(train: part, test: part))
  }
}
