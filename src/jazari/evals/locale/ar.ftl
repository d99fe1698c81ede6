evals-title = الترتيب
evals-lead = أداء النماذج على اختبارات البلاد نفسها. كل جواب بني عليه تقييم يمكن الاطلاع عليه.
evals-evaluation = التقييم { $index }
evals-of = { $model }: { $benchmark }
evals-native = مكتوب بلغته الأصلية
evals-translated = مترجم
evals-about-macro-f1 = النتيجة هي ماكرو-F1: متوسط الأصناف، ولكل صنف الوزن نفسه.
evals-about-accuracy = النتيجة هي نسبة الأجوبة الصحيحة.
evals-about-character-accuracy = النتيجة هي دقة الحروف: واحد ناقص عدد التصحيحات لكل حرف من المراجع.
evals-about-exact-match = النتيجة هي نسبة الأجوبة المطابقة للمرجع تماما.
evals-about-chrf = النتيجة هي chrF++: كم يشترك الجواب والمرجع في سلاسل قصيرة من الحروف والكلمات.
evals-minimum = يمكن نشر النموذج حين يبدأ مجال ثقته عند { $minimum } أو أكثر.
evals-data = البيانات:
evals-questions = أسئلة ملف البلاد
evals-licence = الرخصة
evals-model = النموذج
evals-program = البرنامج { $id }
evals-score = النتيجة
evals-interval = مجال الثقة 95%
evals-items = العناصر
evals-date = التاريخ
evals-outcome = الحصيلة
evals-passed = بلغ الحد الأدنى
evals-not-passed = دون الحد الأدنى
evals-chart-leader = أفضل نتيجة حققها { $model }: { $score }
evals-chart-classes = الأفضل تعرفا: { $best }، والأضعف: { $worst }
evals-chart-source = { $n ->
    [zero] الأجوبة عن { $n } عنصر
    [one] الجواب عن عنصر واحد
    [two] الجوابان عن عنصرين
    [few] الأجوبة عن { $n } عناصر
    [many] الأجوبة عن { $n } عنصرا
   *[other] الأجوبة عن { $n } عنصر
 }
evals-interval-text = { $n ->
    [zero] مجال الثقة 95% من { $low } إلى { $high }، على { $n } عنصر.
    [one] مجال الثقة 95% من { $low } إلى { $high }، على عنصر واحد.
    [two] مجال الثقة 95% من { $low } إلى { $high }، على عنصرين.
    [few] مجال الثقة 95% من { $low } إلى { $high }، على { $n } عناصر.
    [many] مجال الثقة 95% من { $low } إلى { $high }، على { $n } عنصرا.
   *[other] مجال الثقة 95% من { $low } إلى { $high }، على { $n } عنصر.
 }
evals-by-class = F1 حسب الصنف
evals-class = الصنف
evals-precision = الدقة
evals-recall = الاستدعاء
evals-by-source = حسب المصدر
evals-source = المصدر
evals-by-language = حسب لغة السؤال
evals-language = اللغة
evals-confusion = ما الذي التبس بماذا
evals-confusion-text = كل سطر صنف صحيح، وكل عمود ما أجاب به النموذج؛ وكلما اشتد لون الخانة كبرت حصتها من السطر.
evals-other = غير ذلك
evals-undetermined = غير محددة
evals-none = ليس من مساطرنا
evals-answers = كل الأجوبة
evals-answers-all = الجميع
evals-answers-wrong = الخاطئة فقط
evals-answers-file = كل الأجوبة في ملف واحد (Parquet)
evals-count = { $n ->
    [zero] لا جواب
    [one] جواب واحد
    [two] جوابان
    [few] { $n } أجوبة
    [many] { $n } جوابا
   *[other] { $n } جواب
 }
evals-item = العنصر
evals-expected = الصنف الصحيح
evals-reference = المرجع
evals-answered = الجواب
evals-right = صحيح
evals-wrong = خاطئ
evals-no-wrong = لا يوجد جواب خاطئ.
evals-made-from = أنجز انطلاقا من
evals-again = إعادة التقييم
evals-again-text = الأمر الأول يسأل النموذج، وما سبق تقييمه لا يسأل عنه مرتين. والأمر الثاني يعيد حساب النتيجة من الأجوبة المحفوظة.
evals-earlier = { $n ->
    [zero] لا تقييمات سابقة ({ $n })
    [one] تقييم سابق واحد، على بيانات أخرى أو لمراجعة أقدم
    [two] تقييمان سابقان، على بيانات أخرى أو لمراجعات أقدم
    [few] { $n } تقييمات سابقة، على بيانات أخرى أو لمراجعات أقدم
    [many] { $n } تقييما سابقا، على بيانات أخرى أو لمراجعات أقدم
   *[other] { $n } تقييم سابق، على بيانات أخرى أو لمراجعات أقدم
 }
