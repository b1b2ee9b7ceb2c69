import config from "../playwright.config.ts";

/** Draws by the processor what a graphics card would draw: machines that test have none. */
const BY_THE_PROCESSOR = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** How the browser is started for a spec that looks at a large map. */
export const withWebGl = {
  ...config.use?.launchOptions,
  args: [...(config.use?.launchOptions?.args ?? []), ...BY_THE_PROCESSOR],
};
