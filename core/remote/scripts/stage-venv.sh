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

alone "$PYTHON" -I -m venv --without-pip "$release" || die 65 "$PYTHON cannot make a virtual environment"
printf '%s\n' "$REQUIREMENTS" >"$work/requirements.txt" || die 70 "cannot write the requirements"
# pip runs in the new environment, which has no pip of its own and needs none. (Its option --python would do the
# same, and load pip twice.)
alone "$release/bin/python" "$links/$INSTALLER/pip" --isolated --disable-pip-version-check \
    install --no-index --find-links "$links" --no-cache-dir --no-input --require-hashes \
    --no-warn-script-location --progress-bar off -r "$work/requirements.txt" 2>&1 \
    || die 65 "pip could not install the release"
link_shared
describe_release
leave