evals-empty = لم يقيم أي نموذج هنا بعد
evals-empty-text = ستعرض هنا نتائج النماذج. هذا الأمر ينجز أول تقييم:
evals-behind = وراء الأفضل
evals-sure = فرق حقيقي ({ $p })
evals-unsure = قد يكون صدفة ({ $p })
evals-compare = نموذجان عنصرا بعنصر
evals-compare-of = { $first } و{ $second }
evals-better-alone = عناصر أجاد فيها وحده
evals-difference = { $n ->
    [one] نتيجة الثاني أعلى من الأول بمقدار { $difference } (مجال 95 % من { $low } إلى { $high } على عنصر واحد):
   *[other] نتيجة الثاني أعلى من الأول بمقدار { $difference } (مجال 95 % من { $low } إلى { $high } على العناصر نفسها وعددها { $n }):
 }
evals-compare-how = يعاد سحب العناصر لحساب المجال، وتقول p كم مرة يظهر فرق بهذا القدر إذا وزع جوابا كل عنصر على النموذجين بالصدفة. وفي الترتيب تصحح p بحسب عدد النماذج.
evals-apart = حيث اختلفت أجوبتهما
evals-none-apart = أجابا عن كل العناصر بالجواب نفسه.
evals-audit = أجوبة للتحقق منها
evals-audit-link = أي الأجوبة الصحيحة قد تكون خاطئة؟
evals-audit-of = أجوبة للتحقق منها: { $benchmark }
evals-audit-lead = النماذج التي تخطئ كل على حدة تخطئ بطرق مختلفة. وحيث يتفق معظمها على جواب يخالف المفتاح، أو يرد السؤال مرتين بجوابين مختلفين، ينبغي أن ينظر إنسان: فقد يكون المفتاح خاطئا، أو تشترك النماذج في عيب.
evals-audit-models = ما تقوله النماذج
evals-audit-agree = { $answer }: { $some } من { $n } نماذج
evals-audit-twice = للسؤال نفسه جواب صحيح آخر في موضع آخر
evals-audit-none = لا شيء للتحقق منه: لا يناقض المفتاح نفسه ولا يخالفه معظم النماذج. وبنموذج واحد لا مجال للمقارنة.
evals-contaminated = { $n ->
    [one] تدرب على عنصر واحد
    [two] تدرب على عنصرين
    [few] تدرب على { $n } عناصر
   *[other] تدرب على { $n } عنصرا
 }
