// Times the recount of the results page in Chromium: the module that the site ships, on elections of
// the benchmark's own. `node recount.mjs JOBS.json`, in a folder that has Playwright; one line of
// JSON for each job on the standard output, in order.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const { chromium } = createRequire(join(process.cwd(), "package.json"))("@playwright/test");
const { page: address, seed, jobs } = JSON.parse(await readFile(process.argv[2], "utf8"));

/** In the page, before anything of the page: it is given our files instead of the published ones,
    and the moment when the module has all it asked for is kept. */
function serveFiles(files) {
  const encoder = new TextEncoder();
  const bytes = Object.entries(files).map(([name, text]) => [name, encoder.encode(text)]);
  const fetchElsewhere = window.fetch.bind(window);
  window.arrived = 0;
  window.fetch = (resource, ...options) => {
    const url = String(resource.url ?? resource);
    const found = bytes.find(([name]) => url.endsWith(name));
    if (found === undefined) {
      return fetchElsewhere(resource, ...options);
    }
    const response = new Response(found[1]);
    const read = response.arrayBuffer.bind(response);
    response.arrayBuffer = () =>
      read().then((buffer) => {
        window.arrived = performance.now();
        return buffer;
      });
    return Promise.resolve(response);
  };
}

/** In the page: one recount, from the arrival of the last file to the answer in the document. */
function recountOnce() {
  const island = document.querySelector("#recompute");
  const ended = ["recompute--same", "recompute--different"];
  return new Promise((resolve) => {
    window.arrived = 0;
    const observer = new MutationObserver(() => {
      const now = performance.now();
      if (window.arrived > 0 && ended.some((name) => island.classList.contains(name))) {
        observer.disconnect();
        const same = island.classList.contains("recompute--same");
        const said = island.querySelector("[role=status]").innerText;
        resolve({ time: (now - window.arrived) / 1_000, same, said });
      }
    });
    observer.observe(island, { attributes: true, childList: true, subtree: true });
    island.querySelector("button").click();
  });
}

/** The page as the server draws it, but about another election. */
async function tellOfAnother(route, digest) {
  const response = await route.fetch();
  const text = (await response.text())
    .replace(/(&quot;seed&quot;:&quot;)[^&]*/, `$1${seed}`)
    .replace(/(&quot;digest&quot;:&quot;)[0-9a-f]*/, `$1${digest}`);
  await route.fulfill({ response, body: text });
}

async function time(browser, job) {
  const ballots = await readFile(job.ballots, "utf8");
  const outcome = await readFile(job.outcome, "utf8");
  const digest = createHash("sha256").update(ballots).digest("hex");
  const page = await browser.newPage();
  await page.route(address, (route) => tellOfAnother(route, digest));
  await page.addInitScript(serveFiles, { "ballots.pb": ballots, "outcome.json": outcome });
  await page.goto(address);
  await page.waitForSelector("html[data-live=yes]");
  const started = Date.now();
  const times = [];
  // A page that is counting answers nothing: the clock that gives it up is out here.
  const patience = new Promise((resolve) => setTimeout(resolve, job.patience * 1_000, null).unref());
  while (times.length < job.runs && (times.length === 0 || Date.now() - started < job.enough * 1_000)) {
    const run = await Promise.race([page.evaluate(recountOnce), patience]);
    if (run === null) {
      return { times, same: false, said: "", stopped: true };
    }
    if (!run.same) {
      return { times, ...run, stopped: false };
    }
    times.push(run.time);
  }
  await page.close();
  return { times, same: true, said: "", stopped: false };
}

const isRoot = process.getuid?.() === 0;
for (const job of jobs) {
  // A browser for each: what one count left behind, or never ended, is not in the way of the next.
  const browser = await chromium.launch({
    executablePath: process.env.ENSAMEN_CHROMIUM || undefined,
    args: isRoot ? ["--no-sandbox"] : [],
  });
  try {
    console.log(JSON.stringify(await time(browser, job)));
  } finally {
    await browser.close();
  }
}
