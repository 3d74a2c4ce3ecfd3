import { PLAN } from '../files/plan';
import { agent, asked, customer, holder, type Story } from '../story';

const HOUR = 60;
const DAY = 24 * HOUR;

/** What the others have in hand, in the languages that are spoken here. */
export const AT_WORK: readonly Story[] = [
  {
    key: 'prices-jump',
    customer: 'uma',
    category: 'technical',
    priority: 'high',
    subject: 'The price changes when I go back',
    description: 'I pick a flight, go back to compare, and the same flight costs 40 euros more.',
    opened: { ago: 3 * HOUR + 11 },
    steps: [
      agent('dieter').takes(20),
      agent('dieter').writes(
        25,
        'I can see it here as well, thank you. I am asking the people who made the search.',
      ),
      agent('dieter').escalates(
        'now',
        'The cached price is shown first and the fresh one after going back. Needs a look at the search.',
        3,
      ),
    ],
  },
  {
    key: 'login-code',
    customer: 'sven',
    category: 'account',
    priority: 'critical',
    subject: 'Locked out before my flight',
    description: 'The login code never arrives, and I board tomorrow morning.',
    opened: { ago: 9 * HOUR + 17 },
    steps: [
      holder.writes(
        12,
        'I have sent the code to your second address. Please look into the spam folder as well.',
      ),
      customer.writes(20, 'It is in neither. My phone number has changed, can you use the new one?'),
      holder.escalates(
        15,
        'His codes are swallowed by the text message provider. Needs a look at the log.',
        3,
      ),
      asked.acknowledges(7),
      holder.writes(
        28,
        'The provider blocks your old number. Your codes come by e-mail from now on; I have just sent one.',
      ),
      customer.writes(35, 'That one arrived, I am in. Could you still take the old number off my account?'),
      holder.writes(90, 'It is on its way: the change has to be confirmed by a second colleague.'),
    ],
  },
  {
    key: 'arabic-names',
    customer: 'yusuf',
    category: 'account',
    priority: 'medium',
    subject: 'اسمي يظهر معكوسًا في التذكرة',
    description:
      'الاسم مكتوب بالعربية في حسابي، لكنه يظهر على تذكرة الطيران بترتيب معكوس. هل سيقبلونها في المطار؟',
    opened: { ago: 6 * HOUR + 26 },
    steps: [
      agent('farid').takes(15),
      agent('farid').writes(
        20,
        'أهلًا يوسف. التذكرة صالحة، فالمطار يعتمد على الاسم بالحروف اللاتينية. سأطلب من شركة الطيران إصدارها من جديد.',
      ),
      customer.writes(75, 'شكرًا يا فريد. متى تصلني التذكرة الجديدة؟ السفر يوم الخميس.'),
    ],
  },
  {
    key: 'arrival-day',
    customer: 'tomoko',
    category: 'technical',
    priority: 'medium',
    subject: 'The plan shows the day before',
    description:
      'My flight crosses the date line. It arrives a day later than the plan says. Is the hotel right?',
    files: [PLAN],
    opened: { ago: 10 * HOUR + 43 },
    steps: [
      agent('aiko').takes(25),
      agent('aiko').writes(
        30,
        'The hotel is booked from the day on which you arrive, that is right. Only the plan shows the wrong day; I am asking the developers.',
      ),
    ],
  },
  {
    key: 'german-offline',
    customer: 'noah',
    category: 'technical',
    priority: 'low',
    subject: 'Karten ohne Netz laden nicht',
    description: 'Ich habe die Karte von Madeira heruntergeladen. Im Flugmodus bleibt sie leer.',
    opened: { ago: 30 * HOUR + 5 },
    steps: [
      agent('dieter').takes(90),
      agent('dieter').asks(
        45,
        'Danke für die Meldung. Wie viel Platz ist auf dem Gerät noch frei? Einstellungen, dann Speicher.',
      ),
      customer.writes(6 * HOUR, 'Noch 300 MB.'),
      agent('dieter').writes(
        70,
        'Das reicht für die Karte nicht ganz, und die App sagt es nicht. Ich gebe das weiter; bitte machen Sie 500 MB frei und laden Sie sie noch einmal.',
      ),
    ],
  },
  {
    key: 'seats-apart',
    customer: 'uma',
    category: 'travel-planning',
    priority: 'high',
    channel: 'chat',
    subject: 'Our seats are not together',
    description: 'We booked two seats side by side. The new plane has other rows, and we sit apart.',
    opened: { ago: 2 * HOUR + 6 },
    steps: [
      holder.asks(15, 'I have found two free pairs, in row 14 and in row 22. Which one would you like?'),
      customer.writes(40, 'Row 14, please, the window and the one beside it.'),
    ],
  },
  {
    key: 'transfer',
    customer: 'xenia',
    category: 'travel-planning',
    priority: 'medium',
    subject: 'The driver waits at the wrong terminal',
    description: 'The plan says terminal 1, my flight arrives at terminal 3. It was the same last month.',
    opened: { ago: 28 * HOUR + 38 },
    steps: [
      holder.writes(
        18,
        'The driver has the right terminal now. I am looking for where the wrong one comes from.',
      ),
      holder.resolves(
        130,
        'It came from an old template, which is mended. Your next three transfers are right.',
      ),
      customer.reopens(
        24.5 * HOUR,
        'The one for Friday is wrong again, I have just looked. Terminal 1, and it is 3.',
      ),
    ],
  },
  {
    key: 'group-booking',
    customer: 'xenia',
    category: 'travel-planning',
    priority: 'low',
    channel: 'phone',
    subject: 'Forty people to Hobart in March',
    description: 'Flights, a hotel near the harbour and two days of walking. A first idea is enough for now.',
    opened: { ago: 26 * HOUR + 52 },
    steps: [
      holder.writes(50, 'What a trip! You will have two proposals from me by the end of the week.'),
      customer.writes(15 * HOUR, 'Wonderful. Two of us use a wheelchair, I forgot to say.'),
      holder.writes(65, 'Good to know: that rules out one of the hotels, and I have a better one in mind.'),
    ],
  },
  {
    key: 'vat-number',
    customer: 'paul',
    category: 'billing',
    priority: 'low',
    subject: 'An invoice with my company’s address',
    description: 'Our accounting needs the VAT number on it.',
    opened: { ago: 31 * HOUR + 24 },
    steps: [holder.asks(100, 'With pleasure. Which address and which number should stand on it?')],
  },
  {
    key: 'assistant',
    customer: 'will',
    category: 'account',
    priority: 'critical',
    subject: 'My assistant cannot sign in any more',
    description: 'She books for me and boards at noon. Her code is refused since this morning.',
    opened: { used: 0.6 },
    steps: [agent('farid').takes(4)],
  },
  {
    key: 'tablet',
    customer: 'olga',
    category: 'technical',
    priority: 'medium',
    subject: 'Dark mode on the tablet',
    description: 'The setting is there on my phone, not on the tablet. I plan in bed, and it is very bright.',
    opened: { used: 0.25 },
    steps: [agent('dieter').takes(40)],
  },
  {
    key: 'profile-name',
    customer: 'quinn',
    category: 'account',
    priority: 'medium',
    subject: 'Change the name in my profile',
    description: 'I have married and would like my new name on the bookings.',
    opened: { ago: 18 * HOUR + 12 },
    steps: [
      agent('aiko').takes(50),
      agent('aiko').writes(
        25,
        'Congratulations! Your profile has the new name. Two bookings are with airlines that want to see the certificate; I am asking them how.',
      ),
    ],
  },
  {
    key: 'shared-trip',
    customer: 'olga',
    category: 'account',
    priority: 'low',
    subject: 'My sister cannot see the shared trip',
    description: 'I have invited her twice. She gets the e-mail, and the trip is not in her list.',
    opened: { ago: 4 * DAY - 35 },
    steps: [
      agent('dieter').takes(60),
      agent('dieter').asks(
        90,
        'Does she sign in with the same address that you invited? Please ask her to look.',
      ),
    ],
  },
];
