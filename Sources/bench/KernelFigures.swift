/// What `KernelTimes` found out, read back from its process.
struct KernelFigures {
  /// For each matrix product its share of the peak.
  let shares: [(name: String, share: Double)]
  let text: String

  init(output: String) {
    var shares: [(name: String, share: Double)] = []
    var lines: [String] = []
    for line in output.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let numbers = words.compactMap(Double.init)
      switch (words.first, numbers.count) {
      case ("table", _): lines.append("\nkernels \(words.dropFirst().joined()), one thread")
      case ("peak", 1):
        lines.append("fused multiply-adds at most: \(Text.number(numbers[0])) GFLOP/s")
      case ("matmul", 2):
        shares.append((words[1], numbers[1]))
        lines.append(
          Text.left("matmul \(words[1])", 30)
            + "\(Text.number(numbers[0])) GFLOP/s, \(Text.number(100 * numbers[1])) % of that")
      case ("elements", 1):
        lines.append(Text.left(words[1], 30) + "\(Text.number(numbers[0])) million a second")
      default: break
      }
    }
    self.shares = shares
    text = lines.joined(separator: "\n")
  }
}
