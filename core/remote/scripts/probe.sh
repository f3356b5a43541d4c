# SPDX-License-Identifier: Apache-2.0
# Looks at a host and changes nothing. ROOT RELEASE SHA256 PYTHON ARTIFACTS NAMES
say user "$(id -un)"
say system "$(uname -srm)"
say clock "$(date +%s)"

for tool in tar flock sync sha256sum mv ln readlink stat find sort xargs timeout mktemp env sed grep head tail \
    cut comm tr cp chmod; do
    command -v "$tool" >/dev/null 2>&1 || say missing "$tool"
done
mv --help 2>&1 | grep -q -- '-T' || say missing 'mv -T'

# The nearest folder above the root that is there.
above=$ROOT
while [ -n "$above" ] && [ ! -d "$above" ]; do
    above=${above%/*}
done
: "${above:=/}"
say above "$above"
if [ -w "$above" ] && [ -x "$above" ]; then
    say writable yes
fi
say free_kb "$(df -Pk -- "$above" | tail -n 1 | tr -s ' ' | cut -d ' ' -f 4)"
say inodes "$(df -Pi -- "$above" 2>/dev/null | tail -n 1 | tr -s ' ' | cut -d ' ' -f 2,4 || true)"
say filesystem "$(stat -f -c %T -- "$above" 2>/dev/null || true)"
device=$(stat -c %d -- "$above")
same=yes
for folder in "$ROOT/releases" "$ROOT/.slipway" "$ROOT/.slipway/artifacts" "$ROOT/shared"; do
    if [ -d "$folder" ]; then
        [ "$(stat -c %d -- "$folder")" = "$device" ] || [ "$folder" = "$ROOT/shared" ] || same=no
        [ -w "$folder" ] || say readonly "$folder"
    fi
done
say same_filesystem "$same"

if command -v "$PYTHON" >/dev/null 2>&1; then
    say python "$("$PYTHON" -I -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null || true)"
    if "$PYTHON" -I -c 'import venv, zipfile, zlib' 2>/dev/null; then
        say venv yes
    fi
fi

if [ "$above" != "$ROOT" ]; then
    say epoch 0
    say end yes
    exit 0
fi

read_current
say current "$current"

if ! absent "$ROOT/.slipway"; then
    read_epoch
    say epoch "$epoch"
    read_owner
    [ -z "$owner" ] || say_owner
    read_file "$ROOT/.slipway/previous"
    say previous "$content"
    for digest in $ARTIFACTS; do
        [ ! -d "$ROOT/.slipway/artifacts" ] || absent "$ROOT/.slipway/artifacts/$digest" || say artifact "$digest"
    done
else
    say epoch 0
fi

if [ -d "$ROOT/releases" ]; then
    for folder in "$ROOT"/releases/*; do
        [ -f "$folder/.complete" ] || continue
        say sealed "${folder##*/}"
        [ ! -f "$folder/RECEIPT.json" ] || say healthy "${folder##*/}"
    done
    if [ -n "$RELEASE" ] && ! absent "$ROOT/releases/$RELEASE"; then
        say release unsealed
        if is_sealed "$ROOT/releases/$RELEASE"; then
            say release sealed
            say manifest "$seal"
            say made_from "$(sed -n 's/^sha256=//p' "$ROOT/releases/$RELEASE/.release" | head -n 1)"
        fi
    fi
fi
if [ -n "$current" ] && ! absent "$ROOT/releases/$current"; then
    read_file "$ROOT/releases/$current/RECEIPT.json"
    say receipt "$(printf '%s' "$content" | head -n 1)"
fi

printf '%s\n' "$NAMES" | while read -r digest name; do
    [ -n "$digest" ] || continue
    absent "$ROOT/$name" && continue
    found=$(sha256sum <"$ROOT/$name") || die 70 "cannot read $ROOT/$name"
    if [ "${found%% *}" = "$digest" ]; then
        say published "$name"
    else
        say conflict "$name"
    fi
done
say end yes