evals-contamination-text = هذه الأسئلة موجودة في بيانات تدريب النموذج، فالنتيجة تقول أقل مما يبدو.
evals-contamination-none = لم يوجد أي سؤال فيما تدرب عليه النموذج.
evals-contamination-unknown = ما تدرب عليه النموذج ليس على هذه العقدة، فلم يبحث أحد فيه عن الأسئلة.
evals-about-choice-accuracy = النتيجة هي نسبة العناصر التي يرى النموذج خيارها الصحيح هو الأرجح.
evals-about-span-f1 = النتيجة هي F1 على أحرف المقاطع المطلوب إيجادها، كل صنف على حدة.
evals-about-span-exact = النتيجة هي F1 على المقاطع كاملة: يجب أن تصح البداية والنهاية والصنف.
evals-about-recall-at-10 = النتيجة هي الاستدعاء عند 10: نسبة الأسئلة التي يوجد جوابها بين أقرب عشرة نصوص.
evals-about-ndcg-at-10 = النتيجة هي nDCG@10: يزيد وزن الجواب كلما وجد أقرب إلى المرتبة الأولى.
evals-found-first = يأتي النص الصحيح في المرتبة الأولى في { $share } من الأسئلة (الاستدعاء عند 1).
evals-about-mean-score = النتيجة هي متوسط ما يمنحه المحرك المذكور أدناه لكل عنصر.
evals-about-judged = النتيجة هي متوسط درجات محكّم وفق سلم التقييم، من 0 للأسوأ إلى 1 للأحسن.
evals-judged-by = حكّم فيه النموذج { $judge }.
evals-judged-people = قيّم ناس { $n } من الأجوبة نفسها: اتفاقهم مع المحكّم (كابا الموزونة) { $kappa } ({ $low } – { $high })؛ متوسط درجات المحكّم فيها { $judge } ومتوسط درجاتهم { $people }.
evals-judged-nobody = لم تقيّم أي لجنة من الناس ما يكفي من هذه الأجوبة.
evals-unreadable-tag = حكم غير مقروء
evals-verdict = ما قاله المحكّم
evals-rubric = سلم التقييم:
evals-unreadable = { $n ->
    [one] تعذرت قراءة حكم واحد ولم يحسب.
    [two] تعذرت قراءة حكمين ولم يحسبا.
   *[other] تعذرت قراءة أحكام عددها { $n } ولم تحسب.
}
evals-cost-judge = المحكّم:
evals-cost-time = استغرق { $seconds } ثانية: { $rate } عنصرا و{ $bytes } بايت في الثانية.
evals-cost-tokens = دخلت { $asked } وحدة نصية وخرجت { $answered }.
evals-cost-price = الثمن: { $price } { $currency }.
evals-energy-measured = الطاقة كما قاسها المعالج: { $joules } جول.
evals-energy-estimated = الطاقة مقدرة من القدرة الاسمية للمعالج ومدة عمله: { $joules } جول.
evals-energy-unknown = الطاقة: لم تقس.
evals-engine = سأله { $engine } { $version }.
evals-robustness = حين تشوه الأسئلة
evals-robustness-text = طرحت العناصر نفسها مرة أخرى بعد تغيير نصوصها. الخسارة هي النتيجة السليمة ناقص النتيجة بعد التشويه، مع مجالها على العناصر نفسها.
evals-perturbation = التغيير
evals-changed = العناصر المتغيرة
evals-drop = الخسارة
evals-perturbation-spelling = عادات الإملاء
evals-perturbation-arabizi = بحروف لاتينية
evals-perturbation-arabic = بحروف عربية
evals-perturbation-keyboard = زلات الأصابع
evals-perturbation-diacritics = دون شكل ولا علامات
evals-perturbation-digits = تبادل الأرقام اللاتينية والعربية
evals-perturbation-casing = بأحرف كبيرة
evals-perturbation-whitespace = فراغات وأسطر جديدة
evals-model-of = { $model }: نقاط القوة والضعف
evals-model-lead = نتائج هذا النموذج في اختبارات البلد، ونقاط قوته وضعفه، وما يخطئ فيه.
evals-model-all = كل ما يعرف عن هذا النموذج
evals-model-repository = الملفات والبطاقة
evals-benchmark = الاختبار
evals-repeats = حسب البذرة: المتوسط والانحراف المعياري
evals-repeats-value = { $n ->
    [zero] { $mean } ± { $deviation }
    [one] { $mean } ± { $deviation }
    [two] { $mean } ± { $deviation } على بذرتين
    [few] { $mean } ± { $deviation } على { $n } بذور
    [many] { $mean } ± { $deviation } على { $n } بذرة
   *[other] { $mean } ± { $deviation } على { $n } بذرة
 }
evals-not-current = على حالة سابقة للاختبار
evals-jump = ارتفاع مريب
evals-jump-text = من التقييم { $before } إلى { $after } ارتفعت النتيجة بمقدار { $rise }، أكثر مما تفسره الصدفة ({ $p }، مصححة لكل ما قورن)، بينما لم تتغير البيانات التي يصرح بها النموذج. ينبغي السؤال عن السبب.
evals-strengths = نقاط القوة والضعف
evals-strengths-text = أفضل أجزاء كل اختبار وأسوؤها. يكون الجزء نقطة قوة إذا كان مجاله كله فوق نتيجة النموذج في الاختبار، ونقطة ضعف إذا كان تحتها؛ وإلا فقد يكون صدفة.
evals-part = الجزء
evals-part-class = فئة
evals-part-language = لغة
evals-part-source = مصدر
evals-beside-whole = مقارنة بالكل
evals-part-above = قوة
evals-part-below = ضعف
evals-part-about = قد يكون صدفة
evals-failures = ما يخطئ فيه
evals-failures-count = { $n ->
    [zero] لا خطأ من أصل { $items }.
    [one] خطأ واحد من أصل { $items }.
    [two] خطآن من أصل { $items }.
    [few] { $n } أخطاء من أصل { $items }؛ الأكثر تكرارا أو الأسوأ أولا.
    [many] { $n } خطأ من أصل { $items }؛ الأكثر تكرارا أو الأسوأ أولا.
   *[other] { $n } خطأ من أصل { $items }؛ الأكثر تكرارا أو الأسوأ أولا.
 }
