#!/usr/bin/env node
// fleet PROGRAM FOLDER FLEET...
// Writes the picture of each fleet (a folder that scripts/FleetMaker.java has made) as a page into FOLDER, in English
// and in Korean, and opens it in a real Chromium: light and dark, 360, 768 and 1280 pixels wide. Fails where a rule of
// accessibility (axe) is violated, the console shows an error, anything is requested, the page can be scrolled sideways,
// or search, filter, sorting, paging and details do not do by keyboard what they say. Prints how long the page takes and
// what it holds. Needs what check.mjs beside this file needs.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { browser, fail, faultCount, judgeAccess, judgePolicy, judgeWidth, opened, tabTo, unfold } from "./browser.mjs";

const [program, folder, ...fleets] = process.argv.slice(2);
if (fleets.length === 0) {
  console.error("usage: fleet PROGRAM FOLDER FLEET...");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

function written(reports, name, language, ...options) {
  const file = path.resolve(folder, `${name}.${language}.html`);
  const run = spawnSync(program, ["report", reports, "--lang", language, "--format", `html=${file}`, ...options], { encoding: "utf8" });
  if (run.status !== 0) {
    throw new Error(`${reports}: ${run.stderr}`);
  }
  return file;
}

/** What is visible, by keys alone, against the answer that was planted. */
async function keyboard(page, where, answer, unreported) {
  const servers = answer.servers + unreported;
  const shown = () => page.$eval("#shown", (each) => each.textContent.replaceAll(",", "").match(/\d+/g).map(Number));
  const most = async () => Math.min(...[...(await shown())]);
  const names = () => page.$$eval("#rows > tr > th", (all) => all.map((each) => each.textContent));
  const expect = (is, should, what) => String(is) === String(should) || fail(where, `${what}: ${is}, not ${should}`);
  const reach = async (test, what) => {
    if (await tabTo(page, test)) {
      return true;
    }
    fail(where, `no key reaches ${what}`);
    return false;
  };
  await page.keyboard.press("Tab");
  if (!(await page.evaluate(() => document.activeElement.classList.contains("skip")))) {
    fail(where, "the first key does not reach the link past the head");
  }
  expect(Math.max(...(await shown())), servers, "servers in the list");
  await reach(() => document.activeElement.matches(".change .show"), "the servers of the first change");
  await page.keyboard.press("Enter");
  expect(await most(), answer.changes[0].servers ?? (await most()), "servers of the first change");
  const first = await most();
  if (first === 0 || first >= servers) {
    fail(where, `the first change shows ${first} of ${servers}`);
  }
  expect(await page.evaluate(() => document.activeElement.id), "search", "focus after the first change");
  await page.reload();
  await reach(() => document.activeElement.id === "search", "the search");
  const name = (await names())[0];
  await page.keyboard.type(name);
  const found = await names();
  if (found.length === 0 || !found.every((each) => each.includes(name))) {
    fail(where, `the search for ${name} shows ${found}`);
  }
  await page.keyboard.type(" no such thing");
  expect((await names()).length, 0, "rows of a search without result");
  await page.keyboard.press("Escape");
  expect(await most(), servers, "servers after Escape");
  await reach(() => document.activeElement.id === "state-all", "the states");
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("ArrowRight");
  }
  expect(await page.$eval("input[name=state]:checked", (each) => each.value), "not-ready", "the chosen state");
  expect(await most(), answer.notReady, "servers not ready");
  await reach(() => document.activeElement.matches('[data-column="server"] .sort'), "the first column");
  const before = await names();
  await page.keyboard.press("Enter");
  expect(await page.$eval('[data-column="server"]', (each) => each.getAttribute("aria-sort")), "descending", "order");
  if ((await names())[0] <= before[0]) {
    fail(where, "the other order begins with the same server");
  }
  await reach(() => document.activeElement.classList.contains("open-row"), "the first server");
  await page.keyboard.press("Enter");
  expect((await page.$$(".details")).length, 1, "unfolded servers");
  if (answer.notReady > 100) {
    await reach(() => document.activeElement.id === "next", "the next page");
    const page1 = await names();
    await page.keyboard.press("Enter");
    const page2 = await names();
    if (page2.length === 0 || page1.some((each) => page2.includes(each))) {
      fail(where, "the next page repeats servers");
    }
  }
}

