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
hub-updated = آخر تحديث
hub-found = { $n ->
    [zero] لا مستودع
    [one] مستودع واحد
    [two] مستودعان
    [few] { $n } مستودعات
    [many] { $n } مستودعا
   *[other] { $n } مستودع
}
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
