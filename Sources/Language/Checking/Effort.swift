import Engine
import Notebook
import Text

/// How much has been checked more often than it is written. A few lines that call models with parameters,
/// repeat layers or sweep over choices could ask for hours of checking.
struct Effort {
  /// Layers in all models of a notebook, those that calls and repeats make counted each time.
  static let mostLayers = 50_000
  /// Values, arguments and operators that are looked at again for each call, repeat or combination.
  static let mostRepeated = 1_000_000

  private(set) var layers = 0
  private(set) var repeated = 0
  /// The outermost call, repeat or sweep at work; nil outside of any.
  var place: SourceRange?

  /// Whether one more layer may be checked.
  mutating func addLayer() -> Bool {
    layers += 1
    return layers <= Self.mostLayers
  }

  var isSpent: Bool { repeated > Self.mostRepeated }

  mutating func add(_ count: Int) { repeated += isSpent ? 0 : max(0, min(count, 1 << 30)) }
}

extension Checker {
  /// Whether there is effort left for one more value; says once that there is none.
  mutating func spend(_ count: Int = 1, at range: SourceRange? = nil) -> Bool {
    guard let place = effort.place ?? range else { return true }
    guard !effort.isSpent else { return false }
    effort.add(count)
    guard effort.isSpent else { return true }
    let fault = Diagnostic(
      at: place,
      "this is too much to check: more than 1,000,000 values are gone through again here and above",
      hint: "repeat fewer layers, sweep over fewer choices, or bind long values to names")
    diagnostics.add(fault)
    exhaustion = fault
    return false
  }

  /// Runs `body`, in which what is written once is checked many times.
  mutating func repeatedly<Result>(
    at place: SourceRange, _ body: (inout Checker) -> Result
  ) -> Result {
    let outer = effort.place
    effort.place = outer ?? place
    let result = body(&self)
    effort.place = outer
    return result
  }
}

extension ValueType {
  /// What a function has to go through that takes a value of this type, beside plain values: layers,
  /// metrics and runs, which a name stands for. About twenty of them take as long as a value.
  var weight: Int {
    switch self {
    case .model(let model): model.nodes.count / 20
    case .compiled(let compiled): compiled.weight
    case .run(let run), .savedModel(let run): run.compiled.weight
    case .sweep(let sweep): sweep.runs.reduce(0) { $0 + 1 + $1.compiled.weight }
    case .list(let element, _): element.weight
    default: 0
    }
  }
}

extension Compiled {
  fileprivate var weight: Int { (model.nodes.count + metrics.count * metrics.count / 4) / 20 }
}
