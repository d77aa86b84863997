import Language
import Samples
import Text

/// What a statement's key was made from, kept to say what has changed since the last run.
struct StatementParts: Equatable {
  /// A part with a name, and its digest.
  struct Part: Equatable {
    @Spelled var name: String
    @Spelled var digest: String
  }

  /// The same from run to run while the statement stays in its place.
  @Spelled var label: String
  @Spelled var program: String
  var seed: UInt64
  /// The statement's text as it was checked, with names as they are written.
  @Spelled var form: String
  /// Digests of the arguments, where the statement is a call.
  var arguments: [Part]
  /// The names that it uses, with what they stand for.
  var uses: [Part]
  /// Files that it reads itself.
  @Spelled var reads: String
  var hasFailed = false
  /// It writes a file.
  var writes = false

  func write(to writer: inout ByteWriter) {
    writer.write(label)
    writer.write(program)
    writer.write(seed)
    writer.write(form)
    for parts in [arguments, uses] {
      writer.write(parts) { writer, part in
        writer.write(part.name)
        writer.write(part.digest)
      }
    }
    writer.write(reads)
    writer.write(hasFailed)
    writer.write(writes)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    func parts(_ reader: inout ByteReader) throws(ByteReader.Damage) -> [Part] {
      try reader.list { reader throws(ByteReader.Damage) in
        Part(name: try reader.text(), digest: try reader.text())
      }
    }
    label = try reader.text()
    program = try reader.text()
    seed = try reader.number()
    form = try reader.text()
    arguments = try parts(&reader)
    uses = try parts(&reader)
    reads = try reader.text()
    hasFailed = try reader.boolean()
    writes = try reader.boolean()
  }

  init(
    label: String, program: String, seed: UInt64, form: String, arguments: [Part], uses: [Part],
    reads: String
  ) {
    self.label = label
    self.program = program
    self.seed = seed
    self.form = form
    self.arguments = arguments
    self.uses = uses
    self.reads = reads
  }

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
