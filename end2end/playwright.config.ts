import { defineConfig, devices } from "@playwright/test";

/** `cargo xtask test e2e` starts a server with a demonstration of its own and says where it is. */
const baseURL = process.env.ENSAMEN_URL ?? "http://127.0.0.1:3000";

/** A browser of the machine; without one, the browser that Playwright installed. */
const executablePath = process.env.ENSAMEN_CHROMIUM || undefined;

/** The browser asks nobody but the server under test for anything. */
const quiet = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // Two browsers and an unoptimised server may share two slow cores: what is right waits for nothing.
  timeout: 60_000,
  expect: { timeout: 12_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "fr-BE",
    timezoneId: "Europe/Brussels",
    // A trace of every journey costs a good part of its time: `ENSAMEN_TRACE=1` keeps those that fail.
    trace: process.env.ENSAMEN_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath,
      args: isRoot ? ["--no-sandbox", ...quiet] : quiet,
    },
  },
  projects: [
    // What only makes sense without scripts stands in files of its own.
    { name: "chromium", testIgnore: /-nojs\.spec\.ts$/ },
    // Journeys that say @nojs are walked twice: with the islands awake, and without any script.
    { name: "no-js", grep: /@nojs/, use: { javaScriptEnabled: false } },
  ],
});
