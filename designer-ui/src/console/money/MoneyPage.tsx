import { useNavigate, useSearch } from "@tanstack/react-router";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Page } from "../shell/Page";
import { useMay } from "../signin/person";
import { useTexts } from "../texts/language";
import { Days } from "./Days";
import { Differences } from "./Differences";
import { spanOf } from "./moneySearch";
import { PayoutLists } from "./PayoutLists";
import { Refunds } from "./Refunds";

/** What comes in and what goes out, of all cases. */
export function MoneyPage() {
  const texts = useTexts().money;
  const search = useSearch({ from: "/desk/money" });
  const navigate = useNavigate({ from: "/money" });
  const may = useMay();
  const sections = [
    ...(may("payouts-read") ? (["payouts"] as const) : []),
    ...(may("money-read") ? (["days", "refunds", "differences"] as const) : []),
  ];
  return (
    <Page title={texts.title}>
      <Tabs
        className="tabs"
        selectedKey={search.section ?? sections[0] ?? "days"}
        onSelectionChange={(section) => void navigate({ search: { ...search, section: String(section) } })}
      >
        <TabList className="tab-list" aria-label={texts.sections}>
          {sections.map((section) => (
            <Tab key={section} id={section} className="tab">
              {texts[section]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="payouts" className="tab-panel">
          <PayoutLists page={search.page ?? 1} onPage={(page) => void navigate({ search: { ...search, page } })} />
        </TabPanel>
        <TabPanel id="days" className="tab-panel">
          <Days span={spanOf(search)} onSpan={(span) => void navigate({ search: { ...search, ...span } })} />
        </TabPanel>
        <TabPanel id="refunds" className="tab-panel">
          <Refunds />
        </TabPanel>
        <TabPanel id="differences" className="tab-panel">
          <Differences />
        </TabPanel>
      </Tabs>
    </Page>
  );
}
