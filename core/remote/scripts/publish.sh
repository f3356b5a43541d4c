# SPDX-License-Identifier: Apache-2.0
# Puts files and their digests up for download. A name that is taken is never written over: ln is exclusive.
# What is put up is written down first, with its inode: that tells it from a file that somebody else puts there.
# FILES: "sha256 md5 name" a line
enter
made=$ROOT/.slipway/deployments/$DEPLOYMENT.made
temporary=$ROOT/.slipway/staging/$DEPLOYMENT.file

# appear DIGEST NAME: gives the temporary file its name.
appear() {
    chmod 0644 "$temporary" || die 70 "cannot set the mode of $2"
    to_disk "$temporary"
    if absent "$ROOT/$2"; then
        inode=$(stat -c %i -- "$temporary") || die 70 "cannot look at the file for $2"
        printf '%s\n' "$1 $inode $2" 2>/dev/null >>"$made" || die 70 "cannot write $made"
        to_disk "$made"
        if ln -- "$temporary" "$ROOT/$2" 2>/dev/null; then
            say published "$2"
            return 0
        fi
    fi
    found=$(sha256sum <"$ROOT/$2") || die 70 "cannot read $ROOT/$2"
    [ "${found%% *}" = "$1" ] || die 65 "$2 is here already, with other bytes"
}

sidecar() {
    rm -f -- "$temporary" || die 70 "cannot remove $temporary"
    printf '%s  %s\n' "$1" "$2" >"$temporary" || die 70 "cannot write the digest of $2"
    side=$(sha256sum <"$temporary") || die 70 "cannot read $temporary"
    appear "${side%% *}" "$2.$3"
}

printf '%s\n' "$FILES" | while read -r digest md5 name; do
    [ -n "$digest" ] || continue
    rm -f -- "$temporary" || die 70 "cannot remove $temporary"
    cp -- "$ROOT/.slipway/artifacts/$digest" "$temporary" 2>/dev/null || die 70 "cannot copy $name"
    found=$(sha256sum <"$temporary") || die 70 "cannot read $temporary"
    [ "${found%% *}" = "$digest" ] || die 65 "the copy of $name has other bytes than it must"
    appear "$digest" "$name"
    sidecar "$digest" "$name" sha256
    [ "$md5" = - ] || sidecar "$md5" "$name" md5
done
rm -f -- "$temporary"
to_disk "$ROOT"
leave
