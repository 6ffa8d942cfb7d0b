import type { Ecosystem } from "../../../core/dependency.ts";
import generated from "./popular-names.generated.json" with { type: "json" };

// What `scripts/popular-names.ts` does not find: Debian packages little of what is new, or made for agents. Written by hand in
// November 2026 from the documentation that agents and their skills follow.

const PYTHON = `accelerate aiobotocore aiosignal altair anthropic apache-airflow asyncpg authlib autogen backoff
billiard bokeh chromadb cohere contourpy crewai dacite databricks-sdk datasets discord-py django-cors-headers docxtpl
duckdb duckduckgo-search evaluate execnet faiss-cpu fastapi fastavro fastmcp firebase-admin flask-login
flask-sqlalchemy fpdf2 gensim gitdb google-api-core google-auth-oauthlib google-cloud-bigquery google-cloud-storage
google-genai google-generativeai gradio h5py httpcore httptools huggingface-hub iniconfig instructor jax jsonpath-ng
jupyter jupyterlab keras langchain langchain-community langchain-core langchain-openai langgraph langsmith lightgbm
litellm llama-cpp-python llama-index loguru markitdown mistralai mlflow moto moviepy ollama onnx onnxruntime openai
openai-whisper opencv-python opencv-python-headless opentelemetry-api opentelemetry-sdk orjson pdf2image pdfkit
pdfplumber peft pinecone-client pip-tools pipenv playwright poetry polars psycopg2-binary pyarrow pyautogui
pycryptodome pydantic-core pydantic-settings pydub pyinstaller pypdf pyproject-hooks pyspark pytesseract
pytest-asyncio pytest-mock pytest-xdist python-jose python-multipart python-pptx pytorch-lightning pywin32
qdrant-client rapidfuzz ruff s3fs s3transfer safetensors scrapy sentence-transformers sentencepiece slack-sdk smmap
snowflake-connector-python soupsieve spacy sqlmodel starlette streamlit stripe structlog tensorboard tensorflow
tiktoken tokenizers torchaudio torchvision tox transformers twilio twine tzdata uvloop watchfiles weasyprint
webdriver-manager xgboost`;

const NODE = `@angular/core @anthropic-ai/sdk @anthropic-ai/claude-code @aws-sdk/client-s3 @emotion/react @eslint/js
@google/genai @google/generative-ai @hono/node-server @langchain/core @modelcontextprotocol/sdk
@modelcontextprotocol/inspector @modelcontextprotocol/server-filesystem @modelcontextprotocol/server-github
@modelcontextprotocol/server-memory @mui/material @nestjs/core @octokit/rest @openai/agents @openai/codex
@playwright/mcp @playwright/test @prisma/client @radix-ui/react-dialog @reduxjs/toolkit @sentry/node
@supabase/supabase-js @tanstack/react-query @testing-library/react @types/node @types/react @typescript-eslint/parser
@upstash/context7-mcp @vercel/analytics @vitejs/plugin-react archiver autoprefixer aws-sdk axios babel-core bcrypt
bcryptjs better-sqlite3 boxen brace-expansion bull bullmq busboy chai chart.js cheerio classnames clsx commitizen
compression concurrently connect consola cookie-parser cors create-react-app cross-env cross-spawn crypto-js csv-parse
cypress date-fns dayjs discord.js docx dompurify dotenv drizzle-orm ejs electron electron-builder emotion enquirer
esbuild eslint-config-prettier eslint-plugin-import eslint-plugin-react event-stream eventemitter3 eventsource
express-session express-validator fastify figlet file-type firebase formidable framer-motion fullcalendar gatsby
graphql helmet highlight.js hono html-webpack-plugin http-proxy-middleware husky immer immutable ioredis
isomorphic-fetch joi jsonschema jsonwebtoken jszip knex koa langchain left-pad less lint-staged lowdb luxon mammoth
mariadb marked mathjs mermaid mini-css-extract-plugin mobx moment-timezone mongodb mongoose morgan multer mysql mysql2
nestjs next next-auth nock node-forge node-sass nodemailer nodemon nuxt octokit ollama openai openclaw p-queue parcel
passport passport-jwt pdf-lib pdf-parse pdfkit pdfjs-dist pg phantomjs pino playwright playwright-core pm2 pnpm preact
prettier prisma prop-types protobufjs puppeteer puppeteer-core qrcode querystring react-hook-form react-native
react-redux react-router react-router-dom react-scripts recharts redis redux reflect-metadata regenerator-runtime
remotion request sass serve sequelize sharp shelljs signale simple-git slugify socket.io socket.io-client sqlite3
stripe styled-components stylelint superagent supertest svelte swagger-ui-express swr tailwindcss telegraf terser tmp
ts-jest ts-loader ts-node tsup tsx turbo twilio typeorm undici unified validator vite vitest vue vue-router vuex web3
webpack-dev-server winston wrangler xlsx yeoman-generator yup zod zustand`;

const CRATES = `axum diesel env_logger rocket sqlx tonic wasm-bindgen ripgrep`;

const GEMS = `aws-sdk-s3 bcrypt bootsnap cocoapods fastlane json nokogiri puma`;

const BY_HAND: Partial<Readonly<Record<Ecosystem, string>>> = {
  PyPI: PYTHON,
  npm: NODE,
  "crates.io": CRATES,
  RubyGems: GEMS,
};
/** How many packages of Debian need them; with its source, which is data of Debian's archive. */
const GENERATED: Partial<Readonly<Record<Ecosystem, string>>> = generated;

const sets = new Map<Ecosystem, ReadonlySet<string>>();

/** Well-known names of a registry, the same set each time; none of one that has no list. */
export function popularNames(ecosystem: Ecosystem): ReadonlySet<string> {
  const made =
    sets.get(ecosystem) ?? new Set([BY_HAND, GENERATED].flatMap((lists) => lists[ecosystem]?.split(/\s+/u) ?? []));
  sets.set(ecosystem, made);
  return made;
}
