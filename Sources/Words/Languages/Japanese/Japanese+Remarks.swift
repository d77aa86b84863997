extension TableWords {
  static let japanese = TableWords(
    className: "クラス", count: "度数", share: "割合", trueOrPredicted: "正解 / 予測",
    trueClass: "正解", predicted: "予測", samples: "サンプル数", model: "モデル",
    samplesOfIt: "該当サンプル", others: "その他", averagePrecision: "平均適合率",
    probability: "確率", meanProbability: "平均確率",
    shareOfClass: "クラスの割合", precision: "適合率", recall: "再現率",
    support: "サンプル数", sample: "サンプル", prediction: "予測", label: "ラベル",
    review: "レビュー", text: "文章", first: "1 位", second: "2 位", third: "3 位", later: "{1} 位",
    word: "語", index: "番号", similarity: "類似度", ngram: "n-gram", words: "語数",
    texts: "文章数", addsOnAverage: "平均の寄与", inTotal: "合計", phrase: "語句",
    atWord: "語の位置", filters: "フィルター", addsToScore: "スコアへの寄与", times: "回数",
    column: "列", kind: "種類", missing: "欠損", mean: "平均", deviation: "標準偏差",
    minimum: "最小値", maximum: "最大値", histogram: "ヒストグラム", training: "訓練",
    testing: "テスト", fewestWords: "語数：最少", median: "中央値", most: "最多",
    suchAs: "例", layerAndType: "層（種類）", outputShape: "出力の形",
    parameters: "パラメーター数", connectedTo: "接続元",
    macroAverage: "マクロ平均", weightedAverage: "加重平均")
}

extension KindWords {
  static let japanese = KindWords(
    numbers: "数値", label: "ラベル、{1}", target: "目標、{1}",
    classes: [.other: "{1} クラス"],
    texts: [.other: "{1} 種の文字列"],
    withoutAnyPhrase: "語句なし", more: "ほか {1} 個")
}

extension NameWords {
  static let japanese = NameWords(
    classNumber: "クラス {1}", modelNumber: "モデル {1}", sampleNumber: "サンプル {1}",
    inputNumber: "入力 {1}", residuals: "残差",
    failedInEpoch: "{1}（エポック {2} で失敗）",
    fold: "分割 {1}", divided: "分割済み")
}

