import Text

extension ValueType: Equatable {
  package static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.unknown, .unknown), (.integer, .integer), (.number, .number), (.text, .text),
      (.boolean, .boolean), (.none, .none), (.texts, .texts), (.textSet, .textSet),
      (.figure, .figure), (.table, .table), (.nothing, .nothing):
      true
    case (.list(let a, let count), .list(let b, let other)): count == other && a == b
    case (.sequence(let a, let canDecode), .sequence(let b, let other)):
      a == b && canDecode == other
    case (.tensor(let a), .tensor(let b)): a == b
    case (.features(let a), .features(let b)): a == b
    case (.dataset(let a), .dataset(let b)): a == b
    case (.corpus(let a), .corpus(let b)), (.divided(let a), .divided(let b)): a == b
    case (.folds(let a, let count), .folds(let b, let other)): a == b && count == other
    case (.schedule(let a), .schedule(let b)): a == b
    case (.wordIndex(let a), .wordIndex(let b)): a == b
    case (.vectors(let a), .vectors(let b)): a == b
    case (.layer(let a), .layer(let b)): a == b
    case (.activation(let a), .activation(let b)): a == b
    case (.optimizer(let a), .optimizer(let b)): a == b
    case (.regularizer(let a), .regularizer(let b)): a == b
    case (.callback(let a), .callback(let b)): a == b
    case (.loss(let a), .loss(let b)): a == b
    case (.metric(let a), .metric(let b)): a == b
    case (.model(let a), .model(let b)): a == b
    case (.compiled(let a), .compiled(let b)): a == b
    case (.run(let a), .run(let b)), (.savedModel(let a), .savedModel(let b)): a == b
    case (.history(let a), .history(let b)), (.metrics(let a), .metrics(let b)): a == b
    case (.modelFamily(let a), .modelFamily(let b)): a == b
    case (.sweep(let a), .sweep(let b)): a == b
    case (.columns(let a), .columns(let b)): a == b
    case (.answer(let a), .answer(let b)): a == b
    default: false
    }
  }
}
