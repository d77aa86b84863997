/// What data are called.
package enum DataName: Sendable {
  /// As their file is, or the public data set.
  case own(String)
  /// What a notebook divided has no name of its own.
  case divided
  /// Nor has a fold of it; from 0.
  case fold(Int)
}

extension DataName: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral name: String) { self = .own(name) }

  /// As messages call them.
  package var description: String {
    switch self {
    case .own(let name): name
    case .divided: "divided"
    case .fold(let fold): "fold \(fold)"
    }
  }
}
