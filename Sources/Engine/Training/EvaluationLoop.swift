/// All samples of a data set through a plan, nothing trained.
final class EvaluationLoop {
  private let plan: Plan
  private let data: PreparedData
  private let pieces: Pieces
  private let runtime: Runtime
  private let seed: UInt64

  init(
    _ plan: Plan, _ data: PreparedData, seed: UInt64, runtime: Runtime
  ) throws(TrainingError) {
    self.plan = plan
    self.data = data
    self.runtime = runtime
    self.seed = seed
    for op in plan.ops { try op.prepare(data.source, runtime) }
    pieces = try Pieces(plan, data.source, capacity: data.source.count)
    pieces.load(Array(0..<data.source.count)[...])
  }

  /// Calls `body` after each pass, whose outputs then stand in the plan's output slot.
  func run(_ body: (borrowing Pass) -> Void) throws(TrainingError) {
    let evaluation = Evaluation(source: data.source, runtime: runtime)
    for op in plan.ops { op.beginEvaluation(evaluation) }
    if runtime.cancellation.isCancelled { throw .cancelled }
    var start = 0
    while start < pieces.count {
      let piece = pieces.piece(at: start, limit: plan.greatestCount)
      let pass = Pass(
        source: data.source, rows: piece.rows, places: piece.places, count: piece.count,
        length: piece.length, batchCount: piece.count, isTraining: false, isFirstPiece: start == 0,
        step: 0, seed: seed, runtime: runtime)
      try plan.forward(pass)
      body(pass)
      start += piece.count
    }
    if runtime.cancellation.isCancelled { throw .cancelled }
  }
}
