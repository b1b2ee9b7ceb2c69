import { check as readGeoJson } from "@placemarkio/check-geojson";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { expect, test } from "../support/test.ts";

// What is published for others is read here by the parsers that others read it with. The data is
// what the demonstration shows: real text, with its commas, its accents and its long lines.

const SCHEMA_ORG = "https://schema.org/";

async function got(request: APIRequestContext, path: string): Promise<APIResponse> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer;
}

/** Checks a feed against the schema that its `Link` header names, with a validator of JSON Schema. */
async function isAsItsSchemaSays(request: APIRequestContext, path: string): Promise<void> {
  const answer = await got(request, path);
  const schema = /<([^>]+)>; rel="describedby"/.exec(answer.headers()["link"] ?? "")?.[1];
  expect(schema, `${path} names its schema`).toBeTruthy();
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  const valid = ajv.compile(await (await got(request, schema!)).json());
  const data = await answer.json();
  valid(data);
  expect(valid.errors ?? [], path).toEqual([]);
}

/**
 * The statements of a JSON-LD document. Of remote contexts it may only name schema.org's, whose
 * first line, the vocabulary, is all that is used of it.
 */
async function statements(document: object): Promise<{ subject: string; predicate: string; object: string }[]> {
  const quads = (await jsonld.toRDF(document as jsonld.JsonLdDocument, {
    safe: true,
    documentLoader: async (url: string) => {
      expect(url.replace(/\/$/, "")).toBe("https://schema.org");
      return { documentUrl: url, document: { "@context": { "@vocab": SCHEMA_ORG, ...LINKS } } };
    },
  } as jsonld.Options.ToRdf)) as { subject: Term; predicate: Term; object: Term }[];
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
  }));
}

interface Term {
  value: string;
}

/** What the context of schema.org says to be addresses. */
const LINKS = Object.fromEntries(
  ["url", "eventStatus", "eventAttendanceMode", "image"].map((name) => [name, { "@id": SCHEMA_ORG + name, "@type": "@id" }]),
);

function calendar(text: string): ICAL.Component {
  expect(text.endsWith("\r\n")).toBe(true);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

test("things and initiatives on a map are GeoJSON, each with its point in the region", async ({ request }) => {
  for (const path of ["/data/registry/resources.geojson", "/data/initiatives/initiatives.geojson"]) {
    const read = readGeoJson(await (await got(request, path)).text());
    if (read.type !== "FeatureCollection") throw new Error(`${path} is a ${read.type}`);
    expect(read.features.length, path).toBeGreaterThan(3);
    for (const { geometry } of read.features) {
      if (geometry === null) continue;
      if (geometry.type !== "Point") throw new Error(`${path} holds a ${geometry.type}`);
      const [east, north] = geometry.coordinates as [number, number];
      expect([east > 4.2 && east < 4.5, north > 50.75 && north < 50.95], path).toEqual([true, true]);
    }
  }
});

test("the feeds of shared things are as the schemas say that they name", async ({ request }) => {
  await isAsItsSchemaSays(request, "/data/registry/resources.geojson");
  await isAsItsSchemaSays(request, "/data/registry/resources.jsonld");
});

test("a shared thing is a resource of Valueflows and a product of schema.org with its terms", async ({ request }) => {
  const document = await (await got(request, "/data/registry/resources.jsonld")).json();
  const said = await statements(document);
  const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const things = said.filter((one) => one.predicate === TYPE && one.object.endsWith("vf#EconomicResource"));
  expect(things).toHaveLength(document["@graph"].length);
  for (const { subject } of things) {
    const of = (name: string) => said.filter((one) => one.subject === subject && one.predicate === SCHEMA_ORG + name);
    expect(of("name"), subject).toHaveLength(1);
    expect(of("offers"), subject).toHaveLength(1);
  }
});

test("what is announced is an event of schema.org, and of a calendar, at the same hours", async ({ request }) => {
  const document = await (await got(request, "/data/agenda/events.jsonld")).json();
  const said = await statements(document);
  const starts = said.filter((one) => one.predicate === `${SCHEMA_ORG}startDate`);
  const root = calendar(await (await got(request, "/data/agenda/events.ics")).text());
  const events = root.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  expect(events.length).toBeGreaterThan(2);
  const hours = events.map((event) => event.startDate.toJSDate().toISOString());
  expect(hours.sort()).toEqual(starts.map((one) => new Date(one.object).toISOString()).sort());
  const names = said.filter((one) => one.predicate === `${SCHEMA_ORG}name`).map((one) => one.object);
  for (const event of events) {
    expect(event.uid).not.toBe("");
    expect(names, "commas and long lines come through").toContain(event.summary);
  }
});

test("the busy times of a thing are read by a program of calendars", async ({ request }) => {
  const { features } = await (await got(request, "/data/registry/resources.geojson")).json();
  let busy = 0;
  for (const { properties } of features) {
    const path = new URL(properties.availability_url as string).pathname;
    const root = calendar(await (await got(request, path)).text());
    for (const part of root.getAllSubcomponents("vfreebusy")) {
      for (const period of part.getAllProperties("freebusy").flatMap((one) => one.getValues())) {
        if (!(period instanceof ICAL.Period)) throw new Error(`${path}: ${String(period)}`);
        expect(period.getDuration().toSeconds(), path).toBeGreaterThan(0);
        busy += 1;
      }
    }
  }
  expect(busy, "the demonstration lends").toBeGreaterThan(5);
});
