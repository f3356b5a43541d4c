# SPDX-License-Identifier: Apache-2.0
# Writes what the host says of itself from now on. RELEASE RECEIPT SWITCHES HEAD
enter
if [ "$SWITCHES" = yes ]; then
    read_current
    [ "$current" = "$RELEASE" ] || die 65 "current is \"$current\", not $RELEASE"
    put_file "$ROOT/releases/$RELEASE/RECEIPT.json" "$RECEIPT"
else
    # If what was published is withdrawn after all, the host says again what it said before.
    kept=$ROOT/.slipway/deployments/$DEPLOYMENT.receipt
    if absent "$kept"; then
        read_file "$ROOT/.slipway/RECEIPT.json"
        put_file "$kept" "$content"
    fi
    put_file "$ROOT/.slipway/RECEIPT.json" "$RECEIPT"
fi
[ -z "$HEAD" ] || put_file "$ROOT/.slipway/head" "$HEAD"
leave
