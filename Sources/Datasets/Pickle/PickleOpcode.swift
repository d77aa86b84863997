/// The instructions of Python's pickle that this reader knows. Source: CPython's `pickletools.py`.
///
/// These build lists, whole numbers and NumPy arrays. Every other instruction is refused.
enum PickleOpcode: UInt8 {
  // Frames of the stream
  case proto = 0x80
  case frame = 0x95
  case stop = 0x2e  // .

  // The stack and the memo
  case mark = 0x28  // (
  case put = 0x70  // p
  case binput = 0x71  // q
  case longBinput = 0x72  // r
  case memoize = 0x94
  case get = 0x67  // g
  case binget = 0x68  // h
  case longBinget = 0x6a  // j

  // Numbers
  case int = 0x49  // I
  case binint = 0x4a  // J
  case binint1 = 0x4b  // K
  case binint2 = 0x4d  // M
  case long = 0x4c  // L
  case long1 = 0x8a
  case long4 = 0x8b
  case none = 0x4e  // N
  case newTrue = 0x88
  case newFalse = 0x89

  // Texts and bytes
  case string = 0x53  // S
  case binstring = 0x54  // T
  case shortBinstring = 0x55  // U
  case unicode = 0x56  // V
  case binunicode = 0x58  // X
  case shortBinunicode = 0x8c
  case binunicode8 = 0x8d
  case binbytes = 0x42  // B
  case shortBinbytes = 0x43  // C
  case binbytes8 = 0x8e
  case bytearray8 = 0x96

  // Lists and tuples
  case emptyList = 0x5d  // ]
  case list = 0x6c  // l
  case append = 0x61  // a
  case appends = 0x65  // e
  case emptyTuple = 0x29  // )
  case tuple = 0x74  // t
  case tuple1 = 0x85
  case tuple2 = 0x86
  case tuple3 = 0x87

  // NumPy's arrays (see `PickleGlobal`)
  case global = 0x63  // c
  case stackGlobal = 0x93
  case reduce = 0x52  // R
  case build = 0x62  // b

  /// The name of a refused instruction, for the message.
  static func name(ofRefused code: UInt8) -> String? {
    refused[code]
  }

  private static let refused: [UInt8: String] = [
    0x30: "POP", 0x31: "POP_MARK", 0x32: "DUP", 0x46: "FLOAT", 0x47: "BINFLOAT",
    0x50: "PERSID", 0x51: "BINPERSID", 0x64: "DICT", 0x69: "INST", 0x6f: "OBJ",
    0x73: "SETITEM", 0x75: "SETITEMS", 0x7d: "EMPTY_DICT", 0x81: "NEWOBJ", 0x82: "EXT1",
    0x83: "EXT2", 0x84: "EXT4", 0x8f: "EMPTY_SET", 0x90: "ADDITEMS", 0x91: "FROZENSET",
    0x92: "NEWOBJ_EX", 0x97: "NEXT_BUFFER", 0x98: "READONLY_BUFFER",
  ]
}
