import Testing

@testable import Execution

@Suite struct CompactWeightTests {
  /// IEEE 754's binary16, by Python's `struct.pack("<e", x)`.
  @Test(
    arguments: [
      (0, 0x0000), (-0.0, 0x8000), (1, 0x3c00), (-2, 0xc000), (65504, 0x7bff), (65519.99, 0x7bff),
      (65520, 0x7c00), (.infinity, 0x7c00), (0.333251953125, 0x3555), (1.00048828125, 0x3c00),
      (1.00146484375, 0x3c02), (6.103515625e-05, 0x0400), (6.097555160522461e-05, 0x03ff),
      (5.960464477539063e-08, 0x0001), (2.980232238769531e-08, 0x0000),
      (2.9802326e-08, 0x0001), (2047.5, 0x6800),
    ] as [(Float, UInt16)])
  func halvesAreTheNearest(_ value: Float, _ bits: UInt16) {
    #expect(WeightPrecision.halfBits(value) == bits)
  }

  /// Every half is its own nearest one.
  @Test func halvesAreReadAsTheyAreWritten() {
    for bits in UInt16.min...UInt16.max where bits & 0x7c00 != 0x7c00 {
      #expect(WeightPrecision.halfBits(WeightPrecision.value(ofHalf: bits)) == bits)
    }
  }

  /// Scales are a row's greatest magnitude by 127: 1.27/127 = 0.01 and 2.54/127 = 0.02.
  @Test func rowsHaveScales() {
    let values: [Float] = [1.27, -0.5, 0.004, 0, 2.54, -2.54, 0, 0, 0]
    let rounded = WeightPrecision.eightBits.rounded(values, width: 3)
    let wanted: [Float] = [1.27, -0.5, 0, 0, 2.54, -2.54, 0, 0, 0]
    for (found, wanted) in zip(rounded, wanted) { #expect(abs(found - wanted) < 1e-6) }
    let bytes = WeightPrecision.eightBits.bytes(of: values, width: 3)
    #expect(bytes.count == 3 * 4 + 9)
    #expect(bytes[12...] == [127, 206, 0, 0, 127, 129, 0, 0, 0])
    #expect(WeightPrecision.single.bytes(of: [1], width: 1) == [0, 0, 0x80, 0x3f])
  }
}
