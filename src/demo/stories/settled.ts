import { agent, asked, customer, holder, type Story } from '../story';

const HOUR = 60;
const DAY = 24 * HOUR;

/** What is solved, closed, and rated. */
export const SETTLED: readonly Story[] = [
  {
    key: 'arabic-refund',
    customer: 'yusuf',
    category: 'account',
    priority: 'high',
    subject: 'لا يصلني رمز الدخول',
    description: 'أطلب الرمز منذ ساعة ولا يصل إلى هاتفي، وغيّرت رقمي الأسبوع الماضي.',
    opened: { ago: 27 * HOUR + 14 },
    steps: [
      agent('farid').takes(10),
      agent('farid').asks(12, 'أهلًا يوسف. هل الرقم الجديد مسجل في حسابك؟ ما آخر رقمين منه؟'),
      customer.writes(30, 'لا، ما زال القديم. الجديد ينتهي بـ ٤٧.'),
      agent('farid').resolves(25, 'سجلت الرقم الجديد وأرسلت إليك رمزًا الآن. جرب الدخول من فضلك.'),
    ],
  },
  {
    key: 'german-receipt',
    customer: 'noah',
    category: 'billing',
    priority: 'low',
    subject: 'Quittung für die Steuer',
    description: 'Ich brauche alle Rechnungen von diesem Jahr in einer Datei.',
    opened: { ago: 2 * DAY + 29 },
    steps: [
      holder.writes(3 * HOUR, 'Das geht. Ich stelle sie zusammen, Sie haben sie bis heute Abend.'),
      holder.resolves(5 * HOUR, 'Alle elf Rechnungen liegen in Ihrem Profil unter Belege.'),
      customer.writes(2 * HOUR, 'Vielen Dank!'),
    ],
  },
  {
    key: 'wheelchair',
    customer: 'xenia',
    category: 'travel-planning',
    priority: 'high',
    subject: 'A taxi that takes a wheelchair',
    description: 'In Porto, on the 14th, from the station to the hotel. The usual company does not answer.',
    opened: { ago: 20 * HOUR + 51 },
    steps: [
      holder.writes(22, 'I am calling the other two companies now.'),
      holder.resolves(
        95,
        'It is booked: Táxi Azul, at 15:20, at the south exit. The driver has your number.',
      ),
      customer.writes(3 * HOUR, 'Thank you so much!'),
    ],
  },
  {
    key: 'company-invoice',
    customer: 'quinn',
    category: 'billing',
    priority: 'medium',
    subject: 'The invoice has the wrong name',
    description: 'It says Quinn Walsch. My employer does not take it like that.',
    opened: { ago: 2.5 * DAY + 19 },
    steps: [
      holder.writes(7 * HOUR, 'Sorry for that. Could you tell me what is wrong with it?'),
      customer.writes(90, 'As I wrote: the name. Walsh, without the c.'),
      holder.writes(6 * HOUR, 'I see. Which invoice is it?'),
      customer.writes(2 * HOUR, 'There is only one.'),
      holder.resolves(9 * HOUR, 'It is corrected, and the new one is in your mail.'),
    ],
  },
  {
    key: 'old-town',
    customer: 'rosa',
    category: 'travel-planning',
    priority: 'low',
    subject: 'Vegetarian places near the old town',
    description: 'We are six, two of us vegetarian, and would like to walk.',
    opened: { ago: 6 * DAY + 64 },
    steps: [
      holder.resolves(
        4 * HOUR,
        'Three that are good and within ten minutes: Hortensia, La Huerta and Casa Lola. I have put them on your map.',
      ),
      customer.closes(20 * HOUR, 'We went to two of them. Perfect.', 5),
    ],
  },
  {
    key: 'day-three',
    customer: 'rosa',
    category: 'technical',
    priority: 'medium',
    subject: 'Day 3 of my itinerary stays empty',
    description: 'I generated a four-day trip to Lisbon twice. Day 3 has no entries.',
    opened: { ago: 13 * DAY + 97 },
    steps: [
      holder.asks(
        3 * HOUR,
        'Is day 3 a Monday? Many museums are closed then, and the plan may find nothing.',
      ),
      customer.writes(5 * HOUR, 'It is. But parks and churches are open.'),
      holder.resolves(
        7 * HOUR,
        'You are right, they were left out by mistake. It is mended: generate the trip once more, please.',
      ),
      customer.closes(10 * HOUR, 'Day 3 has a lovely plan now.', 4),
    ],
  },
  {
    key: 'late-train',
    customer: 'sven',
    category: 'emergency',
    priority: 'critical',
    subject: 'The night train does not run',
    description: 'We stand in Hamburg with two small children. The train to Stockholm was cancelled.',
    opened: { ago: 3 * DAY - 126 },
    steps: [
      asked.acknowledges(2),
      holder.writes(
        9,
        'There is a room for you at the station hotel, paid by us. I am looking for the morning.',
      ),
      holder.resolves(40, 'You have seats on the 07:25, all together. The tickets are in the app.'),
      customer.closes(16 * HOUR, 'You saved us that night.', 5),
    ],
  },
  {
    key: 'gift-card',
    customer: 'vera',
    category: 'billing',
    priority: 'medium',
    subject: 'The gift card is not taken',
    description: 'I typed it three times. It is valid until next year.',
    opened: { ago: 5 * DAY + 83 },
    steps: [
      holder.writes(
        40,
        'I can see the card: one of its signs is a zero, not an O. I have put it in for you.',
      ),
      holder.resolves(35, 'The whole amount is on your account now.'),
      customer.closes(26 * HOUR, 'It works. The print could be clearer.', 4),
    ],
  },
  {
    key: 'newsletter',
    customer: 'noah',
    category: 'account',
    priority: 'low',
    subject: 'Zu viele Newsletter',
    description: 'Ich habe mich abgemeldet und bekomme trotzdem welche.',
    opened: { ago: 9 * DAY + 41 },
    steps: [
      holder.resolves(
        20 * HOUR,
        'Ihre Adresse stand in einer zweiten Liste. Sie ist gelöscht; es kommt keiner mehr.',
      ),
      customer.closes(2 * DAY, 'Seitdem ist Ruhe.', 3),
    ],
  },
  {
    key: 'parking',
    customer: 'olga',
    category: 'travel-planning',
    priority: 'low',
    subject: 'Parking near the museum',
    description: 'Is there any that is not full on Sundays?',
    opened: { ago: 5 * DAY - 166 },
    steps: [holder.resolves(8 * HOUR, 'The one behind the library. It is on your map now.')],
  },
];
