# SPDX-License-Identifier: Apache-2.0
# Sees that no file of these names is here with other bytes. FILES: "digest name" a line
enter
printf '%s\n' "$FILES" | while read -r digest name; do
    [ -n "$digest" ] || continue
    absent "$ROOT/$name" && continue
    found=$(sha256sum <"$ROOT/$name") || die 70 "cannot read $ROOT/$name"
    [ "${found%% *}" = "$digest" ] || die 65 "$name is here already, with other bytes"
    say already "$name"
done
leave
