## البحث والمساطر

services-title = الخدمات
services-search-title = ماذا تريد أن تفعل؟
services-search-label = اطرح سؤالك بكلماتك
services-search-button = بحث
services-search-hint = بالعربية أو الدارجة (بالحرفين) أو الفرنسية أو الإنجليزية. مثلا: ضاعت مني رخصة السياقة.
services-others = ربما أيضا
services-unknown-title = لا نعرف أي مسطرة هذه
services-unknown = يبدو أن لا مسطرة من هذه تجيب عن السؤال. اطرحه بكلمات أخرى، أو اختر من اللائحة، أو أرسل طلبك وسيقرؤه شخص.
services-all = كل المساطر
services-apply = إرسال طلب
services-apply-anyway = إرسال طلب رغم ذلك
services-content-language = اقرأ بـ:
services-steps = الخطوات
services-documents = الوثائق المطلوبة
services-documents-unknown = اللائحة غير معروفة هنا بعد: اسأل الإدارة.
services-delay = أجل الجواب:
services-delay-at-once = فورا
services-delay-hours = { $n ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
   *[other] { $n } ساعة
 }
services-delay-working-days = { $n ->
    [one] يوم عمل واحد
    [two] يوما عمل
    [few] { $n } أيام عمل
   *[other] { $n } يوم عمل
 }
services-delay-law = أجل يحدده
services-delay-announced = أعلنته الإدارة ولا يحدده قانون.
services-extension = (قد يمدد مرة واحدة بـ { $n })
services-fee = الرسوم
services-fee-free = بالمجان
services-fee-unknown = غير معروفة هنا
services-body = الإدارة
services-source = المصدر
services-checked = قرئ في
services-to-verify = للتحقق: كتبت هذه الصفحة من مصادر ثانوية. تحقق لدى الإدارة أو في
services-human-decides = قد يقترح برنامج، لكن القرار لشخص.
services-ai-link = كيف يستعمل الذكاء الاصطناعي هنا

## الطلبات

services-apply-title = إرسال طلب
services-apply-lead = لا حاجة إلى حساب. تتسلم رمزا لتتبع طلبك.
services-choose = اختر
services-region = الجهة
services-procedure = المسطرة
services-procedure-unknown = لا أعرف
services-text = طلبك
services-text-hint = قل ما تحتاج إليه بلغتك. لا تكتب أرقام البطائق أو الحسابات. { $limit } حرف على الأكثر.
services-language = اللغة
services-language-unknown = إن لم تحددها عرفت من نصك.
services-language-not-deployed = حددها إن أمكن: لا يوجد بعد نموذج في الخدمة يتعرف عليها.
services-contact = الهاتف أو البريد الإلكتروني
services-contact-hint = فقط إن أردت أن يتصل بك أحد. رمزك يكفي لتتبع كل شيء.
services-send = إرسال
services-privacy = ما تكتبه يبقى في قاعدة هذه الإدارة. يمكنك تنزيله أو محوه برمزك. السجل العمومي يعد الطلب: المسطرة والجهة واللغة والأيام، ولا يحمل أبدا ما كتبت.
services-received-title = تسلمنا الطلب
services-your-code = رمزك:
services-keep-code = اكتب هذا الرمز الآن: لن يظهر إلا مرة واحدة ولا أحد يستطيع استرجاعه لك. به ترى أين وصل طلبك وتنزل معطياتك أو تمحوها.
services-answer-by = آخر أجل للجواب
services-follow-title = تتبع طلبي
services-follow-lead = أدخل الرمز الذي تسلمته عند الإرسال.
services-follow-button = عرض
services-code = الرمز
services-code-hint = 20 حرفا ورقما. لا تهم الحروف الصغيرة ولا الفراغات ولا الشرطات.
services-case-title = طلبك
services-received-on = تاريخ التسلم
services-decided-on = تاريخ القرار
services-due-paused = الأجل متوقف ما دمنا ننتظر وثائقك.
services-left = { $n ->
    [0] اليوم آخر أجل
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $n } أيام
   *[other] بقي { $n } يوما
 }
