import Text

extension RawSplit {
  /// The same as `read`, for another thread.
  static func result(
    _ name: String, from archive: ZipArchive, work: Work
  ) -> Result<RawSplit, DatasetError> {
    do throws(DatasetError) {
      return .success(try read(name, from: archive, work: work))
    } catch {
      return .failure(error)
    }
  }

  /// Reads `x_train` and `y_train`, or `x_test` and `y_test`.
  static func read(
    _ name: String, from archive: ZipArchive, work: Work
  ) throws(DatasetError) -> RawSplit {
    try read(x: "x_\(name)", y: "y_\(name)", classes: 2, from: archive, work: work)
  }

  /// Reads the arrays of these names; labels are below `classes`.
  static func read(
    x: String, y: String, classes: Int, from archive: ZipArchive, work: Work
  ) throws(DatasetError) -> RawSplit {
    let reviews = try reviews(x, from: archive, work: work)
    let labels = try labels(y, classes: classes, from: archive, work: work)
    guard reviews.count == labels.count else {
      throw .damaged(
        path: archive.file.path, part: "\(y).npy", offset: nil,
        .labelCount(labels: labels.count, reviews: reviews.count))
    }
    guard reviews.count > 0 else {
      throw .damaged(
        path: archive.file.path, part: "\(x).npy", offset: nil, .noReviews)
    }
    return RawSplit(reviews: reviews, labels: labels)
  }

  private static func stream(
    _ name: String, from archive: ZipArchive, work: Work
  ) throws(DatasetError) -> EntryStream {
    guard let entry = archive.entries.first(where: { $0.name == name + ".npy" }) else {
      throw .damaged(
        path: archive.file.path, part: nil, offset: nil,
        .missingArray(name: name, present: archive.entries.prefix(20).map(\.name)))
    }
    return try EntryStream(entry, of: archive, work: work)
  }

  private static func reviews(
    _ name: String, from archive: ZipArchive, work: Work
  ) throws(DatasetError) -> RawReviews {
    let stream = try stream(name, from: archive, work: work)
    do throws(DatasetError) {
      let header = try ArrayHeader(from: stream)
      switch header.type.kind {
      case .object: return try PickleReader.reviews(from: stream, shape: header.shape)
      case .signed, .unsigned: return try rows(from: stream, header)
      default:
        throw stream.damaged(
          .elementType("fractions", allowed: "lists of whole numbers, one a review"))
      }
    } catch {
      throw stream.cause(of: error)
    }
  }

  /// Reviews of one length, which NumPy keeps as a plain matrix.
  private static func rows(
    from stream: EntryStream, _ header: ArrayHeader
  ) throws(DatasetError) -> RawReviews {
    guard header.shape.count == 2, !header.isFortranOrder else {
      throw stream.damaged(
        .arrayShape(header.shape, expected: "one list a review, or rows of one length"))
    }
    let (count, length) = (header.shape[0], header.shape[1])
    guard count <= PickleReader.tableLimit, length < WordArena.limit,
      count * (length + 1) <= WordArena.limit
    else {
      throw stream.damaged(.tooLarge(what: "number of words", limit: WordArena.limit))
    }
    guard header.count <= (stream.plausibleSize - stream.offset) / header.type.width else {
      throw stream.damaged(.truncated)
    }
    var arena = try WordArena(expected: count * (length + 1))
    var starts: [Int] = []
    for _ in 0..<count {
      guard arena.reserve(length + 1) else {
        throw stream.damaged(.tooLarge(what: "number of words", limit: WordArena.limit))
      }
      arena.append(0)
      starts.append(arena.count)
      for _ in 0..<length {
        guard try stream.fill(header.type.width) else { throw stream.damaged(.truncated) }
        let value = header.type.integer(at: stream.window + stream.position) ?? -1
        guard 0...PickleReader.largestRank ~= value else {
          throw stream.damaged(.notAWordRank(value))
        }
        stream.position += header.type.width
        arena.append(Int32(value))
      }
    }
    try stream.finish()
    return try RawReviews(
      arena, starts: starts, counts: Array(repeating: length, count: count))
  }

  private static func labels(
    _ name: String, classes: Int, from archive: ZipArchive, work: Work
  ) throws(DatasetError) -> [UInt8] {
    let stream = try stream(name, from: archive, work: work)
    do throws(DatasetError) {
      return try labels(from: stream, classes: classes)
    } catch {
      throw stream.cause(of: error)
    }
  }

  private static func labels(
    from stream: EntryStream, classes: Int
  ) throws(DatasetError) -> [UInt8] {
    let header = try ArrayHeader(from: stream)
    guard header.type.kind != .object else {
      throw stream.damaged(.elementType("objects", allowed: "labels that are numbers"))
    }
    guard header.shape.count == 1 else {
      throw stream.damaged(.arrayShape(header.shape, expected: "one label a review"))
    }
    guard header.count <= (stream.plausibleSize - stream.offset) / header.type.width else {
      throw stream.damaged(.truncated)
    }
    guard header.count <= PickleReader.tableLimit else {
      throw stream.damaged(.tooLarge(what: "number of labels", limit: PickleReader.tableLimit))
    }
    var labels: [UInt8] = []
    labels.reserveCapacity(header.count)
    for row in 0..<header.count {
      guard try stream.fill(header.type.width) else { throw stream.damaged(.truncated) }
      let value = header.type.value(at: stream.window + stream.position)
      guard let label = UInt8(exactly: value), label < classes else {
        throw stream.damaged(.label(row: row, value: value, classes: classes))
      }
      labels.append(label)
      stream.position += header.type.width
    }
    try stream.finish()
    return labels
  }
}
