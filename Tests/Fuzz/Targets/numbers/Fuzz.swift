import FuzzWays

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzz("numbers", UnsafeBufferPointer(start: bytes, count: count))
}
