import Engine
import Language
import Words

/// Why a training ended before its time: its loss or a weight stopped being a finite number. What its
/// finished epochs came to stays; its weights are of no use.
struct Divergence: Sendable {
  /// `loss became NaN in epoch 3, batch 2`
  var message: String
  /// The epoch in which it failed, from 1.
  var epoch: Int
  /// What the run was to be bound to, and where: `line 12`.
  var name: String
  var place: String

  /// As it stands under the figures of the epochs before it.
  func note(finished epochs: Int) -> Remark {
    let failed = Remark(\.remarks.trainingFailed, .own(message))
    return epochs == 0 ? .list([failed, Remark(\.remarks.noEpoch)], .blank) : failed
  }
}

extension Value {
  /// The divergence of a run, or of the first of a sweep's runs that has one.
  var divergence: Divergence? {
    switch self {
    case .run(let run): run.divergence
    case .sweep(let sweep): sweep.rows.lazy.compactMap(\.run.divergence).first
    default: nil
    }
  }
}

extension ParameterType {
  /// Whether what it takes is of use only with weights.
  var needsWeights: Bool {
    switch self {
    case .run, .compiledOrRun, .runOrSweep: true
    case .optional(let inner), .listOf(let inner): inner.needsWeights
    default: false
    }
  }
}
