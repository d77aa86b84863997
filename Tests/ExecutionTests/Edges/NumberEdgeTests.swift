import Folders
import Testing

/// Numbers and selections at their edges, as NumPy has them: ties, one value, none, what is not a number,
/// the first place and the last, and the one beyond.
@Suite struct NumberEdgeTests {
  private static let folder: TemporaryFolder = {
    let folder = TemporaryFolder()
    folder.write("a,b,y\n1,2,0\n3,4,1\n", to: "m.csv")
    return folder
  }()

  /// The values are known to the run alone, so nothing of it is said before.
  private static let statements = Statements(
    prelude: """
      h = sort([-1.5, -0.5, 0.5, 1.5, 2.5])
      k = argmax(h)
      z = argmax(sort([2, 2]))
      e = h[h > 9]
      nan = log(1 - sort([0, 1, 2]))
      m = table("m.csv", target: "y", test_split: 0).train.x

      """, folder: folder.path)

  @Test(
    arguments: [
      // To the even one of two.
      ("round(h)", .tensor([5], [-2, -0.0, 0, 2, 2], .integer)), ("round(h[4])", .integer(2)),
      ("round(sort([0.24, 1.26]), 1)", .numbers(0.2, 1.3)), ("round(sort([3])[z], 1)", .integer(3)),
      ("floor(sort([-0.5, 2.5, 3]))", .integers(-1, 2, 3)), ("floor(h[0])", .integer(-2)),
      // Whole numbers stay whole where they can.
      ("abs(sort([-2, 1]))", .integers(2, 1)), ("abs(h[:2])", .numbers(1.5, 0.5)),
      ("square(sort([-2, 3]))", .integers(4, 9)), ("square(h[:2])", .numbers(2.25, 0.25)),
      ("abs(sort([-2, 1])[z])", .integer(2)), ("square(sort([-2, 3])[k - 3])", .integer(9)),
      ("sqrt(sort([4, 9]))", .numbers(2, 3)), ("sqrt(sort([4])[z])", .number(2)),
      ("exp(sort([0, 0]))", .numbers(1, 1)), ("log(sort([1])[z])", .number(0)),
      ("clip(sort([1, 5]), 2, 4)", .numbers(2, 4)), ("clip(h[1], 0, 0)", .number(0)),
      ("minimum(sort([1, 5]), 3)", .integers(1, 3)), ("maximum(sort([1, 5]), 3)", .integers(3, 5)),
      ("minimum(k, z)", .integer(0)), ("maximum(k, z)", .integer(4)),
      ("maximum(h[0], z)", .number(0)),
      // Of equals the first.
      ("argmin(sort([1, 1, 3, 3]))", .integer(0)), ("argmax(sort([1, 1, 3, 3]))", .integer(2)),
      ("argmin(sort([3, 3]) * -1)", .integer(0)),
      ("unique([2.5, 1, 2.5])", .numbers(1, 2.5)), ("sort([2, 1, 2])", .integers(1, 2, 2)),
      // Of an even number the mean of the two in the middle.
      ("median(sort([4, 1, 3, 2]))", .number(2.5)), ("median(sort([1, 9, 4]))", .number(4)),
      ("median(sort([7]))", .number(7)), ("median(sort([7, 8]))", .number(7.5)),
      ("mean(sort([1, 2]))", .number(1.5)), ("sum(sort([1, 2]))", .integer(3)),
      ("sum(sort([1.5, 2]))", .number(3.5)), ("min(h)", .number(-1.5)), ("max(h)", .number(2.5)),
      ("max(sort([1, 2]))", .integer(2)), ("min(sort([1, 2]))", .integer(1)),
      // The deviation divides by the number of values: (9 + 1 + 1 + 1 + 0 + 0 + 4 + 16) / 8 = 4.
      ("std(sort([2, 4, 4, 4, 5, 5, 7, 9]))", .number(2)), ("std(sort([5]))", .number(0)),
      // Nothing, and what is no number: it comes first among the best and last among the sorted.
      ("len(e)", .integer(0)), ("argmax(nan)", .integer(2)), ("argmin(nan)", .integer(2)),
      ("len(unique(log(sort([-1.0, -2.0, 1.0]))))", .integer(2)),
      ("argmax(sort(nan))", .integer(2)), ("argmax(sort(nan)[:2])", .integer(1)),
    ] as [(String, Shown)])
  func valuesAreNumPys(_ code: String, _ value: Shown) {
    #expect(Self.statements.shown(code) == [value], "\(code)")
  }

