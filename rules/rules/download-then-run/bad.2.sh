# expect: download-then-run
wget -q https://get.tool.example/setup.sh; sh setup.sh
echo done


# expect: download-then-run
curl -s https://get.tool.example/a -o /tmp/a
chmod 755 /tmp/a
