/** A proxy that writes down everything that a browser asks it for, and lets through only what goes to one site. */
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

export type RecordingProxy = {
  readonly server: string;
  /** Each request as `METHOD address`; a tunnel, as for https and sockets, as `CONNECT host:port`. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** Starts on any free port of this machine. `host` is the one that is let through, such as `127.0.0.1:8080`. */
export const recordingProxy = async (host: string): Promise<RecordingProxy> => {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    pass(incoming, outgoing, host);
  });
  server.on("connect", (incoming: IncomingMessage, socket: Duplex) => {
    asked.push(`CONNECT ${incoming.url}`);
    tunnel(incoming.url ?? "", socket, host);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    server: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

const pass = (incoming: IncomingMessage, outgoing: ServerResponse, host: string): void => {
  const address = new URL(incoming.url ?? "/", "http://nowhere.invalid");
  if (address.host !== host) {
    outgoing.writeHead(502).end();
    return;
  }
  const onward = request(
    address,
    { method: incoming.method, headers: incoming.headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
};

const tunnel = (target: string, socket: Duplex, host: string): void => {
  socket.on("error", () => socket.destroy());
  if (target !== host) {
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
    return;
  }
  const [name = "", port = ""] = target.split(":");
  const onward = connect(Number(port), name, () => {
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    onward.pipe(socket);
    socket.pipe(onward);
  });
  onward.on("error", () => socket.destroy());
};
