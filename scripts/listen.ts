import { createServer, type RequestListener } from "node:http";

/**
 * Answers requests on a port.
 *
 * @param port 0 for any free port
 * @param host the address of this machine to listen on; `0.0.0.0` for all of them
 * @throws Node's error, such as `EADDRINUSE`, when the port can't be used
 */
export async function listen(listener: RequestListener, port: number, host: string) {
  const server = createServer(listener);
  // As long as nginx. With Node's five seconds, a client on a busy machine may send a request on a connection that has
  // just been closed.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((listening, failed) =>
    server.once("error", failed).listen({ port, host }, listening),
  );
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound !== null ? bound.port : port,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * The port that a person asks for in `PORT`.
 *
 * @throws a sentence for that person
 */
export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
}

/** Says in plain words why a command can't listen on the port that it was given. */
export function notListening(error: unknown, port: string, command: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const tryPort = (number: number) => `Try another one: PORT=${number} ${command}`;
  if (code === "EADDRINUSE") return `Another program is using port ${port}. ${tryPort(Number(port) + 1)}`;
  if (code === "EACCES") return `You don't have the rights to use port ${port}. ${tryPort(3000)}`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `HOST is not an address of this machine: ${process.env.HOST}. 0.0.0.0 stands for all of its addresses.`;
  return error instanceof Error ? error.message : String(error);
}
