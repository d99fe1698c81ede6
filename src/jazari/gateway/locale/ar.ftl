gateway-title = نماذج للبرامج
gateway-lead = عنوان واحد ورمز ولوج واحد لنماذج البلد ونماذج مزوديه؛ كل زبون لـ OpenAI أو Mistral يعمل معها.
gateway-models = النماذج المتاحة لك
gateway-model = النموذج
gateway-task = ما يفعله
gateway-task-lm = يكمل النصوص ويجيب عنها
gateway-task-embed = يحول النصوص إلى متجهات
gateway-task-provider = كما يقول مزوده
gateway-where = أين يجيب
gateway-here = على هذه العقدة
gateway-engine = على أجهزة هذه العقدة
gateway-at-provider = عند { $provider } ({ $country })
gateway-empty = لا نموذج بعد
gateway-empty-text = ستكون النماذج هنا حين تدرب العقدة نموذج لغة أو نموذج متجهات، أو حين تسمي إعداداتها مزودا.
gateway-call = كيف تستدعيها
gateway-call-text = رمز الولوج كل ما يحتاجه البرنامج؛ النطاق «read» يكفي.
gateway-call-token = أنشئ رمز ولوج
gateway-class = قل أي بيانات ترسل
gateway-class-text = ما ترسله إلى نموذج على هذه العقدة يبقى هنا. وقبل أن يخرج شيء إلى مزود تقرر قواعد البيانات بحسب صنفها ومكان المزود. قل الصنف في ترويسة:
gateway-docs = كل ما يقبل ويرفض ويحسب
gateway-usage = ما استعمل
gateway-usage-sign-in = سجل الدخول لترى ما استعملت.
gateway-usage-days = { $days ->
    [one] في اليوم الأخير
    [two] في اليومين الأخيرين
    [few] في آخر { $days } أيام
   *[other] في آخر { $days } يوما
 }
gateway-usage-none = { $days ->
    [one] لا شيء في اليوم الأخير.
    [two] لا شيء في اليومين الأخيرين.
    [few] لا شيء في آخر { $days } أيام.
   *[other] لا شيء في آخر { $days } يوما.
 }
gateway-person = الشخص
gateway-requests = الطلبات
gateway-prompt-tokens = الوحدات المقروءة
gateway-completion-tokens = الوحدات المكتوبة
