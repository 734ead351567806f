import { axeFaults } from "../support/axe.ts";
import { expect, grown, test } from "../support/test.ts";

const pages = ["./", "./#urge", "help.html", "read-first.html", "notes.html"];

for (const theme of ["night", "day"]) {
  test(`everybody can read and use the first pages: ${theme}`, async ({ page }) => {
    await page.goto("./");
    await page.evaluate((chosen) => localStorage.setItem("theme", chosen), theme);
    for (const address of pages) {
      await page.goto("about:blank");
      await page.goto(address);
      if (address.startsWith("./")) await grown(page);
      await page.evaluate(() => {
        // Not all thirty: they are made alike, and the check takes its time for each line.
        for (const folded of [...document.querySelectorAll("details")].slice(-3))
          folded.open = true;
      });
      expect(await axeFaults(page), address).toEqual([]);
    }
  });
}

test("on a very narrow screen, and with the text at twice its size, nothing runs out at the side", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of pages) {
    for (const size of ["usual", "twice"]) {
      await page.goto("about:blank");
      await page.goto(address);
      if (size === "twice")
        await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${address} ${size}`).toBeLessThanOrEqual(0);
    }
  }
});

test("the theme is there before anything is painted, and follows a change", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "night");
  await page.evaluate(() => localStorage.setItem("theme", "day"));
  await page.goto("about:blank");
  await page.route(/\.js$/u, () => undefined);
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "day");
  await expect(page.locator("meta[name=theme-color]")).toHaveAttribute("content", "#f4f0e8");
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("where motion is not wanted nothing grows or shrinks, and the words stand there", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./#urge");
  const name = await page
    .locator(".breath")
    .evaluate((circle) => getComputedStyle(circle, "::after").animationName);
  expect(name).toBe("glow");
  expect((await page.locator(".breath-text").boundingBox())?.height ?? 0).toBeGreaterThan(20);
});

test("every link on the first pages is at least 48 pixels high", async ({ page }) => {
  for (const address of ["./", "./#urge"]) {
    await page.goto(address);
    await grown(page);
    for (const link of await page.locator("a:visible").all()) {
      const height = (await link.boundingBox())?.height ?? 0;
      expect(height, await link.innerText()).toBeGreaterThanOrEqual(48);
    }
  }
});
