import { counted } from "../lib/messages/message.ts";
import { isError, type Problem } from "../lib/messages/problem.ts";
import { firstOfEach, mostOfEach, remedy } from "../lib/messages/report.ts";

/** `2 errors in the content`; in English, as the messages are. */
export function errorCount(errors: readonly Problem[]): string {
  return `${counted(errors.length, "error")} in the content`;
}

/**
 * The errors in the content, and the advice on it, in the live preview only: a build with an error is never published,
 * and advice is for the people who write.
 */
export function Problems({ problems }: { problems: Problem[] }) {
  const errors = problems.filter(isError);
  const advice = problems.filter((problem) => !isError(problem));
  return (
    <>
      {errors.length === 0 ? null : (
        <section lang="en" aria-labelledby="problems" className="signal py-6">
          <div className="wide">
            <h2 id="problems" className="text-title font-bold">
              {errorCount(errors)}
            </h2>
            <List problems={errors} />
          </div>
        </section>
      )}
      {advice.length === 0 ? null : (
        <details lang="en" className="border-b border-line">
          <summary className="wide min-h-11 cursor-pointer py-2 font-bold">
            {counted(advice.length, "piece")} of advice
          </summary>
          <div className="wide pb-6">
            <List problems={advice} />
          </div>
        </details>
      )}
    </>
  );
}

function List({ problems }: { problems: Problem[] }) {
  const { first, more } = firstOfEach(problems, mostOfEach);
  return (
    <ol className="mt-4 grid gap-6">
      {first.map((problem) => (
        <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}`} className="min-w-0">
          <p className="font-bold [overflow-wrap:anywhere]">
            {problem.file}, {problem.line}:{problem.column}
          </p>
          {problem.lineText === "" ? null : (
            <pre className="my-2 overflow-x-auto border-l-4 pl-4">{problem.lineText}</pre>
          )}
          <p>{problem.message}</p>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{remedy(problem)}</p>
        </li>
      ))}
      {more.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
