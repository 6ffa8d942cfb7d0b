import type { Effect, MeaningTable } from "../meaning.ts";
import { eachOf, runsCode } from "../build.ts";

const RUNS: Effect = runsCode(null, "python");

/** Readers whose data says what is called: each one's documentation warns of data from others. */
export const DESERIALISING: MeaningTable = {
  ...eachOf("pickle", "load loads Unpickler _Unpickler _load _loads", RUNS),
  ...eachOf("_pickle", "load loads Unpickler", RUNS),
  ...eachOf("cPickle", "load loads Unpickler", RUNS),
  ...eachOf("pickle.Unpickler", "load find_class", RUNS),
  ...eachOf("dill", "load loads load_session", RUNS),
  ...eachOf("cloudpickle", "load loads", RUNS),
  ...eachOf("joblib", "load", RUNS),
  ...eachOf("marshal", "load loads", RUNS),
  ...eachOf("shelve", "open Shelf DbfilenameShelf", RUNS),
  ...eachOf("jsonpickle", "decode loads", RUNS),
  ...eachOf("yaml", "unsafe_load unsafe_load_all full_load UnsafeLoader", RUNS),
  ...eachOf("multiprocessing.connection.Connection", "recv", RUNS),
  ...eachOf("pandas", "read_pickle", RUNS),
};
