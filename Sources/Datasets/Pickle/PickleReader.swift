/// Reads a pickled array of lists of whole numbers, such as the reviews in `imdb.npz`.
///
/// A pickle is a program for a small stack machine (CPython's `pickletools.py` describes it), and
/// Python's own reader lets it call any function. This one knows lists, whole numbers and NumPy
/// arrays, refuses every other instruction, and calls nothing. It reads protocols 0 to 5, as NumPy 1
/// and 2 and Python 2 and 3 write them, in one pass: numbers go from the inflated bytes straight
/// into an arena.
///
/// Its tables have limits, so that a small hostile file cannot ask for much memory; nothing in it
/// calls itself, so that nesting costs no stack.
struct PickleReader: ~Copyable {
  let stream: EntryStream
  var arena: WordArena
  var stack: [PickleValue] = []
  var memo: [PickleValue?] = []
  var lists: [PickleList] = []
  var members: [[PickleValue]] = []
  /// The members of all lists together.
  var memberCount = 0
  var objects: [PickleObject] = []
  /// The bytes that `objects` hold.
  var held = 0

  /// Entries of each table: twenty times what the reviews need.
  static let tableLimit = 1 << 20
  /// Bytes in texts, bytes and tuples at a time.
  static let heldLimit = 1 << 27
  static let largestRank: Int64 = 1_000_000_000

  init(_ stream: EntryStream) throws(DatasetError) {
    self.stream = stream
    // Two bytes a number at least, if they are not in arrays of bytes.
    arena = try WordArena(expected: stream.plausibleSize / 2)
  }

  /// Reads to the end of the pickle.
  ///
  /// - Parameter shape: The array's shape by the header of its file; its only size is the number of
  ///   rows.
  static func reviews(
    from stream: EntryStream, shape: [Int]
  ) throws(DatasetError) -> RawReviews {
    var reader = try PickleReader(stream)
    let result = try reader.run()
    try stream.finish()
    return try reader.rows(of: result, shape: shape)
  }

  /// Runs the instructions up to the last one.
  private mutating func run() throws(DatasetError) -> PickleValue {
    while true {
      if case .wordsMark(let list, _) = stack.last { try readWords(of: list) }
      let code = try stream.byte()
      guard let opcode = PickleOpcode(rawValue: code) else {
        stream.position -= 1
        throw stream.damaged(
          .pickleInstruction(code: code, name: PickleOpcode.name(ofRefused: code)))
      }
      if opcode == .stop {
        guard stack.count == 1 else { throw structure("it ends with an untidy stack") }
        return try pop()
      }
      try execute(opcode)
    }
  }

  private mutating func execute(_ opcode: PickleOpcode) throws(DatasetError) {
    switch opcode {
    case .stop: break
    case .proto:
      let version = try stream.byte()
      guard version <= 5 else { throw structure("protocol \(version) is not known") }
    case .frame: _ = try stream.number(UInt64.self)

    case .mark: try pushMark()
    case .put: try memoize(at: decimal("a memo's number"))
    case .binput: try memoize(at: Int64(stream.byte()))
    case .longBinput: try memoize(at: Int64(stream.number(UInt32.self)))
    case .memoize: try memoize(at: Int64(memo.count))
    case .get: try recall(decimal("a memo's number"))
    case .binget: try recall(Int64(stream.byte()))
    case .longBinget: try recall(Int64(stream.number(UInt32.self)))

    case .binint1: try push(integer: Int64(stream.byte()))
    case .binint2: try push(integer: Int64(stream.number(UInt16.self)))
    case .binint: try push(integer: Int64(stream.number(Int32.self)))
    case .int: try pushTextInteger()
    case .long: try push(integer: decimal("a number"))
    case .long1: try pushLong(length: Int(stream.byte()))
    case .long4: try pushLong(length: Int(stream.number(UInt32.self)))
    case .none: try push(.none)
    case .newTrue: try push(.boolean(true))
    case .newFalse: try push(.boolean(false))

    case .string: try pushQuoted()
    case .unicode: try push(.text(line()))
    case .shortBinstring, .shortBinunicode: try pushText(length: Int(stream.byte()))
    case .binstring, .binunicode: try pushText(length: Int(stream.number(UInt32.self)))
    case .binunicode8: try pushText(length: length8())
    case .shortBinbytes: try push(.bytes(stream.bytes(Int(stream.byte()))))
    case .binbytes: try push(.bytes(stream.bytes(Int(stream.number(UInt32.self)))))
    case .binbytes8, .bytearray8: try push(.bytes(stream.bytes(length8())))

    case .emptyList: try pushList()
    case .list: try collectList()
    case .append: try append()
    case .appends: try appends()
    case .emptyTuple: try push(.tuple([]))
    case .tuple: try push(.tuple(popToMark()))
    case .tuple1: try pushTuple(1)
    case .tuple2: try pushTuple(2)
    case .tuple3: try pushTuple(3)

    case .global:
      let module = try line()
      try pushGlobal(module: module, name: line())
    case .stackGlobal:
      guard let name = text(try pop()), let module = text(try pop()) else {
        throw structure("a name is not a text")
      }
      try pushGlobal(module: module, name: name)
    case .reduce: try reduce()
    case .build: try build()
    }
  }

