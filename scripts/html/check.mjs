#!/usr/bin/env node
// check PROGRAM FOLDER REPORT...
// Writes saved reports (JSON, also gzipped), and the history of folders in which runs are kept (--state-dir), as pages
// into FOLDER, in English and in Korean, and opens each in a
// real Chromium: light and dark, 360, 768 and 1280 pixels wide. Fails where a rule of accessibility (axe) is
// violated, the console shows an error, anything is requested, the page can be scrolled sideways, or the search, the
// filter or the steps do not work by keyboard. The pictures are in FOLDER. Needs Debian's chromium and nodejs, fonts
// with Korean (fonts-nanum), and beside this file: npm install --no-package-lock
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";

const [program, folder, ...reports] = process.argv.slice(2);
if (reports.length === 0) {
  console.error("usage: check PROGRAM FOLDER REPORT...");
  process.exit(2);
}
const require = createRequire(import.meta.url);
const puppeteer = (await import("puppeteer-core")).default;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((each) => existsSync(each));
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const wrong = [];
mkdirSync(folder, { recursive: true });

const isHistory = (report) => statSync(report).isDirectory();

/** The page of a report, or of the runs in a folder, in a language. */
function written(report, language) {
  if (isHistory(report)) {
    const name = `history-${path.basename(report)}.${language}`;
    const file = path.resolve(folder, `${name}.html`);
    const run = spawnSync(program, ["history", "--state-dir", report, "--lang", language, "--format", "html", "--output", file], { encoding: "utf8" });
    if (run.status !== 0) {
      throw new Error(`${report}: ${run.stderr}`);
    }
    return { name, file, sought: "timeout" };
  }
  const name = path.basename(report).replace(/\.json(\.gz)?$/, "");
  const saved = path.join(folder, `${name}.json`);
  const bytes = readFileSync(report);
  writeFileSync(saved, report.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes);
  const file = path.resolve(folder, `${name}.${language}.html`);
  const run = spawnSync(program, ["explain", saved, "--lang", language, "--format", `html=${file}`], { encoding: "utf8" });
  if (!existsSync(file)) {
    throw new Error(`${report}: ${run.stderr}`);
  }
  return { name: `${name}.${language}`, file, sought: "login.microsoftonline.com" };
}

function fail(where, what) {
  wrong.push(`${where}: ${what}`);
  console.log(`✗ ${where}: ${what}`);
}

/** The search, the filter and the steps, by keys alone. */
async function keyboard(page, where, sought) {
  const visible = () =>
    page.$$eval("[data-item]", (items) => items.filter((item) => item.checkVisibility()).length);
  const focused = () => page.evaluate(() => document.activeElement.id);
  const everything = await visible();
  const reached = async (id) => {
    for (let i = 0; i < 400; i++) {
      await page.keyboard.press("Tab");
      if ((await focused()) === id) {
        return true;
      }
    }
    return false;
  };
  await page.keyboard.press("Tab");
  if (!(await page.evaluate(() => document.activeElement.classList.contains("skip")))) {
    fail(where, "the first key does not reach the link past the head");
  }
  if (!(await reached("search"))) {
    fail(where, "no key reaches the search");
    return;
  }
  await page.keyboard.type(sought);
  const found = await visible();
  const said = await page.$eval("#shown", (each) => each.textContent);
  if (found === 0 || found >= everything || !said.includes(String(found))) {
    fail(where, `the search shows ${found} of ${everything} and says "${said}"`);
  }
  await page.keyboard.type(" no such thing");
  if ((await visible()) !== 0 || !(await page.$$eval(".nothing", (all) => all.some((each) => each.checkVisibility())))) {
    fail(where, "a search without result does not say so");
  }
  await page.keyboard.press("Escape");
  if ((await visible()) !== everything) {
    fail(where, "Escape does not end the search");
  }
  if (await page.$("#step-1-1")) {
    if (!(await reached("step-1-1"))) {
      fail(where, "no key reaches the first step");
    }
    await page.keyboard.press("Space");
    const done = await page.$eval(".finding .done", (each) => each.textContent);
    if (!done.includes("1")) {
      fail(where, `a ticked step is told as "${done}"`);
    }
  }
  if (!(await page.$("#tone-all"))) {
    return;
  }
  if (!(await reached("tone-all"))) {
    fail(where, "no key reaches the filter");
    return;
  }
  await page.keyboard.press("ArrowRight");
  const chosen = await page.$eval("input[name=tone]:checked", (each) => each.value);
  const others = await page.$$eval(
    "#checks [data-item]",
    (items, tone) => items.filter((item) => item.checkVisibility() && item.dataset.tone !== tone).length,
    chosen,
  );
  const same = await page.$$eval("#checks [data-item]", (items) => items.filter((item) => item.checkVisibility()).length);
  if (chosen === "all" || others > 0 || same === 0) {
    fail(where, `the filter "${chosen}" shows ${same} checks and ${others} of others`);
  }
}