services-late = { $n ->
    [one] تأخر يوم واحد
    [two] تأخر يومين
    [few] تأخر { $n } أيام
   *[other] تأخر { $n } يوما
 }
services-late-what = انقضى الأجل القانوني. يمكنك تقديم شكاية.
services-limit = { $n ->
    [one] الأجل: يوم واحد
    [two] الأجل: يومان
    [few] الأجل: { $n } أيام
   *[other] الأجل: { $n } يوما
 }
services-state-received = قيد المعالجة
services-state-paused = في انتظار وثائق
services-state-accepted = مقبول
services-state-corrected = صحح وقبل
services-state-refused = مرفوض
services-about-received = سيقرؤه شخص ويقرر.
services-about-paused = أحضر الوثائق الناقصة، ثم يستأنف الأجل.
services-about-accepted = قبل طلبك في المسطرة أدناه.
services-about-corrected = وضع طلبك في المسطرة أو اللغة الصحيحة وقبل.
services-about-refused = لم يقبل طلبك. يمكنك إرسال طلب آخر أو تقديم طعن.
services-reason = السبب:
services-reason-incomplete = وثائق ناقصة
services-reason-not-entitled = الشروط غير متوفرة
services-reason-other-body = إدارة أخرى هي المختصة
services-reason-duplicate = سبق إرسال الطلب نفسه
services-reason-withdrawn = سحبه صاحبه
services-reason-no-procedure = لا مسطرة تخص هذا الموضوع
services-your-data = معطياتك
services-your-data-lead = ما كتبته ينسى بعد { $days } من القرار. لست مضطرا للانتظار.
services-export = تنزيل كل ما يحتفظ به عن طلبي
services-erase = محو طلبي
services-erase-lead = يمحى ما كتبته والقرار والرمز نهائيا. والطلب الجاري يصبح مسحوبا. يبقى العد العمومي دون أي شيء عنك.
services-erase-button = محو نهائي
services-erased = محي طلبك.
services-wrong-region = اختر جهتك.
services-wrong-text = اكتب طلبك.
services-wrong-procedure = اختر مسطرة من اللائحة أو «لا أعرف».
services-wrong-language = اختر لغة من اللائحة.
services-wrong-length = نصك طويل جدا: { $limit } حرف على الأكثر.

## المكتب

services-desk-title = المكتب
services-desk-case = الملف { $number }
services-desk-done = حفظ الملف { $number }. هذا هو التالي.
services-desk-decided = بت فيها
services-chosen = اختيار المواطن
services-proposed = المقترح
services-nothing-proposed = لا شيء
services-demonstration = تجربة
services-forgotten = ما كتب قد نسي.
services-decision = القرار
services-decide-accepted = قبول كما هو
services-decide-corrected = تصحيح المسطرة أو اللغة ثم القبول
services-decide-refused = رفض مع سبب
services-keep = إبقاء كما هو
services-reason-label = سبب الرفض
services-remark = كلمة للمواطن
services-remark-hint = تبقى في قاعدة هذه الإدارة وتعرض على المواطن. { $limit } حرف على الأكثر.
services-decide = قرر
services-pause = طلب وثائق (يتوقف الأجل)
services-resume = وصلت الوثائق (يستأنف الأجل)
services-queue = لائحة الانتظار حسب الأجل القانوني
services-case-number = الملف
services-deadline = الأجل القانوني
services-queue-empty-title = لا ملف ينتظر
services-queue-empty = طلبات المواطنين تظهر هنا، أقربها أجلا في الأعلى.
services-desk-wrong-outcome = اختر قرارا مناسبا: القبول يبقي كل شيء، والتصحيح يغير المسطرة أو اللغة.
services-desk-wrong-procedure = اختر المسطرة التي يقبل فيها.
services-desk-wrong-language = اختر لغة من اللائحة.
services-desk-wrong-reason = اختر سبب الرفض؛ الرفض وحده له سبب.
services-desk-wrong-remark = الكلمة الموجهة للمواطن طويلة جدا.
services-desk-wrong-state = حرك شخص آخر هذا الملف في هذه الأثناء؛ انظر أين وصل الآن.

