hub-commons = المشاعات الرقمية
hub-commons-lead = مجموعات بيانات ونماذج وتجارب أولية من معاهد البلاد، مع رخصتها ومصدرها ونتائجها. كل أدوات Hugging Face تقرؤها من هنا.
hub-search = البحث بالاسم أو العنوان أو الوسم
hub-search-button = بحث
hub-any = الكل
hub-type = النوع
hub-language = اللغة
hub-languages = اللغات
hub-licence = الرخصة
hub-no-licence = غير مذكورة
hub-name = الاسم
hub-size = الحجم
hub-files = الملفات
hub-scores = النتائج
hub-scores-link = نقاط قوة هذا النموذج وضعفه وأخطاؤه
hub-updated = آخر تحديث
hub-found = { $n ->
    [zero] لا مستودع
    [one] مستودع واحد
    [two] مستودعان
    [few] { $n } مستودعات
    [many] { $n } مستودعا
   *[other] { $n } مستودع
}
hub-sort = الترتيب
hub-sort-best = أفضل جواب
hub-sort-updated = آخر تغيير
hub-sort-created = الأحدث
hub-sort-downloads = الأكثر تنزيلا
hub-narrow = حصر النتائج
hub-facet-type = النوع
hub-facet-language = اللغة
hub-facet-license = الرخصة
hub-facet-task = المهمة
hub-facet-organisation = المؤسسة
hub-facet-class = صنف البيانات
hub-facet-remove = : إظهار الكل من جديد
hub-facet-gated = بطلب
hub-no-licence-short = الرخصة غير محددة
hub-catalogue-machines = الفهرس كله للبرامج (DCAT-AP):
hub-none-found = لا نتائج
hub-none-found-text = لا يوجد مستودع يطابق كل هذه الشروط. جرب كلمات أقل، أو لغة أو رخصة أخرى.
hub-show-all = عرض الكل
hub-empty = لم ينشر شيء بعد
hub-empty-text = ستعرض هنا مجموعات بيانات هذه العقدة ونماذجها. تظهر الأولى منها عند تشغيل برنامج البلاد، أو بالأمر «jazari hub upload».
hub-kind-dataset = مجموعة بيانات
hub-kind-model = نموذج
hub-kind-space = تجربة أولية
hub-private = خاص
hub-class = صنف البيانات
hub-class-open = مفتوح
hub-class-internal = داخلي
hub-class-personal = شخصي
hub-class-sensitive = حساس
hub-file-count = { $n ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $n } ملفات
    [many] { $n } ملفا
   *[other] { $n } ملف
}
hub-tabs = أقسام هذا المستودع
hub-tab-card = البطاقة
hub-tab-files = الملفات
hub-tab-revisions = المراجعات
hub-tab-origins = المصدر والاستعمالات
hub-use = كيفية الاستعمال
hub-no-card = ليست لهذا المستودع بطاقة بعد: سيعرض هنا ملفه README.md.
hub-made-from = صنع انطلاقا من
hub-made-from-nothing = لم يسجل أي مصدر لهذه المراجعة.
hub-used-by = يستعمله
hub-used-by-nothing = لم يصنع منه شيء هنا بعد.
hub-all-origins = كل المصادر والاستعمالات
hub-entries = ما يقوله السجل
hub-at-revision = المراجعة
hub-last-change = آخر تغيير
hub-large-file = ملف كبير
hub-download = تنزيل
hub-no-preview = هذا الملف كبير جدا، أو ليس نصا؛ نزله للاطلاع عليه.
hub-refs = الفروع والوسوم:
hub-revision = المراجعة
hub-message = ما الذي تغير
hub-by = من طرف
hub-when = متى
hub-tab-discussions = النقاشات
hub-talk-new = فتح نقاش
hub-talk-show = عرض
hub-talk-status = الحالة
hub-talk-filter-open = المفتوحة
hub-talk-filter-closed = المغلقة
hub-talk-filter-all = الكل
hub-talk-kind = النوع
hub-talk-kind-all = الكل
hub-talk-kind-discussion = نقاشات
hub-talk-kind-pull-request = تغييرات مقترحة
hub-talk-pull-request = تغيير مقترح
hub-talk-status-draft = مسودة
hub-talk-status-open = مفتوح
hub-talk-status-closed = مغلق
hub-talk-status-merged = مدمج
hub-talk-title = العنوان
hub-talk-text = ما تريد قوله
hub-talk-comment = تعليق
hub-talk-comments = التعليقات
hub-talk-markdown = يمكن الكتابة هنا بصيغة Markdown. يقرؤه كل من يمكنه رؤية المستودع.
hub-talk-gone = عضو سابق
hub-talk-none = لا نقاش هنا بعد
hub-talk-none-text = ستعرض هنا الأسئلة عن هذا المستودع والتغييرات المقترحة. افتح أول نقاش، أو اقترح تغييرا من أداة Hugging Face بواسطة «create_pr=True».
hub-talk-none-found = لم يعثر على شيء
hub-talk-none-found-text = لا يوجد نقاش من هذا النوع وفي هذه الحالة.
hub-talk-changes = الاطلاع على ما يغيره
hub-talk-merged-as = دمج في المراجعة
hub-talk-no-commits = لا يغير شيئا بعد.
hub-talk-conflicts = لا يمكن دمجه كما هو: لقد غير فرعه هذه الملفات منذ ذلك الحين.
hub-talk-edited = معدل
hub-talk-hidden = سحب هذا التعليق.
hub-talk-edit = تعديل
hub-talk-hide = سحب
hub-talk-hide-what = تمحى كلماته نهائيا، ويبقى مكانه.
hub-talk-save = حفظ
hub-talk-send = تعليق
hub-talk-close = إغلاق
hub-talk-reopen = فتح من جديد
hub-talk-ready = عرضه للدمج
hub-talk-merge = دمج
hub-talk-merge-what = ينشئ الدمج مراجعة جديدة واحدة توقعها المؤسسة.
hub-talk-rename = تغيير العنوان
hub-talk-sign-in = سجل الدخول للمشاركة
hub-talk-event-commit = أضاف المراجعة
hub-talk-event-title = عنوان جديد:
hub-talk-event-open = فتحه
hub-talk-event-closed = أغلقه
hub-talk-event-merged = دمجه
entry-hub-repository-created = فتح مستودع: { $ref }
entry-hub-revision-published = نشر مراجعة: { $ref }، { $files ->
    [zero] دون ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $files } ملفات
    [many] { $files } ملفا
   *[other] { $files } ملف
}
entry-hub-repository-deleted = حذف مستودع: { $ref }
error-hub-repository-not-found = لا يوجد هنا مستودع باسم «{ $name }»، أو لا يمكنك رؤيته.
error-hub-revision-not-found = ليس في «{ $name }» فرع أو وسم أو مراجعة باسم «{ $revision }».
error-hub-path-not-found = لا يوجد في «{ $name }» شيء في «{ $path }» ضمن هذه المراجعة.
error-hub-invalid-name = «{ $name }» ليس اسما صالحا لمستودع.
error-hub-discussion-not-found = لا يوجد هنا نقاش أو تعليق بهذا الرقم.
error-hub-invalid-text = طول العنوان من 3 إلى 200 حرف، والتعليق من 1 إلى 65536 حرفا؛ وطول هذا { $characters }.
error-hub-discussion-refused = لا يفعل ذلك إلا صاحبه أو من يكتب في هذا المستودع.
error-hub-status-conflict = لا يقبل النقاش ذلك في حالته الراهنة. أعد تحميل صفحته.
error-hub-merge-conflict = لا يمكن دمجه: لقد غير فرعه الملفات نفسها بشكل آخر منذ ذلك الحين.
error-hub-flood = كان ذلك كثيرا في وقت قصير. اكتب من جديد بعد { $minutes } دقائق.
hub-tab-keeping = التخزين وصنف البيانات
hub-keeping-storage = التخزين
hub-keeping-contents = كل النسخ، كل محتوى مرة واحدة
hub-keeping-stored = على قرص هذه العقدة
hub-keeping-saved = ما وُفِّر بحفظ الأجزاء المتساوية مرة واحدة
hub-keeping-usage = مجموع { $organisation }
hub-keeping-of = من { $limit }
hub-keeping-repositories = { $n ->
    [zero] لا مستودع
    [one] مستودع واحد
    [two] مستودعان
    [few] { $n } مستودعات
    [many] { $n } مستودعًا
   *[other] { $n } مستودع
}
hub-keeping-travel = إلى أين يمكن أن تصل بياناته
hub-residency = يمكن أن تكون النسخ
hub-residency-law = حيثما يسمح صنفه والقانون
hub-residency-national = داخل البلد فقط
hub-residency-node = على هذه العقدة فقط
hub-class-waits = طلب ينتظر القرار
hub-class-asked = صنف البيانات: من «{ $previous }» إلى «{ $next }».
hub-residency-asked = النسخ: من «{ $previous }» إلى «{ $next }».
hub-class-decision = القرار
hub-class-decide = اتخاذ القرار
hub-class-approved = مقبول
hub-class-refused = مرفوض
hub-class-reason-anonymised = أُزيلت هوية الأشخاص من البيانات
hub-class-reason-consent = وافق الأشخاص المعنيون
hub-class-reason-not-personal = لا تضم بيانات شخصية
hub-class-reason-wrong-class = كان الصنف أشد مما يلزم
hub-class-reason-still-personal = ما زالت تضم بيانات شخصية
hub-class-reason-not-shown = لم يثبت أن البيانات يمكن أن تنتقل
hub-class-needs-reviewer = لا يتغير شيء قبل أن يقرر مراجع من المؤسسة غير صاحب الطلب.
hub-class-change = تغيير
hub-class-change-lead = الصنف الأشد يسري فورًا. وما يسمح للبيانات بالذهاب أبعد ينتظر قرار مراجع يُسجَّل في السجل.
hub-class-decisions = القرارات
entry-hub-repository-withdrawn = صار المستودع خاصًا: { $ref }
entry-hub-repository-moved = أُعيدت تسمية المستودع: { $previous }، وهو الآن { $ref }
entry-hub-gating-changed = الوصول إلى ملفات { $ref }: { $next }
entry-hub-class-changed = صنف بيانات { $ref }: { $previous }، وهو الآن { $next }
entry-hub-content-redacted = سُحب محتوى من { $revisions ->
    [zero] لا مراجعة
    [one] مراجعة واحدة
    [two] مراجعتين
    [few] { $revisions } مراجعات
    [many] { $revisions } مراجعة
   *[other] { $revisions } مراجعة
} من { $ref } ({ $reason })
error-hub-quota-exceeded = «{ $organisation }» تحفظ { $used } من أصل { $limit } { $unit } على الأكثر؛ ولا تسع { $asked } إضافية.
error-hub-revision-replaced = سُحب محتوى بناءً على طلب من المراجعة «{ $revision }» في «{ $name }»؛ وتقوم مقامها «{ $replacement }».
error-hub-request-not-found = لا يوجد هذا الطلب، أو تم البت فيه.
error-hub-request-open = طلب آخر لهذا المستودع ينتظر القرار.
error-hub-review-refused = لا يبت في هذا إلا مراجع من المؤسسة لم يقدم الطلب.
hub-tab-viewer = العارض
hub-tab-settings = الإعدادات
hub-file-history = تاريخ هذا الملف
hub-open-viewer = فتح في العارض
hub-show-formatted = عرضه منسقا
hub-show-source = عرض النص الأصلي
hub-gated-files = ملفات هذا المستودع تُمنح عند الطلب: اطلب الولوج في صفحته الأولى.
hub-tensors = الموترات
hub-tensor = الموتر
hub-tensor-shape = الشكل
hub-parameters = المعاملات
hub-column-type = النوع
hub-file-empty = هذا الملف فارغ.
hub-preview-cut = هذه بداية الملف؛ نزّله لتقرأ الباقي.
hub-compare = مقارنة
hub-no-changes = لا ملف يختلف.
hub-file-added = مضاف
hub-file-changed = معدّل
hub-file-renamed = أعيدت تسميته
hub-file-removed = محذوف
hub-before = قبل
hub-after = بعد
hub-splits = أجزاء هذه المجموعة
hub-rows-all = كل الصفوف
hub-row = الصف
hub-row-number = الصف { $n }
hub-null = لا شيء
hub-rows-search = البحث في كل الأعمدة
hub-op-eq = يساوي
hub-op-ne = يختلف عن
hub-op-lt = أصغر من
hub-op-le = على الأكثر
hub-op-gt = أكبر من
hub-op-ge = على الأقل
hub-op-contains = يحتوي على
hub-op-null = فارغ
hub-op-not-null = غير فارغ
hub-filter = تصفية
hub-filter-add = إضافة هذه التصفية
hub-filter-remove = إزالة التصفية على { $name }
hub-column = العمود
hub-comparison = المقارنة
hub-value = القيمة
hub-rows-none = لا صف يطابق. أزل تصفية أو ابحث بكلمات أقل.
hub-rows-shown = الصفوف { $first } إلى { $last }
hub-rows-total = من { $n }
hub-statistics = إحصاءات الأعمدة
hub-nulls = فارغة
hub-distinct = قيم مختلفة
hub-lengths-text = الطول بالحروف
hub-lengths-bytes = الحجم بالبايت
hub-lengths-picture = الحجم بالبايت
hub-lengths-list = عدد العناصر
hub-figure-min = الأدنى
hub-figure-max = الأقصى
hub-figure-mean = المتوسط
hub-figure-median = الوسيط
hub-frequent = الأكثر ورودا
hub-columns = الأعمدة
hub-columns-before = الأعمدة السابقة
hub-columns-after = الأعمدة التالية
hub-columns-shown = الأعمدة { $first } إلى { $last } من { $n }
hub-no-tables = لا جداول بعد
hub-no-tables-text = ستُعرض هنا ملفات Parquet وJSON Lines وCSV لهذا المستودع صفا صفا. ارفع واحدا للبدء.
hub-visibility = الظهور
hub-visibility-public = عمومي: يجده الجميع
hub-visibility-private = خاص: لا يراه إلا أعضاء المنظمة
hub-save = حفظ
hub-gating = الولوج إلى الملفات
hub-gating-hint = تبقى البطاقة ظاهرة لمن يحق له رؤية المستودع.
hub-gating-no = مفتوح لمن يرى المستودع
hub-gating-auto = عند الطلب، يُمنح فورا
hub-gating-manual = عند الطلب، يمنحه عضو
hub-requests = طلبات الولوج
hub-requests-pending = في الانتظار
hub-requests-accepted = ممنوحة
hub-requests-rejected = مرفوضة
hub-requests-none = لا شيء.
hub-access-accept = منح
hub-access-reject = رفض
hub-access-reason = السبب، اختياري
hub-access-person = اسم الشخص على هذه العقدة
hub-access-grant = منح الولوج
hub-move = إعادة التسمية أو النقل
hub-move-name = الاسم الجديد
hub-move-hint = المنظمة ثم شرطة مائلة ثم الاسم. يقود الاسم القديم إلى الجديد.
hub-delete = حذف هذا المستودع
hub-delete-name = اسمه الكامل، للتأكد
hub-delete-hint = لا يمكن استرجاع شيء منه. اكتب { $name }.
hub-gated = ملفاته تُمنح عند الطلب
hub-gated-asked = طلبك محفوظ. يجيب عنه عضو في المنظمة.
hub-gated-auto = اطلبها فتحصل عليها فورا؛ ترى المنظمة اسمك على هذه العقدة.
hub-gated-manual = يجيب عضو في المنظمة عن كل طلب ويرى اسمك على هذه العقدة.
hub-gated-ask = طلب الولوج
hub-gated-sign-in = سجّل الدخول لطلب الولوج.
hub-downloads = التنزيلات
hub-use-other = طرق أخرى
error-hub-gated-repository = ملفات «{ $name }» تُمنح عند الطلب: اطلب الولوج في صفحته.
error-hub-file-unreadable = لا يمكن قراءة هذا الملف كجدول: هو تالف أو ليس ما يقوله اسمه. نزّله لتفحصه.
error-hub-question-too-large = يتطلب هذا وقتا أو ذاكرة أكثر مما يُمنح لسؤال واحد. اطلب صفوفا أو أعمدة أقل، أو نزّل الملف.
error-hub-viewer-busy = تُقرأ جداول كثيرة في آن واحد. حاول مجددا بعد لحظة.
error-hub-viewer-missing = هذه العقدة لا تقرأ الجداول؛ يمكن لمسيّرها تثبيت ذلك بـ «pip install jazari[data]».
hub-diff-cut = { $n ->
    [one] عُرض أول سطر ({ $n }).
    [two] عُرض أول سطرين ({ $n }).
    [few] عُرضت أول { $n } أسطر.
   *[other] عُرض أول { $n } سطرا.
}
hub-files-added = { $n ->
    [one] ملف واحد مضاف ({ $n })
    [two] ملفان مضافان ({ $n })
    [few] { $n } ملفات مضافة
   *[other] { $n } ملفا مضافا
}
hub-files-changed = { $n ->
    [one] ملف واحد معدّل ({ $n })
    [two] ملفان معدّلان ({ $n })
    [few] { $n } ملفات معدّلة
   *[other] { $n } ملفا معدّلا
}
hub-files-renamed = { $n ->
    [one] ملف واحد أعيدت تسميته ({ $n })
    [two] ملفان أعيدت تسميتهما ({ $n })
    [few] { $n } ملفات أعيدت تسميتها
   *[other] { $n } ملفا أعيدت تسميتها
}
hub-files-removed = { $n ->
    [one] ملف واحد محذوف ({ $n })
    [two] ملفان محذوفان ({ $n })
    [few] { $n } ملفات محذوفة
   *[other] { $n } ملفا محذوفا
}
hub-row-count = { $n ->
    [one] صف واحد ({ $n })
    [two] صفان ({ $n })
    [few] { $n } صفوف
   *[other] { $n } صفا
}
hub-column-count = { $n ->
    [one] عمود واحد ({ $n })
    [two] عمودان ({ $n })
    [few] { $n } أعمدة
   *[other] { $n } عمودا
}
hub-statistics-whole = { $n ->
    [one] إحصاءات صف واحد ({ $n })
    [two] إحصاءات صفين ({ $n })
    [few] إحصاءات { $n } صفوف كلها
   *[other] إحصاءات { $n } صفا كلها
}
hub-statistics-sampled = { $n ->
    [one] إحصاءات عينة من صف واحد ({ $n }): الملف كبير
    [two] إحصاءات عينة من صفين ({ $n }): الملف كبير
    [few] إحصاءات عينة من { $n } صفوف: الملف كبير
   *[other] إحصاءات عينة من { $n } صفا: الملف كبير
}
hub-download-count = { $n ->
    [one] تنزيل واحد في 30 يوما ({ $n })
    [two] تنزيلان في 30 يوما ({ $n })
    [few] { $n } تنزيلات في 30 يوما
   *[other] { $n } تنزيلا في 30 يوما
}
