import Report
import Text

/// What a statement's key was made from, kept to say what has changed since the last run.
struct StatementParts: Equatable, Record {
  /// A part with a name, and its digest.
  struct Part: Equatable, Record {
    @Spelled var name = ""
    @Spelled var digest = ""

    static let fields: [Field<Part>] = [Field(\.name), Field(\.digest)]
  }

  /// The same from run to run while the statement stays in its place.
  @Spelled var label = ""
  @Spelled var program = ""
  var seed: UInt64 = 0
  /// The statement's text as it was checked, with names as they are written.
  @Spelled var form = ""
  /// Digests of the arguments, where the statement is a call.
  var arguments: [Part] = []
  /// The names that it uses, with what they stand for.
  var uses: [Part] = []
  /// Files that it reads itself.
  @Spelled var reads = ""
  var hasFailed = false
  /// It writes a file.
  var writes = false

  static let fields: [Field<StatementParts>] = [
    Field(\.label), Field(\.program), Field(\.seed), Field(\.form), Field(\.arguments),
    Field(\.uses), Field(\.reads), Field(\.hasFailed), Field(\.writes),
  ]

  /// Why a statement that was not found in the cache had to run.
  func reason(before: StatementParts?) -> String {
    guard let before else { return "it is new" }
    if program != before.program { return "nbrun itself has changed" }
    if seed != before.seed { return "the seed changed" }
    let changed = uses.filter { use in !before.uses.contains(use) }.map { "`\($0.name)`" }
    if !changed.isEmpty { return changed.joined(separator: ", ") + " changed" }
    if form != before.form {
      let names = Set<Spelling>((arguments + before.arguments).map(\.name)).filter { name in
        arguments.first { $0.name == name.text } != before.arguments.first { $0.name == name.text }
      }
      return names.isEmpty || arguments.isEmpty || before.arguments.isEmpty
        ? "its text changed"
        : names.sorted().map { "`\($0):`" }.joined(separator: ", ") + " changed"
    }
    if reads != before.reads { return "the data changed" }
    if before.writes { return "it writes a file" }
    if before.hasFailed { return "it failed the last time" }
    return "its result is not in the cache"
  }
}
