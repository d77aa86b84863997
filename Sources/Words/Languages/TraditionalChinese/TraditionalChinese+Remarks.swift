extension TableWords {
  static let traditionalChinese = TableWords(
    className: "類別", count: "計數", share: "比例", trueOrPredicted: "真實 / 預測",
    trueClass: "真實", predicted: "預測", samples: "樣本數", model: "模型",
    samplesOfIt: "該類樣本", others: "其他", averagePrecision: "平均精確率",
    probability: "機率", meanProbability: "平均機率",
    shareOfClass: "該類所佔比例", precision: "精確率", recall: "召回率",
    support: "樣本數", sample: "樣本", prediction: "預測", label: "標籤",
    review: "評論", text: "文字", first: "第 1", second: "第 2", third: "第 3", later: "第 {1}",
    word: "詞", index: "索引", similarity: "相似度", ngram: "n-gram", words: "詞數",
    texts: "文本數", addsOnAverage: "平均貢獻", inTotal: "合計", phrase: "短語",
    atWord: "詞的位置", filters: "濾波器", addsToScore: "對分數的貢獻", times: "次數",
    column: "欄", kind: "類型", missing: "缺失", mean: "平均值", deviation: "標準差",
    minimum: "最小值", maximum: "最大值", histogram: "直方圖", training: "訓練",
    testing: "測試", fewestWords: "詞數：最少", median: "中位數", most: "最多",
    suchAs: "例如", layerAndType: "層（類型）", outputShape: "輸出形狀",
    parameters: "參數數量", connectedTo: "連接到",
    macroAverage: "宏平均", weightedAverage: "加權平均")
}

extension KindWords {
  static let traditionalChinese = KindWords(
    numbers: "數值", label: "標籤，{1}", target: "目標，{1}",
    classes: [.other: "{1} 個類別"],
    texts: [.other: "{1} 篇文本"],
    withoutAnyPhrase: "沒有任何短語時", more: "另有 {1} 個")
}

extension NameWords {
  static let traditionalChinese = NameWords(
    classNumber: "類別 {1}", modelNumber: "模型 {1}", sampleNumber: "樣本 {1}",
    inputNumber: "輸入 {1}", residuals: "殘差",
    failedInEpoch: "{1}（在第 {2} 輪失敗）",
    fold: "第 {1} 折", divided: "已劃分")
}

