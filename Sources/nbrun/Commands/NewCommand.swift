#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `nbrun new NAME`: writes a small notebook that runs at once. Nothing is ever overwritten.
func newNotebook(_ words: [String]) -> ExitStatus {
  guard let word = words.first, words.count == 1 else {
    Terminal.error("`nbrun new` takes the name of one notebook, such as `nbrun new first`")
    return .badInput
  }
  let path = word.hasSuffix(".md") ? word : word + ".md"
  let name = FileSystem.name(of: path).dropLast(3)
  let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
  guard isName, !name.isEmpty, !word.hasSuffix("/"), !word.hasPrefix("-") else {
    Terminal.error(
      "`\(word)` is no name for a notebook: take letters, digits, hyphens and underscores")
    return .badInput
  }
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
  guard file >= 0 else {
    switch errno {
    case EEXIST, ELOOP:
      Terminal.error("\(path) is there already; it stays as it is")
      return .badInput
    case ENOENT, ENOTDIR:
      Terminal.error("there is no folder \(FileSystem.folder(of: path))")
      return .badInput
    default:
      Terminal.error("\(path) can't be written: \(FileSystem.reason(errno))")
      return .worldFailed
    }
  }
  var text = newNotebookText(title: String(name))
  let failure = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: file) }
  guard close(file) == 0, failure == nil else {
    unlink(path)
    Terminal.error("\(path) can't be written: \(FileSystem.reason(failure ?? errno))")
    return .worldFailed
  }
  guard Terminal.printPath(path) else { return .worldFailed }
  Terminal.complain("run it with `nbrun \(path.printable())`, or `nbrun watch` it while you edit\n")
  return .ok
}

/// - Parameter title: Letters, digits, hyphens, underscores and blanks.
func newNotebookText(title: String) -> String {
  let words = title.split { "-_ ".contains($0) }.joined(separator: " ")
  let shown = words.isEmpty ? "A notebook" : words.prefix(1).uppercased() + words.dropFirst()
  return """
    ---
    title: "\(shown)"
    seed: 1
    data: synthetic
    params:
      epochs: 4
    ---

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
}
