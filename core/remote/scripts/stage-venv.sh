# SPDX-License-Identifier: Apache-2.0
# Makes a virtual environment at its final path, from what was sent and nothing else. A folder without a seal is
# never switched to, so it may be begun anew at any time.
# RELEASE SHA256 PACKAGE VERSION BUILD COMMIT FILES INSTALLER REQUIREMENTS PYTHON SHARED LIMIT
enter
begin_release
name_artifacts
release=$ROOT/releases/$RELEASE
work=$ROOT/.slipway/staging/$DEPLOYMENT

alone() {
    env -i HOME=/nonexistent PATH="$PATH" LC_ALL=C.UTF-8 TZ=UTC TMPDIR="$work/tmp" PIP_CONFIG_FILE=/dev/null \
        timeout -k 10 "$LIMIT" "$@" 3>&-
}

# Sets `pip` to pip's folder. It is unpacked once for all releases: out of an archive Python compiles it anew each
# time, which takes longer than all the rest.
unpack_pip() {
    digest=$(printf '%s\n' "$FILES" | while read -r digest name; do
        [ "$name" != "$INSTALLER" ] || printf '%s' "$digest"
    done)
    [ -n "$digest" ] || die 65 "$INSTALLER was not sent"
    pip=$ROOT/.slipway/tools/$digest
    absent "$ROOT/.slipway/tools" || absent "$pip" || return 0
    make_folder "$ROOT/.slipway/tools"
    alone "$PYTHON" -I -m zipfile -e "$links/$INSTALLER" "$work/pip" || die 65 "$INSTALLER cannot be unpacked"
    sync -f -- "$work/pip" 2>/dev/null || die 70 "cannot bring $work/pip to disk"
    mv -f -T -- "$work/pip" "$pip" 2>/dev/null || die 70 "cannot keep $pip"
    to_disk "$ROOT/.slipway/tools"
}

alone "$PYTHON" -I -m venv --without-pip "$release" || die 65 "$PYTHON cannot make a virtual environment"
printf '%s\n' "$REQUIREMENTS" >"$work/requirements.txt" || die 70 "cannot write the requirements"
unpack_pip
# pip runs in the new environment, which has no pip of its own and needs none. (Its option --python would do the
# same, and load pip twice.)
if ! alone "$release/bin/python" "$pip/pip" --isolated --disable-pip-version-check \
    install --no-index --find-links "$links" --no-cache-dir --no-input --require-hashes \
    --no-warn-script-location --progress-bar off -r "$work/requirements.txt" 2>&1; then
    # Whatever it was, the next attempt begins with a pip that is as it was sent.
    rm -rf -- "$pip" || die 70 "cannot remove $pip"
    die 65 "pip could not install the release"
fi
link_shared
describe_release
leave