extension RemarkWords {
  static let traditionalChinese = RemarkWords(
    samplesAre: "{1} 個樣本：{2}",
    trainingAndTesting: "{1}：{2} 個樣本用於訓練，{3} 個用於測試",
    classesForTrainingAndTesting:
      "{1}：{2} 個樣本用於訓練（{4}），{3} 個用於測試（{5}）",
    classesForTraining: "{1}：{2} 個樣本用於訓練（{4}），{3} 個用於測試",
    folds: "{2} 個樣本的 {1} 折：{3}",
    foldsOfTexts: "{2}的 {1} 折", savedModel: "模型 {1}，儲存為 {2}",
    vectors: [.other: "{1} 個詞，每個詞有一個含 {2} 個數的向量"],
    model: "模型 {1}：{2} 層，{3} 個參數",
    compiledModel: "模型 {1}，以 {2} 和 {3} 編譯",
    trainedModel: "模型 {1}，訓練了 {2}",
    failedModel: "模型 {1}，訓練在第 {2} 輪失敗",
    modelFamily: "帶參數的模型 {1}", loss: "損失函數 {1}", metric: "指標 {1}",
    earlyStopping: "{1} 連續 {2}未改善時提前停止",
    rateReduction: "{2} 連續 {3}未改善時學習率乘以 {1}",
    endAtNaN: "損失不再是有限數時結束",
    needs: "未執行：需要 `{1}`",
    needsInLine: "未執行：需要 `{1}`（第 {2} 行）",
    needsInFile: "未執行：需要 `{1}`（{3} 第 {2} 行）", todo: "待完成",
    todoNeeds: "待完成：需要 `{1}`（第 {2} 行）", todoNeedsLine: "待完成：需要第 {1} 行",
    todoNeedsInFile: "待完成：需要 `{1}`（{3} 第 {2} 行）",
    notShown: "未顯示：報告已經太長",
    stoppedAfter: "在第 {1} 輪後停止：{2} 在第 {3} 輪最佳。",
    weightsAreOf: "權重取自第 {1} 輪。",
    weightsAreThose: "沒有完成任何一輪；權重是此前的權重。",
    trainingEnded: "訓練結束：{1}。", trainingFailed: "訓練失敗：{1}。",
    noEpoch: "沒有完成任何一輪。", choiceFailed: "取 {1} 時訓練失敗：{2}。",
    right: "{2}中有 {1} 個正確（{3}）", oneRight: "{2}中有 {1} 個正確（{3}）",
    absent: "已略去，因為沒有樣本屬於或被歸入它們：{1}",
    mostConfused: "只顯示 {2} 個類別中最易混淆的 {1} 個",
    precisionIsSet: "未作任何預測處精確率設為 {1}：{2}",
    recallIsSet: "沒有該類樣本處召回率設為 {1}：{2}",
    meanOverClasses: "各類別的平均值：{1}",
    withoutCurve: "沒有曲線，因為沒有樣本屬於該類：{1}",
    brierScore: "布賴爾分數：{1}", brierScoreOf: "{1} 的布賴爾分數：{2}",
    takenForOther: "{2} 個樣本中有 {1} 個被認作其他類別",
    oneTakenForOther: "{2} 個樣本中有 {1} 個被認作其他類別",
    wrongSide: "{2} 個樣本中有 {1} 個在 0.5 的錯誤一側",
    firstSamples: "{2} 個樣本中的前 {1} 個；用 `[…]` 選取其他樣本",
    moreWords: "另有 {1} 個詞", moreColumns: "另有 {1} 欄",
    moreTexts: "另有 {1} 篇文本", moreClasses: "另有 {1} 個類別",
    addsUp: "全部相加即為分數 {1}。",
    whatWordAdds: "詞的貢獻：分數 {1} 減去去掉該詞後文本的分數。",
    ngramsMoved: "{1} 個 n-gram 影響了 {2} 篇文本",
    scoreIsThatOf: "分數是 {1} 的分數",
    meanAndDeviationOver: """
      各次執行在 {1} 上的均值與標準差；與 NumPy 一樣除以執行次數
      """,
    standardized: """
      每個數減去訓練樣本的均值，再除以其標準差。
      """,
    rowsLeftOut: [.other: "略去了含缺失值的 {1} 列。"],
    rowsLeftOutOfSummary: [.other: "略去了含缺失值的 {1} 列；數字針對檔案的所有列。"],
    totalParameters: "參數總數：{1}", trainableParameters: "可訓練參數：{1}",
    otherParameters: "不可訓練參數：{1}",
    trueInRows: "列為真實類別，欄為預測類別",
    trueInRowsByTrue: "列為真實類別，欄為預測類別，以佔真實類別樣本的比例表示",
    trueInRowsByPredicted: "列為真實類別，欄為預測類別，以佔預測類別樣本的比例表示",
    trueInRowsByAll: "列為真實類別，欄為預測類別，以佔全部樣本的比例表示",
    mostFrequentConfusions: "最常見的混淆",
    textsForTraining: "{1}：{2} 篇文本用於訓練，{3} 個用於測試",
    confusions: "混淆矩陣：{1}。", noneMistaken: "沒有混淆。",
    mostMistaken: "最常混淆：{1}。", ofTheClasses: "關於類別：{1}。",
    ofThese: "其中：{1}。",
    rocOf: "{1}：ROC 曲線下面積 {2}；假陽性率為 {3} 時找到 {4}。",
    precisionRecallOf: "{1}：平均精確率 {2}；召回率為 {3} 時精確率為 {4}。",
    calibrationOf: "{1}：布賴爾分數 {2}；偏離最大處預測為 {3}，實際為 {4}。",
    calibrationScoreOf: "{1}：布賴爾分數 {2}。",
    residualsOf: "{1}的殘差：平均 {2}，與零平均相距 {3}。",
    smallestAreas: "只繪製 {2} 條曲線中面積最小的 {1} 條",
    firstClasses: "只繪製 {2} 個類別中的前 {1} 個",
    pointsDrawn: "繪製了 {2} 個點中的 {1} 個",
    pointsDrawnInPlaces: "繪製了 {2} 個點中的 {1} 個，每處一個",
    pointNotDrawn: "一個點未繪製：不是有限數",
    pointsNotDrawn: "{1} 個點未繪製：不是有限數",
    wrote: "已寫入 {1}，{2} 位元組", withSettings: "{1}，{2}")
}

extension PartWords {
  static let traditionalChinese = PartWords(
    samples: [.other: "{1} 個樣本"],
    epochs: [.other: "{1} 輪"],
    texts: [.other: "{1} 篇文本"],
    sequences: "由 {1} 個詞索引組成的序列", sequencesOfAnyLength: "詞索引的序列",
    multiHot: "含 {1} 個值的多熱編碼列", shaped: "形狀為 {1} 的值",
    takenFor: "{1} 認作 {2}（{3}）", andMore: "{1} 及另外 {2} 個",
    arrayOfShape: "形狀為 {1} 的陣列",
    tableOfRows: [.other: "{1} 列的表格"],
    historyOfEpochs: [.other: "{1} 輪的歷史記錄"])
}
