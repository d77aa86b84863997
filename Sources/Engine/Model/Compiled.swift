import Text

/// A model with all that training needs besides data.
package struct Compiled: Hashable, Sendable {
  package var model: ModelDescription
  package var optimizer: Optimizer
  package var loss: Loss
  package var metrics: [Metric]

  package init(model: ModelDescription, optimizer: Optimizer, loss: Loss, metrics: [Metric]) {
    self.model = model
    self.optimizer = optimizer
    self.loss = loss
    self.metrics = metrics
  }

  /// What an evaluation gives and a history has, in order: `loss`, then the metrics by their names. A
  /// second one of the same name gets a number, as in Keras: `precision`, `precision_1`, …
  package var series: [String] {
    var names = ["loss"]
    var counts: [Spelling: Int] = [:]
    for metric in metrics {
      let name = metric.rawValue
      let earlier = counts[name] ?? 0
      counts[name] = earlier + 1
      names.append(earlier == 0 ? name : "\(name)_\(earlier)")
    }
    return names
  }
}
