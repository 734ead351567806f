// Draws the app's icon as PNG: a ring and a dot, which say nothing about what the app is for.
// The same shape as src/web/public/icon.svg, in the same colours; no image library.
import { deflateSync } from "node:zlib";

const night = [0x12, 0x15, 0x1b];
const warm = [0xe9, 0xc4, 0x8f];

/** A square PNG, `size` pixels a side. `maskable`: the shape keeps to the middle and the ground reaches the edges. */
export const drawIcon = (size, maskable = false) => {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const at = y * (size * 4 + 1) + 1 + x * 4;
      rows.set(pixel((x + 0.5) / size, (y + 0.5) / size, size, maskable), at);
    }
  }
  return png(size, deflateSync(rows, { level: 9 }));
};

const pixel = (x, y, size, maskable) => {
  const scale = maskable ? 0.8 : 1;
  const away = Math.hypot(x - 0.5, y - 0.5) / scale;
  const soft = (edge) => Math.min(1, Math.max(0, (edge - away) * size * scale + 0.5));
  const shape = Math.max(soft(0.34) - soft(0.265), soft(0.11));
  const ground = maskable ? 1 : corner(x, y, size);
  const colour = night.map((dark, i) => Math.round(dark + (warm[i] - dark) * shape));
  return [...colour, Math.round(255 * ground)];
};

// How much of a pixel lies inside the rounded square.
const corner = (x, y, size) => {
  const radius = 0.22;
  const dx = Math.max(radius - Math.min(x, 1 - x), 0);
  const dy = Math.max(radius - Math.min(y, 1 - y), 0);
  return Math.min(1, Math.max(0, (radius - Math.hypot(dx, dy)) * size + 0.5));
};

const png = (size, data) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, part("IHDR", header), part("IDAT", data), part("IEND")]);
};

const part = (name, data = Buffer.alloc(0)) => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(sumOf(body), body.length + 4);
  return out;
};

// CRC-32 as the PNG specification has it.
const sumOf = (bytes) => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
};
