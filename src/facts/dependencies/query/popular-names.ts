import type { Ecosystem } from "../../../core/dependency.ts";

// Names that people know and that others imitate: written by hand in November 2026 from the documentation that agents and
// their skills follow, because no list of downloads with a licence was at hand. What is missing here is not protected, and
// nothing else depends on it: an entry that nobody uses costs nothing.

const PYTHON = `absl-py accelerate aiobotocore aiofiles aiohttp aiosignal alembic altair amqp anthropic anyio apache-airflow
apscheduler argcomplete argon2-cffi arrow asgiref asttokens asyncpg attrs authlib autogen azure-core azure-identity
azure-storage-blob babel backoff bcrypt beautifulsoup4 billiard biopython black bleach blinker bokeh boto3 botocore build
cachetools celery certifi cffi chardet charset-normalizer chromadb click cloudpickle cohere colorama coloredlogs
configargparse contourpy coverage crewai cryptography cssselect cycler cython dacite dask databricks-sdk datasets
dateparser debugpy decorator deepdiff defusedxml dill discord-py distlib distro django django-cors-headers
djangorestframework dnspython docker docutils docxtpl duckdb duckduckgo-search elasticsearch email-validator entrypoints
evaluate execnet executing faiss-cpu faker fastapi fastavro fastmcp feedparser filelock firebase-admin flake8 flask
flask-cors flask-login flask-sqlalchemy fonttools fpdf2 freezegun frozenlist fsspec gensim geopandas gevent gitdb gitpython
google-api-core google-api-python-client google-auth google-auth-oauthlib google-cloud-bigquery google-cloud-storage
google-genai google-generativeai gradio graphviz greenlet grpcio gunicorn h5py html5lib httpcore httplib2 httptools httpx
huggingface-hub humanize hypothesis idna imageio importlib-metadata inflection iniconfig instructor invoke ipykernel
ipython ipywidgets isodate isort itsdangerous jax jedi jinja2 jmespath joblib jsonpatch jsonpath-ng jsonpointer jsonschema
jupyter jupyterlab keras keyring kiwisolver kombu kubernetes langchain langchain-community langchain-core langchain-openai
langgraph langsmith lightgbm litellm llama-cpp-python llama-index loguru lxml lz4 mako markdown markdown-it-py markitdown
markupsafe marshmallow matplotlib mccabe mistralai mkdocs mlflow mock moto moviepy mpmath msal msgpack multidict
mypy mypy-extensions mysqlclient nbconvert nbformat nest-asyncio networkx nltk notebook numba numexpr numpy oauthlib ollama
onnx onnxruntime openai openai-whisper opencv-python opencv-python-headless openpyxl opentelemetry-api opentelemetry-sdk
orjson packaging paho-mqtt pandas paramiko parso passlib pathspec pdf2image pdfkit pdfminer-six pdfplumber peewee peft
pendulum pexpect pikepdf pillow pinecone-client pip pip-tools pipenv platformdirs playwright plotly pluggy poetry polars
portalocker pre-commit prettytable prometheus-client prompt-toolkit protobuf psutil psycopg2 psycopg2-binary ptyprocess
pyarrow pyasn1 pyautogui pycparser pycryptodome pycryptodomex pydantic pydantic-core pydantic-settings pydub pyflakes
pygithub pygments pyinstaller pyjwt pylint pymongo pymupdf pymysql pynacl pyodbc pyopenssl pyparsing pypdf pypdf2 pyperclip
pyproject-hooks pyqt5 pyqt6 pyserial pyspark pytesseract pytest pytest-asyncio pytest-cov pytest-mock pytest-xdist
python-dateutil python-docx python-dotenv python-jose python-magic python-multipart python-pptx python-slugify
python-telegram-bot pytorch-lightning pytz pywin32 pyyaml pyzmq qdrant-client qrcode rapidfuzz redis regex reportlab
requests requests-oauthlib requests-toolbelt responses rich rsa ruamel-yaml ruff s3fs s3transfer safetensors scikit-image
scikit-learn scipy scrapy seaborn selenium sentence-transformers sentencepiece sentry-sdk setuptools shapely simplejson six
slack-sdk smmap sniffio snowflake-connector-python sortedcontainers soupsieve spacy sphinx sqlalchemy sqlmodel sqlparse
starlette statsmodels streamlit stripe structlog sympy tabulate tenacity tensorboard tensorflow termcolor threadpoolctl
tiktoken tokenizers toml tomli tomlkit toolz torch torchaudio torchvision tornado tox tqdm traitlets transformers trio
twilio twine typer types-requests typing-extensions typing-inspect tzdata tzlocal ujson unidecode urllib3 uvicorn uvloop
validators virtualenv watchdog watchfiles wcwidth weasyprint webdriver-manager websocket-client websockets werkzeug wheel
wrapt xarray xgboost xlrd xlsxwriter xmltodict yarl yt-dlp zipp zstandard`;

