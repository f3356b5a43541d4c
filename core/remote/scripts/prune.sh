# SPDX-License-Identifier: Apache-2.0
# Removes what nobody needs: KEEP releases that were healthy stay, and the current one, the previous one, what
# open deployments here began from, and those in PROTECTED (one a line). On a download site, where there are no
# releases, it clears away the copies that were sent.
enter
read_current
read_file "$ROOT/.slipway/previous"
stay="$NL$current$NL$content$NL$RELEASE$NL$PROTECTED$NL"
for open in "$ROOT"/.slipway/deployments/*; do
    [ -f "$open" ] || continue
    read_file "$open"
    stay="$stay$(printf '%s\n' "$content" | sed -n 's/^current=//p')$NL"
done
# The epoch in the receipts tells their order.
healthy=
for folder in "$ROOT"/releases/*; do
    [ -d "$folder" ] && [ ! -L "$folder" ] || continue
    read_file "$folder/RECEIPT.json"
    [ "$present" = yes ] || continue
    order=$(printf '%s' "$content" | sed -n 's/^.*"epoch":\([0-9]\{1,15\}\).*$/\1/p' | head -n 1)
    healthy="$healthy${order:-0} ${folder##*/}$NL"
done
stay="$stay$(printf '%s' "$healthy" | sort -rn | head -n "$KEEP" | cut -d ' ' -f 2)$NL"
for folder in "$ROOT"/releases/*; do
    [ -d "$folder" ] && [ ! -L "$folder" ] || continue
    name=${folder##*/}
    case "$stay" in
    *"$NL$name$NL"*) continue ;;
    esac
    # Without its seal nobody takes half a release for a whole one.
    rm -f -- "$folder/.complete" || die 70 "cannot remove the seal of $name"
    to_disk "$folder"
    rm -rf -- "$folder" || die 70 "cannot remove $name"
    say removed "$name"
done
inputs=
for folder in "$ROOT"/releases/*; do
    [ -d "$folder" ] || continue
    read_file "$folder/.release"
    inputs="$inputs $(printf '%s\n' "$content" | sed -n 's/^inputs=//p' | head -n 1)"
done
for file in "$ROOT"/.slipway/artifacts/*; do
    [ -f "$file" ] || continue
    case " $inputs " in
    *" ${file##*/} "*) ;;
    *) rm -f -- "$file" || die 70 "cannot remove an old artifact" ;;
    esac
done
for folder in "$ROOT"/.slipway/tools/*; do
    [ -d "$folder" ] || continue
    case " $inputs " in
    *" ${folder##*/} "*) ;;
    *) rm -rf -- "$folder" || die 70 "cannot remove an old tool" ;;
    esac
done
find "$ROOT/.slipway/incoming" -type f -mtime +1 -exec rm -f -- {} + || die 70 "cannot remove old uploads"
find "$ROOT/.slipway/journal" -type f -mtime +400 -exec rm -f -- {} + || die 70 "cannot remove old journals"
[ ! -d "$ROOT/releases" ] || to_disk "$ROOT/releases"
leave