evals-failures-hidden = أسئلة هذا الاختبار لم تعد عمومية، فلا يعرض منها شيء.
evals-steps = { $n ->
    [zero] هنا:
    [one] قبل خطوة:
    [two] قبل خطوتين:
    [few] قبل { $n } خطوات:
    [many] قبل { $n } خطوة:
   *[other] قبل { $n } خطوة:
 }
evals-cost = كلفته
evals-files = { $n ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $n } ملفات
    [many] { $n } ملفا
   *[other] { $n } ملف
 }
evals-task = المهمة
evals-task-lid = التعرف على اللغة
evals-task-translit = الكتابة بالحرف الآخر
evals-task-mt = الترجمة
evals-task-embed = إيجاد النصوص بمعناها
evals-task-tokenizer = مفردات للنماذج
evals-task-lm = كتابة النصوص
evals-task-procedures = إيجاد المسطرة
evals-language-of = { $language }: ما يعمل اليوم
evals-language-nothing = { $language }: لا شيء يعمل اليوم.
evals-language-works = { $n ->
    [zero] { $language }: لا تعمل أي مهمة من أصل { $total }.
    [one] { $language }: تعمل مهمة واحدة من أصل { $total } اليوم.
    [two] { $language }: تعمل مهمتان من أصل { $total } اليوم.
    [few] { $language }: تعمل { $n } مهام من أصل { $total } اليوم.
    [many] { $language }: تعمل { $n } مهمة من أصل { $total } اليوم.
   *[other] { $language }: تعمل { $n } مهمة من أصل { $total } اليوم.
 }
evals-speakers = يتكلمها نحو { $people } شخص، أي { $share } من السكان.
evals-speakers-unknown = لا يقول أي إحصاء في البلد كم يتكلمونها.
evals-language-measured = ما قيس
evals-language-measured-text = أفضل نموذج لكل مهمة بهذه اللغة، واللغة الأفضل خدمة في الاختبار نفسه. تعمل المهمة إذا بدأ مجال النموذج في هذه اللغة من الحد الأدنى للاختبار أو أعلى. تستبعد النماذج التي تدربت على أسئلة الاختبار.
evals-language-best = مقارنة باللغة الأفضل خدمة
evals-language-is-best = لا لغة أفضل خدمة
evals-language-behind = { $share } من { $language } ({ $score })
evals-language-missing = ما ينقص
evals-missing-both = لا نموذج ولا اختبار يقيسه
evals-missing-benchmark = درب { $models } لذلك، لكن لا اختبار له: لا أحد يعرف جودته
evals-missing-model = الاختبار { $benchmarks } موجود، لكن لم يقيم فيه أي نموذج
evals-missing-score = النموذج والاختبار ({ $benchmarks }) موجودان، لكن لم يجر التقييم
evals-languages = لغة بلغة
evals-gap = الفجوة بين اللغات
evals-gap-short = الفجوة بين اللغات بوزن متكلميها: { $gap }
evals-gap-text = ينقص متكلمي لغات البلد في المتوسط { $gap } (مجال 95 % من { $low } إلى { $high }) مما لدى اللغة الأفضل خدمة.
evals-gap-equal = وإذا حسبت كل لغة بالتساوي فهي { $gap }.
evals-gap-chart = لدى { $best } { $share } مما لدى اللغة الأفضل خدمة، ولدى { $worst } { $last }
evals-gap-source = أحدث التقييمات في كل اختبار أعلاه
evals-gap-tasks = حسب المهمة
evals-gap-speakers = المتكلمون
evals-gap-how = في كل مهمة تحسب للغة نتيجة أفضل نماذجها نسبة إلى نتيجة اللغة الأفضل خدمة، ولا شيء حيث لم يقس شيء؛ ثم متوسط المهام وكتابات اللغة. وتزن كل لغة عدد متكلميها حسب الإحصاء (بلاسي وأناستاسوبولوس ونوبيغ 2022، تاو = 1؛ وبالتساوي: تاو = 0). تستبعد النماذج التي تدربت على أسئلة الاختبار. هذا الأمر يعيد الحساب من القيود والأجوبة التي تسميها:
evals-contamination = التلوث
evals-report = التقرير
evals-report-html = تنزيل بصيغة HTML
evals-report-pdf = تنزيل بصيغة PDF
evals-report-title = تقييم { $model }
evals-report-lead = { $n ->
    [zero] لم يقس النموذج.
    [one] قيس النموذج في اختبار واحد؛ وبلغ الحد الأدنى للاستعمال في { $passed }.
    [two] قيس النموذج في اختبارين؛ وبلغ الحد الأدنى للاستعمال في { $passed }.
    [few] قيس النموذج في { $n } اختبارات؛ وبلغ الحد الأدنى للاستعمال في { $passed }.
    [many] قيس النموذج في { $n } اختبارا؛ وبلغ الحد الأدنى للاستعمال في { $passed }.
   *[other] قيس النموذج في { $n } اختبار؛ وبلغ الحد الأدنى للاستعمال في { $passed }.
 }
