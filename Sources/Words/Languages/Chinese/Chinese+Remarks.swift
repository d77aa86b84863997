extension TableWords {
  static let chinese = TableWords(
    className: "类别", count: "计数", share: "比例", trueOrPredicted: "真实 / 预测",
    trueClass: "真实", predicted: "预测", samples: "样本数", model: "模型",
    samplesOfIt: "该类样本", others: "其他", averagePrecision: "平均精确率",
    probability: "概率", meanProbability: "平均概率",
    shareOfClass: "该类所占比例", precision: "精确率", recall: "召回率",
    support: "样本数", sample: "样本", prediction: "预测", label: "标签",
    review: "评论", text: "文本", first: "第 1", second: "第 2", third: "第 3", later: "第 {1}",
    word: "词", index: "索引", similarity: "相似度", ngram: "n-gram", words: "词数",
    texts: "文本数", addsOnAverage: "平均贡献", inTotal: "合计", phrase: "短语",
    atWord: "词的位置", filters: "滤波器", addsToScore: "对分数的贡献", times: "次数",
    column: "列", kind: "类型", missing: "缺失", mean: "平均值", deviation: "标准差",
    minimum: "最小值", maximum: "最大值", histogram: "直方图", training: "训练",
    testing: "测试", fewestWords: "词数：最少", median: "中位数", most: "最多",
    suchAs: "例如", layerAndType: "层（类型）", outputShape: "输出形状",
    parameters: "参数数", connectedTo: "连接到",
    macroAverage: "宏平均", weightedAverage: "加权平均")
}

extension KindWords {
  static let chinese = KindWords(
    numbers: "数值", label: "标签，{1}", target: "目标，{1}",
    classes: [.other: "{1} 个类别"],
    texts: [.other: "{1} 个文本"],
    withoutAnyPhrase: "没有任何短语时", more: "另有 {1} 个")
}

extension NameWords {
  static let chinese = NameWords(
    classNumber: "类别 {1}", modelNumber: "模型 {1}", sampleNumber: "样本 {1}",
    inputNumber: "输入 {1}", residuals: "残差",
    failedInEpoch: "{1}（在第 {2} 轮失败）",
    fold: "第 {1} 折", divided: "已划分")
}

extension RemarkWords {
  static let chinese = RemarkWords(
    samplesAre: "{1} 个样本：{2}",
    trainingAndTesting: "{1}：{2} 个样本用于训练，{3} 个用于测试",
    classesForTrainingAndTesting:
      "{1}：{2} 个样本用于训练（{4}），{3} 个用于测试（{5}）",
    classesForTraining: "{1}：{2} 个样本用于训练（{4}），{3} 个用于测试",
    folds: "{2} 个样本的 {1} 折：{3}",
    foldsOfTexts: "{2}的 {1} 折", savedModel: "模型 {1}，保存为 {2}",
    vectors: [.other: "{1} 个词，每个词有一个含 {2} 个数的向量"],
    model: "模型 {1}：{2} 层，{3} 个参数",
    compiledModel: "模型 {1}，以 {2} 和 {3} 编译",
    trainedModel: "模型 {1}，训练了 {2}",
    failedModel: "模型 {1}，训练在第 {2} 轮失败",
    modelFamily: "带参数的模型 {1}", loss: "损失函数 {1}", metric: "指标 {1}",
    earlyStopping: "{1} 连续 {2}未改善时提前停止",
    rateReduction: "{2} 连续 {3}未改善时学习率乘以 {1}",
    endAtNaN: "损失不再是有限数时结束",
    needs: "未运行：需要 `{1}`",
    needsInLine: "未运行：需要 `{1}`（第 {2} 行）",
    needsInFile: "未运行：需要 `{1}`（{3} 第 {2} 行）", todo: "待完成",
    todoNeeds: "待完成：需要 `{1}`（第 {2} 行）",
    todoNeedsLine: "待完成：需要第 {1} 行",
    todoNeedsInFile: "待完成：需要 `{1}`（{3} 第 {2} 行）",
    notShown: "未显示：报告已经太长",
    stoppedAfter: "在第 {1} 轮后停止：{2} 在第 {3} 轮最佳。",
    weightsAreOf: "权重取自第 {1} 轮。",
    weightsAreThose: "没有完成任何一轮；权重是此前的权重。",
    trainingEnded: "训练结束：{1}。", trainingFailed: "训练失败：{1}。",
    noEpoch: "没有完成任何一轮。", choiceFailed: "取 {1} 时训练失败：{2}。",
    right: "{2}中有 {1} 个正确（{3}）", oneRight: "{2}中有 {1} 个正确（{3}）",
    absent: "已略去，因为没有样本属于或被归入它们：{1}",
    mostConfused: "只显示 {2} 个类别中最易混淆的 {1} 个",
    precisionIsSet: "未作任何预测处精确率设为 {1}：{2}",
    recallIsSet: "没有该类样本处召回率设为 {1}：{2}",
    meanOverClasses: "各类别的平均值：{1}",
    withoutCurve: "没有曲线，因为没有样本属于该类：{1}",
    brierScore: "布赖尔分数：{1}", brierScoreOf: "{1} 的布赖尔分数：{2}",
    takenForOther: "{2} 个样本中有 {1} 个被认作其他类别",
    oneTakenForOther: "{2} 个样本中有 {1} 个被认作其他类别",
    wrongSide: "{2} 个样本中有 {1} 个在 0.5 的错误一侧",
    firstSamples: "{2} 个样本中的前 {1} 个；用 `[…]` 选取其他样本",
    moreWords: "另有 {1} 个词", moreColumns: "另有 {1} 列",
    moreTexts: "另有 {1} 个文本", moreClasses: "另有 {1} 个类别",
    addsUp: "全部相加即为分数 {1}。",
    whatWordAdds: "词的贡献：分数 {1} 减去去掉该词后文本的分数。",
    ngramsMoved: "{1} 个 n-gram 影响了 {2} 个文本",
    scoreIsThatOf: "分数是 {1} 的分数",
    meanAndDeviationOver: """
      各次运行在 {1} 上的均值与标准差；与 NumPy 一样除以运行次数
      """,
    standardized: """
      每个数减去训练样本的均值，再除以其标准差。
      """,
    rowsLeftOut: [.other: "略去了含缺失值的 {1} 行。"],
    rowsLeftOutOfSummary: [.other: "略去了含缺失值的 {1} 行；数字针对文件的所有行。"],
    totalParameters: "参数总数：{1}", trainableParameters: "可训练参数：{1}",
    otherParameters: "不可训练参数：{1}",
    trueInRows: "行为真实类别，列为预测类别",
    trueInRowsByTrue: "行为真实类别，列为预测类别，以占真实类别样本的比例表示",
    trueInRowsByPredicted: "行为真实类别，列为预测类别，以占预测类别样本的比例表示",
    trueInRowsByAll: "行为真实类别，列为预测类别，以占全部样本的比例表示",
    mostFrequentConfusions: "最常见的混淆",
    textsForTraining: "{1}：{2} 个文本用于训练，{3} 个用于测试",
    confusions: "混淆矩阵：{1}。", noneMistaken: "没有混淆。",
    mostMistaken: "最常混淆：{1}。", ofTheClasses: "关于类别：{1}。",
    ofThese: "其中：{1}。",
    rocOf: "{1}：ROC 曲线下面积 {2}；假阳性率为 {3} 时找到 {4}。",
    precisionRecallOf: "{1}：平均精确率 {2}；召回率为 {3} 时精确率为 {4}。",
    calibrationOf: "{1}：布赖尔分数 {2}；偏离最大处预测为 {3}，实际为 {4}。",
    calibrationScoreOf: "{1}：布赖尔分数 {2}。",
    residualsOf: "{1}的残差：平均 {2}，与零平均相距 {3}。",
    smallestAreas: "只绘制 {2} 条曲线中面积最小的 {1} 条",
    firstClasses: "只绘制 {2} 个类别中的前 {1} 个",
    pointsDrawn: "绘制了 {2} 个点中的 {1} 个",
    pointsDrawnInPlaces: "绘制了 {2} 个点中的 {1} 个，每处一个",
    pointNotDrawn: "一个点未绘制：不是有限数",
    pointsNotDrawn: "{1} 个点未绘制：不是有限数",
    wrote: "已写入 {1}，{2} 字节", withSettings: "{1}，{2}")
}

extension PartWords {
  static let chinese = PartWords(
    samples: [.other: "{1} 个样本"],
    epochs: [.other: "{1} 轮"],
    texts: [.other: "{1} 个文本"],
    sequences: "由 {1} 个词索引组成的序列", sequencesOfAnyLength: "词索引的序列",
    multiHot: "含 {1} 个值的多热编码行", shaped: "形状为 {1} 的值",
    takenFor: "{1} 认作 {2}（{3}）", andMore: "{1} 及另外 {2} 个",
    arrayOfShape: "形状为 {1} 的数组",
    tableOfRows: [.other: "{1} 行的表格"],
    historyOfEpochs: [.other: "{1} 轮的历史记录"])
}
