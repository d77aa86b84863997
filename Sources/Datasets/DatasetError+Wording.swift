import Platform
import Text

extension DatasetError {
  /// What is wrong, in the reader's words; no full stop at the end. Files are named without their
  /// folders, which are others on other machines.
  package var message: String {
    switch self {
    case .cancelled: return "interrupted"
    case .optionOutOfRange(let name, let value, let allowed):
      return
        "\(name) is \(grouped(value)), but must be from \(grouped(allowed.lowerBound)) to \(grouped(allowed.upperBound))"
    case .missing(let file, _): return "there is no \(file) in the data folder"
    case .unavailable(let dataset, let reason):
      return "the data set \(dataset) is not there: \(printable(reason, limit: 1000))"
    case .notThere(let dataset, _, let reason):
      return "the data set \(dataset) is not there: \(printable(reason, limit: 1000))"
    case .notInFolder(let dataset, let file, _):
      return "the data set \(dataset) is not there: there is no \(file) in the data folder"
    case .array(let path, let part, let fault):
      let part = part.map { ", \(printable($0))" } ?? ""
      return "\(printable(path, limit: 4096))\(part): \(fault.message)"
    case .unreadable(let path, let code):
      return Self.unreadable(named: printable(name(of: path)), code: code)
    case .damaged(let path, let part, let offset, let damage):
      var place = printable(name(of: path))
      if let part { place += ", \(printable(part))" }
      if let offset, damage.hasOffset { place += ", byte \(grouped(offset))" }
      return "\(place): \(damage.message)"
    case .nothingLeft(let maxlen):
      return "no review is shorter than maxlen \(grouped(maxlen)), the start included"
    case .indexOutOfRange(let sample, let index, let dimension):
      return
        "sample \(grouped(sample)) holds the index \(grouped(index)), but a row of dimension \(grouped(dimension)) has places 0 to \(grouped(dimension - 1))"
    case .dimensionOutOfRange(let dimension):
      return
        "dimension is \(grouped(dimension)), but must be from 1 to \(grouped(Int(Int32.max)))"
    case .text(let path, let place, let fault):
      let place = place.map { ":\($0.line):\($0.column)" } ?? ""
      return printable(path, limit: 4096) + place + ": " + fault.message
    case .system(let call, let code):
      return "the system refused \(call): \(SystemError(code).reason)"
    }
  }

  private static func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  package static func unreadable(named name: String, code: Int32) -> String {
    "\(name) can't be read: \(SystemError(code).reason)"
  }

  /// The file or folder of this machine that it is about.
  package var place: String? {
    switch self {
    case .missing(_, let folder), .notInFolder(_, _, let folder): printable(folder, limit: 4096)
    case .unreadable(let path, _), .damaged(let path, _, _, _): printable(path, limit: 4096)
    default: nil
    }
  }

  /// What would probably help, or nil.
  ///
  /// - Parameter access: Where the data were looked for.
  package func hint(for access: DataAccess) -> String? {
    switch (self, access.choice) {
    case (.damaged(_, _, _, let damage), _) where damage.isDangerous: damage.hint
    case (.damaged, .folder):
      "replace the file, or leave --data out and it is looked for elsewhere and downloaded"
    case (.damaged, _) where access.offline: "delete or replace the file"
    default: hint
    }
  }

  package var hint: String? {
    switch self {
    case .cancelled, .optionOutOfRange, .dimensionOutOfRange, .system: nil
    case .missing:
      "name a folder that holds it with --data, or leave --data out and it is looked for elsewhere and downloaded"
    case .unavailable:
      "put the files into a folder and name it with --data, or run it once with a network"
    case .notThere(_, let files, _):
      "put \(Self.listed(files)) into a folder and name it with --data or NBRUN_DATA, or run it once with a network"
    case .notInFolder(_, let file, _):
      "put \(file) there, or leave --data out and it is looked for elsewhere and downloaded"
    case .array(_, _, let fault): fault.hint
    case .unreadable: "check that the path is a file and that you may read it"
    case .damaged(_, _, _, let damage): damage.hint
    case .text(_, _, let fault): fault.hint
    case .nothingLeft: "raise maxlen; the reviews' median length is 178 words, the longest 2,494"
    case .indexOutOfRange(_, let index, _):
      index < 0
        ? "word indices are whole numbers from 0"
        : "use dimension: \(index + 1) or more, or load the reviews with a smaller num_words"
    }
  }

