# SPDX-License-Identifier: Apache-2.0
# Writes what the host says of itself from now on. RELEASE RECEIPT SWITCHES HEAD
enter
if [ "$SWITCHES" = yes ]; then
    read_current
    [ "$current" = "$RELEASE" ] || die 65 "current is \"$current\", not $RELEASE"
    put_file "$ROOT/releases/$RELEASE/RECEIPT.json" "$RECEIPT"
else
    put_file "$ROOT/.slipway/RECEIPT.json" "$RECEIPT"
fi
[ -z "$HEAD" ] || put_file "$ROOT/.slipway/head" "$HEAD"
leave
