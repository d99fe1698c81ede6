error-core-not-found = لا يوجد شيء في هذا العنوان.
error-core-error = حدث خطأ من جهتنا.
error-core-unavailable = لا يمكن ذلك في الوقت الحالي.
error-core-storage-full = قرص هذه العقدة ممتلئ.
error-core-invalid = لا يمكن استعمال ما أُرسل.
