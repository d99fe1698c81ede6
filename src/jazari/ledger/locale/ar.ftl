ledger-title = السجل
ledger-lead = كل الوقائع التي تشهد بها هذه العقدة، بالترتيب وموقعة. لا يمكن تغيير شيء هنا أو حذفه دون أن يراه الجميع، ولا شيء هنا يخص شخصا بعينه.
ledger-fault-title = تعذر نشر السجل
ledger-checkpoint = نقطة التحقق
ledger-origin = السجل
ledger-size = القيود
ledger-root = بصمة الجذر
ledger-key = المفتاح العمومي
ledger-files = الملفات
ledger-verify-title = تحقق بنفسك
ledger-verify-text = ينزل هذا الأمر السجل كله، ويتحقق من كل بصمة ومن التوقيع ومن كل قيد، ثم يعيد حساب المؤشرات. لا تحتاج إلى الثقة بأحد.
ledger-entries = القيود
ledger-kind = النوع
ledger-kind-about = ما تقوله قيود هذا النوع
ledger-all-kinds = كل الأنواع
ledger-show = عرض
ledger-about = القيود المتعلقة فقط بما يلي
ledger-about-all = عرض الكل
ledger-number = الرقم
ledger-at = متى
ledger-what = ماذا
ledger-by = من
ledger-ref = المرجع
ledger-unknown-kind = قيد من نوع لا تعرفه هذه العقدة
ledger-empty-title = لا توجد قيود
ledger-empty = سيكتب هنا ما تبنيه هذه العقدة وتقيمه وتقرره وتقيسه. يظهر أول قيد عند تشغيل برنامج البلد.
ledger-newest = أحدث القيود
ledger-older = قيود أقدم
ledger-entry-title = القيد { $index }
ledger-leaf-hash = بصمة الورقة
ledger-bytes-title = القيد كما هو، بايت ببايت
ledger-bytes-text = هذه هي البايتات التي حسبت بصمتها بالضبط، بصيغة JSON القانونية (RFC 8785).
ledger-proof-title = الدليل على وجوده في السجل
ledger-proof-text = { $n ->
    [0] ليس في السجل غير هذا القيد، فبصمة ورقته هي الجذر.
    [one] بهذه البصمة تقود بصمة الورقة إلى جذر القيود وعددها { $size }.
   *[other] بهذه البصمات وعددها { $n }، الأقرب أولا، تقود بصمة الورقة إلى جذر القيود وعددها { $size }.
 }
ledger-entry-before = القيد السابق
ledger-entry-after = القيد التالي

error-ledger-no-such-entry = لا يوجد القيد { $index }. عدد قيود هذا السجل { $size }.
error-ledger-unknown-kind = لا يوجد هنا نوع من القيود اسمه { $kind }.
error-ledger-no-such-tile = هذا الملف من السجل غير منشور.
error-ledger-inconsistent-log = السجل لا يكمل ما سبق أن وقعه، لذلك لم يوقع من جديد. لم يضع شيء، وعلى القائمين على هذه العقدة فحصه.
error-ledger-damaged-log = ملفات من السجل يناقض بعضها بعضا، لذلك لم يوقع شيء. على القائمين على هذه العقدة فحصه.
