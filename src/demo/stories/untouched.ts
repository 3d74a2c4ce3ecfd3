import { asked, holder, type Story } from '../story';

const HOUR = 60;

/** What nobody has answered yet: one is late since a moment, one for hours, with somebody who looks into it. */
export const UNTOUCHED: readonly Story[] = [
  {
    key: 'forgotten-refund',
    customer: 'quinn',
    category: 'billing',
    priority: 'high',
    subject: 'Where is my refund?',
    description: 'You wrote that it takes five days. That was three weeks ago.',
    opened: { used: 1.005 },
    steps: [],
  },
  {
    key: 'forgotten-visa',
    customer: 'olga',
    category: 'travel-planning',
    priority: 'medium',
    subject: 'Do I need a visa for a stop of nine hours?',
    description: 'In Doha, on the way to Colombo. I would like to see the town.',
    opened: { used: 1.08 },
    steps: [
      asked.acknowledges(18),
      holder.notes(
        25,
        'The rules for short stops have changed this month. The airline is asking for us whether nine hours still count as one.',
      ),
    ],
  },
  {
    key: 'export-plan',
    customer: 'paul',
    category: 'technical',
    priority: 'low',
    subject: 'Print a trip on one page',
    description: 'My parents want it on paper. The print has nine pages, most of them maps.',
    opened: { ago: 11 * HOUR + 9 },
    steps: [],
  },
  {
    key: 'two-calendars',
    customer: 'sven',
    category: 'technical',
    priority: 'low',
    subject: 'Every booking is in my calendar twice',
    description: 'Since I connected the second phone. I have to delete them one by one.',
    opened: { ago: 4 * HOUR + 22 },
    steps: [],
  },
  {
    key: 'quiet-room',
    customer: 'xenia',
    category: 'travel-planning',
    priority: 'low',
    subject: 'A room away from the lift',
    description: 'For the three nights in Adelaide. The last one was very loud.',
    opened: { ago: 73 },
    steps: [],
  },
  {
    key: 'child-seat',
    customer: 'rosa',
    category: 'travel-planning',
    priority: 'medium',
    subject: 'A child seat in the rental car',
    description: 'For a child of five, from Porto airport. I cannot find where to add it.',
    opened: { ago: 34 },
    steps: [],
  },
  {
    key: 'points',
    customer: 'quinn',
    category: 'account',
    priority: 'low',
    subject: 'Points of two accounts',
    description: 'I have an old account with my student address. Can they be put together?',
    opened: { ago: 13 },
    steps: [],
  },
];
