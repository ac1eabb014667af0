import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTexts } from "../texts/language";
import type { PayoutItem } from "./payoutApi";

interface Props {
  items: readonly PayoutItem[];
  /** What stands for the result; its words unless given. */
  result?: (item: PayoutItem) => ReactNode;
  /** A last cell in each line. */
  last?: (item: PayoutItem) => ReactNode;
}

/** The payments of a list, with what should be known before they are made. */
export function ItemTable({ items, result, last }: Props) {
  const { payout: texts, yen } = useTexts().money;
  const words = ({ result: id, reason }: PayoutItem) =>
    `${texts.results[id] ?? id}${reason === "" ? "" : `（${reason}）`}`;
  return (
    <div className="scroll">
      <table className="table">
        <caption>{texts.items}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.case}</th>
            <th scope="col">{texts.account}</th>
            <th scope="col">{texts.holder}</th>
            <th scope="col" className="number">
              {texts.amount}
            </th>
            <th scope="col">{texts.result}</th>
            {last !== undefined && <td />}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.case}>
              <th scope="row">
                <Link to="/cases/$number" params={{ number: item.case }}>
                  {item.case}
                </Link>
                {item.notice != null && <p className="error">{item.notice}</p>}
              </th>
              <td>{accountText(item.account)}</td>
              <td>{text(item.account["holder"])}</td>
              <td className="number">{yen(item.amount)}</td>
              <td>{result === undefined ? words(item) : result(item)}</td>
              {last !== undefined && <td>{last(item)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const TYPES: Record<string, string> = { ordinary: "普通", current: "当座", savings: "貯蓄" };

/** Bank, branch, kind and number of an account, as in a bank's letters. */
function accountText(account: Record<string, unknown>): string {
  const bank = `${text(account["bankName"])}（${text(account["bankCode"])}）`;
  const branch = `${text(account["branchName"])}（${text(account["branchCode"])}）`;
  const type = TYPES[text(account["type"])] ?? text(account["type"]);
  return `${bank} ${branch} ${type} ${text(account["number"])}`;
}
