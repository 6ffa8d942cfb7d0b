import { at, contacts, contactsBy, contactsHost, reads, readsVariable, toTable, writes } from "../../build.ts";
import type { MeaningTable } from "../../meaning.ts";

const AWS = [contacts({ keyword: "endpoint_url" }), contactsHost("amazonaws.com", true)];
const GOOGLE = [contactsHost("googleapis.com", true)];
const AZURE = [contacts(at(0, "account_url"))];
const VAULT = [contacts(at(0, "vault_url"))];

/** Clouds, model providers and clusters: documentation of boto3, google-cloud, azure, openai, anthropic, docker, kubernetes and others. */
export const PYTHON_CLOUDS: MeaningTable = toTable([
  ["boto3.{client,resource}", AWS],
  ["boto3.Session boto3.session.Session aioboto3.Session", [], "boto3.Session"],
  ["boto3.Session.{client,resource}", AWS],
  ["boto3.Session.get_credentials botocore.session.Session.get_credentials", [reads({ fixed: "~/.aws/credentials" })]],
  ["botocore.session.{get_session,Session}", [], "boto3.Session"],
  ["s3fs.S3FileSystem", AWS],
  [
    "google.cloud.storage.Client google.cloud.bigquery.Client google.cloud.firestore.Client google.cloud.secretmanager.SecretManagerServiceClient google.cloud.pubsub_v1.{PublisherClient,SubscriberClient} google.cloud.aiplatform.init google.cloud.logging.Client gcsfs.GCSFileSystem",
    GOOGLE,
  ],
  ["googleapiclient.discovery.build", GOOGLE],
  ["google.auth.default", [reads({ fixed: "~/.config/gcloud/application_default_credentials.json" })]],
  ["google.oauth2.service_account.Credentials.from_service_account_file", [reads(at(0, "filename"))]],
  ["google.oauth2.credentials.Credentials.from_authorized_user_file", [reads(at(0, "filename"))]],
  ["gspread.{service_account,oauth}", GOOGLE],
  [
    "azure.storage.blob.{BlobServiceClient,ContainerClient,BlobClient} azure.storage.queue.QueueServiceClient azure.data.tables.TableServiceClient",
    AZURE,
  ],
  [
    "azure.storage.blob.{BlobServiceClient,ContainerClient,BlobClient}.from_connection_string",
    [contactsHost("core.windows.net", true)],
  ],
  ["azure.keyvault.secrets.SecretClient azure.keyvault.keys.KeyClient", VAULT],
  [
    "azure.identity.{DefaultAzureCredential,AzureCliCredential,ManagedIdentityCredential,ClientSecretCredential}",
    [contactsHost("login.microsoftonline.com")],
  ],
  [
    "openai.{OpenAI,AsyncOpenAI}",
    [contactsBy("base_url", "api.openai.com"), readsVariable({ fixed: "OPENAI_API_KEY" })],
  ],
  ["openai.{AzureOpenAI,AsyncAzureOpenAI}", [contacts({ keyword: "azure_endpoint" })]],
  ["openai.{ChatCompletion,Completion,Embedding,Image}.create", [contactsHost("api.openai.com")]],
  [
    "anthropic.{Anthropic,AsyncAnthropic}",
    [contactsBy("base_url", "api.anthropic.com"), readsVariable({ fixed: "ANTHROPIC_API_KEY" })],
  ],
  [
    "google.generativeai.{configure,GenerativeModel} google.genai.Client",
    [contactsHost("generativelanguage.googleapis.com")],
  ],
  ["mistralai.Mistral", [contactsBy("server_url", "api.mistral.ai")]],
  ["cohere.{Client,ClientV2,AsyncClient}", [contactsBy("base_url", "api.cohere.com")]],
  ["groq.{Groq,AsyncGroq}", [contactsBy("base_url", "api.groq.com")]],
  ["together.Together replicate.run replicate.Client", [contacts(null)]],
  ["ollama.{chat,generate,embeddings,pull,Client,AsyncClient}", [contactsBy("host", "localhost:11434")]],
  ["litellm.{completion,acompletion,embedding}", [contacts({ keyword: "api_base" }), contacts(null)]],
  ["langchain_openai.{ChatOpenAI,OpenAIEmbeddings}", [contactsBy("base_url", "api.openai.com")]],
  ["langchain_anthropic.ChatAnthropic", [contactsBy("base_url", "api.anthropic.com")]],
  [
    "huggingface_hub.{hf_hub_download,snapshot_download,upload_file,upload_folder,create_repo,InferenceClient,HfApi,login}",
    [contactsHost("huggingface.co")],
  ],
  [
    "transformers.pipeline sentence_transformers.SentenceTransformer datasets.load_dataset diffusers.DiffusionPipeline.from_pretrained",
    [contactsHost("huggingface.co")],
  ],
  [
    "transformers.{AutoModel,AutoTokenizer,AutoModelForCausalLM,AutoConfig,AutoProcessor,AutoModelForSequenceClassification}.from_pretrained",
    [contactsHost("huggingface.co")],
  ],
  ["wandb.init mlflow.set_tracking_uri", [contacts(null)]],
  ["docker.{from_env,DockerClient,APIClient}", [writes({ fixed: "/var/run/docker.sock" })], "docker.DockerClient"],
  [
    "kubernetes.config.{load_kube_config,load_incluster_config,new_client_from_config}",
    [reads({ keyword: "config_file", otherwise: "~/.kube/config" })],
  ],
  ["hvac.Client", [contacts(at(0, "url"))]],
  ["pulumi.automation.create_or_select_stack", [contacts(null)]],
  ["sentry_sdk.init", [contacts(at(0, "dsn"))]],
  ["firebase_admin.credentials.Certificate", [reads(at(0))]],
  ["supabase.create_client", [contacts(at(0))]],
  ["stripe.{Charge,Customer,PaymentIntent,Refund,Transfer}.create", [contactsHost("api.stripe.com")]],
]);
