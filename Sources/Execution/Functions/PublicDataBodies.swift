import Datasets
import Language
import Notebook
import Platform
import Report
import Samples
import Text

extension FunctionBodies {
  static let publicData: [Spelling: Body] = [
    "reuters": reuters,
    "boston_housing": { call throws(RunFailure) in try numbers(.bostonHousing, &call) },
    "mnist": { call throws(RunFailure) in try numbers(.mnist, &call) },
    "fashion_mnist": { call throws(RunFailure) in try numbers(.fashionMNIST, &call) },
  ]

  @Sendable private static func reuters(_ call: inout CallValues) throws(RunFailure) -> Value {
    let evaluator = call.evaluator
    evaluator.cache?.files.note(call.call.function)
    do {
      let corpus = try loadReuters(
        call.imdbOptions, testShare: call.sampleSplit.testShare, access: evaluator.options.data,
        isCancelled: { evaluator.runtime.cancellation.isCancelled },
        report: { evaluator.observe(.data($0)) })
      call.note("\(corpus.name)", digest: corpus.digest)
      return .corpus(corpus)
    } catch {
      throw failure(error, of: call)
    }
  }

  private static func numbers(
    _ data: PublicData, _ call: inout CallValues
  ) throws(RunFailure) -> Value {
    let evaluator = call.evaluator
    evaluator.cache?.files.note(call.call.function)
    do {
      let samples = try loadNumbers(
        data, split: call.sampleSplit, access: evaluator.options.data,
        isCancelled: { evaluator.runtime.cancellation.isCancelled },
        report: { evaluator.observe(.data($0)) })
      call.note(samples.name, digest: samples.digest)
      return .divided(DividedValue(samples))
    } catch {
      throw failure(error, of: call)
    }
  }

  private static func failure(_ error: DatasetError, of call: CallValues) -> RunFailure {
    var failure = failure(error, at: call.call.nameRange)
    failure.hint = error.hint(for: call.evaluator.options.data)
    return failure
  }
}

extension FunctionBodies {
  static let arrays: [Spelling: Body] = ["images": images, "arrays": ownArrays]

  @Sendable private static func images(_ call: inout CallValues) throws(RunFailure) -> Value {
    let (found, labels) = (try call.existing("path"), try call.existing("labels"))
    let (name, labelName) = (call.text("path") ?? "", call.text("labels") ?? "")
    let cancellation = call.evaluator.runtime.cancellation
    do {
      let file = try call.opened { () throws(SystemError) in try found.file() }
      let labelFile = try call.opened("labels") { () throws(SystemError) in try labels.file() }
      return own(
        try loadImages(
          file, name: name, labels: labelFile, labelName: labelName, options: arrayOptions(call),
          isCancelled: { cancellation.isCancelled }), &call)
    } catch {
      throw failure(error, call, parameter(of: error, labels: labelName) ?? "path")
    }
  }

  @Sendable private static func ownArrays(_ call: inout CallValues) throws(RunFailure) -> Value {
    let found = try call.existing("path")
    let name = call.text("path") ?? ""
    let (x, y) = (call.text("x") ?? "x", call.text("y") ?? "y")
    let cancellation = call.evaluator.runtime.cancellation
    do {
      let file = try call.opened { () throws(SystemError) in try found.file() }
      return own(
        try loadArrays(
          file, name: name, x: x, y: y, options: arrayOptions(call),
          isCancelled: { cancellation.isCancelled }), &call)
    } catch {
      guard case .array(_, _, .missing(let missing, let names)) = error else {
        throw failure(
          error, call,
          parameter(of: error, labels: "\(name), \(y)", part: y).map {
            $0 == "labels" ? "y" : $0
          } ?? "path")
      }
      var failure = failure(error, call, Spelling(missing) == Spelling(x) ? "x" : "y")
      failure.hint = nearestName(to: missing, in: names).map { "did you mean \"\($0)\"?" }
      throw failure
    }
  }

  private static func arrayOptions(_ call: CallValues) -> ArrayOptions {
    ArrayOptions(split: call.sampleSplit, classes: call.texts("classes"))
  }

  private static func own(_ samples: NumberSamples, _ call: inout CallValues) -> Value {
    call.note(samples.name, digest: samples.digest)
    return .divided(DividedValue(samples))
  }

  /// The parameter of the labels, where an error is about these.
  private static func parameter(
    of error: DatasetError, labels: String, part labelPart: String? = nil
  ) -> String? {
    switch error {
    case .array(let path, _, .labelTooLarge) where Spelling(path) == Spelling(labels): "classes"
    case .array(let path, let part, _):
      Spelling(path) == Spelling(labels)
        || labelPart != nil && part.map { Spelling($0) } == labelPart.map { Spelling($0) }
        ? "labels" : nil
    case .unreadable(let path, _): Spelling(path) == Spelling(labels) ? "labels" : nil
    default: nil
    }
  }

  private static func failure(
    _ error: DatasetError, _ call: CallValues, _ parameter: String
  ) -> RunFailure {
    var failure = failure(error, at: call.range(parameter))
    // The path as the notebook names it.
    if case .unreadable(let file, let code) = error {
      failure.message = DatasetError.unreadable(named: file, code: code)
    }
    if case .text(_, _, .tooFew(let count)) = error {
      failure.range = call.range("test_split")
      failure.message =
        "\(counted(count, "sample")) can't be divided into some to train on and some to test with"
      failure.hint = "give more samples, or another test_split"
    }
    return failure
  }
}

extension DividedValue {
  init(_ samples: NumberSamples) {
    func part(_ data: Dataset, _ rest: SampleRest?) -> DatasetValue {
      DatasetValue(
        x: FeaturesValue(features: data.x, columns: samples.columns, rest: rest), y: data.y,
        labelElement: samples.hasClasses ? .integer : .float32, classes: samples.classes)
    }
    self.init(
      name: .own(samples.name), train: part(samples.train, samples.rests?.train),
      test: part(samples.test, samples.rests?.test))
  }
}
