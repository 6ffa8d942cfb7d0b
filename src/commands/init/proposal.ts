/** What `init` has to say of one file. Paths are from the top of the work tree. */
export type Proposal =
  | { readonly kind: "write"; readonly path: string; readonly before: string | null; readonly text: string }
  | { readonly kind: "same"; readonly path: string }
  /** It is there and says something else: it is somebody's, so it is shown and left alone. */
  | {
      readonly kind: "kept";
      readonly path: string;
      readonly before: string;
      readonly text: string;
      readonly remedy: string;
    }
  | { readonly kind: "left-out"; readonly path: string; readonly because: string; readonly remedy: string };

/** For a file that is Evogate's alone: whole, or somebody has changed it. */
export function proposeWhole(path: string, present: string | null, text: string): Proposal {
  if (present === null) return { kind: "write", path, before: null, text };
  if (present === text) return { kind: "same", path };
  const remedy = "Take over what you want by hand; or remove the file and run `evogate init` again.";
  return { kind: "kept", path, before: present, text, remedy };
}