const NODE = `@angular/core @anthropic-ai/sdk @anthropic-ai/claude-code @aws-sdk/client-s3 @babel/core @babel/parser
@babel/preset-env @emotion/react @eslint/js @google/genai @google/generative-ai @hono/node-server @jest/globals
@langchain/core @modelcontextprotocol/sdk @modelcontextprotocol/inspector @modelcontextprotocol/server-filesystem
@modelcontextprotocol/server-github @modelcontextprotocol/server-memory @mui/material @nestjs/core @octokit/rest
@openai/agents @openai/codex @playwright/mcp @playwright/test @prisma/client @radix-ui/react-dialog @reduxjs/toolkit
@sentry/node @supabase/supabase-js @tanstack/react-query @testing-library/react @types/node @types/react
@typescript-eslint/parser @upstash/context7-mcp @vercel/analytics @vitejs/plugin-react accepts acorn ajv anymatch
ansi-regex ansi-styles archiver async autoprefixer aws-sdk axios babel-core babel-jest balanced-match bcrypt bcryptjs
better-sqlite3 bluebird body-parser bootstrap boxen brace-expansion browserslist bull bullmq busboy camelcase chai chalk
chart.js cheerio chokidar ci-info classnames cli-table3 cliui clsx color-convert color-name colors commander commitizen
compression concurrently connect consola cookie cookie-parser core-js cors create-react-app cross-env cross-spawn
crypto-js csv-parse cypress d3 date-fns dayjs debug deepmerge discord.js docx dompurify dotenv drizzle-orm ejs electron
electron-builder emotion enquirer esbuild eslint eslint-config-prettier eslint-plugin-import eslint-plugin-react
event-stream eventemitter3 eventsource execa express express-session express-validator fast-glob fastify fetch-blob figlet
file-type firebase follow-redirects form-data formidable framer-motion fs-extra fullcalendar gatsby glob globby got
graceful-fs graphql gulp handlebars helmet highlight.js hono html-webpack-plugin http-errors http-proxy
http-proxy-middleware https-proxy-agent husky i18next iconv-lite immer immutable inherits ini inquirer ioredis is-promise
isomorphic-fetch jest joi jquery js-yaml jsdom json5 jsonschema jsonwebtoken jszip kleur knex koa langchain left-pad less
lint-staged lodash lodash-es log4js lowdb lru-cache luxon mammoth mariadb marked markdown-it mathjs mermaid micromatch
mime mime-types mini-css-extract-plugin minimatch minimist mkdirp mobx mocha moment moment-timezone mongodb mongoose morgan
ms multer mysql mysql2 nanoid nestjs next next-auth nock node-fetch node-forge node-gyp node-sass nodemailer nodemon
normalize.css npm nuxt octokit ollama openai openclaw ora p-limit p-queue parcel parse5 passport passport-jwt path-to-regexp
pdf-lib pdf-parse pdfkit pdfjs-dist pg phantomjs pino playwright playwright-core pm2 pnpm postcss preact prettier prisma
prompts prop-types protobufjs puppeteer puppeteer-core qrcode qs querystring react react-dom react-hook-form
react-native react-redux react-router react-router-dom react-scripts readable-stream recharts redis redux
reflect-metadata regenerator-runtime remotion request resolve rimraf rollup rxjs safe-buffer safer-buffer sass semver serve sequelize
serialize-javascript sharp shelljs signale simple-git sinon slugify socket.io socket.io-client source-map-support sqlite3
string-width stripe strip-ansi styled-components stylelint superagent supertest supports-color svelte swagger-ui-express
swr tailwindcss tape tar telegraf terser three through2 tmp ts-jest ts-loader ts-node tslib tsup tsx turbo twilio typeorm
typescript undici underscore unified uuid validator vite vitest vue vue-router vuex web3 webpack webpack-cli
webpack-dev-server winston wrangler ws xlsx xml2js yargs yargs-parser yeoman-generator yup zod zustand`;

const CRATES = `anyhow async-trait axum base64 bitflags bytes chrono clap crossbeam diesel env_logger futures hyper itertools
lazy_static libc log num-traits once_cell openssl parking_lot proc-macro2 quote rand rayon regex reqwest ring rocket rustls
serde serde_derive serde_json serde_yaml smallvec sqlx syn tempfile thiserror tokio toml tonic tracing url uuid walkdir
wasm-bindgen ripgrep`;

const GEMS = `actionmailer actionpack activerecord activesupport aws-sdk-s3 bcrypt bootsnap bundler capybara cocoapods concurrent-ruby
devise diff-lcs faraday fastlane i18n jekyll json jwt kramdown minitest multi_json nokogiri octokit puma rack rails rake
redis rspec rspec-core rubocop rubyzip sidekiq sinatra sqlite3 thor typhoeus tzinfo webrick`;

const LISTS: Partial<Readonly<Record<Ecosystem, string>>> = {
  PyPI: PYTHON,
  npm: NODE,
  "crates.io": CRATES,
  RubyGems: GEMS,
};

/** Well-known names of a registry; none of one that has no list. */
export function popularNames(ecosystem: Ecosystem): readonly string[] {
  return LISTS[ecosystem]?.split(/\s+/u) ?? [];
}
