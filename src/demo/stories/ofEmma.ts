import { INVOICE } from '../files/invoice';
import { CRASH_LOG, PAYMENT_LOG } from '../files/logs';
import { STATEMENT } from '../files/statement';
import { agent, asked, customer, type Story } from '../story';

const HOUR = 60;
const DAY = 24 * HOUR;
const emma = agent('emma');
const greta = agent('greta');

/**
 * What Emma has to do: something of every part of an agent's queue. She has more than others: of those who are there she alone
 * speaks Spanish, a vip is hers, and what she takes herself she gets however much she has.
 */
export const OF_EMMA: readonly Story[] = [
  {
    key: 'ferry',
    customer: 'vera',
    category: 'emergency',
    priority: 'critical',
    subject: 'Ferry cancelled, stuck on the island',
    description:
      'We are on Hydra, and the last ferry was cancelled because of the wind. We are four, and my son has a broken wrist. ' +
      'Is there another way back to Athens tonight?',
    opened: 'now',
    steps: [],
  },
  {
    key: 'boat-tour',
    customer: 'sven',
    category: 'billing',
    priority: 'medium',
    subject: 'Refund for a cancelled boat tour',
    description:
      'The operator cancelled the tour on Saturday. The app still shows it as booked, and nothing was paid back.',
    opened: { ago: 5 * HOUR + 8 },
    steps: [
      emma.takes(12),
      emma.writes(
        20,
        'I have asked the operator to confirm the cancellation. As soon as I have it, the refund goes out.',
      ),
      customer.writes(150, 'Is there any news? We would like to book another tour with that money.'),
      customer.escalates(
        'now',
        'We travel on Monday, and nobody can tell me when the money comes. Please let somebody decide.',
      ),
    ],
  },
  {
    key: 'parents-noon',
    customer: 'uma',
    category: 'travel-planning',
    priority: 'low',
    subject: 'Where can my parents rest at noon?',
    description:
      'The plan for Rome has no pause between eleven and four. My father walks with a stick. Can you find two quiet places on the way?',
    opened: { used: 1.03 },
    steps: [emma.takes(25), asked.acknowledges(8)],
  },
  {
    key: 'hotel-unpaid',
    customer: 'vera',
    category: 'billing',
    priority: 'high',
    subject: 'The hotel says that nothing was paid',
    description: 'I am at the desk with my confirmation, and they ask me to pay again.',
    opened: { used: 0.7 },
    steps: [emma.takes(6)],
  },
  {
    key: 'charged-twice',
    customer: 'rosa',
    category: 'billing',
    priority: 'high',
    subject: 'Charged twice this month',
    description: 'My statement shows the subscription twice on the same day. I have marked both lines.',
    files: [STATEMENT],
    opened: { ago: 7 * HOUR + 4 },
    steps: [
      emma.takes(9),
      emma.asks(
        14,
        'Thank you for the picture, Rosa. I can see both payments. Could you send me the invoice that you got?',
      ),
      customer.writes(95, 'Here it is. There is only one invoice, and two payments.', INVOICE),
      emma.notes(
        12,
        '@demo-greta the same card was charged twice within two seconds. Is this the repeated request again?',
      ),
      greta.notes(
        31,
        '@demo-emma yes: the second attempt went out without the key of the first. The log is attached. The second payment can go back.',
        PAYMENT_LOG,
      ),
      emma.writes(
        18,
        'You are right: the same payment was sent twice. I am paying the second one back today. It takes two or three days until you see it.',
      ),
      customer.writes(
        140,
        'Thank you, Emma. Will this happen again next month? I would rather not check my card every month.',
      ),
    ],
  },
  {
    key: 'map-closes',
    customer: 'rosa',
    category: 'technical',
    priority: 'high',
    subject: 'The app closes when I open the map',
    description: 'Since the last update, on an older phone. It worked before.',
    opened: { ago: 26 * HOUR + 21 },
    steps: [
      emma.takes(15),
      emma.asks(25, 'Which phone is it, and which Android does it have? Settings, then About the phone.'),
      customer.writes(
        70,
        'A Moto G5, Android 8.1. My son has found this on it, perhaps it helps.',
        CRASH_LOG,
      ),
      emma.notes(15, '@demo-greta have we dropped Android 8 with the new map?'),
      greta.notes(
        55,
        '@demo-emma not on purpose. The new map asks for more memory than that phone gives. I am looking for a way.',
      ),
      emma.writes(
        10,
        'Thank you. Our developers know why: the new map needs more memory than your phone gives to an app. They are looking for a way, and I will tell you tomorrow how far they are.',
      ),
    ],
  },
  {
    key: 'montmartre',
    customer: 'paul',
    category: 'travel-planning',
    priority: 'medium',
    subject: 'Visite de Montmartre : l’heure a changé',
    description:
      'L’application dit 10 h, le courriel dit 14 h. Nous sommes huit, dont trois enfants. Quelle heure est la bonne ?',
    opened: { ago: 21 * HOUR + 33 },
    steps: [
      emma.takes(30),
      emma.writes(
        45,
        'Bonjour Paul, c’est 10 h : le courriel vient d’une ancienne version. Je demande au guide de vous le confirmer par écrit.',
      ),
    ],
  },
  {
    key: 'rail-pass',
    customer: 'rosa',
    category: 'travel-planning',
    priority: 'medium',
    subject: 'Rail pass or single tickets?',
    description: 'Ten days, four cities. Which is cheaper with a child of five?',
    opened: { ago: 2 * DAY - 47 },
    steps: [
      emma.takes(35),
      emma.asks(
        40,
        'It depends on the cities: up to three long rides, single tickets are cheaper. Which four are they, and do you know the days?',
      ),
    ],
  },
];
