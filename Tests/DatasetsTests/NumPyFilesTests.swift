import Testing

@testable import Datasets

/// Files as NumPy 1 and 2 and Python 2 write them; `Fixtures/make.py` holds the same numbers.
@Suite struct NumPyFilesTests {
  static let train: [[Int32]] = [
    [1, 5, 300, 70000, 2], [], [7], [255, 256, 65535, 65536], [3, 3, 3], [9, 8],
  ]
  static let test: [[Int32]] = [[4], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [65534]]

  static let files: [String] =
    (1...2).flatMap { numpy in
      (0...5).map { "numpy\(numpy)_protocol\($0).npz" }
        + [2, 4, 5].map { "numpy\(numpy)_arrays\($0).npz" } + ["numpy\(numpy)_scalars.npz"]
    }
    + ["b1", "big_i4", "f2", "f4", "f8", "i1", "u2"].map { "labels_\($0).npz" }
    + ["python2.npz", "savez.npz", "savez_compressed.npz"]

  @Test(arguments: files) func theSameReviewsInEachFormat(file: String) throws {
    let (train, test) = try Fixtures.splits(at: Fixtures.path(file))
    #expect(train.rows == Self.train)
    #expect(test.rows == Self.test)
    #expect(train.labels == [1, 0, 1, 0, 1, 0])
    #expect(test.labels == [0, 1, 1])
  }

  @Test func theDigestIsOfTheContentNotOfTheBytes() throws {
    let digests = try Self.files.map { file in
      let (train, test) = try Fixtures.splits(at: Fixtures.path(file))
      return ContentDigest.of(train: train, test: test)
    }
    #expect(Set(digests).count == 1)
    let (train, test) = try Fixtures.splits(at: Fixtures.path("keras.npz"))
    #expect(ContentDigest.of(train: train, test: test) != digests[0])
  }

  @Test func reviewsOfOneLengthMayBeAMatrix() throws {
    let (train, test) = try Fixtures.splits(at: Fixtures.path("matrix.npz"))
    #expect(train.rows == [[1, 2, 3], [4, 5, 6]])
    #expect(test.rows == [[7, 70000]])
  }

  @Test func oneListMayStandForSeveralReviews() throws {
    let (train, test) = try Fixtures.splits(at: Fixtures.path("shared_rows.npz"))
    #expect(train.rows == [[1, 2, 3], [4], [1, 2, 3]])
    #expect(test.rows == [[5], [1, 2, 3], [1, 2, 3]])
  }
}