/** A report in which all that others can say, and much that they cannot, wants to become a script. */
function forged(report) {
  const bytes = readFileSync(report);
  const said = /^(name|value|subject|issuer|host|detail|bodyStart|statusLine|source|title|path|rule|user|evidence)$/;
  const evil = `"'></title></script></style></svg><img src=x onerror=alert(1)><script>alert(1)</script>`;
  const text = (report.endsWith(".gz") ? zlib.gunzipSync(bytes) : bytes).toString();
  const replaced = JSON.parse(text, (key, value) => (typeof value === "string" && said.test(key) ? value + evil : value));
  const file = path.join(folder, "forged.json");
  writeFileSync(file, JSON.stringify(replaced));
  return file;
}

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--hide-scrollbars", "--disable-gpu", "--force-color-profile=srgb"],
});
let looked = 0;
for (const report of reports) {
  for (const language of ["en", "ko"]) {
    const { name, file, sought } = written(report, language);
    for (const theme of ["light", "dark"]) {
      for (const width of [360, 768, 1280]) {
        const where = `${name}.${theme}.${width}`;
        const page = await browser.newPage();
        page.on("console", (message) => {
          if (["error", "warning"].includes(message.type())) {
            fail(where, message.text());
          }
        });
        page.on("pageerror", (error) => fail(where, error.message));
        page.on("request", (request) => {
          if (request.url() !== pathToFileURL(file).href) {
            fail(where, `requests ${request.url()}`);
          }
        });
        await page.emulateMediaFeatures([
          { name: "prefers-color-scheme", value: theme },
          { name: "prefers-reduced-motion", value: "reduce" },
        ]);
        await page.setViewport({ width, height: 900 });
        await page.goto(pathToFileURL(file).href);
        await page.screenshot({ path: path.join(folder, `${where}.png`), fullPage: true });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) {
          fail(where, `is ${wide} pixels wide`);
        }
        await page.$$eval("details", (all) => all.forEach((each) => { each.open = true; }));
        const unfolded = await page.evaluate(() => document.documentElement.scrollWidth);
        if (unfolded > width) {
          fail(where, `is ${unfolded} pixels wide when unfolded`);
        }
        await page.evaluate(axe);
        const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), rules);
        for (const violation of found.violations) {
          const nodes = violation.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`);
          fail(where, `${violation.id}: ${violation.nodes.length} × ${nodes.join(" | ").replace(/\s+/g, " ")}`);
        }
        if (width === 1280 && theme === "light") {
          await page.reload();
          await keyboard(page, where, sought);
        }
        await page.close();
        looked++;
      }
    }
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.pdf({ path: path.join(folder, `${name}.pdf`), format: "A4", margin: { top: "14mm", bottom: "14mm", left: "12mm", right: "12mm" } });
    await page.close();
  }
}
if (reports.some((each) => !isHistory(each))) {
  const { name, file } = written(forged(reports.find((each) => !isHistory(each))), "en");
  const page = await browser.newPage();
  page.on("dialog", (dialog) => fail(name, `says ${dialog.message()}`));
  page.on("console", (message) => fail(name, message.text()));
  page.on("pageerror", (error) => fail(name, error.message));
  page.on("request", (request) => request.url() === pathToFileURL(file).href || fail(name, `requests ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  const [scripts, images, told] = await page.evaluate(() => [
    document.scripts.length,
    document.images.length,
    document.body.textContent.split("onerror=alert(1)").length - 1,
  ]);
  if (scripts !== 1 || images !== 0 || told < 20) {
    fail(name, `${scripts} scripts, ${images} images, told ${told} times`);
  }
  // What the browser says of this one is as it should be.
  page.removeAllListeners("console");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
  });
  if ((await page.title()) === "ran") {
    fail(name, "the policy allows another script");
  }
  await page.close();
}
await browser.close();
console.log(`${looked} views of ${reports.length} reports, ${wrong.length} faults`);
process.exit(wrong.length === 0 ? 0 : 1);
