import Platform
import Samples

/// The numbers of a table's rows that are kept.
struct FilledRows {
  private var trainX: [Float]
  private var testX: [Float]
  private var trainY: [Float]
  private var testY: [Float]
  private(set) var trainRest: [Float]
  private(set) var testRest: [Float]
  private let width: Int
  private let keepsRest: Bool

  init(train: Int, test: Int, width: Int, _ keepsRest: Bool) {
    trainX = [Float](scatteredZeros: train * width)
    testX = [Float](scatteredZeros: test * width)
    trainY = [Float](scatteredZeros: train)
    testY = [Float](scatteredZeros: test)
    trainRest = keepsRest ? [Float](scatteredZeros: train * width) : []
    testRest = keepsRest ? [Float](scatteredZeros: test * width) : []
    self.width = width
    self.keepsRest = keepsRest
  }

  var train: Dataset { dataset(trainX, trainY) }
  var test: Dataset { dataset(testX, testY) }

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
    let (count, width, keepsRest) = (trainY.count, width, keepsRest)
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
                  trainRest: keepsRest ? trainRest.baseAddress : nil,
                  testRest: keepsRest ? testRest.baseAddress : nil, trainCount: count,
                  width: width, positions: positions, isDropped: isDropped)
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
    var (sum, count) = (0.0, 0)
    for place in stride(from: offset, to: trainX.count, by: width) where !trainX[place].isNaN {
      sum += Double(trainX[place]) + (keepsRest ? Double(trainRest[place]) : 0)
      count += 1
    }
    guard count > 0 else { return nil }
    let mean = sum / Double(count)
    let (single, rest) = (Float(mean), Float(mean - Double(Float(mean))))
    for place in stride(from: offset, to: trainX.count, by: width) where trainX[place].isNaN {
      trainX[place] = single
      if keepsRest { trainRest[place] = rest }
    }
    for place in stride(from: offset, to: testX.count, by: width) where testX[place].isNaN {
      testX[place] = single
      if keepsRest { testRest[place] = rest }
    }
    return mean
  }
}
