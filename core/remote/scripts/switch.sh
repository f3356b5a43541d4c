# SPDX-License-Identifier: Apache-2.0
# Makes a sealed release the current one. RELEASE
enter
release_is_sealed "$RELEASE" || die 65 "releases/$RELEASE is not complete"
read_current
if [ "$current" = "$RELEASE" ]; then
    say already "$RELEASE"
    leave
fi
put_file "$ROOT/.slipway/previous" "$current"
point_current "$RELEASE"
read_current
[ "$current" = "$RELEASE" ] || die 65 "current points to \"$current\" after the switch"
leave