extension RemarkWords {
  static let japanese = RemarkWords(
    samplesAre: "サンプル {1} 個：{2}",
    trainingAndTesting: "{1}：訓練用サンプル {2} 個、テスト用 {3} 個",
    classesForTrainingAndTesting:
      "{1}：訓練用サンプル {2} 個（{4}）、テスト用 {3} 個（{5}）",
    classesForTraining: "{1}：訓練用サンプル {2} 個（{4}）、テスト用 {3} 個",
    folds: "サンプル {2} 個の {1} 分割：{3}",
    foldsOfTexts: "{2}の {1} 分割", savedModel: "モデル {1}、{2} として保存",
    vectors: [.other: "{1} 語、それぞれ {2} 個の数のベクトル"],
    model: "モデル {1}：{2} 層、パラメーター {3} 個",
    compiledModel: "モデル {1}、{2} と {3} でコンパイル済み",
    trainedModel: "モデル {1}、{2}訓練済み",
    failedModel: "モデル {1}、エポック {2} で訓練に失敗",
    modelFamily: "モデル {1}（パラメーター付き）", loss: "損失関数 {1}", metric: "評価指標 {1}",
    earlyStopping: "{1} が {2}改善しなければ早期終了",
    rateReduction: "{2} が {3}改善しなければ学習率を {1} 倍",
    endAtNaN: "損失が有限の数でなくなれば終了",
    needs: "未実行：`{1}` が必要です",
    needsInLine: "未実行：`{1}` が必要です（{2} 行目）",
    needsInFile: "未実行：`{1}` が必要です（{3} の {2} 行目）", todo: "これから取り組む部分",
    todoNeeds: "これから取り組む部分：`{1}` が必要です（{2} 行目）",
    todoNeedsLine: "これから取り組む部分：{1} 行目が必要です",
    todoNeedsInFile: "これから取り組む部分：`{1}` が必要です（{3} の {2} 行目）",
    notShown: "非表示：レポートがすでに長すぎます",
    stoppedAfter: "エポック {1} の後に終了：{2} はエポック {3} で最良でした。",
    weightsAreOf: "重みはエポック {1} のものです。",
    weightsAreThose: "完了したエポックはなく、重みはその前のものです。",
    trainingEnded: "訓練が終了しました：{1}。", trainingFailed: "訓練に失敗しました：{1}。",
    noEpoch: "完了したエポックはありません。", choiceFailed: "{1} では訓練に失敗しました：{2}。",
    right: "{2}中 {1} 個が正解（{3}）", oneRight: "{2}中 {1} 個が正解（{3}）",
    absent: "該当するサンプルも予測もないため省略：{1}",
    mostConfused: "{2} クラスのうち最も混同された {1} クラスを表示",
    precisionIsSet: "予測がないクラスの適合率は {1} とした：{2}",
    recallIsSet: "サンプルがないクラスの再現率は {1} とした：{2}",
    meanOverClasses: "クラスの平均：{1}",
    withoutCurve: "該当クラスのサンプルがないため曲線なし：{1}",
    brierScore: "ブライアスコア：{1}", brierScoreOf: "{1} のブライアスコア：{2}",
    takenForOther: "サンプル {2} 個中 {1} 個が別のクラスと判断されました",
    oneTakenForOther: "サンプル {2} 個中 {1} 個が別のクラスと判断されました",
    wrongSide: "サンプル {2} 個中 {1} 個が 0.5 の反対側にあります",
    firstSamples: "サンプル {2} 個のうち最初の {1} 個。ほかは `[…]` で選べます",
    moreWords: "ほか {1} 語", moreColumns: "ほか {1} 列",
    moreTexts: "ほか {1} 件の文章", moreClasses: "ほか {1} クラス",
    addsUp: "すべてを足すとスコア {1} になります。",
    whatWordAdds: "語の寄与：スコア {1} から、その語を除いた文章のスコアを引いた値。",
    ngramsMoved: "{1} 個の n-gram が {2} 件の文章を動かしました",
    scoreIsThatOf: "スコアは {1} のものです",
    meanAndDeviationOver: """
      {1} にわたる各実行の平均と標準偏差；NumPy と同じく個数で割ります
      """,
    standardized: """
      各数値から訓練サンプルの平均を引き、その標準偏差で割ってあります。
      """,
    rowsLeftOut: [.other: "欠損値のある {1} 行を除外しました。"],
    rowsLeftOutOfSummary: [.other: "欠損値のある {1} 行を除外しました。数値はファイルの全行のものです。"],
    totalParameters: "パラメーター総数：{1}", trainableParameters: "訓練可能なパラメーター：{1}",
    otherParameters: "訓練対象外のパラメーター：{1}",
    trueInRows: "行は正解のクラス、列は予測のクラス",
    trueInRowsByTrue: "行は正解のクラス、列は予測のクラス、正解クラスのサンプルに対する割合",
    trueInRowsByPredicted: "行は正解のクラス、列は予測のクラス、予測クラスのサンプルに対する割合",
    trueInRowsByAll: "行は正解のクラス、列は予測のクラス、全サンプルに対する割合",
    mostFrequentConfusions: "最も多い混同",
    textsForTraining: "{1}：訓練用の文章 {2} 件、テスト用 {3} 件",
    confusions: "混同行列：{1}。", noneMistaken: "混同はありません。",
    mostMistaken: "最も多い混同：{1}。", ofTheClasses: "クラスについて：{1}。",
    ofThese: "このうち：{1}。",
    rocOf: "{1}：ROC 曲線の下の面積 {2}、偽陽性率 {3} で {4} を検出。",
    precisionRecallOf: "{1}：平均適合率 {2}、再現率 {3} で適合率 {4}。",
    calibrationOf: "{1}：ブライアスコア {2}、最もずれているのは {3} と予測して実際は {4} のところ。",
    calibrationScoreOf: "{1}：ブライアスコア {2}。",
    residualsOf: "{1}の残差：平均 {2}、0 からの平均距離 {3}。",
    smallestAreas: "{2} 本の曲線のうち面積の小さい {1} 本を描画",
    firstClasses: "{2} クラスのうち最初の {1} クラスを描画",
    pointsDrawn: "{2} 個の点のうち {1} 個を描画",
    pointsDrawnInPlaces: "{2} 個の点のうち {1} 個を、各位置に 1 個ずつ描画",
    pointNotDrawn: "1 個の点は有限でないため描画していません",
    pointsNotDrawn: "{1} 個の点は有限でないため描画していません",
    wrote: "{1} に書き込みました（{2} バイト）", withSettings: "{1}（{2}）")
}

extension PartWords {
  static let japanese = PartWords(
    samples: [.other: "サンプル {1} 個"],
    epochs: [.other: "{1} エポック"],
    texts: [.other: "文章 {1} 件"],
    sequences: "{1} 個の語番号の列", sequencesOfAnyLength: "語番号の列",
    multiHot: "{1} 個の値のマルチホット行", shaped: "形 {1} の値",
    takenFor: "{1} を {2} と（{3}）", andMore: "{1}、ほか {2} 個",
    arrayOfShape: "形状 {1} の配列",
    tableOfRows: [.other: "{1} 行の表"],
    historyOfEpochs: [.other: "{1} エポックの履歴"])
}
