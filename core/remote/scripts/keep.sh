# SPDX-License-Identifier: Apache-2.0
# Moves what was sent from incoming to artifacts, once its bytes are right and on disk. DIGESTS
enter
for digest in $DIGESTS; do
    kept=$ROOT/.slipway/artifacts/$digest
    sent=$ROOT/.slipway/incoming/$digest
    if ! absent "$kept"; then
        found=$(sha256sum <"$kept") || die 70 "cannot read the artifact $digest"
        [ "${found%% *}" = "$digest" ] && continue
        say replaced "$digest"
    fi
    if absent "$sent"; then
        die 65 "the file $digest did not arrive"
    fi
    found=$(sha256sum <"$sent") || die 70 "cannot read the upload $digest"
    [ "${found%% *}" = "$digest" ] || die 65 "the upload $digest has other bytes than it must"
    chmod 0644 "$sent" || die 70 "cannot set the mode of the upload $digest"
    to_disk "$sent"
    mv -f -T -- "$sent" "$kept" 2>/dev/null || die 70 "cannot keep $digest"
done
to_disk "$ROOT/.slipway/artifacts"
leave
