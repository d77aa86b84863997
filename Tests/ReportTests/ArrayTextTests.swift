import Testing

@testable import Report

struct ArrayTextTests {
  @Test(arguments: NumPyArrays.arrays.indices)
  func `an array is shown as NumPy shows it`(index: Int) {
    let (tensor, text) = NumPyArrays.arrays[index]
    #expect(arrayText(tensor) == text)
  }

  @Test(arguments: NumPyArrays.computed.indices)
  func `a large array is summarised as NumPy does it`(index: Int) {
    let (tensor, text) = NumPyArrays.computed[index]
    #expect(arrayText(tensor) == text)
  }

  @Test func `a tensor without axes is a number`() {
    // repr of the Python numbers 0.5, 3 and True.
    #expect(arrayText(OutputTensor(shape: [], values: [0.5], element: .float32)) == "0.5")
    #expect(arrayText(OutputTensor(shape: [], values: [3], element: .integer)) == "3")
    #expect(arrayText(OutputTensor(shape: [], values: [1], element: .boolean)) == "True")
  }

  @Test func `a summary keeps three values at each end of each axis`() {
    let tensor = OutputTensor(shape: [100, 50, 2], element: .integer) { Double($0) }
    #expect(tensor.values.count == 1000)
    // Rows 0, 1, 2, 97, 98, 99; of each columns 0, 1, 2, 47, 48, 49; of each both values.
    #expect(tensor.edges.count == 6 * 6 * 2)
    #expect(tensor.edges.prefix(4) == [0, 1, 2, 3])
    #expect(tensor.edges.last == 9999)
    #expect(tensor.edges[6 * 2] == 100)
  }

  @Test(arguments: [[-1], [Int.max, 2], [0, Int.max], [1_000_000, 1_000_000, 1_000_000]])
  func `no shape traps`(shape: [Int]) {
    let tensor = OutputTensor(shape: shape, element: .float32) { _ in 0.5 }
    #expect(arrayText(tensor).hasPrefix("array(["))
    #expect(!arrayText(OutputTensor(shape: shape, values: [], element: .integer)).isEmpty)
  }

  @Test func `an array of many axes is shown without running out of memory`() {
    let shape = [Int](repeating: 7, count: 12)
    #expect(!arrayText(OutputTensor(shape: shape, element: .integer) { _ in 1 }).isEmpty)
  }
}
