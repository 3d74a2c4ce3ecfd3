import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { readAuditSearch } from '../console/audit/auditSearch';
import { readOutreachSearch } from '../console/outreach/outreachSearch';
import { readTicketSearch } from '../console/tickets/ticketSearch';
import { lazyPage } from './faults/lazyPage';
import { PageFault, WholePageFault } from './faults/PageFault';
import { readMyTicketSearch } from '../portal/tickets/myTicketSearch';
import { readAddress, writeAddress } from './addressSearch';
import { LandingPage } from './LandingPage';
import { NotFoundPage } from './NotFoundPage';
import { PageFrame } from './PageFrame';

const root = createRootRoute({
  component: PageFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: WholePageFault,
});

const landing = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: LandingPage,
  errorComponent: WholePageFault,
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: LandingPage,
  errorComponent: WholePageFault,
});

const survey = createRoute({
  getParentRoute: () => root,
  path: '/survey/$token',
  component: lazyPage(() => import('../survey/SurveyPage'), 'SurveyPage'),
  errorComponent: WholePageFault,
});

const portal = createRoute({
  getParentRoute: () => root,
  path: '/portal',
  component: lazyPage(() => import('../portal/PortalLayout'), 'PortalLayout'),
  errorComponent: WholePageFault,
});
const portalHome = createRoute({
  getParentRoute: () => portal,
  path: '/',
  component: lazyPage(() => import('../portal/home/HomePage'), 'HomePage'),
});
const portalNew = createRoute({
  getParentRoute: () => portal,
  path: '/new',
  component: lazyPage(() => import('../portal/new/NewTicketPage'), 'NewTicketPage'),
});
const portalTickets = createRoute({
  getParentRoute: () => portal,
  path: '/tickets',
  validateSearch: readMyTicketSearch,
  component: lazyPage(() => import('../portal/tickets/MyTicketsPage'), 'MyTicketsPage'),
});
const portalTicket = createRoute({
  getParentRoute: () => portal,
  path: '/tickets/$ref',
  component: lazyPage(() => import('../portal/ticket/TicketPage'), 'TicketPage'),
});
const portalProfile = createRoute({
  getParentRoute: () => portal,
  path: '/profile',
  component: lazyPage(() => import('../portal/profile/ProfilePage'), 'ProfilePage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/console',
  component: lazyPage(() => import('../console/ConsoleLayout'), 'ConsoleLayout'),
  errorComponent: WholePageFault,
});
const queue = createRoute({
  getParentRoute: () => desk,
  path: '/',
  component: lazyPage(() => import('../console/queue/QueuePage'), 'QueuePage'),
});
const list = createRoute({
  getParentRoute: () => desk,
  path: '/tickets',
  validateSearch: readTicketSearch,
  component: lazyPage(() => import('../console/tickets/TicketsPage'), 'TicketsPage'),
});
const deskTicket = createRoute({
  getParentRoute: () => desk,
  path: '/tickets/$ref',
  component: lazyPage(() => import('../console/ticket/TicketPage'), 'TicketPage'),
});
const mentions = createRoute({
  getParentRoute: () => desk,
  path: '/mentions',
  component: lazyPage(() => import('../console/mentions/MentionsPage'), 'MentionsPage'),
});
const outreach = createRoute({
  getParentRoute: () => desk,
  path: '/outreach',
  validateSearch: readOutreachSearch,
  component: lazyPage(() => import('../console/outreach/OutreachPage'), 'OutreachPage'),
});
const staff = createRoute({
  getParentRoute: () => desk,
  path: '/staff',
  component: lazyPage(() => import('../console/staff/StaffPage'), 'StaffPage'),
});
const wall = createRoute({
  getParentRoute: () => desk,
  path: '/wall',
  component: lazyPage(() => import('../console/wall/WallPage'), 'WallPage'),
});
const policy = createRoute({
  getParentRoute: () => desk,
  path: '/policy',
  component: lazyPage(() => import('../console/policy/PolicyPage'), 'PolicyPage'),
});
const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyPage(() => import('../console/audit/AuditPage'), 'AuditPage'),
});
const keys = createRoute({
  getParentRoute: () => desk,
  path: '/keys',
  component: lazyPage(() => import('../console/keys/KeysPage'), 'KeysPage'),
});

/** Every page with its address (src/api/web/serveWeb.ts serves the one document for them). */
export const router = createRouter({
  routeTree: root.addChildren([
    landing,
    signIn,
    survey,
    portal.addChildren([portalHome, portalNew, portalTickets, portalTicket, portalProfile]),
    desk.addChildren([queue, list, deskTicket, mentions, outreach, staff, wall, policy, audit, keys]),
  ]),
  defaultErrorComponent: PageFault,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: readAddress,
  stringifySearch: writeAddress,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