evals-report-by = قيّمه
evals-report-node = السجل، القيود
evals-report-subject = ما قيس، وعلى ماذا
evals-report-subject-text = يطرح كل اختبار الأسئلة نفسها على كل النماذج. وقد وضعت هذه الأسئلة جانبا: يجب ألا يكون النموذج قد تعلم منها، وهو ما يتحقق منه القسم الخاص بالتلوث.
evals-report-words = الأسئلة
evals-report-data = البيانات
evals-report-origins = يصرح النموذج بأنه صنع من:
evals-report-scores = النتائج
evals-report-method = المنهج
evals-report-method-interval = المجالات بنسبة 95 % هي مجالات المئينات بطريقة البوتستراب: نتيجة { $n } إعادة سحب للأسئلة مع الإرجاع (البذرة { $seed }).
evals-report-method-jumps = تعد النتيجة الجديدة لنموذج مريبة إذا ارتفعت أكثر مما تفسره الصدفة (اختبار أحادي الجانب على الخطأ المعياري للفرق، p مصححة بطريقة هولم، دون 0.05) ولم تتغير البيانات المصرح بها.
evals-report-others = مقارنة بأفضل نموذج
evals-report-rank = الرتبة
evals-report-best = أفضل نموذج
evals-report-limits = الحدود
evals-report-limits-text = تصح النتيجة لنصوص مثل نصوص الاختبار: فقد تعطي مواضيع أو كتابات أو أزمنة أخرى أفضل أو أسوأ. والمجالات تعرف صدفة الأسئلة المسحوبة، لا عيوب الاختبار نفسه.
evals-report-few = { $n ->
    [zero] لا أسئلة.
    [one] سؤال واحد فقط، فالمجال واسع.
    [two] سؤالان فقط، فالمجال واسع.
    [few] { $n } أسئلة فقط، فالمجال واسع.
    [many] { $n } سؤالا فقط، فالمجال واسع.
   *[other] { $n } سؤال فقط، فالمجال واسع.
 }
evals-report-manifest = ما يجب أن تبدأ منه الإعادة، لكل اختبار:
evals-report-ledger = البرهان
evals-report-ledger-text = كل نتيجة قيد في سجل العقدة لا يمكن لأحد تغييره خفية. وبصمة الورقة مع البرهان بالترتيب (RFC 6962) تعطي الجذر الذي وقعته العقدة. والأمر الأخير يتحقق من السجل كله دون شبكة.

entry-evals-evaluated = حصل { $model } على { NUMBER($score, maximumFractionDigits: 3) } (من { NUMBER($low, maximumFractionDigits: 3) } إلى { NUMBER($high, maximumFractionDigits: 3) }) في الاختبار «{ $benchmark }»، { $items ->
    [zero] { $items } عنصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $items } عناصر
    [many] { $items } عنصرا
   *[other] { $items } عنصر
 }
entry-evals-perturbed = خسر { $model } { NUMBER($drop, maximumFractionDigits: 3) } (من { NUMBER($drop_low, maximumFractionDigits: 3) } إلى { NUMBER($drop_high, maximumFractionDigits: 3) }) في الاختبار «{ $benchmark }» بعد تشويه عناصره ({ $perturbation })

error-evals-evaluation-not-found = القيد { $index } في هذه العقدة ليس تقييما.
error-evals-empty-benchmark = ليس في الاختبار «{ $benchmark }» ما يسأل عنه بعد.
error-evals-not-public = «{ $name }» غير منشور للعموم، والتقييم من شأنه أن يظهره.
error-evals-not-comparable = التقييمان { $first } و{ $second } ليسا على العناصر نفسها.

