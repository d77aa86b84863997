extension Words {
  package static let arabic = Words(
    tag: "ar", plural: .arabic,
    page: PageWords(
      skipToText: "الانتقال إلى النص",
      colours: "الألوان", automatic: "تلقائي", light: "فاتح", dark: "داكن",
      seed: "البذرة العشوائية", data: "البيانات", engine: "المحرّك", standIn: "بديل مصطنع",
      summary: "الملخّص", contents: "المحتويات", footnotes: "الحواشي",
      wayBack: "العودة إلى موضع ذكر الحاشية {1}",
      note: "ملاحظة", tip: "نصيحة", important: "مهم", warning: "تحذير", caution: "تنبيه",
      warnings: "تحذيرات",
      done: "تمّ", notDone: "لم يتمّ",
      comma: "، ", and: " و", semicolon: "؛ ",
      figure: ["الشكل", "شكل"], table: ["الجدول", "جدول"], section: ["القسم", "قسم"],
      equation: ["المعادلة", "معادلة"],
      figureNumber: "الشكل {1}", tableNumber: "الجدول {1}", equationNumber: "المعادلة {1}",
      captionEnd: ". ",
      notWhole: "هذا التقرير غير كامل",
      notWholeText: "{1}. وما لم يبلغه التشغيل معلَّم بعبارة «{2}».",
      stopped: "أُوقف التشغيل", stoppedAfter: "أُوقف التشغيل بعد {1}",
      stoppedAtMemory: "أُوقف التشغيل عند بلوغ الذاكرة {1}",
      notRealData: "هذه ليست البيانات الحقيقية",
      standInAskedFor: """
        طُلب بدلًا من مجموعة البيانات {1} بديل مصطنع له الحجم والشكل نفسهما، \
        فالأرقام في هذه الصفحة لا تدل على شيء في المجموعة الحقيقية.
        """,
      standInServes: """
        لم يُعثر على مجموعة البيانات {1}، فحلّ محلها بديل مصطنع له الحجم والشكل نفسهما، \
        فالأرقام في هذه الصفحة لا تدل على شيء في المجموعة الحقيقية.
        """,
      cellsFailed: [
        .zero: "لم تفشل أي خلية", .one: "فشلت خلية واحدة", .two: "فشلت خليتان",
        .few: "فشلت {1} خلايا", .many: "فشلت {1} خلية", .other: "فشلت {1} خلية",
      ],
      see: "انظر {1}.",
      cellsNeededIt: [
        .zero: "عملت كل الخلايا التي تحتاج إليها.",
        .one: "خلية واحدة تحتاج إليها لم تعمل.", .two: "خليتان تحتاجان إليها لم تعملا.",
        .few: "{1} خلايا تحتاج إليها لم تعمل.", .many: "{1} خلية تحتاج إليها لم تعمل.",
        .other: "{1} خلية تحتاج إليها لم تعمل.",
      ],
      cellsNeededThem: [
        .zero: "عملت كل الخلايا التي تحتاج إلى هذه.",
        .one: "خلية واحدة تحتاج إلى هذه لم تعمل.", .two: "خليتان تحتاجان إلى هذه لم تعملا.",
        .few: "{1} خلايا تحتاج إلى هذه لم تعمل.", .many: "{1} خلية تحتاج إلى هذه لم تعمل.",
        .other: "{1} خلية تحتاج إلى هذه لم تعمل.",
      ],
      cells: [
        .zero: "لا خلايا", .one: "خلية واحدة", .two: "خليتان", .few: "{1} خلايا",
        .many: "{1} خلية", .other: "{1} خلية",
      ],
      checksPassed: [
        .zero: "لم ينجح أي فحص", .one: "نجح فحص واحد", .two: "نجح فحصان",
        .few: "نجحت {1} فحوص", .many: "نجح {1} فحصًا", .other: "نجح {1} فحص",
      ],
      checksPassedOf: [
        .zero: "نجح {2} من {1}", .one: "نجح {2} من فحص واحد ({1})",
        .two: "نجح {2} من فحصين ({1})", .few: "نجح {2} من {1} فحوص",
        .many: "نجح {2} من {1} فحصًا", .other: "نجح {2} من {1} فحص",
      ],
      checksNotMade: "، ولم يُجرَ {1}",
      best: "أفضل {1}: {2} في الدورة {3}"),
    outputs: OutputWords(
      cell: "الخلية {1}", codeOfCell: "شيفرة الخلية {1}", linkToCell: "رابط إلى الخلية {1}",
      code: "الشيفرة", notRun: "لم يُشغَّل",
      notAvailable: "غير متاح", picture: "صورة: {1}", output: "المُخرَج", formula: "صيغة",
      failsAsItShould: "يفشل كما ينبغي:", error: "خطأ:",
      charactersLeftOut: [
        .zero: "…", .one: "… حُذف محرف واحد …", .two: "… حُذف محرفان …",
        .few: "… حُذفت {1} محارف …", .many: "… حُذف {1} محرفًا …", .other: "… حُذف {1} محرف …",
      ],
      rowsLeftOut: [
        .zero: "…", .one: "… حُذف صف واحد …", .two: "… حُذف صفان …",
        .few: "… حُذفت {1} صفوف …", .many: "… حُذف {1} صفًا …", .other: "… حُذف {1} صف …",
      ],
      linesLeftOut: [
        .zero: "…", .one: "… حُذف سطر واحد …", .two: "… حُذف سطران …",
        .few: "… حُذفت {1} أسطر …", .many: "… حُذف {1} سطرًا …", .other: "… حُذف {1} سطر …",
      ],
      rowsBelow: [
        .zero: "…", .one: "… صف واحد، أدناه …", .two: "… صفان، أدناه …",
        .few: "… {1} صفوف، أدناه …", .many: "… {1} صفًا، أدناه …", .other: "… {1} صف، أدناه …",
      ],
      linesBelow: [
        .zero: "…", .one: "… سطر واحد، أدناه …", .two: "… سطران، أدناه …",
        .few: "… {1} أسطر، أدناه …", .many: "… {1} سطرًا، أدناه …", .other: "… {1} سطر، أدناه …",
      ],
      rowsBetween: [
        .zero: "لا صفوف بينها", .one: "الصف الذي بينها", .two: "الصفان اللذان بينها",
        .few: "{1} صفوف بينها", .many: "{1} صفًا بينها", .other: "{1} صف بينها",
      ],
      linesBetween: [
        .zero: "لا أسطر بينها", .one: "السطر الذي بينها", .two: "السطران اللذان بينها",
        .few: "{1} أسطر بينها", .many: "{1} سطرًا بينها", .other: "{1} سطر بينها",
      ],
      firstRowsBetween: [
        .zero: "أول {2} من {1}", .one: "أول {2} من {1}", .two: "أول {2} من {1}",
        .few: "أول {2} من {1} صفوف بينها", .many: "أول {2} من {1} صفًا بينها",
        .other: "أول {2} من {1} صف بينها",
      ],
      firstLinesBetween: [
        .zero: "أول {2} من {1}", .one: "أول {2} من {1}", .two: "أول {2} من {1}",
        .few: "أول {2} من {1} أسطر بينها", .many: "أول {2} من {1} سطرًا بينها",
        .other: "أول {2} من {1} سطر بينها",
      ],
      epoch: "الدورة", metric: "المقياس", value: "القيمة"),
    figures: FigureWords(
      values: "القيم", epochs: "الدورات", count: "العدد", value: "القيمة",
      training: "التدريب: {1}", validation: "التحقق: {1}",
      trainingAlone: "التدريب", validationAlone: "التحقق", ofEachRun: "{1} في كل تشغيل",
      noValues: "لا قيم لرسمها", moreNotDrawn: "و{1} أخرى لم تُرسم", more: "و{1} أخرى",
      notDrawn: "، {1} لم تُرسم", moreLayers: "وطبقات أخرى عددها {1}",
      noLayers: "لا طبقات لرسمها", moreWords: "… {1} أخرى",
      addsToScore: "يرفع الدرجة:", takesFromScore: "يخفضها:",
      little: "قليلًا", much: "أكثر", most: "الأكثر",
      linePlot: "مخطط خطي", histogram: "مدرّج تكراري", violinPlot: "مخطط كماني",
      barChart: "مخطط أعمدة", distribution: "التوزيع: {1}", network: "الشبكة",
      layers: "طبقات النموذج", markedText: "ما أثّر في الإجابة",
      from: "من", to: "إلى", countColumn: "العدد", valuesColumn: "عدد القيم",
      minimum: "الأصغر",
      lowerQuartile: "الربيع الأدنى", median: "الوسيط", upperQuartile: "الربيع الأعلى",
      maximum: "الأكبر", layer: "الطبقة", units: "الوحدات", type: "النوع",
      inputShape: "شكل المدخل", outputShape: "شكل المخرج", reads: "تقرأ",
      emptyPlot: "مخطط فارغ.", moreSeries: "سلاسل أخرى عددها {1}.", theCurve: "المنحنى",
      hasNoValues: "{1}: لا قيم.", isAt: "{1}: {2} {3}.", staysAt: "{1}: ثابت عند {2}.",
      fallsThenRises: "{1}: ينخفض إلى {2} {3}، ثم يرتفع إلى {4}.",
      risesThenFalls: "{1}: يرتفع إلى {2} {3}، ثم ينخفض إلى {4}.",
      falls: "{1}: ينخفض من {2} إلى {3}.", rises: "{1}: يرتفع من {2} إلى {3}.",
      inEpoch: "في الدورة {1}", at: "عند {1} = {2}",
      pointsNotDrawn: [
        .zero: "رُسمت كل النقاط.", .one: "نقطة واحدة لم تُرسم: لا نهائية أو ليست عددًا.",
        .two: "نقطتان لم تُرسما: لا نهائيتان أو ليستا عددين.",
        .few: "{1} نقاط لم تُرسم: لا نهائية أو ليست أعدادًا.",
        .many: "{1} نقطة لم تُرسم: لا نهائية أو ليست أعدادًا.",
        .other: "{1} نقطة لم تُرسم: لا نهائية أو ليست أعدادًا.",
      ],
      emptyBarChart: "مخطط أعمدة فارغ.", oneBar: "عمود واحد: {1}.",
      bars: [
        .zero: "الأعمدة {1}؛ أعلاها {2} وأدناها {3}.",
        .one: "الأعمدة {1}؛ أعلاها {2} وأدناها {3}.",
        .two: "عمودان ({1})؛ أعلاهما {2} وأدناهما {3}.",
        .few: "{1} أعمدة؛ أعلاها {2} وأدناها {3}.",
        .many: "{1} عمودًا؛ أعلاها {2} وأدناها {3}.",
        .other: "{1} عمود؛ أعلاها {2} وأدناها {3}.",
      ],
      emptyHistogram: "مدرّج تكراري فارغ.",
      histogramHolds: "عدد القيم {1}، من {2} إلى {3}؛ وأكثر {4} امتلاءً، من {5} إلى {6}، فيها {7}.",
      bins: [
        .zero: "الفئات", .one: "الفئات", .two: "الفئتين", .few: "{1} فئات", .many: "{1} فئة",
        .other: "{1} فئة",
      ],
      emptyViolinPlot: "مخطط كماني فارغ.", oneDistribution: "توزيع واحد",
      noDistribution: "{1}: لا قيم.",
      violin: "{1}: الوسيط {2}، ونصف {3} بين {4} و{5}.",
      valuesCounted: [
        .zero: "القيم", .one: "القيمة", .two: "القيمتين", .few: "{1} قيم", .many: "{1} قيمة",
        .other: "{1} قيمة",
      ],
      moreDistributions: "توزيعات أخرى عددها {1}.",
      emptyNetwork: "شبكة فارغة.", denseNetwork: "شبكة كثيفة: {1}.", then: "، ثم ",
      andSoOn: "، وهكذا",
      unitsCounted: [
        .zero: "بلا وحدات", .one: "وحدة واحدة", .two: "وحدتان", .few: "{1} وحدات",
        .many: "{1} وحدة", .other: "{1} وحدة",
      ],
      noModel: "نموذج بلا طبقات.",
      layersInOrder: [
        .zero: "الطبقات بالترتيب: {2}.", .one: "طبقة واحدة: {2}.",
        .two: "طبقتان بالترتيب: {2}.", .few: "{1} طبقات بالترتيب: {2}.",
        .many: "{1} طبقة بالترتيب: {2}.", .other: "{1} طبقة بالترتيب: {2}.",
      ],
      readsFrom: "{1} من {2}", andMore: "، و{1} أخرى",
      answers: "يجيب النموذج {1}؛ والدرجة من ورائها {2}.",
      mostForIt: "أكثر ما يؤيدها: {1}.", mostAgainstIt: "أكثر ما يعارضها: {1}.",
      description: "الوصف", heatMap: "خريطة حرارية", points: "النقاط", against: "{1} مقابل {2}",
      emptyHeatMap: "خريطة حرارية فارغة.",
      rows: [
        .zero: "بلا صفوف", .one: "صف واحد", .two: "صفان", .few: "{1} صفوف", .many: "{1} صفًا",
        .other: "{1} صف",
      ],
      columns: [
        .zero: "بلا أعمدة", .one: "عمود واحد", .two: "عمودان", .few: "{1} أعمدة",
        .many: "{1} عمودًا", .other: "{1} عمود",
      ],
      highest: "{1}، {2}؛ وأعلى قيمة، {3}، عند {4} و{5}.",
      firstDrawn: "رُسم أول {1} فقط", nothingDrawn: "لا قيم",
      pointsCounted: [
        .zero: "بلا نقاط", .one: "نقطة واحدة", .two: "نقطتان", .few: "{1} نقاط",
        .many: "{1} نقطة", .other: "{1} نقطة",
      ],
      range: "من {1} إلى {2}", spread: "{1}، {2} {3}، {4} {5}.", spreadOf: "{1}: {2}",
      noPictures: "لا صور.", noUnits: "لا وحدات.",
      picturesCounted: [
        .zero: "بلا صور", .one: "صورة واحدة", .two: "صورتان", .few: "{1} صور",
        .many: "{1} صورة", .other: "{1} صورة",
      ],
      pictureGrid:
        "{1}، في كل منها {2} × {3} قيم، في {4}، حتى {5} في الصف، من {6} (أبيض) إلى {7} (أسود).",
      inOrder: "بالترتيب: {1}.", inOrderAndSoOn: "بالترتيب: {1}، وهكذا.",
      wrong: [
        .zero: "لا تنبؤ خاطئ من أصل {2}.", .one: "تنبؤ واحد خاطئ من أصل {2}.",
        .two: "تنبؤان خاطئان من أصل {2}.", .few: "{1} تنبؤات خاطئة من أصل {2}.",
        .many: "{1} تنبؤًا خاطئًا من أصل {2}.", .other: "{1} تنبؤ خاطئ من أصل {2}.",
      ],
      wrongSuchAs: [
        .zero: "لا تنبؤ خاطئ من أصل {2}: {3}.", .one: "تنبؤ واحد خاطئ من أصل {2}: {3}.",
        .two: "تنبؤان خاطئان من أصل {2}: {3}.", .few: "{1} تنبؤات خاطئة من أصل {2}: {3}.",
        .many: "{1} تنبؤًا خاطئًا من أصل {2}: {3}.", .other: "{1} تنبؤ خاطئ من أصل {2}: {3}.",
      ],
      takenFor: "الصورة {1} هي {2}، وحُسبت {3}",
      pictures: "الصور", picturesAndPredictions: "الصور والتنبؤات",
      unitsLookAt: "ما تنظر إليه الوحدات", picture: "الصورة", unit: "الوحدة", label: "التسمية",
      prediction: "التنبؤ", right: "صحيح", yes: "نعم", no: "لا",
      rocCurve: "منحنى ROC", falsePositiveRate: "معدل الإيجابيات الكاذبة",
      truePositiveRate: "معدل الإيجابيات الصادقة", precisionAndRecall: "الضبط والاستدعاء",
      precision: "الضبط", recall: "الاستدعاء", calibration: "المعايرة",
      meanProbability: "متوسط الاحتمال", shareOfClass: "نصيب الفئة",
      confusionMatrix: "مصفوفة الالتباس", predicted: "المتنبَّأ به", trueAxis: "الحقيقي",
      residuals: "البواقي", trueMinusPredicted: "الحقيقي − المتنبَّأ به",
      spreadOfResiduals: "توزيع البواقي",
      trainingsFailed: [
        .zero: "لم يفشل أي تدريب", .one: "فشل التدريب في الدورة {2}",
        .two: "فشل تدريبان، في الدورة {2}", .few: "فشلت {1} تدريبات، في الدورة {2}",
        .many: "فشل {1} تدريبًا، في الدورة {2}", .other: "فشل {1} تدريب، في الدورة {2}",
      ],
      upToFailure: "حتى الفشل: {1}"),
    slides: .arabic, grades: .arabic, changes: .arabic, tryIt: .arabic, tables: .arabic,
    kinds: .arabic,
    names: .arabic, remarks: .arabic, parts: .arabic)
}

