import Testing
import Text

@testable import Report

/// Expected texts are what Python's formatting of the same numbers gives, or follow from the rule in
/// the test's name.
struct NumberTextTests {
  @Test(
    arguments: [
      (0.125, 2, "0.12"), (2.675, 2, "2.67"), (0.5, 0, "0"), (1.5, 0, "2"), (0.25, 1, "0.2"),
      (0.1, 20, "0.10000000000000000555"), (1e22, 0, "10000000000000000000000"),
      (-0.875, 2, "-0.88"), (9.995, 2, "9.99"), (0.999, 2, "1.00"), (2.3e-308, 3, "0.000"),
    ] as [(Double, Int, String)])
  func `fixed decimals are rounded correctly`(value: Double, decimals: Int, text: String) {
    #expect(fixed(value, decimals: decimals) == text)
  }

  @Test(
    arguments: [
      (0.88332, "0.8833"), (238.71364, "238.7"), (1e-5, "1e-05"), (1.23456e-5, "1.235e-05"),
      (0.5, "0.5"), (0, "0"), (-3.14159, "-3.142"), (99.996, "100"), (1e-4, "0.0001"),
      // As Python shows floats, from 10¹⁶ on with an exponent.
      (1e15, "1000000000000000"), (1e16, "1e+16"),
    ] as [(Double, String)])
  func `a value in prose has four significant digits`(value: Double, text: String) {
    #expect(inlineText(.number(value)) == text)
  }

  /// As Python's `format(0, ".0%")` but for the blank.
  @Test func `no share has one digit before the point`() {
    #expect(percentText(0, decimals: 0) == "0 %")
    #expect(percentText(-0.001, decimals: 1) == "-0.1 %")
    #expect(percentText(0, decimals: 2) == "0.00 %")
  }

  @Test func `a value in prose keeps its whole part and non-finite values have names`() {
    #expect(inlineText(.number(123456.7)) == "123457")
    #expect(inlineText(.integer(160305)) == "160305")
    #expect(inlineText(.number(.nan)) == "nan")
    #expect(inlineText(.number(-.infinity)) == "-inf")
    #expect(inlineText(.metrics([(name: "accuracy", value: 0.87654)])) == "accuracy 0.8765")
  }

  @Test(
    arguments: [
      (0.1 + 0.2, "0.3"), (2, "2.0"), (1e16, "1e+16"), (1e22, "1e+22"), (1e-5, "1e-05"),
      (123456789.125, "123456789.1"), (1.0 / 3, "0.3333333333"), (-0.0, "-0.0"),
      (0.8832799792289734, "0.8832799792"), (.infinity, "inf"),
    ] as [(Double, String)])
  func `a number on its own is as short as it can be`(value: Double, text: String) {
    #expect(displayText(.number(value)) == text)
  }

  @Test func `training figures are written as Keras's progress line writes them`() {
    #expect(metricText(0.00123456) == "0.0012")
    #expect(metricText(0.000123456) == "1.2346e-04")
    #expect(metricText(0.29299) == "0.2930")
    #expect(metricText(0) == "0.0000")
    #expect(metricText(.nan) == "nan")
  }

  @Test func `thousands are grouped`() {
    #expect(grouped(160_305) == "160,305")
    #expect(grouped(-1_038_785) == "-1,038,785")
    #expect(grouped(999) == "999")
    #expect(grouped(.min) == "-9,223,372,036,854,775,808")
  }

  @Test func `exact digits of any double give it back`() {
    let values: [Double] = [
      0.1, 1e308, 2.2250738585072014e-308, 123456.789, 1.0 / 3, 4503599627370497.5,
    ]
    for value in values {
      let digits = DecimalDigits(exactly: value)
      #expect(Double(digits.scientific()) == value)
      #expect(Double(DecimalDigits(shortest: value).positional()) == value)
    }
  }
}
