import type { MailWords } from './mailWords';

export const AR: MailWords = {
  staff: {
    mail: {
      page: {
        title: 'نداء',
        body: 'يُرجى تأكيد استلام هذه التذكرة قبل {until}. بعد ذلك ينتقل النداء إلى شخص آخر.',
      },
      'deadline-near': {
        title: 'الموعد يقترب',
        body: 'انقضى {share}٪ من الوقت. الموعد النهائي {until}.',
      },
      breached: { title: 'فات الموعد', body: 'كان الموعد النهائي {until}.' },
      escalated: { title: 'رُفع المستوى', body: 'التذكرة الآن في المستوى {level}.' },
      'low-rating': { title: 'تقييم منخفض', body: 'التقييم {rating} من 5.' },
      'check-in': {
        title: 'حان موعد التواصل',
        body: 'عميل في رعايتك ينتظر تواصلك. كان الموعد المقرر {until}.',
      },
    },
    label: {
      ticket: 'التذكرة',
      tier: 'الاشتراك',
      priority: 'الأولوية',
      level: 'المستوى',
      promise: 'الموعد',
      why: 'السبب',
      until: 'قبل',
    },
    why: {
      emergency: 'حالة طارئة',
      raised: 'رُفع المستوى',
      breach: 'فات موعد',
      agent: 'رفعها أحد الموظفين',
      lead: 'بقرار من المسؤول',
      customer: 'بطلب من العميل',
      operator: 'رفعها فريق التشغيل',
      tier: 'تغيّر الاشتراك',
      unacknowledged: 'لم يؤكد أحد استلام النداء',
    },
    openTicket: 'فتح التذكرة',
    openTasks: 'فتح المهام',
    footer: 'الأوقات بتوقيت {zone}. لا تُقرأ الردود على هذه الرسالة.',
  },
  customer: {
    mail: {
      reply: { title: 'وصل رد على تذكرتك', body: '' },
      resolved: { title: 'حُلّت تذكرتك', body: 'إن لم تُحلّ بالنسبة إليك فاكتب في التذكرة.' },
      closed: {
        title: 'أُغلقت تذكرتك',
        body: 'إن بقي شيء فاكتب في التذكرة خلال الأيام القادمة، فتُفتح من جديد.',
      },
      'awaiting-reminder': {
        title: 'ننتظر ردك',
        body: 'نحتاج إلى رد منك لنتابع. ومن دونه تُغلق التذكرة.',
      },
      survey: {
        title: 'كيف كانت مساعدتنا؟',
        body: 'أخبرنا بمدى رضاك من فضلك. هذا الرابط لك وحدك وصالح حتى {until}.',
      },
      'survey-reminder': {
        title: 'كيف كانت مساعدتنا؟ تذكير',
        body: 'أخبرنا بمدى رضاك من فضلك. هذا الرابط لك وحدك وصالح حتى {until}.',
      },
    },
    label: { ticket: 'التذكرة' },
    desk: 'الدعم',
    wrote: 'كتب {name}:',
    files: 'عدد الملفات في التذكرة: {count}',
    openTicket: 'فتح التذكرة',
    openSurvey: 'قيّم مساعدتنا',
    footer: 'لا تُقرأ الردود على هذه الرسالة. يُرجى الكتابة في تذكرتك.',
    choose: 'اختيار الرسائل التي تصلك',
  },
  priority: { low: 'منخفضة', medium: 'متوسطة', high: 'عالية', critical: 'حرجة' },
  clock: { 'first-response': 'الرد الأول', 'next-response': 'الرد التالي', resolution: 'الحل' },
};
