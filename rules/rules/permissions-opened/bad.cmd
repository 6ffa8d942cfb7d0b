# expect: permissions-opened
icacls C:\Windows /grant Everyone:F /t
