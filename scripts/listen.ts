import { createServer, type RequestListener } from "node:http";

/**
 * Answers requests on a port.
 *
 * @param port 0 for any that is free
 * @param host the address of the machine to answer on; `0.0.0.0` for all that it has
 * @throws the error of Node, such as `EADDRINUSE`, where the port cannot be had
 */
export async function listen(listener: RequestListener, port: number, host: string) {
  const server = createServer(listener);
  // As long as nginx waits. After Node's own five seconds, a machine that was too busy to notice the end of an idle
  // connection asks once more on it, and is cut off.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((listening, failed) =>
    server.once("error", failed).listen({ port, host }, listening),
  );
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound !== null ? bound.port : port,
    /** Ends it, and the connections that are still open. */
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * Reads the port that a person asks for.
 *
 * @throws where it is none
 */
export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is no port: ${text}`);
}

/** Says in plain words why nothing is served on the port that a person asked a command for. */
export function notListening(error: unknown, port: string, command: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const other = (number: number) => `Try another: PORT=${number} ${command}`;
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program. ${other(Number(port) + 1)}`;
  if (code === "EACCES") return `Port ${port} needs more rights than you have. ${other(3000)}`;
  return error instanceof Error ? error.message : String(error);
}
