import Platform

/// What the command line says.
struct Arguments {
  /// The folder that holds `imdb.npz` and `imdb_word_index.json`.
  var data: String?
  /// The Python whose Keras does the same work, or nil for none.
  var python: String?
  /// 0 for all processors.
  var threads = 0
  /// What to do: all where empty.
  var works: [Work] = []
  /// How many epochs the notebooks' long trainings have.
  var epochs = 20
  /// This process does one work and prints its seconds.
  var isChild = false

  static let usage = """
    usage: bench [--data DIR] [--keras PYTHON] [--threads N] [--epochs N] [WORK...]

    Times nbrun's work on this machine, and with --keras the same work in Keras (also PyTorch, NumPy
    and nbconvert where that Python has them). Each work is done in a process of its own.
    Data are looked for in --data, NBRUN_DATA and ~/.keras/datasets.
    --epochs is for the long trainings of the chapters' notebooks: 20, as in the chapters, where not
    given. With --keras, B_notebook takes most of the time; with --epochs 6, a third of it.
    Works, all where none is named: \(Work.allCases.map(\.rawValue).joined(separator: " "))
    """

  struct Mistake: Error {
    var message: String
  }

  init(_ words: some Sequence<String>) throws(Mistake) {
    var words = words.makeIterator()
    func value(_ option: String) throws(Mistake) -> String {
      guard let value = words.next() else { throw Mistake(message: "\(option) needs a value") }
      return value
    }
    while let word = words.next() {
      switch word {
      case "--data": data = try value(word)
      case "--keras": python = try value(word)
      case "--threads":
        guard let count = Int(try value(word)), 1...256 ~= count else {
          throw Mistake(message: "--threads takes a number from 1 to 256")
        }
        threads = count
      case "--epochs":
        guard let count = Int(try value(word)), 2...1000 ~= count else {
          throw Mistake(message: "--epochs takes a number from 2 to 1000")
        }
        epochs = count
      case "--child": isChild = true
      case "--help", "-h": throw Mistake(message: Self.usage)
      default:
        guard let work = Work(rawValue: word) else {
          throw Mistake(message: "there is no option or work \(word)\n\(Self.usage)")
        }
        works.append(work)
      }
    }
    if works.isEmpty { works = Work.allCases }
    if data == nil { data = Self.foundData() }
    if threads == 0 { threads = Machine.processors }
  }

  /// The folder with the reviews.
  func reviews() throws -> String {
    guard let data else { throw Failure("there is no imdb.npz: give its folder with --data DIR") }
    return data
  }

  private static func foundData() -> String? {
    let folders = [
      Environment.variable("NBRUN_DATA"),
      Environment.variable("HOME").map { $0 / ".keras/datasets" },
    ]
    return folders.compactMap { $0 }.first { ($0 / "imdb.npz").permits(.reading) }.map { "\($0)" }
  }
}