# الحلبة
evals-arena-title = أي نموذج أحسن جوابا؟
evals-arena-lead = اقرأ جوابين دون أن تعرف صاحبيهما، وقل أيهما أحسن. أصوات الناس ترتب النماذج في لغتك.
evals-arena-task-pairs = المقارنة بين جوابين
evals-arena-task-grades = تنقيط الأجوبة من 1 إلى 5
evals-arena-for-all = مفتوحة لكل من له حساب
evals-arena-for-members = لمساهمي المؤسسة
evals-arena-open = مفتوحة
evals-arena-closed = منتهية
evals-arena-published = منشورة
evals-arena-status = أين وصلت
evals-arena-none = لا حلبة بعد
evals-arena-none-text = تظهر الحلبات هنا حين يفتح مشرف واحدة منها.
evals-arena-waiting = النماذج ما زالت تجيب
evals-arena-waiting-text = يبدأ التحكيم حين يجيب كل نموذج عن كل سؤال. عد بعد قليل.
evals-arena-over = لم تعد هذه الحلبة تقبل أصواتا.
evals-arena-how-pairs = ترى سؤالا وجوابين. قل أيهما كنت تفضل أن يصلك: صحيح ونافع وبلغة جيدة. لا أحد يعرف أي نموذج كتب ماذا، والترتيب بالقرعة.
evals-arena-how-grades = ترى سؤالا وجوابا واحدا. نقّطه حسب ما كُتب تحته، من 1 (سيئ) إلى 5 (جيد جدا). لا أحد يعرف أي نموذج كتبه.
evals-arena-sign-in = سجل الدخول للمشاركة.
evals-arena-members-only = هذه الحلبة لمساهمي المؤسسة. يمكن لأحد مشرفيها أن يمنحك هذه الصفة.
evals-arena-languages = أي هذه اللغات تقرأ جيدا؟
evals-arena-languages-hint = لا تُعرض عليك إلا أسئلة بهذه اللغات.
evals-arena-region = جهتك
evals-arena-region-none = أفضل ألا أقول
evals-arena-region-hint = تبين هل تخدم النماذج كل الجهات على السواء. لا تُنشر أبدا جهة فيها أقل من { $n } محكّمين.
evals-arena-licence = أصواتك ستكون عمومية
evals-arena-licence-hint = يمكن للجميع استعمالها بهذه الرخصة:
evals-arena-agree = أقدم أصواتي بالرخصة
evals-arena-credit = هل نذكر اسمك؟
evals-arena-credit-hint = يمكن لصفحة مجموعة المعطيات أن تشكرك باسم حسابك. ولا تقول أبدا من صوّت بماذا.
evals-arena-credit-no = لا، أبقى مجهولا
evals-arena-credit-yes = نعم، اذكروا اسمي
evals-arena-begin = ابدأ
evals-arena-privacy = تبقى أصواتك مرتبطة بحسابك إلى نهاية الحلبة، ويمكنك التراجع عنها إلى ذلك الحين. وما يُنشر يحمل رقما مكان كل محكّم، ولا يذكر السجل العمومي أحدا.
evals-arena-ask-pairs = أي الجوابين أحسن؟
evals-arena-ask-grades = ما قيمة هذا الجواب؟
evals-arena-answer = الجواب { $side }
evals-arena-the-answer = الجواب
evals-arena-no-answer = لم يجب النموذج بشيء.
evals-verdict-a = A أحسن
evals-verdict-b = B أحسن
evals-verdict-equal = هما سواء
evals-verdict-bad = كلاهما سيئ
evals-verdict-1 = 1 – سيئ
evals-verdict-2 = 2 – ضعيف
evals-verdict-3 = 3 – مقبول
evals-verdict-4 = 4 – جيد
evals-verdict-5 = 5 – جيد جدا
evals-arena-pass = لا أستطيع أن أحكم
evals-arena-thanks = شكرا
evals-arena-no-more = حكمت على كل ما يوجد بلغاتك.
evals-arena-yours = حكمت عليها
evals-arena-undo = تراجع عن صوتي الأخير
evals-arena-help = ما الذي يُنظر إليه، والمغادرة
evals-arena-leave-text = المغادرة تسحب كل أصواتك في هذه الحلبة.
evals-arena-leave = غادر وامح أصواتي
evals-arena-answers = أجوبة النماذج
evals-arena-votes = الأصوات
evals-arena-judges = المحكّمون
evals-arena-here = محسوبة في هذه العقدة
evals-arena-tokens = الرموز المستعملة
evals-arena-budget = { $n ->
    [one] من ميزانية رمز واحد
   *[other] من ميزانية { $n } رمز
 }
