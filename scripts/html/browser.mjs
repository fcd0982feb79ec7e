// What check.mjs and fleet.mjs have in common: a real Chromium, pages in it that are watched, and a count of faults.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const puppeteer = (await import("puppeteer-core")).default;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((each) => existsSync(each));
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let faults = 0;

export function fail(where, what) {
  faults++;
  console.log(`✗ ${where}: ${what}`);
}

export const faultCount = () => faults;

export const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--hide-scrollbars", "--disable-gpu", "--force-color-profile=srgb", "--enable-precise-memory-info"],
  protocolTimeout: 300_000,
});

/** A page that fails where it asks, complains or requests anything. */
export async function opened(file, where, theme, width) {
  const page = await browser.newPage();
  page.on("dialog", (dialog) => fail(where, `says ${dialog.message()}`));
  page.on("console", (message) => fail(where, message.text()));
  page.on("pageerror", (error) => fail(where, error.message));
  page.on("request", (request) => request.url() === pathToFileURL(file).href || fail(where, `requests ${request.url()}`));
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.setViewport({ width, height: 900 });
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** Fails where it can be scrolled sideways. */
export async function judgeWidth(page, where, width, when) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) {
    fail(where, `is ${wide} pixels wide${when}`);
  }
}

export async function unfold(page) {
  await page.$$eval("details", (all) => all.forEach((each) => { each.open = true; }));
}

/** Fails by the rules of accessibility. */
export async function judgeAccess(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), rules);
  for (const violation of found.violations) {
    const nodes = violation.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`);
    fail(where, `${violation.id}: ${violation.nodes.length} × ${nodes.join(" | ").replace(/\s+/g, " ")}`);
  }
}

/** Presses Tab until a test holds in the page; says whether it does in the end. */
export async function tabTo(page, test, argument) {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(test, argument)) {
      return true;
    }
  }
  return false;
}

/** Fails where a script of somebody else's runs; what the browser says of it is as it should be. */
export async function judgePolicy(page, where) {
  page.removeAllListeners("console");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
  });
  if ((await page.title()) === "ran") {
    fail(where, "the policy allows another script");
  }
}
