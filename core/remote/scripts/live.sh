# SPDX-License-Identifier: Apache-2.0
# Reads what is current and its receipt; changes nothing. ROOT
if root_is_absent; then
    say current ''
    exit 0
fi
read_current
say current "$current"
if [ -n "$current" ]; then
    if release_is_sealed "$current"; then
        say sealed yes
    fi
    read_file "$ROOT/releases/$current/RECEIPT.json"
    say receipt "$(printf '%s' "$content" | head -n 1)"
elif ! absent "$ROOT/.slipway"; then
    read_file "$ROOT/.slipway/RECEIPT.json"
    say receipt "$(printf '%s' "$content" | head -n 1)"
fi
if ! absent "$ROOT/.slipway"; then
    read_owner
    [ -z "$owner" ] || say_owner
fi
say end yes
