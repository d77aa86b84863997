import Platform

/// Threads that take the pieces of a file in turn, work on several at once, and leave the results for
/// whoever takes them in the file's order.
///
/// Cutting is a small part of the work, so one thread cuts while the others are at work. No thread is
/// far ahead of who takes the results: memory does not grow with the file.
final class PieceLine<Value: Sendable>: @unchecked Sendable {
  /// What a piece holds, how many lines it has, and why it is none; the fault's place is one of the piece.
  typealias Outcome = (value: Value, lines: Int, fault: CellFault?)

  private let work: @Sendable (TablePiece) -> Outcome
  /// How many pieces may be cut before the first of them is taken.
  private let most: Int
  private var threads: [Thread] = []

  /// Guards what cutting changes. Who holds it may ask for `change`, and not the other way round.
  private let cutting = Condition()
  private(set) var pieces: TablePieces
  private var cut = 0
  /// Whether one of them has a row.
  private var hasBegun = false

  /// Guards what follows.
  private let change = Condition()
  private var results: [Int: (piece: TablePiece, outcome: Outcome)] = [:]
  private var taken = 0
  /// How many pieces there are, once it is known, and why there are no more.
  private var count: Int?
  private var failure: DatasetError?
  private var isStopped = false

  /// - Parameter threads: With less than 2, who takes the results works too.
  init(_ pieces: TablePieces, threads: Int, _ work: @escaping @Sendable (TablePiece) -> Outcome) {
    self.pieces = pieces
    self.work = work
    most = max(1, threads * 2)
    guard threads > 1 else { return }
    for _ in 0..<threads {
      guard let thread = Thread.start({ self.workOn() }) else { break }
      self.threads.append(thread)
    }
  }

  private func workOn() {
    while let piece = nextPiece() { finish(piece) }
  }

  private func finish(_ piece: TablePiece) {
    let outcome = work(piece)
    change.withLock { results[piece.number] = (piece, outcome) }
    change.wakeAll()
  }

  /// Nil where there is none, or nobody wants more.
  private func nextPiece() -> TablePiece? {
    var found: TablePiece?
    cutting.withLock {
      guard isWanted() else { return }
      do throws(DatasetError) {
        if let bytes = try pieces.next() {
          var piece = TablePiece(bytes: bytes, number: cut, isCutOff: pieces.isCutOff)
          if !hasBegun {
            // Empty lines are no rows.
            piece.isFirst = bytes.contains { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            hasBegun = piece.isFirst
          }
          found = piece
          cut += 1
        } else {
          end(nil)
        }
      } catch { end(error) }
    }
    return found
  }

  /// Waits until one more piece may be cut.
  private func isWanted() -> Bool {
    var isWanted = false
    change.withLock {
      while cut - taken >= most, count == nil, !isStopped { change.wait() }
      isWanted = count == nil && !isStopped
    }
    return isWanted
  }

  private func end(_ failure: DatasetError?) {
    change.withLock { (count, self.failure) = (cut, failure) }
    change.wakeAll()
  }

  /// The next piece with what came of it; nil behind the last one.
  func next() throws(DatasetError) -> (piece: TablePiece, outcome: Outcome)? {
    if threads.isEmpty, let piece = nextPiece() { finish(piece) }
    var found: (piece: TablePiece, outcome: Outcome)?
    var failure: DatasetError?
    change.withLock {
      while results[taken] == nil, count != taken { change.wait() }
      found = results.removeValue(forKey: taken)
      if found == nil { failure = self.failure } else { taken += 1 }
    }
    change.wakeAll()
    if let failure { throw failure }
    return found
  }

  /// Waits for the threads, which begin no other piece.
  func stop() {
    change.withLock { isStopped = true }
    change.wakeAll()
    for thread in threads { thread.join() }
    threads = []
  }
}

extension TablePieces {
  /// Works on all pieces, and takes the results in the file's order.
  ///
  /// - Parameters:
  ///   - work: Gives what a piece holds.
  ///   - take: Takes what the pieces hold, one after another.
  mutating func forEach<Value: Sendable>(
    threads: Int, isCancelled: () -> Bool,
    _ work: @escaping @Sendable (TablePiece) -> PieceLine<Value>.Outcome,
    take: (Value, TablePiece) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    let pieces = PieceLine(self, threads: threads, work)
    defer {
      pieces.stop()
      self = pieces.pieces
    }
    var line = firstLine
    do throws(DatasetError) {
      while let (piece, outcome) = try pieces.next() {
        if isCancelled() { throw .cancelled }
        var piece = piece
        piece.line = line
        line += outcome.lines
        if let fault = outcome.fault {
          throw .text(path: name, place: piece.place(of: fault.place), fault.fault)
        }
        try take(outcome.value, piece)
      }
    } catch { throw error.placed(TextPlace(line: line, column: 1)) }
  }
}
