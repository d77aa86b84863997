extension AdamW {
  package var updateRule: any UpdateRule {
    AdamRule(
      Adam(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon),
      weightDecay: weightDecay)
  }
}
