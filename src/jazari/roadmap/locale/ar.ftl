roadmap-title = خارطة الطريق
roadmap-lead = كل رقم محسوب من السجل العمومي، أو مصرَّح به مع مصدره. لا يُدخَل أي رقم يدويا.
roadmap-progress = ما قُطع من الطريق نحو الهدف
roadmap-computed = { $n ->
    [zero] لا قيد بعد
    [one] محسوب من قيد واحد
    [two] محسوب من قيدين
    [few] محسوب من { $n } قيود
    [many] محسوب من { $n } قيدا
   *[other] محسوب من { $n } قيد
 }
roadmap-empty = لا مؤشر بعد
roadmap-empty-text = مؤشرات هذه الركيزة مذكورة في ملف البلد roadmap.toml.
roadmap-map-title = الطلبات المتوصل بها لكل 100.000 نسمة حسب الجهة
roadmap-map-source = سجل العقدة والإحصاء العام للسكان
roadmap-per-100k = لكل 100.000 نسمة
roadmap-population = عدد السكان
roadmap-check-title = تحققوا بأنفسكم
roadmap-check-text = يقرأ هذا الأمر السجل كله، ويتحقق من كل قيد، ويعيد حساب كل رقم على حاسوبكم.
roadmap-as-of = بتاريخ
roadmap-target = الهدف
roadmap-formula = طريقة الحساب
roadmap-source = المصدر
roadmap-no-source = لم يُصرَّح بأي رقم بعد.
roadmap-pack = حالة ملف البلد
roadmap-by-region = حسب الجهة
roadmap-behind = { $n ->
    [zero] القيود التي استُخرج منها
    [one] القيد الذي استُخرج منه
    [two] القيدان اللذان استُخرج منهما
    [few] القيود الـ{ $n } التي استُخرج منها
    [many] القيود الـ{ $n } التي استُخرج منها
   *[other] القيود الـ{ $n } التي استُخرج منها
 }
entry-roadmap-pack-adopted = ملف البلد { $country }، النسخة { $version }، ساري المفعول
entry-roadmap-figure-reported = { $indicator }: صُرِّح بـ { $value } بتاريخ { $date }
error-roadmap-not-reportable = المؤشر { $indicator } محسوب من القيود ولا يُدخَل يدويا.

## Formulas, in words

roadmap-formula-datasets-published = مجموعات البيانات التي لها مراجعة منشورة، دون المحذوفة بعد ذلك.
roadmap-formula-models-published = النماذج التي لها مراجعة منشورة، دون المحذوفة بعد ذلك.
roadmap-formula-languages-with-dataset = اللغات التي لها وثيقة واحدة على الأقل في آخر بناء لمجموعة بيانات.
roadmap-formula-open-share = المراجعات المنشورة من صنف «مفتوح» نسبةً إلى كل المراجعات المنشورة.
roadmap-formula-evaluations-recorded = التقييمات المقيدة في السجل.
roadmap-formula-best-macro-f1 = أعلى macro-F1 بلغه نموذج للتعرف على اللغات.
roadmap-formula-cases-received = الطلبات التي أودعها المواطنون؛ طلبات العرض محسوبة وقيدها يذكر ذلك.
roadmap-formula-cases-decided = الطلبات التي بُتّ فيها.
roadmap-formula-median-days = الوسيط لعدد الأيام الكاملة من التوصل إلى القرار.
roadmap-formula-within-limit-share = الطلبات المبتوت فيها داخل الأجل القانوني نسبةً إلى المبتوت فيها التي لها أجل.
roadmap-formula-agreement-share = الطلبات المبتوت فيها التي أبقى فيها الموظف على اللغة والمسطرة اللتين اقترحهما النموذج.
roadmap-formula-organisations-active = المؤسسات التي لها قيد واحد على الأقل، باستثناء العقدة نفسها.
