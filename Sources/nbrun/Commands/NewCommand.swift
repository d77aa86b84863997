import Platform
import Text

/// `nbrun new NAME`: writes a small notebook that runs at once. Nothing is ever overwritten.
func newNotebook(_ words: [Path]) -> ExitStatus {
  guard let word = words.first, words.count == 1 else {
    Terminal.error("`nbrun new` takes the name of one notebook, such as `nbrun new first`")
    return .badInput
  }
  let path = word.hasSuffix(".md") ? word : word + ".md"
  guard let name = String(validating: path.name.dropLast(3).bytes, as: UTF8.self),
    isTitle(name), !word.endsWithSlash, word.bytes.first != UInt8(ascii: "-")
  else {
    Terminal.error(
      "`\(word)` is no name for a notebook: take letters, digits, hyphens and underscores")
    return .badInput
  }
  do throws(SystemError) {
    let text = Array(newNotebookText(title: name).utf8)
    try Folder(path.folder).write(text, toNew: path.name, mode: 0o666)
  } catch {
    switch error {
    case .alreadyExists, .unfollowedLink:
      Terminal.error("\(path) is there already; it stays as it is")
      return .badInput
    case .notFound, .notAFolder:
      Terminal.error("there is no folder \(path.folder)")
      return .badInput
    default:
      Terminal.error("\(path) can't be written: \(error.reason)")
      return .environmentFailed
    }
  }
  guard Terminal.printPath(path) else { return .environmentFailed }
  Terminal.complain(
    "run it with `nbrun \(ShellWord.text(path).printable())`, or `nbrun watch` it while you edit\n")
  return .ok
}

/// Whether a name can stand in quotes as it is. A letter may have its marks in scalars of their own,
/// but there is a letter before them.
private func isTitle(_ name: String) -> Bool {
  guard let first = name.unicodeScalars.first else { return false }
  func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !isMark(scalar) || scalar.properties.numericType != nil
      || "-_ ".unicodeScalars.contains(scalar)
  }
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }
  return isPlain(first) && name.unicodeScalars.allSatisfy { isPlain($0) || isMark($0) }
}

/// - Parameter title: Letters, digits, hyphens, underscores and blanks.
func newNotebookText(title: String) -> String {
  let words = title.unicodeScalars.split { "-_ ".unicodeScalars.contains($0) }
    .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  let first = words.unicodeScalars.first?.properties.uppercaseMapping ?? "A notebook"
  let shown = first + String(String.UnicodeScalarView(words.unicodeScalars.dropFirst()))
  return """
    ---
    title: "\(shown)"
    seed: 1
    data: synthetic
    params:
      epochs: 4
    ---

    \(newNotebookBody)
    """
}

/// What every new notebook says below its front matter.
private let newNotebookBody = """
  This notebook teaches a small network to tell praise from blame. Text like this is Markdown; the
  grey boxes are *cells*, and what they show stands under them. Change something, save, and run it
  again: only what your change reaches is computed anew.

  ## The data

  Film reviews, each a list of numbers, one for each word. To begin at once, they are made-up ones
  that come with nbrun. Take out the line `data: synthetic` above for the real ones (a download of
  17 MB).

  ```nbrun
  reviews = imdb(num_words: 5000)
  decode(reviews.train.x[0])
  reviews.train.y[0]
  ```

  A network takes vectors of one length: here a 1 for each word that occurs.

  ```nbrun
  train = multi_hot(reviews.train, dimension: 5000)
  test = multi_hot(reviews.test, dimension: 5000)
  train.x.shape
  ```

  ## The network

  ```nbrun
  model small {
    input(5000)
    dense(16, activation: relu)
    dense(1, activation: sigmoid)
  }
  summary(small)
  ```

  ## Training

  The first 5,000 reviews are put aside, to see how the network does on what it has not learned.

  ```nbrun
  compiled = compile(small, optimizer: rmsprop, loss: binary_crossentropy, metrics: [accuracy])
  run = fit(compiled, train[5000:], epochs: epochs, batch_size: 512, validation_data: train[:5000])
  plot(run.history, metric: accuracy, title: "Training and validation")
  ```

  ## The test

  ```nbrun
  results = evaluate(run, test)
  results
  expect(results.accuracy > 0.5)
  ```

  Of the test reviews, `nbrun: percent(results.accuracy)` are judged rightly. What would 32 units
  do, or ten epochs? Try `nbrun NOTEBOOK -p epochs=10`.

  """
