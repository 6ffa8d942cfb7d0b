import type { ProgramRow } from "./program-class.ts";

/**
 * Programs that need nobody's word as long as their arguments are fixed. Names and what they do are from POSIX.1-2024
 * (Shell & Utilities), the GNU coreutils, findutils, diffutils, binutils and util-linux manuals, and each program's own.
 */
export const HARMLESS: readonly ProgramRow[] = [
  [
    "shell-state",
    "sets options, variables, jobs or limits of the shell that runs it, and ends with it (bash(1), SHELL BUILTIN COMMANDS)",
    ": [ [[ cd pushd popd dirs set unset shift local declare typeset readonly let getopts read mapfile readarray return exit break continue wait jobs fg bg umask ulimit shopt bind complete compgen compopt hash type true false test times caller disown suspend logout setlocal endlocal rem pause",
  ],
  ["inspection", "prints its arguments", "echo printf seq yes figlet cowsay"],
  [
    "inspection",
    "prints what files hold",
    "cat tac head tail less more nl od hexdump xxd strings bat zcat bzcat xzcat zless get-content",
  ],
  [
    "inspection",
    "lists files and what is known of them",
    "ls dir tree stat file du df find fd fdfind locate exa eza lsd get-childitem namei readlink realpath pwd basename dirname",
  ],
  ["inspection", "searches texts", "grep egrep fgrep rg ag ack zgrep look select-string findstr"],
  [
    "inspection",
    "compares files",
    "diff cmp comm diff3 sdiff colordiff delta difft cksum md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum shasum md5 sum get-filehash",
  ],
  ["inspection", "counts lines, words or code", "wc tokei cloc scc"],
  [
    "inspection",
    "says which program a name stands for, or prints its manual",
    "which where whereis man help info whatis apropos tldr get-command",
  ],
  ["inspection", "prints the date, the calendar, or waits", "date cal sleep tput clear reset stty tty"],
  [
    "inspection",
    "prints names and numbers of the system that no secret depends on",
    "uname arch nproc uptime free lscpu lsblk lsmem sw_vers ver getconf locale vmstat iostat tzselect nvidia-smi rocm-smi",
  ],
  ["inspection", "says who is logged in under which name", "whoami id groups logname users hostname tasklist"],
  ["inspection", "lists processes", "ps pgrep pidof top htop pstree"],
  ["inspection", "describes compiled programs", "nm objdump readelf ldd size otool dumpbin c++filt addr2line"],
  ["inspection", "describes media files", "identify ffprobe mediainfo exiv2 pdfinfo pdffonts pdfimages sox soxi"],
  [
    "filter",
    "reorders, cuts or replaces text that it is given",
    "sort uniq cut paste join tr rev fold fmt pr column expand unexpand tsort shuf split csplit numfmt iconv dos2unix unix2dos colrm",
  ],
  ["filter", "edits text as a fixed program says; where that runs something it counts apart", "sed awk gawk mawk nawk"],
  [
    "filter",
    "queries and reformats data",
    "jq yq xq dasel gron mlr csvcut csvgrep csvlook csvstat csvjson csvsort xsv qsv xmllint xmlstarlet tomlq jo htmlq pup fx bc dc expr factor",
  ],
  ["filter", "encodes and decodes without a key", "base64 base32 basenc uuencode uudecode uuidgen"],
  [
    "file-operation",
    "makes, copies, moves or links files, which is told as fs-read and fs-write",
    "cp mv ln link mkdir touch install mktemp mkfifo tee copy xcopy robocopy move md ren copy-item move-item new-item",
  ],
  [
    "file-operation",
    "packs and unpacks archives, which is told as fs-read and fs-write",
    "tar zip unzip gzip gunzip bzip2 bunzip2 xz unxz zstd unzstd lz4 7z 7za 7zz unrar ar cpio bsdtar compress uncompress pigz expand-archive compress-archive",
  ],
  [
    "file-operation",
    "converts documents and media from file to file",
    "pandoc pdftotext pdftoppm pdftocairo pdfunite pdfseparate qpdf gs ps2pdf convert magick mogrify montage ffmpeg cwebp dwebp optipng pngquant jpegoptim gifsicle exiftool inkscape rsvg-convert dot neato mmdc plantuml wkhtmltopdf soffice libreoffice textutil sips xelatex pdflatex lualatex latexmk bibtex biber typst asciidoctor sphinx-build mkdocs tesseract ocrmypdf unoconv img2pdf pdftk mutool",
  ],
  [
    "formatter",
    "changes only the layout of source files",
    "prettier black isort autopep8 yapf gofmt goimports gofumpt rustfmt clang-format shfmt dprint stylua swiftformat scalafmt ktlint google-java-format taplo biome oxfmt docformatter djlint nixfmt ormolu sqlfluff pyupgrade autoflake",
  ],
  [
    "formatter",
    "reads source files and reports problems",
    "eslint oxlint ruff flake8 pylint pyflakes pycodestyle pydocstyle mypy pyright basedpyright pytype tsc shellcheck hadolint yamllint markdownlint markdownlint-cli2 stylelint golangci-lint staticcheck rubocop luacheck actionlint zizmor bandit semgrep vulture radon codespell typos cspell vale knip publint htmlhint jsonlint checkmake cppcheck clang-tidy swiftlint detekt checkstyle phpstan psalm phpcs evogate",
  ],
  [
    "compiler",
    "compiles sources of the work area",
    "gcc g++ cc c++ clang clang++ rustc javac kotlinc scalac ghc swiftc fpc gfortran nasm as ld protoc esbuild swc rollup webpack vite parcel tsup babel sass lessc postcss cython mypyc nuitka pyinstaller zig nim crystal dmd solc msbuild flex bison",
  ],
  [
    "compiler",
    "builds what the work area's own build files say, which are read apart",
    "make gmake cmake ninja meson bazel buck2 scons gradle gradlew mvn mvnw ant sbt just task rake nmake turbo nx lerna",
  ],
  [
    "test-runner",
    "runs the tests of the work area",
    "pytest py.test unittest nose2 tox nox hypothesis coverage jest vitest mocha ava jasmine karma c8 nyc tap bats phpunit rspec minitest ctest gtest behave robot cypress testcafe stryker mutmut",
  ],
];
