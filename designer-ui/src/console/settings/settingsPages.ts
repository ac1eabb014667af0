/** The pages below the settings, and the right each needs. */
export const settingsPages = [
  { to: "/settings/staff", text: "staff", action: "staff-manage" },
  { to: "/settings/departments", text: "departments", action: "staff-manage" },
  { to: "/settings/channels", text: "channels", action: "settings-read" },
  { to: "/settings/security", text: "security", action: "staff-manage" },
  { to: "/settings/money", text: "money", action: "settings-read" },
  { to: "/settings/mail", text: "mail", action: "settings-read" },
  { to: "/settings/texts", text: "texts", action: "settings-read" },
  { to: "/settings/threads", text: "threads", action: "cases-work" },
  { to: "/settings/retention", text: "retention", action: "settings-read" },
  { to: "/settings/tokens", text: "tokens", action: "staff-manage" },
  { to: "/settings/audit", text: "audit", action: "audit-read" },
] as const;
