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
evals-about-choice-accuracy = النتيجة هي نسبة العناصر التي يرى النموذج خيارها الصحيح هو الأرجح.
evals-about-span-f1 = النتيجة هي F1 على أحرف المقاطع المطلوب إيجادها، كل صنف على حدة.
evals-about-span-exact = النتيجة هي F1 على المقاطع كاملة: يجب أن تصح البداية والنهاية والصنف.
evals-about-recall-at-10 = النتيجة هي الاستدعاء عند 10: نسبة الأسئلة التي يوجد جوابها بين أقرب عشرة نصوص.
evals-about-ndcg-at-10 = النتيجة هي nDCG@10: يزيد وزن الجواب كلما وجد أقرب إلى المرتبة الأولى.
evals-about-mean-score = النتيجة هي متوسط ما يمنحه المحرك المذكور أدناه لكل عنصر.
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
