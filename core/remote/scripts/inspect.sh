# SPDX-License-Identifier: Apache-2.0
# Hashes a release again and says what is not as it was sealed; changes nothing. ROOT RELEASE: empty is the
# current one. STRICT=yes fails when something differs, or is not there at all.
if [ -z "$RELEASE" ]; then
    read_current
    RELEASE=$current
fi
say release "$RELEASE"
[ -n "$RELEASE" ] || exit 0
release=$ROOT/releases/$RELEASE
if root_is_absent || absent "$ROOT/releases" || absent "$release"; then
    [ "$STRICT" != yes ] || die 65 "releases/$RELEASE is not there"
    say absent "$RELEASE"
    say end yes
    exit 0
fi
[ ! -f "$release/.release" ] || say made_from "$(sed -n 's/^sha256=//p' "$release/.release" | head -n 1)"
if ! is_sealed "$release"; then
    [ "$STRICT" != yes ] || die 65 "releases/$RELEASE has no seal"
    say end yes
    exit 0
fi
say manifest "$seal"
make_scratch
manifest_of "$release" "$scratch/now"

# A line is "digest  name" or "link name -> aim"; the name is what follows the first blank.
names_of() {
    sed -e 's/^link \(.*\) -> .*$/\1/' -e 's/^\\\{0,1\}[0-9a-f]\{64\} [ *]//' "$1" | sort
}
sort "$release/.manifest" >"$scratch/sealed.lines"
sort "$scratch/now" >"$scratch/now.lines"
comm -23 "$scratch/sealed.lines" "$scratch/now.lines" >"$scratch/gone"
comm -13 "$scratch/sealed.lines" "$scratch/now.lines" | grep -v '/__pycache__/[^/]*\.pyc$' >"$scratch/new" || true
names_of "$scratch/gone" >"$scratch/gone.names"
names_of "$scratch/new" >"$scratch/new.names"
comm -12 "$scratch/gone.names" "$scratch/new.names" >"$scratch/changed"
comm -23 "$scratch/gone.names" "$scratch/new.names" >"$scratch/missing"
comm -13 "$scratch/gone.names" "$scratch/new.names" >"$scratch/added"
for kind in changed missing added; do
    head -n 100 "$scratch/$kind" | while IFS= read -r name; do
        say "$kind" "${name#./}"
    done
done
if [ "$STRICT" = yes ] && { [ -s "$scratch/gone" ] || [ -s "$scratch/new" ]; }; then
    die 65 "releases/$RELEASE is not as it was sealed"
fi
say end yes
