entry-trust-decided = الاستعمال «{ $use ->
    [case-triage] التعرف على لغة الطلبات
   *[other] { $use }
 }» للنموذج { $subject }: { $outcome ->
    [approved] تمت الموافقة عليه
   *[refused] تم رفضه
}
