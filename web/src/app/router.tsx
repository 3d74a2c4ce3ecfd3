import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAuditSearch } from '../console/audit/auditSearch';
import { readOutreachSearch } from '../console/outreach/outreachSearch';
import { readTicketSearch } from '../console/tickets/ticketSearch';
import { LandingPage } from './LandingPage';
import { NotFoundPage } from './NotFoundPage';
import { PageFrame } from './PageFrame';

const root = createRootRoute({ component: PageFrame, notFoundComponent: NotFoundPage });

const landing = createRoute({ getParentRoute: () => root, path: '/', component: LandingPage });
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: LandingPage });

const survey = createRoute({
  getParentRoute: () => root,
  path: '/survey/$token',
  component: lazyRouteComponent(() => import('../survey/SurveyPage'), 'SurveyPage'),
});

const portal = createRoute({
  getParentRoute: () => root,
  path: '/portal',
  component: lazyRouteComponent(() => import('../portal/PortalLayout'), 'PortalLayout'),
});
const portalHome = createRoute({
  getParentRoute: () => portal,
  path: '/',
  component: lazyRouteComponent(() => import('../portal/home/HomePage'), 'HomePage'),
});
const portalNew = createRoute({
  getParentRoute: () => portal,
  path: '/new',
  component: lazyRouteComponent(() => import('../portal/new/NewTicketPage'), 'NewTicketPage'),
});
const portalTicket = createRoute({
  getParentRoute: () => portal,
  path: '/tickets/$ref',
  component: lazyRouteComponent(() => import('../portal/ticket/TicketPage'), 'TicketPage'),
});
const portalProfile = createRoute({
  getParentRoute: () => portal,
  path: '/profile',
  component: lazyRouteComponent(() => import('../portal/profile/ProfilePage'), 'ProfilePage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/console',
  component: lazyRouteComponent(() => import('../console/ConsoleLayout'), 'ConsoleLayout'),
});
const queue = createRoute({
  getParentRoute: () => desk,
  path: '/',
  component: lazyRouteComponent(() => import('../console/queue/QueuePage'), 'QueuePage'),
});
const list = createRoute({
  getParentRoute: () => desk,
  path: '/tickets',
  validateSearch: readTicketSearch,
  component: lazyRouteComponent(() => import('../console/tickets/TicketsPage'), 'TicketsPage'),
});
const deskTicket = createRoute({
  getParentRoute: () => desk,
  path: '/tickets/$ref',
  component: lazyRouteComponent(() => import('../console/ticket/TicketPage'), 'TicketPage'),
});
const mentions = createRoute({
  getParentRoute: () => desk,
  path: '/mentions',
  component: lazyRouteComponent(() => import('../console/mentions/MentionsPage'), 'MentionsPage'),
});
const outreach = createRoute({
  getParentRoute: () => desk,
  path: '/outreach',
  validateSearch: readOutreachSearch,
  component: lazyRouteComponent(() => import('../console/outreach/OutreachPage'), 'OutreachPage'),
});
const staff = createRoute({
  getParentRoute: () => desk,
  path: '/staff',
  component: lazyRouteComponent(() => import('../console/staff/StaffPage'), 'StaffPage'),
});
const wall = createRoute({
  getParentRoute: () => desk,
  path: '/wall',
  component: lazyRouteComponent(() => import('../console/wall/WallPage'), 'WallPage'),
});
const policy = createRoute({
  getParentRoute: () => desk,
  path: '/policy',
  component: lazyRouteComponent(() => import('../console/policy/PolicyPage'), 'PolicyPage'),
});
const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../console/audit/AuditPage'), 'AuditPage'),
});
const keys = createRoute({
  getParentRoute: () => desk,
  path: '/keys',
  component: lazyRouteComponent(() => import('../console/keys/KeysPage'), 'KeysPage'),
});

/** Every page with its address (src/api/web/serveWeb.ts serves the one document for them). */
export const router = createRouter({
  routeTree: root.addChildren([
    landing,
    signIn,
    survey,
    portal.addChildren([portalHome, portalNew, portalTicket, portalProfile]),
    desk.addChildren([queue, list, deskTicket, mentions, outreach, staff, wall, policy, audit, keys]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
