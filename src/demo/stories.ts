import type { Category, Priority } from '../../domain/vocabulary';

/** What happens to a ticket after it is opened; each ends in another place. */
export const ENDINGS = [
  'open',
  'in-progress',
  'awaiting-response',
  'answered',
  'resolved',
  'closed',
  'rated',
  'reopened',
  'escalated',
  'overdue',
  'due-soon',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** All but `due-soon`, which is for vips alone: theirs is the promise that runs by day and night. */
const ORDINARY = ENDINGS.length - 1;

export interface Story {
  subject: string;
  description: string;
  category: Category;
  priority: Priority;
  ending: Ending;
}

const PROBLEMS: readonly [Category, Priority, string, string][] = [
  [
    'technical',
    'medium',
    'Day 3 of my itinerary stays empty',
    'I generated a four-day trip to Lisbon twice. Day 3 has no entries.',
  ],
  ['billing', 'high', 'Charged twice in May', 'My statement shows the subscription twice on the same day.'],
  [
    'account',
    'critical',
    'Locked out before my flight',
    'The login code never arrives and I board tomorrow morning.',
  ],
  [
    'travel-planning',
    'low',
    'Vegetarian places near the old town',
    'We are six, two of us vegetarian, and would like to walk.',
  ],
  [
    'technical',
    'high',
    'The app closes when I open the map',
    'Since the last update, on an older phone. It worked before.',
  ],
  ['billing', 'medium', 'An invoice with my company’s address', 'Our accounting needs the VAT number on it.'],
  [
    'emergency',
    'critical',
    'Ferry cancelled, stuck on the island',
    'The last ferry was cancelled. Is there another way back tonight?',
  ],
  [
    'account',
    'low',
    'Change the name in my profile',
    'I have married and would like my new name on the bookings.',
  ],
  [
    'travel-planning',
    'medium',
    'Rail pass or single tickets?',
    'Ten days, four cities. Which is cheaper with a child of five?',
  ],
  ['technical', 'low', 'Dark mode on the tablet', 'The setting is there on my phone, not on the tablet.'],
];

/** Each problem four times, each time with another ending, so that every status has several; the last ones are about to be late. */
export const STORIES: readonly Story[] = [
  ...[0, 3, 6, 9].flatMap((shift) =>
    PROBLEMS.map(([category, priority, subject, description], index) => {
      const ending = ENDINGS[(index + shift) % ORDINARY] ?? 'open';
      return { category, priority, subject, description, ending };
    }),
  ),
  {
    category: 'account',
    priority: 'critical',
    subject: 'My assistant cannot sign in any more',
    description: 'She books for me and boards at noon. Her code is refused since this morning.',
    ending: 'due-soon',
  },
  {
    category: 'billing',
    priority: 'critical',
    subject: 'The hotel says that nothing was paid',
    description: 'I am at the desk with my confirmation, and they ask me to pay again.',
    ending: 'due-soon',
  },
];