  /// Whether the world failed (a disk, a network, a data set), and not the notebook or a file that it
  /// names.
  package var isFromOutside: Bool {
    switch self {
    case .missing, .unavailable, .unreadable, .damaged, .system, .notThere, .notInFolder: true
    case .array, .cancelled, .text, .optionOutOfRange, .nothingLeft, .indexOutOfRange,
      .dimensionOutOfRange:
      false
    }
  }
}

extension Damage {
  fileprivate var hasOffset: Bool {
    switch self {
    // These name their own place.
    case .notJSON, .notAWordIndex, .label, .missingArray, .labelCount: false
    default: true
    }
  }

  package var message: String {
    switch self {
    case .notAZipFile: "this is not an .npz file (NumPy's zip archive of arrays)"
    case .truncated: "the file ends too early"
    case .archiveStructure(let what): "the zip archive is damaged: \(what)"
    case .encrypted: "the zip archive is encrypted"
    case .compressionMethod(let method):
      "compressed by method \(method); stored (0) and deflated (8) can be read"
    case .inflate(let reason): "the compressed data are damaged (\(printable(reason)))"
    case .largerThanDeclared(let size):
      "there are more bytes than the \(grouped(size)) that the archive declares"
    case .smallerThanDeclared(let size):
      "there are fewer bytes than the \(grouped(size)) that the archive declares"
    case .trailingBytes: "there is more after the array's end"
    case .checksum: "the data are damaged: their checksum is not the one in the archive"
    case .missingArray(let name, let present):
      "there is no array \(name); the file holds \(present.isEmpty ? "none" : printable(present.joined(separator: ", ")))"
    case .notAnArray: "this is not a NumPy array"
    case .arrayVersion(let version): "NumPy's array format \(version) is not known; 1 to 3 are"
    case .arrayHeader(let text):
      "the array's header can't be read: \(printable(trimmed(text.trimmingEnd(\.isLineEnd))))"
    case .elementType(let type, let allowed):
      "the array holds elements of type \(printable(type)), expected \(allowed)"
    case .arrayShape(let shape, let expected): "the array's shape is \(shape), expected \(expected)"
    case .labelCount(let labels, let reviews):
      "there are \(grouped(labels)) labels for \(grouped(reviews)) reviews"
    case .label(let row, let value, let classes):
      "label \(grouped(row)) is \(value), but labels are "
        + (classes == 2 ? "0 or 1" : "from 0 to \(classes - 1)")
    case .noReviews: "there are no reviews"
    case .pickleInstruction(let code, let name):
      "the pickle holds the instruction \(name ?? "of code \(code)"), which lists of whole numbers do not need; nothing was executed"
    case .pickleGlobal(let module, let name):
      "the pickle asks for Python's \(printable("\(module).\(name)")), which is refused; nothing was executed"
    case .pickleStructure(let what): "the pickle does not hold a list of reviews: \(what)"
    case .notAWordRank(let value):
      "a review holds \(value), but words are whole numbers from 0 to 1,000,000,000"
    case .tooLarge(let what, let limit): "its \(what) goes beyond the limit of \(grouped(limit))"
    case .notJSON(let line, let column, let expected):
      "this is not JSON: expected \(expected) at line \(line), column \(column)"
    case .notAWordIndex(let line, let column, let found):
      "this is not a word index such as {\"the\": 1}: \(printable(found)) at line \(line), column \(column)"
    case .rankTwice(let rank, let first, let second):
      "the words \(printable(first)) and \(printable(second)) have the same rank, \(grouped(rank))"
    }
  }

  /// What only somebody who means harm, or a great accident, puts into a file.
  fileprivate var isDangerous: Bool {
    switch self {
    case .pickleInstruction, .pickleGlobal: true
    default: false
    }
  }

  fileprivate var hint: String {
    isDangerous
      ? "do not open this file with Python either unless you know who made it; the public imdb.npz holds nothing of the kind"
      : "delete or replace the file; without it, the public one is downloaded"
  }
}

private func name(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// Text from a file without control characters, and not too much of it: at most `limit` scalars.
func printable(_ text: String, limit: Int = 200) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.prefix(limit) {
    let isControl = [.control, .format].contains(scalar.properties.generalCategory)
    shown.unicodeScalars.append(isControl ? "\u{fffd}" : scalar)
  }
  return shown + (text.unicodeScalars.dropFirst(limit).isEmpty ? "" : "…")
}
