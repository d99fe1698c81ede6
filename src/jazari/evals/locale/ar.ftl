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

error-evals-evaluation-not-found = القيد { $index } في هذه العقدة ليس تقييما.
error-evals-empty-benchmark = ليس في الاختبار «{ $benchmark }» ما يسأل عنه بعد.
error-evals-not-public = «{ $name }» غير منشور للعموم، والتقييم من شأنه أن يظهره.
error-evals-not-comparable = التقييمان { $first } و{ $second } ليسا على العناصر نفسها.
error-evals-model-not-evaluated = لم يقيم أي نموذج باسم «{ $model }» في اختبارات هذا البلد.
error-evals-no-typesetter = لا تستطيع هذه العقدة إنتاج ملفات PDF؛ خذ التقرير بصيغة HTML.
