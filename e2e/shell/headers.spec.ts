import { filesIn } from "../../scripts/precache.mjs";
import { serve } from "../../scripts/serve.mjs";
import { builtDir } from "../support/built.ts";
import { passphrase, setLock, typePassphrase } from "../app/lock-way.ts";
import { goTo } from "../app/way.ts";
import { expect, grown, installed, test } from "../support/test.ts";
import { journalWords } from "#web/journal/words.en.ts";

test.use({ workerAtOnce: true });

test("every file comes with every header", async ({ request }) => {
  for (const file of [...filesIn(builtDir()), ""]) {
    const response = await request.get(`./${file}`);
    expect(response.status(), file).toBe(200);
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).toContain("frame-ancestors 'none'");
    expect(policy, file).toContain("require-trusted-types-for 'script'");
    if (/^assets\/argon2\.worker-/u.test(file)) {
      // The one place where WebAssembly is compiled: it may do that, and nothing else.
      expect(policy, file).toContain("script-src 'wasm-unsafe-eval';");
      expect(policy, file).not.toMatch(/'self'|connect-src|'unsafe/u);
    } else if (/^assets\/read-beside\.worker-/u.test(file)) {
      expect(policy, file).not.toMatch(/'self'|script-src|connect-src|unsafe/u);
    } else {
      expect(policy, file).toContain("connect-src 'self'");
      expect(policy, file).not.toContain("unsafe");
    }
    expect(headers["referrer-policy"], file).toBe("no-referrer");
    expect(headers["x-content-type-options"], file).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"], file).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"], file).toBe("same-origin");
    expect(headers["permissions-policy"], file).toContain("geolocation=()");
    expect(headers["content-type"], file).not.toContain("octet-stream");
    expect(headers["cache-control"], file).toContain(
      file.startsWith("assets/") ? "immutable" : "no-cache",
    );
  }
});

test("WebAssembly has one worker to itself", () => {
  const workers = filesIn(builtDir()).filter((file) => file.startsWith("assets/argon2.worker-"));
  expect(workers).toHaveLength(1);
});

test("no address leads out of the folder", async ({ request, site }) => {
  for (const path of [
    "..%2fweb-headers.json",
    "%2e%2e/web-headers.json",
    "..%5cweb-headers.json",
    "%00",
    "%zz",
  ])
    expect((await request.get(site.url + path)).status(), path).toBe(404);
});

test("every page carries its own policy, and none asks for anything from elsewhere", async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const file of ["./", "help.html", "read-first.html", "notes.html"]) {
    await page.goto(file);
    await expect(page.locator("meta[http-equiv='content-security-policy']")).toHaveCount(1);
    await expect(page.locator("[style]")).toHaveCount(0);
  }
  expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:"))).toEqual([]);
});

test("on a bare server under a path it works, keeps its policy, and opens offline", async ({
  page,
  context,
}) => {
  const bare = await serve({ dir: builtDir(), headers: false, base: "/a/b/" });
  try {
    const response = await page.goto(bare.url);
    expect(response?.headers()["content-security-policy"]).toBeUndefined();
    await grown(page);
    await installed(page);
    await page.getByRole("link", { name: "I want to contact them" }).click();
    await page.getByRole("link", { name: "Get the answer for your own case" }).click();
    await expect(page.locator("#app h1")).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await grown(page);
    await setLock(page);
    await page.reload();
    await grown(page);
    await goTo(page, "#/journal");
    await typePassphrase(page, passphrase);
    await expect(page.getByRole("heading", { name: journalWords.title })).toBeVisible();
    await page.getByRole("link", { name: "Leave this page" }).click();
    await expect(page).toHaveURL(`${bare.url}notes.html`);
  } finally {
    await bare.close();
  }
});

test("the meta policy alone stops a script that is not ours", async ({ page, expected }) => {
  expected.push("policy:", "Content Security Policy", "TrustedHTML", "TrustedScript");
  const bare = await serve({ dir: builtDir(), headers: false });
  try {
    await page.goto(bare.url);
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      try {
        script.textContent = "globalThis.ran = true";
        document.body.append(script);
      } catch {
        // Trusted Types refuse the text itself.
      }
      return Reflect.get(globalThis, "ran") === true;
    });
    expect(ran).toBe(false);
  } finally {
    await bare.close();
  }
});
