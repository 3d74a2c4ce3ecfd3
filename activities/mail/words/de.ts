import type { MailWords } from './mailWords';

export const DE: MailWords = {
  staff: {
    mail: {
      page: {
        title: 'Ruf',
        body: 'Bitte bestätigen Sie dieses Ticket bis {until}. Danach geht der Ruf an jemand anderen.',
      },
      'deadline-near': {
        title: 'Frist läuft ab',
        body: '{share} % der Zeit sind verbraucht. Die Frist endet {until}.',
      },
      breached: { title: 'Frist versäumt', body: 'Die Frist endete {until}.' },
      escalated: { title: 'Ebene angehoben', body: 'Das Ticket ist jetzt auf Ebene {level}.' },
      'low-rating': { title: 'Schlechte Bewertung', body: 'Die Bewertung ist {rating} von 5.' },
      'check-in': {
        title: 'Kontakt fällig',
        body: 'Jemand, den Sie betreuen, soll von Ihnen hören. Geplant war {until}.',
      },
    },
    label: {
      ticket: 'Ticket',
      tier: 'Abonnement',
      priority: 'Priorität',
      level: 'Ebene',
      promise: 'Zusage',
      why: 'Warum',
      until: 'Bis',
    },
    why: {
      emergency: 'Ein Notfall',
      raised: 'Die Ebene wurde angehoben',
      breach: 'Eine Frist wurde versäumt',
      agent: 'Von einem Mitglied des Teams angehoben',
      lead: 'Von der Teamleitung entschieden',
      customer: 'Vom Kunden gewünscht',
      operator: 'Vom Betrieb angehoben',
      tier: 'Das Abonnement hat sich geändert',
      unacknowledged: 'Niemand hat den Ruf bestätigt',
    },
    openTicket: 'Ticket öffnen',
    openTasks: 'Aufgaben öffnen',
    footer: 'Die Zeiten gelten für {zone}. Antworten auf diese E-Mail werden nicht gelesen.',
  },
  customer: {
    mail: {
      reply: { title: 'Ihr Ticket wurde beantwortet', body: '' },
      resolved: {
        title: 'Ihr Ticket wurde gelöst',
        body: 'Ist es für Sie nicht gelöst, schreiben Sie bitte im Ticket.',
      },
      closed: {
        title: 'Ihr Ticket ist geschlossen',
        body: 'Ist noch etwas offen, schreiben Sie bitte in den nächsten Tagen im Ticket: Dann wird es wieder geöffnet.',
      },
      'awaiting-reminder': {
        title: 'Wir warten auf Ihre Antwort',
        body: 'Um weiterzumachen, brauchen wir eine Antwort von Ihnen. Ohne sie wird das Ticket geschlossen.',
      },
      survey: {
        title: 'Wie war unsere Hilfe?',
        body: 'Bitte sagen Sie uns, wie zufrieden Sie sind. Der Link ist nur für Sie und gilt bis {until}.',
      },
      'survey-reminder': {
        title: 'Wie war unsere Hilfe? Eine Erinnerung',
        body: 'Bitte sagen Sie uns, wie zufrieden Sie sind. Der Link ist nur für Sie und gilt bis {until}.',
      },
    },
    label: { ticket: 'Ticket' },
    desk: 'Support',
    wrote: '{name} schrieb:',
    files: 'Dateien im Ticket: {count}',
    openTicket: 'Ticket öffnen',
    openSurvey: 'Hilfe bewerten',
    footer: 'Antworten auf diese E-Mail werden nicht gelesen. Bitte schreiben Sie in Ihrem Ticket.',
    choose: 'Wählen, welche E-Mails Sie erhalten',
  },
  priority: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch', critical: 'Kritisch' },
  clock: { 'first-response': 'Erste Antwort', 'next-response': 'Nächste Antwort', resolution: 'Lösung' },
};
