/// The fused operations, in the order in which a plan's builder tries them.
package enum Rewrites {
  package static let all: [any Rewrite.Type] = [
    MultiHotDense.self, EmbeddingMean.self, TextConvolution.self, WordConvolution.self,
  ]
}
