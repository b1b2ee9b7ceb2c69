import config from "./playwright.config.ts";

/** Figures that need real windows; `cargo xtask bench drawn` prints them. No test: nothing here fails for being slow. */
export default {
  ...config,
  testDir: "measures",
  testMatch: /\.measure\.ts$/,
  workers: 1,
  reporter: "line",
  projects: [{ name: "chromium" }],
};
