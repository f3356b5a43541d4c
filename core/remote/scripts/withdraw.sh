# SPDX-License-Identifier: Apache-2.0
# Takes away what this deployment itself put up for download, and nothing else; with it the receipt.
enter
made=$ROOT/.slipway/deployments/$DEPLOYMENT.made
read_file "$made"
printf '%s\n' "$content" | while read -r digest inode name; do
    [ -n "$digest" ] || continue
    absent "$ROOT/$name" && continue
    if [ "$(stat -c %i -- "$ROOT/$name")" != "$inode" ]; then
        say kept "$name"
        continue
    fi
    found=$(sha256sum <"$ROOT/$name") || die 70 "cannot read $ROOT/$name"
    [ "${found%% *}" = "$digest" ] || die 65 "$name has other bytes than were published"
    rm -f -- "$ROOT/$name" || die 70 "cannot withdraw $name"
    say withdrawn "$name"
done
to_disk "$ROOT"
kept=$ROOT/.slipway/deployments/$DEPLOYMENT.receipt
if ! absent "$kept"; then
    read_file "$kept"
    before=$content
    read_file "$ROOT/.slipway/RECEIPT.json"
    if [ -z "$before" ]; then
        remove_file "$ROOT/.slipway/RECEIPT.json"
    elif [ "$content" != "$before" ]; then
        put_file "$ROOT/.slipway/RECEIPT.json" "$before"
    fi
fi
leave
