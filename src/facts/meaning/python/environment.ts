import { at, joinTables, readsVariable, stays, toTable } from "../build.ts";
import type { Meaning, MeaningTable } from "../meaning.ts";

const NAMED = [readsVariable(at(0, "key"))];
const WHOLE = [readsVariable(null)];
/** `os.environ` and its like: one variable by its name, all of them when it is used as a whole. */
const ENVIRONMENT: Meaning = { effects: [], item: NAMED, used: WHOLE };

/** Variables, passwords and settings in Python's standard library: Python documentation 3.14, os, getpass, winreg, site. */
export const PYTHON_ENVIRONMENT: MeaningTable = joinTables(
  {
    "os.environ": ENVIRONMENT,
    "os.environb": ENVIRONMENT,
    "posix.environ": ENVIRONMENT,
    "nt.environ": ENVIRONMENT,
  },
  toTable([
    ["os.{getenv,getenvb,putenv,unsetenv} posix.{putenv,unsetenv}", NAMED],
    ["os.environ.{get,pop,setdefault,__getitem__,__setitem__,__delitem__,__contains__}", NAMED],
    ["os.environ.{copy,items,keys,values,__iter__,__repr__}", WHOLE],
    ["winreg.{SetValue,SetValueEx,CreateKey,CreateKeyEx,DeleteKey,DeleteValue,LoadKey}", [stays("registry")]],
  ]),
);
