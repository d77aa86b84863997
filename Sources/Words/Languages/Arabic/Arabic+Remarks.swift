extension TableWords {
  static let arabic = TableWords(
    className: "الفئة", count: "العدد", share: "النصيب", trueOrPredicted: "الحقيقي / المتنبَّأ به",
    trueClass: "الحقيقي", predicted: "المتنبَّأ به", samples: "العينات", model: "النموذج",
    samplesOfIt: "عيناتها", others: "غيرها", averagePrecision: "متوسط الضبط",
    probability: "الاحتمال", meanProbability: "متوسط الاحتمال",
    shareOfClass: "نصيب الفئة", precision: "الضبط", recall: "الاستدعاء",
    support: "العدد", sample: "العينة", prediction: "التنبؤ", label: "التسمية",
    review: "المراجعة", text: "النص", first: "الأول", second: "الثاني", third: "الثالث",
    later: "رقم {1}",
    word: "الكلمة", index: "الرقم", similarity: "التشابه", ngram: "n-gram", words: "الكلمات",
    texts: "النصوص", addsOnAverage: "الإضافة في المتوسط", inTotal: "في المجموع", phrase: "العبارة",
    atWord: "عند الكلمة", filters: "المرشحات", addsToScore: "الإضافة إلى الدرجة", times: "المرات",
    column: "العمود", kind: "النوع", missing: "المفقود", mean: "المتوسط",
    deviation: "الانحراف المعياري",
    minimum: "الأصغر", maximum: "الأكبر", histogram: "المدرّج التكراري", training: "التدريب",
    testing: "الاختبار", fewestWords: "الكلمات: الأقل", median: "الوسيط", most: "الأكثر",
    suchAs: "مثال", layerAndType: "الطبقة (النوع)", outputShape: "شكل المخرج",
    parameters: "عدد المعاملات", connectedTo: "متصلة بـ",
    macroAverage: "المتوسط الكلي", weightedAverage: "المتوسط الموزون")
}

extension KindWords {
  static let arabic = KindWords(
    numbers: "أعداد", label: "تسمية، {1}", target: "هدف، {1}",
    classes: [
      .zero: "بلا فئات", .one: "فئة واحدة", .two: "فئتان", .few: "{1} فئات", .many: "{1} فئة",
      .other: "{1} فئة",
    ],
    texts: [
      .zero: "بلا نصوص", .one: "نص واحد", .two: "نصان", .few: "{1} نصوص", .many: "{1} نصًا",
      .other: "{1} نص",
    ],
    withoutAnyPhrase: "دون أي عبارة", more: "و{1} أخرى")
}

extension NameWords {
  static let arabic = NameWords(
    classNumber: "الفئة {1}", modelNumber: "النموذج {1}", sampleNumber: "العينة {1}",
    inputNumber: "المدخل {1}", residuals: "البواقي",
    failedInEpoch: "{1} (فشل في الدورة {2})",
    fold: "الطية {1}", divided: "مقسّمة")
}

