import type { Labels } from "../lib/labels.ts";
import type { Problem } from "../lib/problem.ts";

/** What is wrong in the content, in the live preview only: a build with an error is never published. */
export function Problems({ problems, labels }: { problems: Problem[]; labels: Labels }) {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return null;
  return (
    <section aria-labelledby="problems" className="signal py-6">
      <div className="wide">
        <h2 id="problems" className="text-title font-bold">
          {labels.problems(errors.length)}
        </h2>
        <ol className="mt-4 grid gap-6">
          {errors.map((problem) => (
            <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}`}>
              <p className="font-bold">
                {problem.file}, {problem.line}:{problem.column}
              </p>
              {problem.source === "" ? null : (
                <pre className="my-2 overflow-x-auto border-l-4 pl-4">{problem.source}</pre>
              )}
              <p>{problem.message}</p>
              <p className="whitespace-pre-line">{problem.hint}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
