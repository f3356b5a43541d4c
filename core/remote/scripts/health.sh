# SPDX-License-Identifier: Apache-2.0
# Asks again and again until the answer is good or the time is over; changes nothing.
# URL STATUS or COMMAND, WITHIN PYTHON
ask_url() {
    if command -v "$PYTHON" >/dev/null 2>&1; then
        timeout -k 2 8 "$PYTHON" -I -c '
import http.client, sys, urllib.parse
url = urllib.parse.urlsplit(sys.argv[1])
kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
link = kind(url.hostname, url.port, timeout=6)
link.request("GET", (url.path or "/") + ("?" + url.query if url.query else ""), headers={"User-Agent": "slipway"})
print(link.getresponse().status)' "$1" 2>&1 | tail -n 1
    elif command -v curl >/dev/null 2>&1; then
        curl -s -o /dev/null -w '%{http_code}' --max-time 6 --noproxy '*' -- "$1" 2>&1 | tail -n 1
    elif command -v wget >/dev/null 2>&1; then
        wget -S -O /dev/null -T 6 "$1" 2>&1 | sed -n 's/^ *HTTP[^ ]* \([0-9]*\).*$/\1/p' | head -n 1
    else
        die 70 "there is neither python3 nor curl nor wget to ask with"
    fi
}

healthy() {
    if [ -n "$URL" ]; then
        answer=$(ask_url "$URL") || exit $?
        [ "$answer" = "$STATUS" ]
    else
        # What is left of the time; whoever waits for us waits for the whole of it, and little longer.
        left=$((end - $(date +%s)))
        [ "$left" -ge 1 ] || left=1
        answer=$(timeout -k 2 "$left" sh "$scratch/command" 2>&1 3>&- | tail -c 2000; exit 0) || true
        [ -e "$scratch/good" ]
    fi
}

make_scratch
# The command runs as a file; what it leaves behind says whether it was content.
printf '%s\n' "$COMMAND" "[ \$? -eq 0 ] && : >'$scratch/good'" >"$scratch/command"
[ ! -d "$ROOT/current" ] || cd -- "$ROOT/current"
end=$(($(date +%s) + WITHIN))
while :; do
    if healthy; then
        say healthy yes
        say answer "$(printf '%s' "$answer" | tail -n 1)"
        exit 0
    fi
    [ "$(date +%s)" -lt "$end" ] || break
    sleep 0.5 2>/dev/null || sleep 1
done
say answer "$(printf '%s' "$answer" | tail -n 1)"
die 65 "it was not healthy within $WITHIN seconds: $(printf '%s' "$answer" | tail -n 1)"
