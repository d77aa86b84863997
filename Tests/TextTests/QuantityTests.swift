import Testing
import Text

/// Numbers of things as sentences have them.
@Suite struct QuantityTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (99, "99"), (999, "999"), (1000, "1,000"), (25_000, "25,000"),
    (999_999, "999,999"), (1_000_000, "1,000,000"), (-999, "-999"), (-1000, "-1,000"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func digitsStandInThrees(number: Int, text: String) {
    #expect(grouped(number) == text)
    #expect(grouped(number, by: "_") == text.replacing(",", with: "_"))
  }

  @Test(arguments: [
    (0, "0 cells"), (1, "1 cell"), (2, "2 cells"), (1001, "1,001 cells"), (-1, "-1 cells"),
  ])
  func onlyOneIsSingular(count: Int, text: String) {
    #expect(counted(count, "cell") == text)
  }

  /// Steps of 1024; tenths below 100 of a unit, where there are any.
  @Test(arguments: [
    (0, "0 bytes"), (512, "512 bytes"), (1023, "1023 bytes"), (1024, "1 KB"), (1075, "1 KB"),
    // 1024·1.05 = 1075.2 is where a second tenth begins.
    (1076, "1.1 KB"), (1536, "1.5 KB"), (10_240, "10 KB"),
    // 99.9·1024 = 102,297.6; from 100 on there are no tenths.
    (102_298, "99.9 KB"), (102_400, "100 KB"), (102_502, "100 KB"), (102_911, "100 KB"),
    (102_912, "101 KB"), (1 << 20, "1 MB"), (3 << 29, "1.5 GB"), (1 << 40, "1 TB"),
    (1 << 50, "1 PB"), (1 << 60, "1 EB"), (5 << 60, "5 EB"),
  ])
  func bytesAreInTheLargestUnit(bytes: Int, text: String) {
    #expect(byteSize(bytes) == text)
  }
}