  @Test(arguments: ["min", "max", "sum", "mean", "median", "std", "argmin", "argmax"])
  func nothingHasNoFigure(_ name: String) {
    Self.statements.expectFailure("\(name)(«e»)", "there are no values here")
  }

  @Test(arguments: ["sort", "unique"])
  func nothingStaysNothing(_ name: String) {
    #expect(Self.statements.shown("\(name)(e)") == [.tensor([0], [], .float64)])
  }

  @Test(
    arguments: [
      ("h[k]", .number(2.5)), ("h[-1]", .number(2.5)), ("h[-k - 1]", .number(-1.5)),
      ("h[z]", .number(-1.5)), ("h[k + 1:]", .tensor([0], [], .float64)),
      ("h[:-k - 1]", .tensor([0], [], .float64)), ("h[k:]", .numbers(2.5)),
      ("h[-k - 1:z + 1]", .numbers(-1.5)), ("h[-2:]", .numbers(1.5, 2.5)),
      ("h[z:z]", .tensor([0], [], .float64)), ("h[[z, k]]", .numbers(-1.5, 2.5)),
      ("h[[-1, k, -k - 1]]", .numbers(2.5, 2.5, -1.5)), ("h[h > 1]", .numbers(1.5, 2.5)),
      ("e[:z]", .tensor([0], [], .float64)), ("len(m[z])", .integer(2)),
      ("sum(m[z]) + sum(m[-1])", .number(10)), ("sum(m[:, z]) + sum(m[:, -1])", .number(10)),
    ] as [(String, Shown)])
  func placesAreCountedFromBothEnds(_ code: String, _ value: Shown) {
    #expect(Self.statements.shown(code) == [value], "\(code)")
  }

  @Test(arguments: [
    ("h[«k + 1»]", "5 is outside: there are 5 elements, counted from 0 to 4"),
    ("h[«-k - 2»]", "-6 is outside: there are 5 elements, counted from 0 to 4"),
    ("h[«[z, k + 1]»]", "5 is outside: there are 5 elements, counted from 0 to 4"),
    ("e[«z»]", "0 is outside: there are no elements"),
    ("h[«k + 2»:]", "6 is outside: there are 5 elements, so a bound is at most 5"),
    ("h[:«-k - 2»]", "-6 is outside: there are 5 elements, so a bound is at most 5"),
    ("e[:«z + 1»]", "1 is outside: there are no elements, so a bound is at most 0"),
    ("h[k:«k - 1»]", "this slice ends before it begins: [4:3]"),
    ("h[«e > 1»]", "this mask has 0 values for 5 rows"),
    ("m[:, «z + 2»]", "2 is outside: there are 2 elements, counted from 0 to 1"),
    ("max(«nan»)", "the `max` of these is nan, and a number by itself is finite"),
    ("median(«nan»)", "the `median` of these is nan, and a number by itself is finite"),
    ("nan[«1»]", "this element is -inf, and a number by itself is finite"),
    ("log(«h[0]»)", "`log` of -1.5 is not a finite number"),
    ("sqrt(«h[0]»)", "`sqrt` of -1.5 is not a finite number"),
    ("clip(h, 2, «h[z]»)", "the upper bound -1.5 is below the lower one, 2.0"),
  ])
  func whatIsBeyondIsSaidAtItsPlace(_ code: String, _ message: String) {
    Self.statements.expectFailure(code, message)
  }
}
