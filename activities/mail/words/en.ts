import type { MailWords } from './mailWords';

export const EN: MailWords = {
  staff: {
    mail: {
      page: {
        title: 'Page',
        body: 'You are asked to acknowledge this ticket by {until}. After that the page goes on to somebody else.',
      },
      'deadline-near': {
        title: 'Deadline near',
        body: '{share} % of the time is used up. The deadline is {until}.',
      },
      breached: { title: 'Deadline missed', body: 'The deadline was {until}.' },
      escalated: { title: 'Level raised', body: 'The ticket is on level {level} now.' },
      'low-rating': { title: 'Low rating', body: 'The customer gave {rating} of 5.' },
      'check-in': {
        title: 'Check-in due',
        body: 'A customer whom you look after is to hear from you. It was planned for {until}.',
      },
    },
    label: {
      ticket: 'Ticket',
      tier: 'Subscription',
      priority: 'Priority',
      level: 'Level',
      promise: 'Promise',
      why: 'Why',
      until: 'By',
    },
    why: {
      emergency: 'An emergency',
      raised: 'The level was raised',
      breach: 'A deadline was missed',
      agent: 'Raised by an agent',
      lead: 'Decided by a lead',
      customer: 'Asked for by the customer',
      operator: 'Raised by the operators',
      tier: 'The subscription changed',
      unacknowledged: 'Nobody acknowledged the page',
    },
    openTicket: 'Open the ticket',
    openTasks: 'Open the tasks',
    footer: 'Times are those of {zone}. Answers to this e-mail are not read.',
  },
  customer: {
    mail: {
      reply: { title: 'Your ticket has been answered', body: '' },
      resolved: {
        title: 'Your ticket has been solved',
        body: 'If it is not solved for you, please write in the ticket.',
      },
      closed: {
        title: 'Your ticket is closed',
        body: 'If something is still open, please write in the ticket within the next days: it is opened again then.',
      },
      'awaiting-reminder': {
        title: 'We wait for your answer',
        body: 'We need an answer of yours to go on. Without one the ticket will be closed.',
      },
      survey: {
        title: 'How did we do?',
        body: 'Please tell us how satisfied you are. The link is yours alone and works until {until}.',
      },
      'survey-reminder': {
        title: 'How did we do? A reminder',
        body: 'Please tell us how satisfied you are. The link is yours alone and works until {until}.',
      },
    },
    label: { ticket: 'Ticket' },
    desk: 'Support',
    wrote: '{name} wrote:',
    files: 'Files in the ticket: {count}',
    openTicket: 'Open the ticket',
    openSurvey: 'Rate our help',
    footer: 'Answers to this e-mail are not read. Please write in your ticket.',
    choose: 'Choose which e-mails you get',
  },
  priority: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
  clock: { 'first-response': 'First answer', 'next-response': 'Next answer', resolution: 'Solution' },
};
