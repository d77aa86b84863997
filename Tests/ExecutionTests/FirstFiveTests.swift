import Testing
import Words

@testable import Execution

@Suite struct FirstFiveTests {
  @Test(arguments: [
    (1, "1"), (5, "1, 2, 3, 4, 5"), (6, "1, 2, 3, 4, 5 and 1 more"),
    (1005, "1, 2, 3, 4, 5 and 1,000 more"),
  ])
  func theOthersAreCounted(_ count: Int, _ said: String) {
    #expect((1...count).map(String.init).firstFive.text == said)
  }
}