## استعمال الذكاء الاصطناعي

services-ai-title = كيف يستعمل الذكاء الاصطناعي في هذه الخدمات
services-ai-lead = كل برنامج يقترح شيئا على شخص يقرر، وما يسمح له بذلك.
services-ai-model = النموذج
services-ai-since = في الخدمة منذ
services-ai-evaluation = التقييم
services-ai-metric-macro-f1 = ماكرو-F1
services-ai-metric-accuracy = نسبة الأجوبة الصحيحة
services-ai-minimum = الحد الأدنى { $minimum }
services-ai-decision = القرار الذي وافق عليه
services-ai-by-class = النتيجة حسب اللغة
services-ai-items = الجمل
services-ai-precision = الدقة
services-ai-recall = الاستدعاء
services-ai-none-title = لا نموذج في الخدمة
services-ai-none = يمكن وضع نموذج في الخدمة بعد نجاحه في التقييم وبعد موافقة شخص. وإلى ذلك الحين يحدد المواطن اللغة.
services-ai-who-title = من يقرر
services-ai-who = موظف له دور المراجع يقرأ كل طلب ويقرر: قبول أو تصحيح أو رفض مع سبب. ونسبة اتفاقه مع المقترح منشورة في السجل وفي خارطة الطريق.
services-ai-kept-title = ما يحتفظ به
services-ai-kept = يبقى طلبك في هذه العقدة ولا يطلع عليه إلا من يعالجه. أما السجل العمومي فيحتفظ بالمسطرة والجهة واللغة وعدد الأيام: لا شيء يدل على هويتك.
services-ai-disagree-title = إذا لم توافق
services-ai-disagree = اطلب كتابة من المصلحة التي تعالج طلبك أسباب قرارها وقرارا جديدا. ويكفيك رمز طلبك لتتبعه.
services-use-case-triage = التعرف على لغة الطلب
services-use-about-case-triage = يقرأ النموذج الطلب ويقترح لغته ليصل إلى من يقرؤها. ولا يقرر شيئا.
services-use-search = إيجاد المسطرة
services-use-about-search = يقارن البحث كلماتك بما كتب عن كل مسطرة، ويقول ذلك حين لا تناسب أي منها. يتعلم من أمثلة البلد العمومية وحدها، لا مما يكتبه المواطنون.

## القيود والأخطاء

entry-services-deployed = وضع { $model } في الخدمة من أجل { $use ->
    [case-triage] التعرف على لغة الطلبات
   *[other] { $use }
 }، بناء على { $evaluation } و{ $decision }
entry-services-case-received = تسلم طلب: { $procedure }، { $region }، { $language } (تجربة: { $demonstration })
entry-services-case-decided = بت في ملف: { $procedure }، { $region }، { $language }؛ { $outcome ->
    [accepted] قُبل
    [corrected] صُحح وقُبل
   *[refused] رُفض
 } في { $days } من { $limit_days } يوما (داخل الأجل: { $within_limit }؛ اللغة كما اقترحت: { $agreed_language }؛ المسطرة كما اقترحت: { $agreed_procedure }؛ تجربة: { $demonstration })
error-services-unknown-case = لا طلب بهذا الرمز أو الرقم. تحقق منه حرفا حرفا؛ ربما محي.
error-services-unknown-procedure = لا توجد هذه المسطرة. لائحة كل المساطر في صفحة الخدمات.
error-services-too-many-tries = محاولات كثيرة من هذا الاتصال. عد بعد { $minutes } دقيقة.
error-services-decision-refused = يلزم دور المراجع في المنظمة التي تدير هذه العقدة.