extension RemarkWords {
  static let arabic = RemarkWords(
    samplesAre: "عدد العينات {1}: {2}",
    trainingAndTesting: "{1}: عدد عينات التدريب {2}، والاختبار {3}",
    classesForTrainingAndTesting:
      "{1}: عدد عينات التدريب {2} ({4})، والاختبار {3} ({5})",
    classesForTraining: "{1}: عدد عينات التدريب {2} ({4})، والاختبار {3}",
    folds: "عدد الطيات {1} من عينات عددها {2}: {3}",
    foldsOfTexts: "عدد الطيات {1}: {2}", savedModel: "النموذج {1}، محفوظ باسم {2}",
    vectors: [
      .zero: "بلا كلمات، والمتجه من {2} أعداد", .one: "كلمة واحدة، لها متجه من {2} أعداد",
      .two: "كلمتان، لكل منهما متجه من {2} أعداد", .few: "{1} كلمات، لكل منها متجه من {2} أعداد",
      .many: "{1} كلمة، لكل منها متجه من {2} أعداد",
      .other: "{1} كلمة، لكل منها متجه من {2} أعداد",
    ],
    model: "النموذج {1}: عدد الطبقات {2}، وعدد المعاملات {3}",
    compiledModel: "النموذج {1}، مُعدّ بـ{2} و{3}",
    trainedModel: "النموذج {1}، مدة تدريبه: {2}",
    failedModel: "النموذج {1}، فشل تدريبه في الدورة {2}",
    modelFamily: "النموذج {1}، بمعاملات", loss: "دالة الخسارة {1}", metric: "المقياس {1}",
    earlyStopping: "إيقاف مبكر إذا لم يتحسن {1} طوال: {2}",
    rateReduction: "معدل التعلم مضروبًا في {1} إذا لم يتحسن {2} طوال: {3}",
    endAtNaN: "إنهاء إذا لم تعد الخسارة عددًا منتهيًا",
    needs: "لم يُشغَّل: يحتاج إلى `{1}`",
    needsInLine: "لم يُشغَّل: يحتاج إلى `{1}` (السطر {2})",
    needsInFile: "لم يُشغَّل: يحتاج إلى `{1}` (السطر {2} من {3})", todo: "ما زال ينتظر الإنجاز",
    todoNeeds: "ما زال ينتظر الإنجاز: يحتاج إلى `{1}` (السطر {2})",
    todoNeedsLine: "ما زال ينتظر الإنجاز: يحتاج إلى السطر {1}",
    todoNeedsInFile: "ما زال ينتظر الإنجاز: يحتاج إلى `{1}` (السطر {2} من {3})",
    notShown: "لم يُعرض: التقرير طويل أصلًا",
    stoppedAfter: "أُوقف بعد الدورة {1}: كان {2} في أفضله في الدورة {3}.",
    weightsAreOf: "الأوزان هي أوزان الدورة {1}.",
    weightsAreThose: "لم تكتمل أي دورة؛ والأوزان هي ما كان قبلها.",
    trainingEnded: "انتهى التدريب: {1}.", trainingFailed: "فشل التدريب: {1}.",
    noEpoch: "لم تكتمل أي دورة.", choiceFailed: "مع {1} فشل التدريب: {2}.",
    right: "{2}، الصحيح منها {1} ({3})", oneRight: "{2}، الصحيح منها {1} ({3})",
    absent: "متروكة لأن لا عينة منها ولا عينة نُسبت إليها: {1}",
    mostConfused: "عُرضت أكثر {1} فئات التباسًا من أصل {2}",
    precisionIsSet: "جُعل الضبط {1} حيث لم يُتنبأ بشيء: {2}",
    recallIsSet: "جُعل الاستدعاء {1} حيث لا عينة من الفئة: {2}",
    meanOverClasses: "المتوسط على الفئات: {1}",
    withoutCurve: "بلا منحنى لأن لا عينة من الفئة: {1}",
    brierScore: "درجة براير: {1}", brierScoreOf: "درجة براير لـ{1}: {2}",
    takenForOther: "حُسبت {1} من {2} عينات فئةً أخرى",
    oneTakenForOther: "حُسبت {1} من {2} عينات فئةً أخرى",
    wrongSide: "{1} من {2} عينات في الجانب الخاطئ من 0.5",
    firstSamples: "أول {1} من {2} عينات؛ و`[…]` يختار غيرها",
    moreWords: "وكلمات أخرى عددها {1}", moreColumns: "وأعمدة أخرى عددها {1}",
    moreTexts: "ونصوص أخرى عددها {1}", moreClasses: "وفئات أخرى عددها {1}",
    addsUp: "مجموع ذلك كله الدرجة {1}.",
    whatWordAdds: "ما تضيفه الكلمة: الدرجة {1} ناقص درجة النص من دونها.",
    ngramsMoved: "أثّر {1} n-gram في نصوص عددها {2}",
    scoreIsThatOf: "الدرجة هي درجة {1}",
    meanAndDeviationOver: """
      متوسط التشغيلات وانحرافها المعياري على {1}؛ يُقسَم على عددها كما في NumPy
      """,
    standardized: """
      كل عدد مطروحًا منه متوسط عينات التدريب، مقسومًا على انحرافها المعياري.
      """,
    rowsLeftOut: [
      .zero: "لم يُترك أي صف.", .one: "تُرك صف واحد فيه قيم مفقودة.",
      .two: "تُرك صفان فيهما قيم مفقودة.", .few: "تُركت {1} صفوف فيها قيم مفقودة.",
      .many: "تُرك {1} صفًا فيها قيم مفقودة.", .other: "تُرك {1} صف فيها قيم مفقودة.",
    ],
    rowsLeftOutOfSummary: [
      .zero: "لم يُترك أي صف.",
      .one: "تُرك صف واحد فيه قيم مفقودة؛ والأرقام لكل صفوف الملف.",
      .two: "تُرك صفان فيهما قيم مفقودة؛ والأرقام لكل صفوف الملف.",
      .few: "تُركت {1} صفوف فيها قيم مفقودة؛ والأرقام لكل صفوف الملف.",
      .many: "تُرك {1} صفًا فيها قيم مفقودة؛ والأرقام لكل صفوف الملف.",
      .other: "تُرك {1} صف فيها قيم مفقودة؛ والأرقام لكل صفوف الملف.",
    ],
    totalParameters: "مجموع المعاملات: {1}", trainableParameters: "المعاملات القابلة للتدريب: {1}",
    otherParameters: "المعاملات غير القابلة للتدريب: {1}",
    trueInRows: "الفئات الحقيقية في الصفوف والمتنبَّأ بها في الأعمدة",
    trueInRowsByTrue:
      "الفئات الحقيقية في الصفوف والمتنبَّأ بها في الأعمدة، كنصيب من عينات الفئة الحقيقية",
    trueInRowsByPredicted:
      "الفئات الحقيقية في الصفوف والمتنبَّأ بها في الأعمدة، كنصيب من عينات الفئة المتنبَّأ بها",
    trueInRowsByAll: "الفئات الحقيقية في الصفوف والمتنبَّأ بها في الأعمدة، كنصيب من كل العينات",
    mostFrequentConfusions: "أكثر الالتباسات تكرارًا",
    textsForTraining: "{1}: عدد نصوص التدريب {2}، والاختبار {3}",
    confusions: "مصفوفة التباس: {1}.", noneMistaken: "لا التباس.",
    mostMistaken: "أكثر الالتباسات: {1}.", ofTheClasses: "عن الفئات: {1}.",
    ofThese: "ومن هذه: {1}.",
    rocOf: "{1}: المساحة {2} تحت منحنى ROC؛ وعند معدل إيجابيات كاذبة {3} يُعثر على {4}.",
    precisionRecallOf: "{1}: متوسط الضبط {2}؛ وعند استدعاء {3} يكون الضبط {4}.",
    calibrationOf: "{1}: درجة براير {2}؛ وأبعد ما يكون عن الحقيقة حيث يقول {3} والواقع {4}.",
    calibrationScoreOf: "{1}: درجة براير {2}.",
    residualsOf: "البواقي ({1}): متوسطها {2}، ومتوسط بعدها عن الصفر {3}.",
    smallestAreas: "رُسمت المنحنيات ذات أصغر المساحات، {1} من {2}",
    firstClasses: "رُسم أول {1} من {2} فئات",
    pointsDrawn: "رُسمت {1} من {2} نقاط",
    pointsDrawnInPlaces: "رُسمت {1} من {2} نقاط، واحدة في كل موضع",
    pointNotDrawn: "نقطة واحدة لم تُرسم: غير منتهية",
    pointsNotDrawn: "نقاط عددها {1} لم تُرسم: غير منتهية",
    wrote: "كُتب {1}، {2} بايت", withSettings: "{1} مع {2}")
}

