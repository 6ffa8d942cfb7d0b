import { findCommandPlaces } from "./command-vectors.ts";
import { findPlaces } from "./find-places.ts";
import { findHiddenPlaces, type HiddenPlace } from "./hidden-places.ts";
import type { Pack } from "./open-pack.ts";
import { orderPlaces, type FoundPlace } from "./place.ts";

/** Where a rule fired, on the text as it stands or on what it decodes to. */
export type Place = FoundPlace | HiddenPlace;

/** All places of a text where a rule fires, sorted, each once per rule. `name`: path within the artifact. */
export function findAllPlaces(text: string, name: string, pack: Pack): readonly Place[] {
  const open = findPlaces(text, name, pack);
  const hidden = findHiddenPlaces(text, name, pack);
  const commands = findCommandPlaces(text, name, pack);
  if (hidden.length + commands.length === 0) return open;
  return orderPlaces<Place>([...open, ...commands, ...hidden]);
}