  // MARK: The stack

  func structure(_ what: String) -> DatasetError { stream.damaged(.pickleStructure(what)) }

  private func full(_ what: String) -> DatasetError {
    stream.damaged(.tooLarge(what: what, limit: Self.tableLimit))
  }

  mutating func push(_ value: PickleValue) throws(DatasetError) {
    guard stack.count < Self.tableLimit else { throw full("stack") }
    stack.append(value)
  }

  mutating func push(_ object: PickleObject) throws(DatasetError) {
    guard objects.count < Self.tableLimit else { throw full("table of objects") }
    held += object.size
    guard held <= Self.heldLimit else {
      throw stream.damaged(.tooLarge(what: "texts and bytes", limit: Self.heldLimit))
    }
    objects.append(object)
    try push(.object(Int32(objects.count - 1)))
  }

  /// A number goes to the open list's words, or onto the stack.
  mutating func push(integer value: Int64) throws(DatasetError) {
    if case .wordsMark(let list, _) = stack.last {
      try addWord(value, to: list)
    } else {
      try push(.integer(value))
    }
  }

  mutating func pop() throws(DatasetError) -> PickleValue {
    guard let value = stack.popLast() else { throw structure("its stack is empty") }
    switch value {
    case .mark, .wordsMark: throw structure("a mark stands where a value should")
    default: return value
    }
  }

  private mutating func popToMark() throws(DatasetError) -> [PickleValue] {
    guard let mark = lastMark() else { throw structure("a mark is missing") }
    if case .wordsMark(let list, let count) = stack[mark], lists[Int(list)].count != count {
      throw structure("a list's numbers are not appended to it")
    }
    defer { stack.removeSubrange(mark...) }
    return Array(stack[(mark + 1)...])
  }

  private func lastMark() -> Int? {
    stack.lastIndex {
      switch $0 {
      case .mark, .wordsMark: true
      default: false
      }
    }
  }

  func object(_ value: PickleValue) -> PickleObject? {
    guard case .object(let number) = value else { return nil }
    return objects[Int(number)]
  }

  func text(_ value: PickleValue) -> String? {
    guard case .text(let text) = object(value) else { return nil }
    return text
  }

  // MARK: The memo

  private mutating func memoize(at index: Int64) throws(DatasetError) {
    // Writers count up from 0 or 1; what leaves large gaps only wants memory.
    guard index >= 0, index <= memo.count + 1024, memo.count < Self.tableLimit else {
      throw full("memo")
    }
    guard let value = stack.last else { throw structure("its stack is empty") }
    switch value {
    case .mark, .wordsMark: throw structure("a mark stands where a value should")
    default: break
    }
    while memo.count <= index { memo.append(nil) }
    memo[Int(index)] = value
  }

  private mutating func recall(_ index: Int64) throws(DatasetError) {
    guard index >= 0, index < memo.count, let value = memo[Int(index)] else {
      throw structure("it recalls something that it has not kept")
    }
    if case .integer(let number) = value { return try push(integer: number) }
    try push(value)
  }

  // MARK: Lists

  mutating func newList() throws(DatasetError) -> Int32 {
    guard lists.count < Self.tableLimit else { throw full("table of lists") }
    guard arena.reserve(1) else { throw tooManyWords }
    arena.append(0)
    lists.append(PickleList(start: arena.count))
    return Int32(lists.count - 1)
  }

  private mutating func pushList() throws(DatasetError) { try push(.list(newList())) }

  private mutating func pushMark() throws(DatasetError) {
    if case .list(let list) = stack.last, Int(list) == lists.count - 1,
      lists[Int(list)].members == nil
    {
      try push(.wordsMark(list: list, count: Int32(lists[Int(list)].count)))
    } else {
      try push(.mark)
    }
  }

  private mutating func collectList() throws(DatasetError) {
    let values = try popToMark()
    let list = try newList()
    try push(.list(list))
    for value in values { try add(value, to: list) }
  }

  private mutating func append() throws(DatasetError) {
    let value = try pop()
    guard case .list(let list) = stack.last else { throw structure("nothing to append to") }
    try add(value, to: list)
  }

  private mutating func appends() throws(DatasetError) {
    guard let mark = lastMark(), mark > 0, case .list(let list) = stack[mark - 1] else {
      throw structure("nothing to append to")
    }
    for index in stack.index(after: mark)..<stack.count { try add(stack[index], to: list) }
    stack.removeSubrange(mark...)
  }

  private mutating func add(_ value: PickleValue, to list: Int32) throws(DatasetError) {
    let index = Int(list)
    switch value {
    case .integer(let number):
      try addWord(number, to: list)
    case .list, .object:
      guard lists[index].count == 0 else {
        throw structure("a review holds something that is not a whole number")
      }
      if lists[index].members == nil {
        lists[index].members = Int32(members.count)
        members.append([])
      }
      guard let place = lists[index].members, memberCount < Self.tableLimit else {
        throw full("number of lists' members")
      }
      memberCount += 1
      members[Int(place)].append(value)
    default: throw structure("a review holds something that is not a whole number")
    }
  }
}