for (const fleet of fleets) {
  const answer = JSON.parse(readFileSync(path.join(fleet, "answer.json")));
  for (const language of ["en", "ko"]) {
    const name = path.basename(fleet);
    const file = written(path.join(fleet, "reports"), name, language, "--inventory", path.join(fleet, "inventory.txt"));
    for (const theme of ["light", "dark"]) {
      for (const width of [360, 768, 1280]) {
        const where = `${name}.${language}.${theme}.${width}`;
        const started = performance.now();
        const page = await opened(file, where, theme, width);
        const loaded = performance.now() - started;
        if (width === 1280) {
          const searched = await page.evaluate(() => {
            const search = document.getElementById("search");
            const from = performance.now();
            search.value = "proxy 10.2";
            search.dispatchEvent(new Event("input"));
            document.body.offsetHeight;
            const took = performance.now() - from;
            search.value = "";
            search.dispatchEvent(new Event("input"));
            return took;
          });
          const sorted = await page.evaluate(() => {
            const from = performance.now();
            document.querySelector('[data-column="subnet"] .sort').click();
            document.body.offsetHeight;
            const took = performance.now() - from;
            document.querySelector('[data-column="server"] .sort').click();
            return took;
          });
          const { JSHeapUsedSize, Nodes } = await page.metrics();
          console.log(
            `${where}: ${(statSync(file).size / 1e6).toFixed(1)} MB, open in ${Math.round(loaded)} ms, search ${Math.round(searched)} ms, ` +
              `sort ${Math.round(sorted)} ms, heap ${Math.round(JSHeapUsedSize / 1e6)} MB, ${Nodes} nodes`,
          );
        }
        await page.screenshot({ path: path.join(folder, `${where}.png`) });
        await page.$eval("#servers", (each) => each.scrollIntoView());
        await page.screenshot({ path: path.join(folder, `${where}.servers.png`) });
        await judgeWidth(page, where, width, "");
        await unfold(page);
        await page.$$eval(".open-row", (all) => all.slice(0, 3).forEach((each) => each.click()));
        await judgeWidth(page, where, width, " when unfolded");
        await judgeAccess(page, where);
        if (width === 1280 && theme === "light") {
          await page.reload();
          await keyboard(page, where, answer, answer.notReported);
        }
        await page.close();
      }
    }
  }
}

/** A report in which everything wants to become a script. */
const evil = `"'></title></script></style></svg><!--<script><img src=x onerror=alert(1)><script>alert(1)</script>\u202e`;
const forged = path.join(folder, "forged.json");
writeFileSync(
  forged,
  JSON.stringify({
    schemaVersion: "1.0",
    tool: { name: "arc-preflight", version: "1" },
    host: { name: `srv${evil}`, os: evil, architecture: "x" },
    startedAt: "2026-11-27T02:00:00Z",
    verdict: "not-ready",
    settings: [{ name: "proxy", value: evil, source: evil }, { name: "location", value: evil }],
    findings: [{ cause: `x.${evil}`, severity: "error", owner: "proxy", subjects: [evil], summary: evil }],
    checks: [],
  }),
);
{
  const file = written(forged, "forged", "en");
  const page = await opened(file, "forged", "light", 1280);
  await page.click(".open-row");
  await page.click(".change .show");
  const [scripts, images, told] = await page.evaluate(() => [
    document.scripts.length,
    document.images.length,
    document.body.innerText.split("onerror=alert(1)").length - 1,
  ]);
  if (scripts !== 2 || images !== 0 || told < 5) {
    fail("forged", `${scripts} scripts, ${images} images, told ${told} times`);
  }
  await judgePolicy(page, "forged");
  await page.close();
}
await browser.close();
console.log(`${faultCount()} faults`);
process.exit(faultCount() === 0 ? 0 : 1);
