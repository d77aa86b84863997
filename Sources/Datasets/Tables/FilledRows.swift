import Platform
import Samples

/// The numbers of a table's rows that are kept.
struct FilledRows {
  private var trainX: [Float]
  private var testX: [Float]
  private var trainY: [Float]
  private var testY: [Float]
  private var trainRest: [Float]
  private var testRest: [Float]
  private let width: Int
  /// The numbers of a sample of which that is kept which single precision leaves out.
  private let restColumns: [Int]

  init(train: Int, test: Int, width: Int, restColumns: [Int]) {
    trainX = [Float](scatteredZeros: train * width)
    testX = [Float](scatteredZeros: test * width)
    trainY = [Float](scatteredZeros: train)
    testY = [Float](scatteredZeros: test)
    trainRest = [Float](scatteredZeros: train * restColumns.count)
    testRest = [Float](scatteredZeros: test * restColumns.count)
    self.width = width
    self.restColumns = restColumns
  }

  var train: Dataset { dataset(trainX, trainY) }
  var test: Dataset { dataset(testX, testY) }

  var rests: (train: SampleRest, test: SampleRest)? {
    guard !restColumns.isEmpty else { return nil }
    return (
      SampleRest(columns: restColumns, of: width, values: trainRest),
      SampleRest(columns: restColumns, of: width, values: testRest)
    )
  }

  private func dataset(_ x: [Float], _ y: [Float]) -> Dataset {
    Dataset(
      x: .tensor(Tensor(shape: [y.count, width], values: x)),
      y: Tensor(shape: [y.count], values: y))
  }

  /// Gives the memory of all rows to whoever fills it.
  mutating func withMemory(
    _ positions: [Int32], _ isDropped: [Bool],
    _ body: (TableMemory) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    var failure: DatasetError?
    let (count, width, restWidth) = (trainY.count, width, restColumns.count)
    // An empty array may have no memory; nothing is written there.
    let nowhere = UnsafeMutablePointer<Float>.allocate(capacity: 1)
    defer { nowhere.deallocate() }
    trainX.withUnsafeMutableBufferPointer { trainX in
      testX.withUnsafeMutableBufferPointer { testX in
        trainY.withUnsafeMutableBufferPointer { trainY in
          testY.withUnsafeMutableBufferPointer { testY in
            trainRest.withUnsafeMutableBufferPointer { trainRest in
              testRest.withUnsafeMutableBufferPointer { testRest in
                let memory = TableMemory(
                  train: trainX.baseAddress ?? nowhere, test: testX.baseAddress ?? nowhere,
                  trainAnswers: trainY.baseAddress ?? nowhere,
                  testAnswers: testY.baseAddress ?? nowhere,
                  trainRest: trainRest.baseAddress ?? nowhere,
                  testRest: testRest.baseAddress ?? nowhere, trainCount: count, width: width,
                  restWidth: restWidth, positions: positions, isDropped: isDropped)
                do throws(DatasetError) { try body(memory) } catch { failure = error }
              }
            }
          }
        }
      }
    }
    if let failure { throw failure }
  }

  /// Puts the mean of the training rows in the place of missing numbers; nil where there are none.
  mutating func fillMean(at offset: Int) -> Double? {
    let (restWidth, rest) = (restColumns.count, restColumns.firstIndex(of: offset))
    var (sum, count) = (0.0, 0)
    for row in trainY.indices where !trainX[row * width + offset].isNaN {
      sum +=
        Double(trainX[row * width + offset])
        + (rest.map { Double(trainRest[row * restWidth + $0]) } ?? 0)
      count += 1
    }
    guard count > 0 else { return nil }
    let mean = sum / Double(count)
    let (single, left) = (Float(mean), Float(mean - Double(Float(mean))))
    for row in trainY.indices where trainX[row * width + offset].isNaN {
      trainX[row * width + offset] = single
      if let rest { trainRest[row * restWidth + rest] = left }
    }
    for row in testY.indices where testX[row * width + offset].isNaN {
      testX[row * width + offset] = single
      if let rest { testRest[row * restWidth + rest] = left }
    }
    return mean
  }
}
