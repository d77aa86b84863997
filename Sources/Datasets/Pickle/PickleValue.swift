import Text

/// What stands on a pickle's stack. Small and plain; whatever is larger lives in a table.
enum PickleValue {
  case mark
  /// A mark right above this list, the newest one, which had `count` words then: the numbers that
  /// follow go straight into the arena.
  case wordsMark(list: Int32, count: Int32)
  case none
  case boolean(Bool)
  case integer(Int64)
  /// A list, by its number.
  case list(Int32)
  /// Anything else, by its number.
  case object(Int32)
}

/// The larger things of a pickle.
enum PickleObject {
  case text(String)
  case bytes([UInt8])
  case tuple([PickleValue])
  case global(PickleGlobal)
  case type(ElementType)
  case array(PickleArray)
  /// Bytes that an array has taken.
  case spent

  /// About how many bytes it holds.
  var size: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    case .tuple(let values): values.count * MemoryLayout<PickleValue>.stride
    case .global, .type, .array, .spent: 0
    }
  }
}

/// A NumPy array, before or after its content was set.
enum PickleArray {
  case empty
  /// An array of objects: a list holds them.
  case objects(list: Int32, shape: [Int])
  /// One row of whole numbers, kept like a list's.
  case words(list: Int32)
}

/// A list: numbers in the arena, or other things.
struct PickleList {
  /// The place in the arena of the first word. The place before it is free.
  var start: Int
  var count = 0
  /// The number of its list of members in `PickleReader.members`, when it holds lists and arrays.
  var members: Int32?
}

/// The names that a pickle may refer to: those which rebuild arrays and numbers. None of them is
/// called; their effect is known.
enum PickleGlobal: Hashable {
  case reconstruct, ndarray, dtype, scalar, fromBuffer, encode, bytes

  init?(module: String, name: String) {
    switch (module, name) {
    case ("numpy.core.multiarray", "_reconstruct"), ("numpy._core.multiarray", "_reconstruct"):
      self = .reconstruct
    case ("numpy.core.multiarray", "scalar"), ("numpy._core.multiarray", "scalar"):
      self = .scalar
    case ("numpy.core.numeric", "_frombuffer"), ("numpy._core.numeric", "_frombuffer"):
      self = .fromBuffer
    case ("numpy", "ndarray"): self = .ndarray
    case ("numpy", "dtype"): self = .dtype
    // How Python 3 writes bytes for Python 2's sake.
    case ("_codecs", "encode"): self = .encode
    case ("__builtin__", "bytes"): self = .bytes
    default: return nil
    }
  }
}
