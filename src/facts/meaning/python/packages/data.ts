import { at, reads, toTable, writes } from "../../build.ts";
import type { MeaningTable } from "../../meaning.ts";

const READS = [reads(at(0))];
const WRITES = [writes(at(0))];
const DYNAMIC = { does: "dynamic-code", code: null, language: "python" } as const;

/**
 * Files in packages for data, documents and images: documentation of pandas, NumPy, PyTorch, joblib, PyYAML, Jinja,
 * openpyxl, pypdf, Pillow and others. Where loading builds any object that the file names, it runs code.
 */
export const PYTHON_DATA: MeaningTable = toTable([
  [
    "pandas.{read_csv,read_table,read_fwf,read_json,read_html,read_xml,read_excel,read_parquet,read_feather,read_orc,read_hdf,read_sas,read_spss,read_stata}",
    READS,
    "pandas.DataFrame",
  ],
  ["pandas.read_pickle", [...READS, DYNAMIC], "pandas.DataFrame"],
  ["pandas.DataFrame", [], "pandas.DataFrame"],
  [
    "pandas.DataFrame.{to_csv,to_json,to_html,to_xml,to_excel,to_parquet,to_feather,to_orc,to_hdf,to_stata,to_pickle,to_markdown,to_latex}",
    WRITES,
  ],
  ["pandas.ExcelWriter pandas.HDFStore", WRITES],
  ["pandas.DataFrame.{query,eval} pandas.eval", [{ does: "dynamic-code", code: at(0, "expr"), language: "python" }]],
  ["polars.{read_csv,scan_csv,read_json,read_parquet,scan_parquet,read_excel,read_ndjson}", READS],
  ["numpy.{loadtxt,genfromtxt,fromfile,memmap}", READS],
  [
    "numpy.load",
    [
      ...READS,
      { ...DYNAMIC, when: { at: { keyword: "allow_pickle" }, holds: { is: ["True", "1"] }, whenMissing: false } },
    ],
  ],
  ["numpy.{save,savez,savez_compressed,savetxt}", WRITES],
  [
    "torch.load",
    [
      ...READS,
      { ...DYNAMIC, when: { at: { keyword: "weights_only" }, holds: { is: ["False", "0"] }, whenMissing: false } },
    ],
  ],
  ["torch.save", [writes(at(1, "f"))]],
  ["torch.hub.{load,load_state_dict_from_url}", [{ does: "network", target: { fixed: "github.com" } }, DYNAMIC]],
  ["torch.jit.load", READS],
  ["joblib.load", [reads(at(0, "filename")), DYNAMIC]],
  ["joblib.dump", [writes(at(1, "filename"))]],
  ["keras.models.load_model tensorflow.keras.models.load_model", READS],
  [
    "yaml.{load,load_all}",
    [
      {
        ...DYNAMIC,
        when: {
          at: at(1, "Loader"),
          holds: { is: ["yaml.Loader", "yaml.UnsafeLoader", "yaml.FullLoader"] },
          whenMissing: true,
        },
      },
    ],
  ],
  ["jinja2.{Template,Environment}", [], "jinja2.Environment"],
  ["jinja2.FileSystemLoader", [reads(at(0, "searchpath"))]],
  ["jinja2.Environment.from_string mako.template.Template", [DYNAMIC]],
  ["openpyxl.load_workbook openpyxl.reader.excel.load_workbook", READS, "openpyxl.Workbook"],
  ["openpyxl.Workbook", [], "openpyxl.Workbook"],
  ["openpyxl.Workbook.save", WRITES],
  ["xlrd.open_workbook", READS],
  ["xlsxwriter.Workbook", WRITES],
  ["docx.Document", READS, "docx.document.Document"],
  ["docx.document.Document.save", WRITES],
  ["pptx.Presentation", READS, "pptx.Presentation"],
  ["pptx.Presentation.save", WRITES],
  ["pypdf.PdfReader PyPDF2.PdfReader PyPDF2.PdfFileReader pdfplumber.open fitz.open pymupdf.open pikepdf.open", READS],
  ["pypdf.{PdfWriter,PdfMerger} PyPDF2.{PdfWriter,PdfMerger}", [], "pypdf.PdfWriter"],
  ["pypdf.PdfWriter.write", WRITES],
  ["reportlab.pdfgen.canvas.Canvas", WRITES],
  ["pdf2image.convert_from_path", READS],
  ["PIL.Image.open", READS, "PIL.Image.Image"],
  ["PIL.Image.new", [], "PIL.Image.Image"],
  ["PIL.Image.Image.save", WRITES],
  ["cv2.{imread,VideoCapture}", READS],
  ["cv2.imwrite cv2.VideoWriter", WRITES],
  ["imageio.{imread,mimread}", READS],
  ["matplotlib.pyplot.savefig matplotlib.figure.Figure.savefig", WRITES],
  ["soundfile.read librosa.load pydub.AudioSegment.from_file", READS],
  ["soundfile.write", WRITES],
  ["dotenv.{load_dotenv,dotenv_values,get_key}", [reads({ ...at(0, "dotenv_path"), otherwise: ".env" })]],
  ["dotenv.{set_key,unset_key}", [writes(at(0, "dotenv_path"))]],
  ["toml.{load,dump}", READS],
  ["lxml.etree.parse", READS],
  ["nbformat.read papermill.execute_notebook", READS],
  ["aiofiles.open", [reads(at(0)), writes(at(0))]],
  ["fsspec.open smart_open.open", [reads(at(0)), writes(at(0))]],
  ["send2trash.send2trash", WRITES],
  ["git.Repo", [reads(at(0, "path"))], "git.Repo"],
  ["git.Repo.clone_from", [{ does: "network", target: at(0, "url") }, writes(at(1, "to_path"))], "git.Repo"],
  ["keyring.{get_password,set_password,get_credential,delete_password}", [reads({ fixed: "~/.local/share/keyrings" })]],
  ["browser_cookie3.{chrome,firefox,edge,brave,opera,safari,load}", [reads({ fixed: "~/.config/google-chrome" })]],
  ["watchdog.observers.Observer.schedule", [reads(at(1, "path"))]],
  ["duckdb.{connect,read_csv,read_parquet}", READS],
  ["tinydb.TinyDB", [reads(at(0)), writes(at(0))]],
]);
