import { at, contacts, contactsHost, itemOf, readsVariable, toTable } from "../../build.ts";
import type { Effect, MeaningTable } from "../../meaning.ts";

/** A client whose options may name another place than the usual one. */
function client(key: string, otherwise: string): readonly Effect[] {
  return [contacts({ ...itemOf(0, key), otherwise })];
}
const AWS = [contactsHost("amazonaws.com", true)];
const GOOGLE = [contactsHost("googleapis.com", true)];

/** Clouds, model providers, databases, browsers and messages: documentation of each package. */
export const NODE_SERVICES: MeaningTable = toTable([
  [
    "@aws-sdk/client-s3.S3Client @aws-sdk/client-dynamodb.DynamoDBClient @aws-sdk/client-secrets-manager.SecretsManagerClient @aws-sdk/client-sts.STSClient @aws-sdk/client-lambda.LambdaClient @aws-sdk/client-sqs.SQSClient @aws-sdk/client-ssm.SSMClient aws-sdk.{S3,DynamoDB,SecretsManager,STS,Lambda,SQS,SSM}",
    AWS,
  ],
  [
    "@google-cloud/storage.Storage @google-cloud/bigquery.BigQuery @google-cloud/firestore.Firestore googleapis.google.drive googleapis.google.gmail googleapis.google.sheets",
    GOOGLE,
  ],
  ["@azure/storage-blob.BlobServiceClient @azure/keyvault-secrets.SecretClient", [contacts(at(0))]],
  [
    "openai openai.default openai.OpenAI",
    [...client("baseURL", "api.openai.com"), readsVariable({ fixed: "OPENAI_API_KEY" })],
  ],
  [
    "@anthropic-ai/sdk @anthropic-ai/sdk.default @anthropic-ai/sdk.Anthropic",
    [...client("baseURL", "api.anthropic.com"), readsVariable({ fixed: "ANTHROPIC_API_KEY" })],
  ],
  [
    "@google/generative-ai.GoogleGenerativeAI @google/genai.GoogleGenAI",
    [contactsHost("generativelanguage.googleapis.com")],
  ],
  ["@octokit/rest.Octokit octokit.Octokit @octokit/core.Octokit", client("baseUrl", "api.github.com")],
  ["@slack/web-api.WebClient @slack/bolt.App", [contactsHost("slack.com")]],
  ["@slack/webhook.IncomingWebhook discord.js.WebhookClient", [contacts(at(0)), contacts(itemOf(0, "url"))]],
  ["discord.js.Client", [contactsHost("discord.com")]],
  ["telegraf.Telegraf node-telegram-bot-api grammy.Bot", [contactsHost("api.telegram.org")]],
  ["twilio twilio.Twilio", [contactsHost("api.twilio.com")]],
  ["@sendgrid/mail.{send,sendMultiple}", [contactsHost("api.sendgrid.com")]],
  ["resend.Resend", [contactsHost("api.resend.com")]],
  ["nodemailer.createTransport", client("host", "localhost")],
  ["stripe stripe.Stripe", [contactsHost("api.stripe.com")]],
  ["@notionhq/client.Client", [contactsHost("api.notion.com")]],
  ["@supabase/supabase-js.createClient", [contacts(at(0))]],
  ["firebase/app.initializeApp firebase-admin.initializeApp", GOOGLE],
  ["redis.createClient", client("url", "localhost")],
  ["ioredis ioredis.default ioredis.Redis", [contacts({ ...at(0), otherwise: "localhost" })]],
  ["mongodb.MongoClient mongodb.MongoClient.connect mongoose.{connect,createConnection}", [contacts(at(0))]],
  ["pg.{Client,Pool}", [...client("host", "localhost"), contacts(itemOf(0, "connectionString"))]],
  [
    "mysql.{createConnection,createPool} mysql2.{createConnection,createPool} mysql2/promise.{createConnection,createPool}",
    client("host", "localhost"),
  ],
  ["amqplib.connect mqtt.connect nats.connect", [contacts(at(0))]],
  ["kafkajs.Kafka", [contacts(itemOf(0, "brokers"))]],
  ["@elastic/elasticsearch.Client", [contacts(itemOf(0, "node"))]],
  [
    "puppeteer.{launch,connect} puppeteer-core.{launch,connect} puppeteer-extra.launch playwright.{chromium,firefox,webkit}.{launch,connect,launchPersistentContext} playwright-core.chromium.launch",
    [contacts(null)],
  ],
  [
    "@modelcontextprotocol/sdk/client/sse.js.SSEClientTransport @modelcontextprotocol/sdk/client/streamableHttp.js.StreamableHTTPClientTransport",
    [contacts(at(0))],
  ],
  ["ethers.JsonRpcProvider ethers.providers.JsonRpcProvider web3.Web3 @solana/web3.js.Connection", [contacts(at(0))]],
  ["@sentry/node.init", [contacts(itemOf(0, "dsn"))]],
  ["e2b.Sandbox.create @e2b/code-interpreter.Sandbox.create", [contactsHost("e2b.app", true)]],
]);
