import Datasets
import Words

extension DataName {
  /// What the page calls them.
  var remark: Remark {
    switch self {
    case .own(let name): .own(name)
    case .divided: Remark(\.names.divided)
    case .fold(let fold): Remark(\.names.fold, "\(fold)")
    }
  }
}
