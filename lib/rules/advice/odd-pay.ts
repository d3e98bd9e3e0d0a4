import { unusualPay } from "../../content/checks/money.ts";
import { rule } from "../rule.ts";

/** Pay that is probably a slip: another period, another currency, a digit too many. */
export const oddPay = rule({
  code: "odd-pay",
  kinds: ["position"],
  originals: true,
  find({ ad, source }) {
    const { salary } = ad?.position ?? {};
    const why = salary && unusualPay(salary);
    if (salary === undefined || why === undefined) return undefined;
    const { currency, per } = salary;
    return {
      span: source.valueSpan(["salary", why === "wide" || salary.max !== undefined ? "max" : "min"]),
      found: { why, currency, per },
    };
  },
});
