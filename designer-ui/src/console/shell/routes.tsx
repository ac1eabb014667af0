import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { readSearch, readSection } from "../cases/search";
import { HomePage } from "../home/HomePage";
import { readMoneySearch } from "../money/moneySearch";
import { readRegisterSearch } from "../registers/registerSearch";
import { readAuditSearch } from "../settings/auditSearch";
import { Desk } from "./Desk";
import { NoSuchPage } from "./Lost";

const root = createRootRoute({ component: Outlet, notFoundComponent: NoSuchPage });

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitations/$token",
  component: lazyRouteComponent(() => import("../signin/InvitationPage"), "InvitationPage"),
});

/** Above every page for which one must be signed in. */
const desk = createRoute({ getParentRoute: () => root, id: "desk", component: Desk });

const home = createRoute({
  getParentRoute: () => desk,
  path: "/",
  component: HomePage,
  // A mail about a case leads to it by `/staff/#2026-000001`.
  beforeLoad: ({ location }) => {
    if (/^\d{4}-\d+$/.test(location.hash)) {
      throw redirect({ to: "/cases/$number", params: { number: location.hash }, replace: true });
    }
  },
});

const cases = createRoute({
  getParentRoute: () => desk,
  path: "/cases",
  validateSearch: readSearch,
  staticData: { flow: true },
  component: lazyRouteComponent(() => import("../cases/CaseListPage"), "CaseListPage"),
});

const oneCase = createRoute({
  getParentRoute: () => desk,
  path: "/cases/$number",
  validateSearch: readSection,
  staticData: { flow: true },
  component: lazyRouteComponent(() => import("../cases/CasePage"), "CasePage"),
});

const proxy = createRoute({
  getParentRoute: () => desk,
  path: "/cases/proxy",
  component: lazyRouteComponent(() => import("../cases/proxy/ProxyPage"), "ProxyPage"),
});

const proxyEntry = createRoute({
  getParentRoute: () => desk,
  path: "/cases/proxy/$id",
  component: lazyRouteComponent(() => import("../cases/proxy/ProxyEntryPage"), "ProxyEntryPage"),
});

const registers = createRoute({
  getParentRoute: () => desk,
  path: "/registers",
  component: lazyRouteComponent(() => import("../registers/RegisterListPage"), "RegisterListPage"),
});

const oneRegister = createRoute({
  getParentRoute: () => desk,
  path: "/registers/$id",
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import("../registers/RegisterPage"), "RegisterPage"),
});

const registerImport = createRoute({
  getParentRoute: () => desk,
  path: "/registers/$id/import",
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import("../registers/ImportPage"), "ImportPage"),
});

const money = createRoute({
  getParentRoute: () => desk,
  path: "/money",
  validateSearch: readMoneySearch,
  component: lazyRouteComponent(() => import("../money/MoneyPage"), "MoneyPage"),
});

const payout = createRoute({
  getParentRoute: () => desk,
  path: "/money/payouts/$id",
  component: lazyRouteComponent(() => import("../money/PayoutPage"), "PayoutPage"),
});

const residents = createRoute({
  getParentRoute: () => desk,
  path: "/residents",
  component: lazyRouteComponent(() => import("../residents/ResidentListPage"), "ResidentListPage"),
});

const erasures = createRoute({
  getParentRoute: () => desk,
  path: "/residents/erasures",
  component: lazyRouteComponent(() => import("../residents/CertificatesPage"), "CertificatesPage"),
});

const oneResident = createRoute({
  getParentRoute: () => desk,
  path: "/residents/$id",
  staticData: { flow: true },
  component: lazyRouteComponent(() => import("../residents/ResidentPage"), "ResidentPage"),
});

const staff = createRoute({
  getParentRoute: () => desk,
  path: "/settings/staff",
  component: lazyRouteComponent(() => import("../settings/StaffPage"), "StaffPage"),
});

const departments = createRoute({
  getParentRoute: () => desk,
  path: "/settings/departments",
  component: lazyRouteComponent(() => import("../settings/DepartmentsPage"), "DepartmentsPage"),
});

const account = createRoute({
  getParentRoute: () => desk,
  path: "/account",
  component: lazyRouteComponent(() => import("../account/AccountPage"), "AccountPage"),
});

const settings = createRoute({
  getParentRoute: () => desk,
  path: "/settings",
  component: lazyRouteComponent(() => import("../settings/SettingsPage"), "SettingsPage"),
});

const audit = createRoute({
  getParentRoute: () => desk,
  path: "/settings/audit",
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import("../settings/AuditPage"), "AuditPage"),
});

const security = createRoute({
  getParentRoute: () => desk,
  path: "/settings/security",
  component: lazyRouteComponent(() => import("../settings/SecurityPage"), "SecurityPage"),
});

const tokens = createRoute({
  getParentRoute: () => desk,
  path: "/settings/tokens",
  component: lazyRouteComponent(() => import("../settings/TokensPage"), "TokensPage"),
});

const channels = createRoute({
  getParentRoute: () => desk,
  path: "/settings/channels",
  component: lazyRouteComponent(() => import("../settings/ChannelsPage"), "ChannelsPage"),
});

const moneySettings = createRoute({
  getParentRoute: () => desk,
  path: "/settings/money",
  component: lazyRouteComponent(() => import("../settings/MoneySettingsPage"), "MoneySettingsPage"),
});

const mail = createRoute({
  getParentRoute: () => desk,
  path: "/settings/mail",
  component: lazyRouteComponent(() => import("../settings/MailPage"), "MailPage"),
});

const spokenTexts = createRoute({
  getParentRoute: () => desk,
  path: "/settings/texts",
  component: lazyRouteComponent(() => import("../settings/TextsPage"), "TextsPage"),
});

const threadSettings = createRoute({
  getParentRoute: () => desk,
  path: "/settings/threads",
  component: lazyRouteComponent(() => import("../settings/ThreadsPage"), "ThreadsPage"),
});

const retention = createRoute({
  getParentRoute: () => desk,
  path: "/settings/retention",
  component: lazyRouteComponent(() => import("../settings/retention/RetentionPage"), "RetentionPage"),
});

const manual = createRoute({
  getParentRoute: () => desk,
  path: "/manual/$chapter",
  component: lazyRouteComponent(() => import("../manual/ManualPage"), "ManualPage"),
});

/** Every page of the console. A new one is added here and, when it begins something, in navigation.ts. */
export const routes = root.addChildren([
  invitation,
  desk.addChildren([
    home,
    cases,
    oneCase,
    proxy,
    proxyEntry,
    staff,
    departments,
    account,
    settings,
    audit,
    security,
    tokens,
    channels,
    moneySettings,
    mail,
    spokenTexts,
    threadSettings,
    retention,
    registers,
    oneRegister,
    registerImport,
    money,
    payout,
    residents,
    erasures,
    oneResident,
    manual,
  ]),
]);