evals-arena-no-budget = بلا ميزانية
evals-arena-models = النماذج
evals-arena-resume = اطلب الأجوبة الناقصة
evals-arena-resume-text = الأجوبة الموجودة محفوظة ولا تُطلب من جديد. وميزانية أكبر تتيح للنماذج أن تكمل.
evals-arena-became = نُشرت باسم
evals-arena-publish = أغلق وانشر
evals-arena-publish-text = لا تُقبل أصوات بعد ذلك. وتُنشر الأصوات بلا أسماء والترتيب باسم
evals-arena-rank = الرتبة
evals-arena-grade = معدل النقط
evals-arena-share = أمام نموذج متوسط
evals-arena-strength = القوة
evals-arena-won = ربح
evals-arena-tied = تعادل
evals-arena-lost = خسر
evals-arena-bad = وُصف بالسيئ
evals-arena-counted = حسب { $votes ->
    [one] صوت واحد
   *[other] { $votes } من الأصوات
 } أدلى بها { $judges ->
    [one] شخص واحد
   *[other] { $judges } من الناس
 }
evals-arena-chart-one = يُفضَّل { $model } على كل النماذج الأخرى
evals-arena-chart-tied = { $n ->
    [one] نموذج واحد في المقدمة
   *[other] { $n } من النماذج في المقدمة: لا تفصل الأصوات بينها
 }
