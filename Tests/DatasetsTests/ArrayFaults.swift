@testable import Datasets

/// What is wrong with the array that is read; nil where it is right, or something else is wrong.
func arrayFault(_ read: () throws(DatasetError) -> Void) -> ArrayFault? {
  do throws(DatasetError) {
    try read()
    return nil
  } catch {
    guard case .array(_, _, let fault) = error else { return nil }
    return fault
  }
}
