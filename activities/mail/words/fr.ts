import type { MailWords } from './mailWords';

export const FR: MailWords = {
  staff: {
    mail: {
      page: {
        title: 'Appel',
        body: 'Merci de confirmer ce ticket avant : {until}. Ensuite, l’appel passe à quelqu’un d’autre.',
      },
      'deadline-near': {
        title: 'Échéance proche',
        body: '{share} % du temps est écoulé. L’échéance : {until}.',
      },
      breached: { title: 'Échéance dépassée', body: 'L’échéance était : {until}.' },
      escalated: { title: 'Niveau relevé', body: 'Le ticket est maintenant au niveau {level}.' },
      'low-rating': { title: 'Note basse', body: 'La note est de {rating} sur 5.' },
      'check-in': {
        title: 'Prise de contact due',
        body: 'Un client que vous suivez doit avoir de vos nouvelles. C’était prévu : {until}.',
      },
    },
    label: {
      ticket: 'Ticket',
      tier: 'Abonnement',
      priority: 'Priorité',
      level: 'Niveau',
      promise: 'Engagement',
      why: 'Pourquoi',
      until: 'Avant',
    },
    why: {
      emergency: 'Une urgence',
      raised: 'Le niveau a été relevé',
      breach: 'Une échéance a été dépassée',
      agent: 'Relevé par un agent',
      lead: 'Décidé par un responsable',
      customer: 'Demandé par le client',
      operator: 'Relevé par l’exploitation',
      tier: 'L’abonnement a changé',
      unacknowledged: 'Personne n’a confirmé l’appel',
    },
    openTicket: 'Ouvrir le ticket',
    openTasks: 'Ouvrir les tâches',
    footer: 'Les heures sont celles de {zone}. Les réponses à cet e-mail ne sont pas lues.',
  },
  customer: {
    mail: {
      reply: { title: 'Votre ticket a reçu une réponse', body: '' },
      resolved: {
        title: 'Votre ticket est résolu',
        body: 'S’il ne l’est pas pour vous, écrivez dans le ticket.',
      },
      closed: {
        title: 'Votre ticket est fermé',
        body: 'S’il reste quelque chose, écrivez dans le ticket dans les prochains jours : il sera rouvert.',
      },
      'awaiting-reminder': {
        title: 'Nous attendons votre réponse',
        body: 'Pour continuer, il nous faut une réponse de votre part. Sans elle, le ticket sera fermé.',
      },
      survey: {
        title: 'Comment était notre aide ?',
        body: 'Dites-nous si vous êtes satisfait. Le lien est pour vous seul et vaut jusqu’à : {until}.',
      },
      'survey-reminder': {
        title: 'Comment était notre aide ? Un rappel',
        body: 'Dites-nous si vous êtes satisfait. Le lien est pour vous seul et vaut jusqu’à : {until}.',
      },
    },
    label: { ticket: 'Ticket' },
    desk: 'Assistance',
    wrote: '{name} a écrit :',
    files: 'Fichiers dans le ticket : {count}',
    openTicket: 'Ouvrir le ticket',
    openSurvey: 'Noter notre aide',
    footer: 'Les réponses à cet e-mail ne sont pas lues. Merci d’écrire dans votre ticket.',
    choose: 'Choisir les e-mails que vous recevez',
  },
  priority: { low: 'Basse', medium: 'Moyenne', high: 'Haute', critical: 'Critique' },
  clock: {
    'first-response': 'Première réponse',
    'next-response': 'Réponse suivante',
    resolution: 'Solution',
  },
};
