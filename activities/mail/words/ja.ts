import type { MailWords } from './mailWords';

export const JA: MailWords = {
  staff: {
    mail: {
      page: {
        title: '呼び出し',
        body: '{until}までにこのチケットの確認をお願いします。その後は別の担当者が呼び出されます。',
      },
      'deadline-near': {
        title: '期限が近づいています',
        body: '時間の{share}%が経過しました。期限は{until}です。',
      },
      breached: { title: '期限を過ぎました', body: '期限は{until}でした。' },
      escalated: {
        title: 'レベルが上がりました',
        body: 'このチケットは現在レベル{level}です。',
      },
      'low-rating': { title: '低い評価', body: '評価は5点中{rating}点です。' },
      'check-in': {
        title: '連絡の時期です',
        body: '担当しているお客様への連絡が予定されています。予定は{until}でした。',
      },
    },
    label: {
      ticket: 'チケット',
      tier: 'ご契約',
      priority: '優先度',
      level: 'レベル',
      promise: 'お約束',
      why: '理由',
      until: '期限',
    },
    why: {
      emergency: '緊急事態',
      raised: 'レベルが上がりました',
      breach: '期限を過ぎました',
      agent: '担当者が上げました',
      lead: 'リーダーが決めました',
      customer: 'お客様のご要望',
      operator: '運用担当者が上げました',
      tier: 'ご契約が変わりました',
      unacknowledged: '呼び出しが確認されませんでした',
    },
    openTicket: 'チケットを開く',
    openTasks: 'タスクを開く',
    footer: '時刻は{zone}のものです。このメールへの返信は読まれません。',
  },
  customer: {
    mail: {
      reply: { title: 'チケットに回答がありました', body: '' },
      resolved: {
        title: 'チケットが解決しました',
        body: '解決していない場合は、チケットにご記入ください。',
      },
      closed: {
        title: 'チケットが終了しました',
        body: 'まだ何かございましたら、数日のうちにチケットにご記入ください。再び開かれます。',
      },
      'awaiting-reminder': {
        title: 'お返事をお待ちしています',
        body: '続けるにはお客様のお返事が必要です。お返事がない場合、チケットは終了します。',
      },
      survey: {
        title: '対応はいかがでしたか',
        body: 'ご満足いただけたかお聞かせください。このリンクはお客様専用で、{until}まで有効です。',
      },
      'survey-reminder': {
        title: '対応はいかがでしたか（再度のお願い）',
        body: 'ご満足いただけたかお聞かせください。このリンクはお客様専用で、{until}まで有効です。',
      },
    },
    label: { ticket: 'チケット' },
    desk: 'サポート',
    wrote: '{name}より：',
    files: 'チケットのファイル数：{count}',
    openTicket: 'チケットを開く',
    openSurvey: '対応を評価する',
    footer: 'このメールへの返信は読まれません。チケットにご記入ください。',
    choose: '受け取るメールを選ぶ',
  },
  priority: { low: '低', medium: '中', high: '高', critical: '緊急' },
  clock: { 'first-response': '最初の回答', 'next-response': '次の回答', resolution: '解決' },
};
