/** What the demonstration holds. Its dates follow the day it is loaded. */

/** A budget that is being voted on. */
export const QUARTERS = "inspirons-nos-quartiers";
/** Its envelope for inhabitants: up to five projects each. */
export const INHABITANTS = "citoyens";
/** Its envelope for communes: as many projects as it can pay. */
export const COMMUNES = "communes-cpas";

/** A real vote of 2023, counted and published: its process, its envelope. */
export const WIELICZKA = "zielony-milion-2023";
export const GREEN = "enveloppe";

/** The administration that Carine works for. */
export const ADMINISTRATION = "bruxelles-environnement";
