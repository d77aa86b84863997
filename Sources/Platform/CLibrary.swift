#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The C library's functions in double precision, by which nbrun's own are measured: these are not the
/// same bits on every machine.
package enum CLibrary {
  package static let exp: @Sendable (Double) -> Double = exponential
  package static let log: @Sendable (Double) -> Double = logarithm
  package static let expm1: @Sendable (Double) -> Double = exponentialLessOne
  package static let log1p: @Sendable (Double) -> Double = logarithmOfOneMore
  package static let erfc: @Sendable (Double) -> Double = complementaryErrorFunction
  package static let tanh: @Sendable (Double) -> Double = hyperbolicTangent
}

// Inside `CLibrary` the system's names are taken.
private func exponential(_ x: Double) -> Double { exp(x) }
private func logarithm(_ x: Double) -> Double { log(x) }
private func exponentialLessOne(_ x: Double) -> Double { expm1(x) }
private func logarithmOfOneMore(_ x: Double) -> Double { log1p(x) }
private func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }
private func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
