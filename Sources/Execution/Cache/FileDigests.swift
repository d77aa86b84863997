import Datasets
import Language
import Notebook
import Platform
import Synchronization
import Text

/// What the functions of a notebook read, as digests of its content: each is made once in a run.
///
/// A sweep's runs ask from several threads.
final class FileDigests: Sendable {
  /// What a call reads.
  enum Reading {
    case readsNothing
    case content(String)
    /// Known only when it runs, or not to be had.
    case unknown
  }

  private struct State {
    var contents: [[FileLocation]: FileContent?] = [:]
    var standInReason: String?
    var hasLoadedStandIn = false
    var isTainted = false
    var hasRead = false
    var hasWritten = false
  }

  private let options: RunOptions
  private let state = Mutex(State())

  init(_ options: RunOptions) { self.options = options }

  func digest(of call: CheckedCall) -> Reading {
    state.withLock { state in
      switch place(call, &state) {
      case nil: return .readsNothing
      case .some(.standIn): return .content("stand-in")
      case .some(.unknown): return .unknown
      case .some(.files(let places)):
        let content = state.contents[places] ?? FileContent(of: places)
        state.contents[places] = .some(content)
        return content.map { .content($0.digest) } ?? .unknown
      }
    }
  }

  private func place(_ call: CheckedCall, _ state: inout State) -> DataAccess.Reviews? {
    switch call.function.reads {
    case .nothing: return nil
    case .reviews:
      if state.hasLoadedStandIn { return .standIn(reason: nil) }
      let place = options.data.reviews
      if case .standIn(let reason?) = place { state.standInReason = reason }
      return place
    case .file(let parameter):
      guard let argument = call.arguments[parameter], argument.type == .text else { return nil }
      return files(call, [parameter])
    case .files(let parameters): return files(call, parameters)
    case .publicData(let name):
      return PublicData(rawValue: Spelling(name)).flatMap { options.data.places(of: $0) }.map {
        .files($0)
      }
        ?? .unknown
    }
  }

  private func files(_ call: CheckedCall, _ parameters: [String]) -> DataAccess.Reviews {
    var places: [FileLocation] = []
    for parameter in parameters {
      guard let path = call.arguments[parameter]?.constant?.text,
        let found = try? options.folders.existing(path)
      else { return .unknown }
      places.append(found.place)
    }
    return .files(places)
  }

  /// Why the stand-in takes the reviews' place, where nobody asked for it.
  var standInReason: String? { state.withLock { $0.standInReason } }

  // MARK: While statements run

  /// A statement begins to run.
  func begin() {
    state.withLock {
      $0.isTainted = false
      $0.hasWritten = false
    }
  }

  /// A statement reached outside the notebook: what it gives can't be kept, unless this function's
  /// reading is part of its key.
  func note(_ function: Function) {
    state.withLock {
      $0.hasRead = true
      if case .nothing = function.reads { $0.isTainted = true }
    }
  }

  /// The statement at work has written a file: it runs each time.
  func noteWriting() { state.withLock { $0.hasWritten = true } }

  /// A load had to make do with the stand-in, although a download might have helped.
  func noteStandIn() { state.withLock { $0.hasLoadedStandIn = true } }

  /// The statement at work read something that is not part of keys.
  var isTainted: Bool { state.withLock { $0.isTainted } }
  var hasWritten: Bool { state.withLock { $0.hasWritten } }
  /// Whether a statement of this run has read something.
  var hasRead: Bool { state.withLock { $0.hasRead } }

  /// Whether what was read is still what the digests were made of.
  var areCurrent: Bool {
    state.withLock { state in
      state.contents.allSatisfy { places, content in
        guard let content, FileContent.signs(of: places) != content.signs else { return true }
        return FileContent(of: places)?.digest == content.digest
      }
    }
  }
}
