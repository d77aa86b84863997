import Platform
import Samples
import Text

extension Way {
  private static let workplace = Workplace()

  private static let code = """
    # A <title>

    Prose with `nbrun: results.accuracy` in it.

    ```nbrun
    reviews = tokenize(csv("r.csv", text: "t", label: "l"))
    x = multi_hot(reviews.train, dimension: 16)
    model m { input(16); dense(2, activation: relu); dense(1, activation: sigmoid) }
    run = fit(compile(m, optimizer: adam, loss: binary_crossentropy, metrics: [accuracy]), x, epochs: 6, batch_size: 2)
    run.history
    plot(run.history, metric: loss)
    results = evaluate(run, x)
    results
    p = predict(run, x.x)
    p
    violin(p, p)
    histogram(p)
    diagram(m)
    decode(reviews.train.x[0])
    ```

    """

  /// What earlier runs left in the cache, changed, with its checksum made right: no run traps on it, and
  /// what it shows is safe all the same.
  ///
  /// Two bytes choose the file and how much of it; the rest changes it.
  static let cache = Way("cache") { input throws(Finding) in
    let entries = Self.entries
    try require(
      entries.contains { $0.name.utf8.contains(".checkpoint".utf8) } && entries.count > 2,
      "the cache was left with \(entries.map(\.name)) alone")
    guard let kind = input.first else { return }
    var choices = Choices(input.dropFirst())
    for (name, bytes) in entries { workplace.write(bytes, to: name) }
    let (name, bytes) = entries[Int(kind) % entries.count]
    let head = magic.count + 24
    var payload = Array(bytes.dropFirst(head))
    if kind < 240 {
      for _ in 0..<1 + choices.below(3) { change(&payload, &choices) }
    } else {
      payload = choices.remainder()
    }
    workplace.write(entry(name, payload), to: name)
    // A checkpoint is asked for only where the value is not there yet.
    if name.utf8.contains(".checkpoint".utf8) {
      for (other, _) in entries where !other.utf8.contains(".checkpoint".utf8) {
        workplace.remove(other)
      }
    }
    let notebook = NotebookCase(Array(code.utf8), in: workplace)
    if let result = notebook.run(cache: workplace.cache) {
      try Pages.check(result.report, isOurs: false)
    }
    for name in workplace.files("cache") { workplace.remove(name) }
    try workplace.clear()
  }

  private static let magic = Array("nbrun cache 1\n".utf8)

  private static func entry(_ name: String, _ payload: [UInt8]) -> [UInt8] {
    let file = name.utf8.lastIndex(of: 0x2f).map { name.utf8[name.utf8.index(after: $0)...] }
    var hash = Mix128()
    hash.update(String(decoding: (file ?? name.utf8[...]).prefix { $0 != 0x2e }, as: UTF8.self))
    payload.withUnsafeBytes { hash.update($0) }
    let sum = hash.value
    return magic + Arrays.little(Int(bitPattern: UInt(sum.high)), 8)
      + Arrays.little(Int(bitPattern: UInt(sum.low)), 8) + Arrays.little(payload.count, 8) + payload
  }

  /// What one whole run and one that is interrupted leave.
  private static let entries: [(name: String, bytes: [UInt8])] = {
    let notebook = NotebookCase(Array(code.utf8), in: workplace)
    // A checkpoint is written once some time has passed; after a second the run is cancelled.
    _ = notebook.run(cache: workplace.cache) { event in
      if case .epoch = event { Thread.sleep(microseconds: 450_000) }
    }
    var names = workplace.files("cache")
    var entries = names.map { ($0, workplace.read($0) ?? []) }
    let checkpoints = entries.filter { $0.0.utf8.contains(".checkpoint".utf8) }
    for name in names { workplace.remove(name) }
    _ = notebook.run(cache: workplace.cache)
    names = workplace.files("cache")
    entries = names.map { ($0, workplace.read($0) ?? []) }
    let known = Set(names)
    entries += checkpoints.filter { !known.contains($0.0) }
    for name in names { workplace.remove(name) }
    return entries.map { (name: $0.0, bytes: $0.1) }.sorted { $0.name < $1.name }
  }()
}
