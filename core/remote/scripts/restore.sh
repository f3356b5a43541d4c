# SPDX-License-Identifier: Apache-2.0
# Makes that current again which was when this deployment came. RELEASE is what the deployment switched to.
enter
read_file "$ROOT/.slipway/deployments/$DEPLOYMENT"
[ "$present" = yes ] || die 65 "what was current before is not written down"
was=$(printf '%s\n' "$content" | sed -n 's/^current=//p' | head -n 1)
previous=$(printf '%s\n' "$content" | sed -n 's/^previous=//p' | head -n 1)
read_current
if [ "$current" = "$was" ]; then
    say already "$was"
else
    [ "$current" = "$RELEASE" ] || die 65 "current is \"$current\", which is neither this release nor what was before"
    if [ -n "$was" ]; then
        release_is_sealed "$was" || die 65 "releases/$was is not complete any more"
    fi
    point_current "$was"
    read_current
    [ "$current" = "$was" ] || die 65 "current points to \"$current\" after switching back"
fi
put_file "$ROOT/.slipway/previous" "$previous"
say restored "$was"
leave
