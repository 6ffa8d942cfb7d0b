# expect: credential-literal
export SERVICE_TOKEN=t7Kq2vXw9ZbN4mLcf3Jd81nQ
# expect: credential-literal
API_KEY="${KIT_API_KEY:-t7Kq2vXw9ZbN4mLcf3Jd81nQ}"
