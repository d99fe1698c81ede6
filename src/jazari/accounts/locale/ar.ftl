accounts-sign-in-title = تسجيل الدخول
accounts-sign-in-lead = لمن يعمل مع هذه العقدة. لا يحتاج أحد إلى حساب للبحث أو لتقديم طلب أو لتتبعه.
accounts-sign-in = تسجيل الدخول
accounts-handle = اسم المستخدم
accounts-password = كلمة المرور
accounts-ended = تم تغيير كلمة المرور وإنهاء جميع جلساتك. سجل الدخول بالكلمة الجديدة.
accounts-no-account = ينشئ الحسابات من يشغل هذه العقدة. اتصل بهم إذا احتجت إلى حساب أو ضاعت منك كلمة المرور.

accounts-account-title = حسابك
accounts-roles-title = أدوارك
accounts-roles-empty = ليس لك بعد دور في أي مؤسسة، ويمكن لمن يشغل هذه العقدة أن يمنحك دورا. ويمكنك من الآن أن تنشر تحت اسمك.
accounts-organisation = المؤسسة
accounts-role = الدور
accounts-role-reader = قارئ
accounts-role-contributor = مساهم
accounts-role-reviewer = مراجع
accounts-role-steward = مشرف

accounts-tokens-title = رموز الولوج
accounts-tokens-text = يتيح رمز الولوج لبرنامج أن يعمل باسمك. عامله ككلمة مرور، واحذفه حين لا يعود البرنامج في حاجة إليه.
accounts-tokens-empty = ليس لك أي رمز ولوج.
accounts-token-new = رمز ولوج جديد
accounts-token-create = أنشئ رمز ولوج
accounts-token-made-title = رمز الولوج الجديد
accounts-token-made = انسخه الآن: لن يظهر إلا هذه المرة.
accounts-token-label = الغرض منه
accounts-token-label-hint = كلمة تعرفه بها لاحقا، كاسم الحاسوب.
accounts-token-unnamed = بلا اسم
accounts-token-scope = ما يسمح به
accounts-token-days = مدة صلاحيته
accounts-token-expires = صالح إلى غاية
accounts-token-expired = منتهي الصلاحية
accounts-token-used = آخر استعمال
accounts-token-never = لم يستعمل
accounts-token-actions = إجراءات
accounts-token-delete = احذف
accounts-token-delete-named = احذف رمز الولوج: { $label }
accounts-scope-read = القراءة
accounts-scope-write = القراءة والكتابة
accounts-scope-admin = كل ما يحق لك

accounts-password-title = كلمة المرور
accounts-password-text = تغييرها ينهي جميع جلساتك على كل أجهزتك. أما رموز الولوج فتبقى صالحة.
accounts-password-present = كلمة المرور الحالية
accounts-password-wanted = كلمة المرور الجديدة
accounts-password-hint = 12 حرفا على الأقل، والأفضل عدة كلمات.
accounts-password-change = غير كلمة المرور

accounts-data-title = بياناتك
accounts-data-text = يحتفظ الحساب باسم المستخدم وأدوارك ورموز الولوج وجلساتك. ويمكن لمن يشغل هذه العقدة أن يمحو كل ذلك بطلب منك.
accounts-data-export = حمل بياناتك

accounts-organisations-title = المؤسسات
accounts-organisations-lead = { $n ->
    [zero] لا تشارك أي مؤسسة بعد ({ $n }).
    [one] تشارك مؤسسة واحدة في المشاعات.
    [two] تشارك مؤسستان في المشاعات.
    [few] تشارك { $n } مؤسسات في المشاعات.
    [many] تشارك { $n } مؤسسة في المشاعات.
   *[other] تشارك { $n } مؤسسة في المشاعات.
 }
accounts-organisations-empty-title = لا تشارك أي مؤسسة بعد
accounts-organisations-empty = ستظهر هنا معاهد المشاعات ووزاراتها وجامعاتها ومقاولاتها، حين يضيف من يشغل هذه العقدة أولاها.
accounts-name = الاسم في العناوين
accounts-kind = النوع
accounts-kind-institute = معهد
accounts-kind-ministry = وزارة
accounts-kind-university = جامعة
accounts-kind-firm = مقاولة
accounts-region = الجهة
accounts-people = الأشخاص

entry-accounts-organisation-created = { $kind ->
    [institute] يشارك المعهد { $organisation } في المشاعات ({ $region })
    [ministry] تشارك الوزارة { $organisation } في المشاعات ({ $region })
    [university] تشارك الجامعة { $organisation } في المشاعات ({ $region })
   *[firm] تشارك المقاولة { $organisation } في المشاعات ({ $region })
 }

error-accounts-wrong-sign-in = اسم المستخدم وكلمة المرور غير متطابقين. تحقق منهما ثم حاول من جديد.
error-accounts-sign-ins-paused = { $minutes ->
    [zero] فشلت محاولات كثيرة لتسجيل الدخول. حاول من جديد بعد لحظات ({ $minutes }).
    [one] فشلت محاولات كثيرة لتسجيل الدخول. حاول من جديد بعد دقيقة واحدة.
    [two] فشلت محاولات كثيرة لتسجيل الدخول. حاول من جديد بعد دقيقتين.
    [few] فشلت محاولات كثيرة لتسجيل الدخول. حاول من جديد بعد { $minutes } دقائق.
    [many] فشلت محاولات كثيرة لتسجيل الدخول. حاول من جديد بعد { $minutes } دقيقة.
   *[other] فشلت محاولات كثيرة لتسجيل الدخول. حاول من جديد بعد { $minutes } دقيقة.
 }
error-accounts-weak-password = { $reason ->
    [length] يجب أن تتكون كلمة المرور الجديدة من 12 إلى 200 حرف.
    [repeated] كلمة المرور الجديدة تكرر حروفا قليلة؛ اختر عدة كلمات.
   *[handle] كلمة المرور الجديدة لا تكاد تزيد على اسم المستخدم؛ اختر عدة كلمات.
 }
error-accounts-form-refused = هذه الاستمارة قديمة أو لم تأت من صفحة من هذا الموقع. لم يتغير شيء. أعد تحميل صفحتها مع السماح بملفات تعريف الارتباط، ثم أرسلها من جديد.
error-accounts-not-signed-in = هذه الصفحة خاصة بمن سجل الدخول.
error-accounts-role-missing = يتطلب هذا دورا في { $organisation } ليس لك.
error-accounts-invalid-token = رمز الولوج ليس من هذه العقدة، أو انتهت صلاحيته، أو حذف.
error-accounts-unknown-token = لم يعد رمز الولوج هذا موجودا.
error-accounts-body-too-large = ما أرسلته أكبر من أن تقبله استمارة.
