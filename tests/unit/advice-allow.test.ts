import { describe, expect, it } from "vitest";
import { ad, anAd, places, plainBody, problemsWith } from "../support/advice.ts";

describe("allow", () => {
  it("a code and a reason → that advice is silent in that file, and no other", () => {
    const ad = { offices: "[prague]", salary: undefined, opened: "2026-08-24" };
    const problems = problemsWith({
      "a.md": anAd({ ...ad, allow: '{ no-salary: "shown on our pay page" }' }),
      "b.md": anAd({ ...ad, title: "Analyst", body: `${plainBody}\n\nYou analyse.` }),
    });
    expect(places(problems)).toEqual([
      "a.md:6:9+10 opened-long-ago",
      "b.md:4:11+6 no-salary",
      "b.md:6:9+10 opened-long-ago",
    ]);
  });

  it("a code that silences nothing → advice, at the code", () => {
    const problems = problemsWith(ad({ allow: "{ no-salary: why not }" }));
    expect(places(problems)).toEqual(["a.md:9:10+9 unused-allow"]);
    expect(problems[0]?.severity).toBe("warning");
    expect(problems[0]?.hint).toContain("Delete it.");
  });

  it("a code that silences nothing in a draft yet → kept without a word", () => {
    expect(
      problemsWith(
        ad({ offices: "[prague]", salary: undefined, draft: "true", allow: "{ no-salary: why not }" }),
      ),
    ).toEqual([]);
  });

  it("a mistyped code → the advice stays, and the code that was meant", () => {
    const ad = anAd({ offices: "[prague]", salary: undefined, allow: "{ no-salry: our reason }" });
    const problems = problemsWith({ "a.md": ad });
    expect(places(problems)).toEqual(["a.md:4:11+6 no-salary", "a.md:8:10+8 unused-allow"]);
    expect(problems[1]).toMatchObject({
      hint: 'Did you mean "no-salary"?',
      fix: "allow: { no-salary: our reason }",
    });
  });

  it("a code that is like none → the list of those there are", () => {
    const [problem] = problemsWith(ad({ allow: "{ everything: our reason }" }));
    expect(problem?.hint).toMatch(/^The advice is: no-salary, /);
  });

  it("a code that cannot be allowed → it is said to be that", () => {
    const [problem] = problemsWith(ad({ allow: "{ page-weight: our reason }" }));
    expect(problem).toMatchObject({ code: "unused-allow", message: '"page-weight" can\'t be allowed.' });
    expect(problem?.fix).toBeUndefined();
  });

  it("the code of an error → the error stays", () => {
    const problems = problemsWith(ad({ offices: "[tokyo]", allow: "{ unknown-office: soon }" }));
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "error unknown-office",
      "warning unused-allow",
    ]);
  });

  it("no reason → an error", () => {
    const [problem] = problemsWith(ad({ allow: "{ no-salary: }" }));
    expect(problem).toMatchObject({ code: "empty-field", severity: "error" });
  });
});