extension SlideWords {
  fileprivate static let arabic = SlideWords(
    deck: "الشرائح", slide: "شريحة", slideHeading: "الشريحة", skipToSlides: "الانتقال إلى الشرائح",
    notes: "ملاحظات", noNotes: "لا ملاحظات لهذه الشريحة.", next: "التالي", previous: "السابق",
    nextSlide: "الشريحة التالية", end: "نهاية الشرائح", overview: "نظرة عامة",
    fullScreen: "ملء الشاشة", page: "صفحة واحدة", help: "مساعدة", close: "إغلاق", time: "الوقت",
    startAgain: "البدء من جديد", speaker: "عرض المتحدث",
    blocked: "لم يفتح المتصفح النافذة: اسمح لهذه الصفحة بفتح النوافذ.",
    numbered: "الشريحة {1} من {2}", continued: "{1}، {2} من {3}",
    keys: "المفاتيح", keySpace: "المسافة", keyPageDown: "Page Down", keyPageUp: "Page Up",
    keyHome: "Home", keyEnd: "End", keyEscape: "Esc",
    goesOn: "إلى الأمام", goesBack: "إلى الوراء", firstAndLast: "الشريحة الأولى والأخيرة",
    overviewOfAll: "نظرة عامة على كل الشرائح؛ {1} ينهيها",
    speakerInWindow: "عرض المتحدث في نافذة مستقلة: ملاحظات، الشريحة التالية، ساعة",
    fillsScreen: "ملء الشاشة", blanks: "إخلاء الشاشة، ثم إظهار كل شيء",
    allOnOnePage: "كل الشرائح في صفحة واحدة، ثم الرجوع", theseKeys: "هذه المفاتيح")
}

