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

  /// Scales are a row's greatest magnitude by 127, here 1/128 and 1/64; of a wide row by 2000, here 1/1024.
  @Test func rowsHaveScales() {
    let one: Float = 127.0 / 128
    let values: [Float] = [one, -0.5, 0.0039, 0, 2 * one, -2 * one, 0, 0, 0]
    let narrow = WeightPrecision.wholes(wide: 0)
    #expect(narrow.rounded(values, width: 3) == [one, -0.5, 0, 0, 2 * one, -2 * one, 0, 0, 0])
    // The halves of 2⁻⁷, 2⁻⁶ and 0; then −0.5 as −64, and ±127.
    #expect(
      narrow.bytes(of: values, width: 3) == [
        0, 0x20, 0, 0x24, 0, 0, 127, 192, 0, 0, 127, 129, 0, 0, 0,
      ])
    let others: [Float] = [one, -0.5, 0, 0, 1.953125, -0.0009765625]
    let wide = WeightPrecision.wholes(wide: 0.5)
    #expect(wide.rounded(others, width: 3) == others)
    // The second row's scale is −2⁻¹⁰; 2000 and −1 in two bytes each.
    #expect(
      wide.bytes(of: others, width: 3) == [
        0, 0x20, 0, 0x94, 127, 192, 0, 0, 0, 0xd0, 0x07, 0xff, 0xff,
      ])
    #expect(WeightPrecision.single.bytes(of: [1], width: 1) == [0, 0, 0x80, 0x3f])
  }
}