evals-arena-method = العمود هو حصة الأصوات، نصف لكل تعادل، التي يأخذها النموذج من نموذج متوسط في هذه الحلبة، حسب نموذج برادلي وتيري مع التعادل. والمجالات من إعادة القرعة بين المحكّمين مرارا؛ والنماذج التي تتداخل مجالاتها تتقاسم الرتبة.
evals-arena-method-grades = العمود هو معدل النقط. والمجالات من إعادة القرعة بين المحكّمين مرارا؛ والنماذج التي تتداخل مجالاتها تتقاسم الرتبة.
evals-arena-first-share = حين كان أحد الجوابين أحسن، كان هو المعروض أولا في { $share } من الأصوات؛ والمنتظر النصف إن لم يكن للترتيب أثر.
evals-arena-alpha = اتفاق المحكّمين (ألفا كريبندورف): { $alpha }.
evals-arena-by-region = حسب جهة المحكّمين
evals-arena-small = اللغات والجهات التي فيها أقل من { $n } محكّمين لا تُعرض وحدها.
evals-arena-few = حكم أقل من { $n } أشخاص: قد يرتب غيرهم النماذج ترتيبا آخر، ولا تستطيع المجالات أن تبين ذلك.
evals-arena-data = تحقق بنفسك
evals-arena-data-text = كل صوت بلا اسم، وكل جواب:
evals-plan-new = افتح حلبة
evals-plan-lead = تجيب النماذج عن الأسئلة نفسها؛ ويقول الناس، دون أن يعرفوا أصحابها، أي الأجوبة أحسن.
evals-plan-task = ما يفعله الناس
evals-plan-slug = اسم قصير
evals-plan-slug-hint = آخر عنوانها: حروف صغيرة من a إلى z وأرقام وشرطات، مثل darija-chat.
evals-plan-title = العنوان
evals-plan-title-hint = بكل لغة من لغات الصفحات: كل واحد يقرأ بلغته.
evals-plan-rubric = معنى النقط
evals-plan-rubric-hint = حين ينقّط الناس: كيف يكون جواب نقطته 1 و3 و5. اتركه فارغا حين يقارنون بين جوابين.
evals-plan-models = النماذج
evals-plan-models-hint = واحد في كل سطر: organisation/name لنموذج لغوي في هذه العقدة، أو provider/model. تجد لائحتها في صفحة البوابة.
evals-plan-asked = ما تُسأل عنه النماذج
evals-plan-asked-hint = اكتب الأسئلة، أو اختر ملفا، أو سمّ مجموعة معطيات عمومية: واحدا من الثلاثة. وتُستبدل المعطيات الشخصية فيها قبل أن يراها أحد.
evals-plan-prompts = الأسئلة
evals-plan-prompts-hint = واحد في كل سطر، بعد رمز لغته: arb_Arab | ما هو النهر؟
evals-plan-file = أو ملف
evals-plan-file-hint = أسطر كما في الأعلى، أو JSON Lines فيها “text” و“language”؛ بترميز UTF-8.
evals-plan-codes = رموز اللغات
evals-plan-dataset-name = أو أسطر من مجموعة معطيات
evals-plan-dataset-name-hint = اسمها، organisation/name.
evals-plan-dataset-path = ملف المجموعة
evals-plan-dataset-path-hint = أحد ملفاتها Parquet أو JSON Lines، مثل data/test-00000.parquet.
evals-plan-dataset-column = عمود الأسئلة
evals-plan-dataset-language_column = عمود اللغات
evals-plan-dataset-most = أقصى عدد الأسطر
evals-plan-dataset-revision = المراجعة
evals-plan-people = من يحكم
evals-plan-open_to_all = يمكن لكل من له حساب أن يحكم، لا مساهمو المؤسسة وحدهم
evals-plan-licence = رخصة الأصوات
evals-plan-licence-hint = اسم من SPDX، مثل CC-BY-4.0؛ يوافق عليها الناس قبل أول صوت. وإن تُركت فارغة فرخصة المجموعة.
evals-plan-limits = الحدود والنتيجة
evals-plan-answer_tokens = أقصى رموز الجواب
evals-plan-budget_tokens = ميزانية كل الأجوبة، بالرموز
evals-plan-budget_tokens-hint = لا يبدأ أي جواب بعدها. وإن تُركت فارغة فلا ميزانية.
evals-plan-repository = مجموعة معطيات الأصوات
evals-plan-repository-hint = اسمها، organisation/name. وإن تُرك فارغا فاسم المؤسسة والحلبة.
evals-plan-seed = البذرة
evals-plan-seed-hint = تحدد الأسطر والأزواج والجوانب المقترعة: البذرة نفسها، القرعة نفسها.
evals-plan-create = افتح الحلبة
evals-plan-wrong-slug = أعط اسما قصيرا من حروف صغيرة وأرقام وشرطات لا تحمله حلبة أخرى؛ و“new” مأخوذ.
evals-plan-wrong-task = اختر ما يفعله الناس.
evals-plan-wrong-title = اكتب العنوان باللغات الأربع.
evals-plan-wrong-rubric = اكتب معنى النقط باللغات الأربع.
evals-plan-wrong-models = سمّ نماذج تكتب نصوصا، كل واحد مرة، مفتوحة للجميع، واثنين على الأقل للمقارنة.
evals-plan-wrong-prompts = أعط الأسئلة بطريقة واحدة: مكتوبة هنا، أو في ملف UTF-8، أو أسطرا من مجموعة معطيات.
evals-plan-wrong-dataset = سمّ مجموعة معطيات عمومية ومراجعتها وملف Parquet أو JSON Lines وأعمدة موجودة.
evals-plan-wrong-licence = أعط رخصة واحدة باسمها في SPDX، مثل CC-BY-4.0.
evals-plan-wrong-repository = أعط مجموعة معطيات لهذه المؤسسة غير موجودة بعد، organisation/name.
evals-plan-wrong-row = السطر { $row } لا يصلح: اكتب رمز لغة من لغات البلد ثم | ثم سؤالا لا يتجاوز 8000 حرف.
evals-plan-wrong-number = أعط عددا في حدود معقولة.
entry-evals-arena-published = حكم الناس على نماذج في الحلبة { $arena }؛ كل صوت في { $votes }
error-evals-arena-not-found = لا توجد حلبة { $arena }.
error-evals-arena-exists = توجد حلبة { $arena } من قبل.
error-evals-invalid-arena = لا يمكن فتح الحلبة هكذا؛ انظر: { $field }
error-evals-invalid-vote = اختر مما هو معروض.
error-evals-arena-refused = لا يمكنك فعل هذا في هذه الحلبة.
error-evals-not-a-judge = وافق أولا على الرخصة في صفحة الحلبة.
error-evals-shown-before = حكمت على ذلك من قبل. وهذا ما يليه.
error-evals-arena-over = لم تعد هذه الحلبة تقبل أصواتا.
error-evals-not-answered = النماذج ما زالت تجيب. عد بعد قليل.
error-evals-nothing-to-take-back = لا يوجد صوت لك يمكن التراجع عنه.
error-evals-too-few-votes = عدد من حكموا قليل بعد: لم يُنشر شيء.
error-evals-arena-budget-spent = استُعمل { $spent_tokens } من { $budget_tokens } رمزا. الأجوبة محفوظة؛ وميزانية أكبر تتيح للنماذج أن تكمل.
error-evals-model-not-evaluated = لم يقيم أي نموذج باسم «{ $model }» في اختبارات هذا البلد.
error-evals-no-tables = لا تستطيع هذه العقدة قراءة أجوبة التقييمات لأن pyarrow غير مثبت؛ ثبّت Jazari مع الإضافة «data».
error-evals-wrong-judge = سمّ نموذجا لغويا يحكّم غير النموذج المحكّم فيه، وفقط في اختبار قائم على التحكيم.
error-evals-no-verdict = تعذرت قراءة أحكام المحكّم كلها؛ اختر نموذجا يتبع التعليمات.
error-evals-no-typesetter = لا تستطيع هذه العقدة إنتاج ملفات PDF؛ خذ التقرير بصيغة HTML.