extension GradeWords {
  fileprivate static let arabic = GradeWords(
    title: "الدرجات: {1}",
    handInsCounted: [
      .zero: "بلا تسليمات", .one: "تسليم واحد", .two: "تسليمان", .few: "{1} تسليمات",
      .many: "{1} تسليمًا", .other: "{1} تسليم",
    ],
    summary: "{1}، مجموع النقاط {2}", summaryWithMean: "{1}، مجموع النقاط {2}، والمتوسط {3}",
    points: "النقاط", distribution: "توزيع النقاط", exercises: "التمارين",
    equalAnswers: "إجابات متطابقة كلمة بكلمة", reasons: "ما فشل ولماذا",
    student: "الطالب", pointsColumn: "النقاط", of: "من", status: "الحالة", exercise: "التمرين",
    average: "المتوسط", withoutAllPoints: "دون النقاط كاملة",
    pointsOfClass: "نقاط الصف", pointsAxis: "النقاط", handIns: "التسليمات",
    notReached: "{1} (لم يُبلَغ)", comment: "تعليق على {1}: {2}",
    ok: "سليم", todo: "غير مكتمل", failed: "فشل", stopped: "أُوقف", unreadable: "غير مقروء")
}

extension TryItWords {
  fileprivate static let arabic = TryItWords(
    title: "جرّب", tries: "جرّب:", examples: "أمثلة",
    asleep: "عند تفعيل برنامج الصفحة يكون هذا حقلًا يجيب. وهذه أمثلة:",
    ownText: "نص من عندك", inDigits: "{1}، بالأرقام",
    pad: "لوحة من {1} في {2} خانات للرسم. الأسهم تحرّك، والمسافة ترسم، ومفتاح الحذف يمحو.",
    clear: "مسح",
    howToDraw: "ارسم بالفأرة أو الإصبع أو القلم، أو بالأسهم والمسافة ومفتاح الحذف.",
    holdsWeights: """
      في الصفحة الشبكة نفسها، وعدد أوزانها {1}، لكل منها {2} بت، ولا تسأل غيرها: لا يخرج منها شيء \
      مما تُدخله.
      """,
    holdsWeightsMostly: """
      في الصفحة الشبكة نفسها، وعدد أوزانها {1}، معظمها في {2} بت، ولا تسأل غيرها: لا يخرج منها \
      شيء مما تُدخله.
      """,
    answersAs: "وهي تجيب كما تجيب {1}، بفارق لا يتجاوز {2}.",
    fieldForText: "حقل لكتابة نص، تظهر إجابة الشبكة عنه فورًا.",
    fieldForNumbers: [
      .zero: "حقل بلا أعداد.", .one: "حقل فيه عدد واحد يُضبط، تظهر إجابة الشبكة عنه فورًا.",
      .two: "حقل فيه عددان يُضبطان، تظهر إجابة الشبكة عنهما فورًا.",
      .few: "حقل فيه {1} أعداد تُضبط، تظهر إجابة الشبكة عنها فورًا.",
      .many: "حقل فيه {1} عددًا تُضبط، تظهر إجابة الشبكة عنها فورًا.",
      .other: "حقل فيه {1} عدد تُضبط، تظهر إجابة الشبكة عنها فورًا.",
    ],
    fieldForPicture: "حقل للرسم، تظهر إجابة الشبكة عنه فورًا.",
    examplesSaid: "أمثلة: {1}.", example: "«{1}»: {2}", none: "لا شيء",
    text: "النص", sample: "العينة", prediction: "التنبؤ", answer: "الإجابة",
    networkSays: "تقول الشبكة {1}", it: "هذا التنبؤ",
    mostFor: "أكثر ما يؤيد {1}: {2}.", mostAgainst: "أكثر ما يعارض {1}: {2}.",
    notRead: "لم تُقرأ لأن النص أطول مما ينبغي",
    unknownWord: "كلمة لا تعرفها الشبكة",
    tooShort: "هذا أقصر مما تحتاج إليه الشبكة.")
}
