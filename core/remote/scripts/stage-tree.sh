# SPDX-License-Identifier: Apache-2.0
# Unpacks a source distribution into the release's folder, without the one folder that it has at its top.
# RELEASE SHA256 PACKAGE VERSION BUILD COMMIT FILES ARCHIVE SHARED LIMIT
enter
begin_release
name_artifacts
release=$ROOT/releases/$RELEASE

timeout -k 10 "$LIMIT" tar -tzf "$links/$ARCHIVE" >"$links/../names" 3>&- || die 65 "$ARCHIVE cannot be read"
if grep -q -e '^/' -e '^\.\./' -e '/\.\./' -e '/\.\.$' "$links/../names"; then
    die 65 "$ARCHIVE has a name that leads out of it"
fi
timeout -k 10 "$LIMIT" tar -xzf "$links/$ARCHIVE" -C "$release" --strip-components=1 --no-same-owner 3>&- 2>&1 \
    || die 65 "$ARCHIVE cannot be unpacked"
odd=$(find "$release" ! -type f ! -type d | head -n 1) || die 70 "cannot look at $release"
[ -z "$odd" ] || die 65 "$ARCHIVE holds something that is neither a file nor a folder"
chmod -R u+rwX,go+rX,go-w,-s "$release" || die 70 "cannot set the modes of $release"
link_shared
describe_release
leave
