import type { MeaningTable } from "../meaning.ts";
import { giving } from "../build.ts";

/** What functions and attributes give whose name does not say so; those that lead to something that has a meaning, and those that look like classes. */
export const CLASSES: MeaningTable = giving({
  "asyncio.get_event_loop": "asyncio.AbstractEventLoop",
  "asyncio.get_running_loop": "asyncio.AbstractEventLoop",
  "asyncio.new_event_loop": "asyncio.AbstractEventLoop",
  "importlib.machinery.ModuleSpec.loader": "importlib.abc.Loader",
  "importlib.util.find_spec.loader": "importlib.abc.Loader",
  "multiprocessing.Pool": "multiprocessing.pool.Pool",
  "multiprocessing.pool.ThreadPool": "multiprocessing.pool.Pool",
  "contextvars.copy_context": "contextvars.Context",
  "PIL.ImageDraw.Draw": "PIL.ImageDraw.ImageDraw",
  "lxml.etree.Element": "lxml.etree._Element",
  "lxml.etree.SubElement": "lxml.etree._Element",
  "xml.etree.ElementTree.SubElement": "xml.etree.ElementTree.Element",
  "tempfile.NamedTemporaryFile": "tempfile._TemporaryFileWrapper",
  "sqlite3.connect": "sqlite3.Connection",
  "ctypes.cdll.LoadLibrary": "ctypes.CDLL",
  "ctypes.PyDLL": "ctypes.CDLL",
  "unittest.defaultTestLoader": "unittest.TestLoader",
});