extension PartWords {
  static let arabic = PartWords(
    samples: [
      .zero: "بلا عينات", .one: "عينة واحدة", .two: "عينتان", .few: "{1} عينات",
      .many: "{1} عينة", .other: "{1} عينة",
    ],
    epochs: [
      .zero: "بلا دورات", .one: "دورة واحدة", .two: "دورتان", .few: "{1} دورات",
      .many: "{1} دورة", .other: "{1} دورة",
    ],
    texts: [
      .zero: "بلا نصوص", .one: "نص واحد", .two: "نصان", .few: "{1} نصوص", .many: "{1} نصًا",
      .other: "{1} نص",
    ],
    sequences: "متتاليات طول كل منها {1} من أرقام الكلمات",
    sequencesOfAnyLength: "متتاليات من أرقام الكلمات",
    multiHot: "صفوف متعددة التنشيط فيها {1} من القيم", shaped: "قيم شكلها {1}",
    takenFor: "{1} حُسب {2} ({3})", andMore: "{1} و{2} أخرى",
    arrayOfShape: "مصفوفة شكلها {1}",
    tableOfRows: [
      .zero: "جدول بلا صفوف", .one: "جدول من صف واحد", .two: "جدول من صفين",
      .few: "جدول من {1} صفوف", .many: "جدول من {1} صفًا", .other: "جدول من {1} صف",
    ],
    historyOfEpochs: [
      .zero: "سجل بلا دورات", .one: "سجل من دورة واحدة", .two: "سجل من دورتين",
      .few: "سجل من {1} دورات", .many: "سجل من {1} دورة", .other: "سجل من {1} دورة",
    ])
}
