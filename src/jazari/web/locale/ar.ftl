web-name = الجزري
web-skip = انتقل إلى المحتوى
web-menu = القائمة
web-navigation = التصفح الرئيسي
web-languages = اللغات
web-breadcrumb = أنت هنا
web-home = الرئيسية
web-nav-services = الخدمات
web-nav-cases = تتبع طلبي
web-nav-commons = المشاعات الرقمية
web-nav-leaderboard = الترتيب
web-nav-roadmap = خارطة الطريق
web-nav-ledger = السجل
web-nav-docs = التوثيق
web-sign-in = تسجيل الدخول
web-sign-out = تسجيل الخروج
web-footer-gateway = نماذج للبرامج
web-footer-node = العقدة
web-footer-version = الإصدار { $version }
web-footer-ledger = { $n ->
    [zero] السجل: لا قيود بعد ({ $n })
    [one] السجل: قيد واحد ({ $n })
    [two] السجل: قيدان ({ $n })
    [few] السجل: { $n } قيود
    [many] السجل: { $n } قيدا
   *[other] السجل: { $n } قيد
 }
web-awaits-review = هذه الترجمة في انتظار مراجعة ناطقين أصليين.

## Formats

web-date-time = { $date } على الساعة { $time }
web-bytes = { $n ->
    [zero] { $n } بايت
    [one] بايت واحد
    [two] بايتان
    [few] { $n } بايتات
    [many] { $n } بايتا
   *[other] { $n } بايت
 }
web-size = { $value } { $unit }
web-unit-kb = كيلوبايت
web-unit-mb = ميغابايت
web-unit-gb = جيغابايت
web-unit-tb = تيرابايت
web-days = { $n ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوما
   *[other] { $n } يوم
 }
web-days-part = { $value } يوم
web-dollars = { $value } دولار
web-yes = نعم
web-no = لا

## Components

web-target = الهدف: { $target }
web-not-measured = لم يقس بعد
web-no-entries = لا يذكر السجل شيئا عن هذا بعد.
web-pages = الصفحات
web-previous = السابقة
web-next = التالية
web-page-of = الصفحة { $page } من { $pages }
web-optional = (اختياري)
web-form-errors = { $n ->
    [zero] لا جواب يحتاج إلى تصحيح
    [one] جواب واحد يحتاج إلى تصحيح
    [two] جوابان يحتاجان إلى تصحيح
    [few] { $n } أجوبة تحتاج إلى تصحيح
    [many] { $n } جوابا يحتاج إلى تصحيح
   *[other] { $n } جواب يحتاج إلى تصحيح
 }
web-done-of = { $done } من { $total }

## Charts

web-chart-item = العنصر
web-chart-value = القيمة
web-chart-low = الأدنى
web-chart-high = الأعلى
web-chart-region = الجهة
web-chart-source = المصدر: { $source }
web-chart-table = الأرقام في جدول
web-chart-interval = الخط الرفيع هو مجال الثقة 95%.
web-chart-empty = لم يقس شيء بعد.
web-chart-pair = { $label }: { $value }

## Home

web-home-title = الخدمات العمومية والمشاعات الوطنية للذكاء الاصطناعي
web-home-question = ما المسطرة التي تريد القيام بها؟
web-home-search-label = سؤالك بكلماتك وبلغتك
web-home-search = ابحث
web-home-search-hint = مثلا: «ضاعت مني رخصة السياقة»
web-home-follow = تتبع طلبي
web-home-code-label = رمز طلبك
web-home-code = تتبع
web-home-pillars = الركائز الخمس لخارطة الطريق
web-home-computed = محسوب من السجل
web-home-commons = المشاعات الرقمية
web-home-commons-text = بيانات ونماذج ونتائجها، مفتوحة للجميع قراءة واستعمالا وتحققا.
web-count-datasets = { $n ->
    [zero] مجموعة بيانات
    [one] مجموعة بيانات
    [two] مجموعتا بيانات
    [few] مجموعات بيانات
    [many] مجموعة بيانات
   *[other] مجموعة بيانات
 }
web-count-models = { $n ->
    [zero] نموذج
    [one] نموذج
    [two] نموذجان
    [few] نماذج
    [many] نموذجا
   *[other] نموذج
 }
web-count-spaces = { $n ->
    [zero] نموذج أولي
    [one] نموذج أولي
    [two] نموذجان أوليان
    [few] نماذج أولية
    [many] نموذجا أوليا
   *[other] نموذج أولي
 }
web-count-evaluations = { $n ->
    [zero] تقييم
    [one] تقييم
    [two] تقييمان
    [few] تقييمات
    [many] تقييما
   *[other] تقييم
 }
web-home-chain = من النص إلى الرقم الوطني
web-home-chain-text = كل رقم يحسب مما أنجز قبله، وكل مرحلة يمكن التحقق منها. هذا أحدث ما في كل واحدة.
web-step-source = المصدر
web-step-dataset = مجموعة البيانات
web-step-model = النموذج
web-step-evaluation = التقييم
web-step-service = الخدمة
web-step-indicator = المؤشر
web-step-none = لا شيء بعد

## How AI is used

web-ai-link = كيف يستعمل الذكاء الاصطناعي هنا

## Documentation

web-docs-title = التوثيق
web-docs-lead = كيف تعمل هذه العقدة، لمن يشغلها ولمن يبني عليها. هذه الصفحات بالإنجليزية.
web-docs-start = للبدء
web-docs-guide = الأدلة والمراجع
web-docs-decision = اختيارات التصميم
web-docs-empty-title = لم يعثر على التوثيق
web-docs-empty = ثبت هذا البرنامج دون توثيقه. ثبت الحزمة كاملة لقراءته هنا.

## Errors

error-web-document-not-found = لا توجد في التوثيق صفحة باسم «{ $name }».
error-web-asset-not-found = لا يوجد ملف باسم «{ $name }».
web-error-crumb = خطأ
web-error-401 = يرجى تسجيل الدخول
web-error-403 = هذا غير مسموح به
web-error-404 = غير موجود
web-error-409 = الأمر كذلك من قبل
web-error-413 = الحجم أكبر من المسموح به
web-error-422 = هناك ما يحتاج إلى تصحيح
web-error-429 = محاولات كثيرة
web-error-500 = وقع خطأ من جهتنا
web-error-503 = غير متاح في الوقت الحالي
web-error-kept = ما الذي حفظ
web-error-nothing-changed = لم يتغير شيء. كل ما حفظ من قبل ما زال موجودا.
web-error-next = ما يمكنك فعله
web-error-do-401 = سجل الدخول ثم عد إلى هذه الصفحة.
web-error-do-403 = اتصل بمن له الصلاحية اللازمة، أو سجل الدخول بحساب آخر.
web-error-do-404 = تحقق من العنوان، أو ابدأ من الصفحة الرئيسية.
web-error-do-409 = عد إلى الوراء وأعد قراءة الصفحة لترى ما تغير.
web-error-do-413 = أرسل حجما أصغر، أو على عدة دفعات.
web-error-do-422 = عد إلى الوراء، وصحح ما ذكر أعلاه، ثم أعد الإرسال.
web-error-do-429 = انتظر بضع دقائق ثم حاول من جديد.
web-error-do-500 = حاول من جديد بعد بضع دقائق. وإذا تكرر الأمر، فأعط الرمز أدناه لمن يشغل هذه العقدة.
web-error-do-503 = حاول من جديد بعد بضع دقائق.
web-error-home = العودة إلى الصفحة الرئيسية
web-error-code = الرمز:
