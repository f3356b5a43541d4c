# SPDX-License-Identifier: Apache-2.0
# Declares a release complete: all its bytes are on disk, then the digest of its manifest is. RELEASE SHA256
enter
release=$ROOT/releases/$RELEASE
if release_is_sealed "$RELEASE"; then
    say manifest "$seal"
    say already "$RELEASE"
    leave
fi
read_file "$release/.release"
case "$NL$content$NL" in
*"${NL}sha256=$SHA256$NL"*) ;;
*) die 65 "releases/$RELEASE was not staged to its end" ;;
esac
make_scratch
manifest_of "$release" "$release/.manifest"
sync -f -- "$release" 2>/dev/null || die 70 "cannot bring $release to disk"
digest=$(sha256sum <"$release/.manifest") || die 70 "cannot read the manifest"
put_file "$release/.complete" "${digest%% *}"
to_disk "$ROOT/releases"
say manifest "${digest%% *}"
leave
