# SPDX-License-Identifier: Apache-2.0
# Says which of DIGESTS are here with the right bytes; changes nothing. ROOT DIGESTS
for digest in $DIGESTS; do
    absent "$ROOT/.slipway/artifacts/$digest" && continue
    found=$(sha256sum <"$ROOT/.slipway/artifacts/$digest") || die 70 "cannot read the artifact $digest"
    [ "${found%% *}" != "$digest" ] || say have "$digest"
done
